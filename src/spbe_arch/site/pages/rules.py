"""A page per rule: what it asks and why, on what basis, a bad and a good example, and where it is broken now."""

from collections.abc import Iterator, Mapping
from functools import partial

from spbe_arch.model.finding import Finding, Rule
from spbe_arch.reference.regulations import regulation_label
from spbe_arch.rules.casebook import Case, casebook
from spbe_arch.site.address import RULES as OVERVIEW
from spbe_arch.site.address import rule_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render

SHOWN_CASES, LONGEST, MOST_LINES = 2, 2_000, 40


def pages(site: Site) -> Iterator[Draft]:
    """Yield the overview and a page per rule."""
    counts = {code: len(found) for code, found in site.findings_by_rule.items()}
    yield asking(OVERVIEW, partial(_overview, site.near), counts)
    for rule in site.rules.values():
        found = site.findings_by_rule.get(rule.code, ())
        yield asking(rule_page(rule.code), partial(_rule, site.near, rule), found)


def _overview(site: Site, counts: Mapping[str, int]) -> Iterator[Page]:
    words, title = site.words, site.words("rules")
    rows = (_row(rule, counts.get(rule.code, 0)) for rule in site.rules.values())
    body = render(
        site,
        "list.html",
        OVERVIEW,
        lead=words("rules.lead", n=len(site.rules)),
        withheld="",
        links=(),
        table=table(site, "aturan", title, _columns(site), rows),
    )
    yield Page(OVERVIEW, title, head(site, OVERVIEW, title), body, OVERVIEW, words("rules.about"))


def _columns(site: Site) -> Iterator[Column]:
    yield Column("kode", site.words("code"))
    yield Column("judul", site.words("rule"))
    yield Column("keparahan", site.words("severity"), filter=True)
    yield Column("dasar", site.words("basis"), filter=True)
    yield Column("temuan", site.words("findings"))


def _row(rule: Rule, count: int) -> tuple[TableCell, ...]:
    return (
        TableCell((Cell(rule.code, rule_page(rule.code)),)),
        TableCell((Cell(rule.title, rule_page(rule.code)),)),
        TableCell((Cell(rule.severity.value),), float(rule.severity.rank), "severity"),
        TableCell(tuple(Cell(regulation_label(basis)) for basis in rule.basis)),
        TableCell((Cell(str(count) if count else ""),), float(count)),
    )


def _rule(site: Site, rule: Rule, found: tuple[Finding, ...]) -> Iterator[Page]:
    here, book = rule_page(rule.code), casebook(rule.code)
    body = render(
        site,
        "rule.html",
        here,
        rule=rule,
        paragraphs=_paragraphs(rule),
        basis=tuple(_basis(site, basis) for basis in rule.basis),
        bad=tuple(_example(case) for case in book.bad[:SHOWN_CASES]) if book else (),
        good=tuple(_example(case) for case in book.good[:SHOWN_CASES]) if book else (),
        findings=found,
        secret=site.is_public and rule.confidential,
        rule_page=rule_page,
    )
    top = head(site, here, rule.title, ((OVERVIEW, site.words("rules")),), rule.code)
    yield Page(here, f"{rule.code} {rule.title}", top, body, OVERVIEW, rule.about or "")


def _paragraphs(rule: Rule) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in (rule.about or "").split("\n\n") if part.strip())


def _basis(site: Site, basis: str) -> tuple[str, str]:
    known = site.reference.regulations.get(basis)
    return (known.citation, f"rujukan/peraturan.html#{basis}") if known else (regulation_label(basis), "")


def _example(case: Case) -> tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return the name of a case, its files as text without the agency that every case has, and what is found."""
    files = tuple(
        (path, _shortened(content.decode("utf-8", "backslashreplace")))
        for path, content in case.files.items()
        if path != "instansi.yml" or len(case.files) == 1
    )
    return case.name.replace("-", " "), files, case.expect


def _shortened(text: str) -> str:
    """Cut what nobody reads: some cases are long on purpose."""
    lines = text[:LONGEST].splitlines()[:MOST_LINES]
    shown = "\n".join(lines)
    return shown if len(shown) >= len(text.rstrip("\n")) else f"{shown}\n…"
