"""`spbe explain CODE`: a rule - what, why, on what legal basis, with a good and a bad example."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import publish
from spbe_arch.model.codes import TEMPLATE_RULES
from spbe_arch.model.finding import Rule
from spbe_arch.reference.regulations import listed_regulations
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.markdown_text import markdown_inline
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible
from spbe_arch.rules import RULES
from spbe_arch.rules.casebook import Case, Casebook, casebook
from spbe_arch.rules.language import told

FORMATS = ("text", "json", "markdown")
DEFAULTED = "instansi.yml"
LONGEST, MOST_LINES = 120, 60
EXPLAINED = tuple(sorted((*RULES, *TEMPLATE_RULES), key=lambda rule: rule.code))
Words = Mapping[str, str]
WORDS: Mapping[str, Words] = {
    "id": {
        "code": "kode",
        "severity": "keparahan",
        "rule": "aturan",
        "default": "Keparahan bawaan",
        "basis": "Dasar",
        "bad": "Contoh yang salah",
        "good": "Contoh yang benar",
        "finding": "temuan",
        "link": "tautan simbolik ke",
    },
    "en": {
        "code": "code",
        "severity": "severity",
        "rule": "rule",
        "default": "Default severity",
        "basis": "Basis",
        "bad": "Wrong",
        "good": "Right",
        "finding": "finding",
        "link": "symbolic link to",
    },
}


def configure(arguments: Arguments) -> None:
    """Add the code."""
    arguments.add_argument("code", nargs="?", metavar="KODE", help="misalnya REF001; tanpa kode, semua aturan didaftar")


def run(options: Namespace) -> int:
    """Explain one rule, or list them all."""
    rules, words = tuple(told(rule, options.lang) for rule in EXPLAINED), WORDS[options.lang]
    if options.code is None:
        makers = {"text": _list_text, "json": _list_json, "markdown": _list_markdown}
        publish(makers[options.format](rules, words), options)
        return OK
    codes = {rule.code: rule for rule in rules}
    rule = codes.get(options.code.strip().upper())
    if rule is None:
        meant = did_you_mean(options.code.strip().upper(), codes)
        raise Failure(f"tidak ada aturan `{options.code}`{meant}; `spbe explain` mendaftar semua aturan")
    explain = {"text": _text, "json": _json, "markdown": _markdown}
    publish(explain[options.format](rule, casebook(rule.code), words), options)
    return OK


def _list_text(rules: Iterable[Rule], words: Words) -> str:
    heads = (words["code"], words["severity"], words["rule"])
    return text_table(heads, ((rule.code, rule.severity.value, rule.title) for rule in rules))


def _list_markdown(rules: Iterable[Rule], words: Words) -> str:
    heads = " | ".join(words[key].capitalize() for key in ("code", "severity", "rule"))
    rows = [f"| {rule.code} | {rule.severity.value} | {markdown_inline(rule.title)} |\n" for rule in rules]
    return "".join((f"| {heads} |\n", "| --- | --- | --- |\n", *rows))


def _list_json(rules: Iterable[Rule], _words: Words) -> str:
    return json_text({"rules": [_summary(rule) for rule in rules]})


def _summary(rule: Rule) -> dict[str, Any]:
    return {"code": rule.code, "severity": rule.severity.value, "title": rule.title, "basis": list(rule.basis)}


def _json(rule: Rule, book: Casebook | None, words: Words) -> str:
    document = _summary(rule) | {
        "about": "\n\n".join(_paragraphs(rule)),
        "basis": [{"id": basis, "title": _citation(basis)} for basis in rule.basis],
        "bad": [_case_record(case, words) for case in book.bad] if book else [],
        "good": [_case_record(case, words) for case in book.good] if book else [],
    }
    return json_text(document)


def _case_record(case: Case, words: Words) -> dict[str, Any]:
    return {"name": case.name, "files": dict(_files(case, words)), "expect": list(case.expect)}


def _text(rule: Rule, book: Casebook | None, words: Words) -> str:
    lines = [f"{rule.code} ({rule.severity.value}): {rule.title}", ""]
    for paragraph in _paragraphs(rule):
        lines += [*wrap(paragraph, 100, break_long_words=False), ""]
    lines += [f"{words['basis']}: {_citation(basis)}" for basis in rule.basis] + [""] * bool(rule.basis)
    for title, cases in _examples(book, words):
        for case in cases:
            lines += [f"{title} ({case.name.replace('-', ' ')})", *_case_lines(case, words), ""]
    return "\n".join(lines)


def _case_lines(case: Case, words: Words) -> Iterator[str]:
    for path, content in _files(case, words):
        yield f"  architecture/{visible(path)}"
        yield from (f"    {visible(line)}" for line in content.splitlines())
    for place in case.expect:
        yield f"  {words['finding']}: architecture/{place}"


def _markdown(rule: Rule, book: Casebook | None, words: Words) -> str:
    lines = [f"# {rule.code}: {markdown_inline(rule.title)}", "", f"{words['default']}: `{rule.severity.value}`", ""]
    for paragraph in _paragraphs(rule):
        lines += [markdown_inline(paragraph), ""]
    lines += [f"- {words['basis']}: {markdown_inline(_citation(basis))}" for basis in rule.basis]
    lines += [""] * bool(rule.basis)
    for title, cases in _examples(book, words):
        for case in cases:
            lines += [f"## {title}: {markdown_inline(case.name.replace('-', ' '))}", ""]
            for path, content in _files(case, words):
                shown = "\n".join(visible(line) for line in content.splitlines())
                lines += [f"`architecture/{path}`", "", "````yaml", shown, "````", ""]
    return "\n".join(lines)


def _examples(book: Casebook | None, words: Words) -> Iterator[tuple[str, tuple[Case, ...]]]:
    if book:
        yield words["bad"], book.bad
        yield words["good"], book.good


def _files(case: Case, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the files that make the point; the agency file every case needs only when it is the point."""
    for path, content in sorted(case.files.items()):
        if path != DEFAULTED or len(case.files) + len(case.links) == 1:
            yield path, _shortened(content.decode("utf-8", "backslashreplace"))
    for path, target in sorted(case.links.items()):
        yield path, f"({words['link']} {target})"


def _shortened(text: str) -> str:
    """Return an example that can be read: some rules are about files nobody wants to read."""
    lines = [f"{line[:LONGEST]}… ({len(line)} karakter)" if len(line) > LONGEST else line for line in text.split("\n")]
    return "\n".join((*lines[:MOST_LINES], "…") if len(lines) > MOST_LINES else lines)


def _paragraphs(rule: Rule) -> Iterator[str]:
    for paragraph in (rule.about or "").strip().split("\n\n"):
        if text := " ".join(paragraph.split()):
            yield text


def _citation(basis: str) -> str:
    regulation = listed_regulations().get(basis)
    return regulation.citation if regulation else basis
