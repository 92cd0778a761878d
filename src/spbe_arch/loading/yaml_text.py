"""YAML text to plain data, by the parser's events: every scalar stays text, every surprise is a problem.

Reading twice is the trick: the first pass makes data as fast as it can; only when a finding needs a place does a
second pass over the same file note where each key stands.
"""

import re
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from spbe_arch.loading.problems import Problem
from spbe_arch.model import codes
from spbe_arch.model.finding import Rule
from spbe_arch.model.origin import KeyPath

MAX_DEPTH = 20
BLANK = ("", "~", "null", "Null", "NULL")
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
OPEN_QUOTE = re.compile(r"""^\s*(?:-\s+)?(?:[^\s:#'"-][^:#]*:\s+|-\s+)(["'])""")

Mark = tuple[int, int]
Marks = dict[KeyPath, tuple[Mark, Mark]]


class _Stop(Exception):  # noqa: N818 - not an error: reading has seen enough
    """The rest of the file is not worth reading."""


class _Reader:
    """One pass over the events of a file."""

    __slots__ = ("marks", "next", "problems", "seen")

    def __init__(self, text: str, marks: Marks | None) -> None:
        self.next = CParser(text).get_event
        self.marks = marks
        self.problems: list[Problem] = []
        self.seen: set[str] = set()

    def report(self, rule: Rule, event: Any, message: str, **more: Any) -> None:
        """Keep one problem of a kind for a file; duplicate keys each count."""
        if rule is not codes.YAML_DUPLICATE and rule.code in self.seen:
            return
        self.seen.add(rule.code)
        mark = event.start_mark
        self.problems.append(Problem(rule, message, mark.line + 1, mark.column + 1, **more))

    def document(self) -> Any:
        """Return the data of the first document; a second one is a problem."""
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None
        event = self.next()
        data = self.value(event, ())
        self.next()
        following = self.next()
        if not isinstance(following, yaml.StreamEndEvent):
            self.report(codes.YAML_DOCUMENTS, following, "berkas ini memuat lebih dari satu dokumen (`---`)")
        return data

    def value(self, event: Any, path: KeyPath) -> Any:
        """Return what an event begins: text, None for a blank, a dict or a list."""
        kind = type(event)
        if kind is AliasEvent:
            self.report(codes.YAML_ANCHOR, event, f"alias `*{event.anchor}` tidak dipakai di sini")
            return None
        if event.anchor:
            self.report(codes.YAML_ANCHOR, event, f"jangkar `&{event.anchor}` tidak dipakai di sini")
        if event.tag:
            self.report(codes.YAML_TAG, event, f"tag `{event.tag}` tidak dipakai di sini")
        if kind is ScalarEvent:
            return None if event.implicit[0] and event.value in BLANK else event.value
        if len(path) >= MAX_DEPTH:
            self.report(codes.YAML_DEPTH, event, f"susunan lebih dalam dari {MAX_DEPTH} tingkat")
            raise _Stop
        return self.mapping(path) if kind is MappingStartEvent else self.sequence(path)

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        """Read pairs up to the end of the mapping; the first value of a doubled key stays."""
        data: dict[str, Any] = {}
        while type(event := self.next()) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                self.report(codes.YAML_SHAPE, event, "kunci harus berupa teks")
                raise _Stop
            if event.anchor or event.tag:
                self.value(event, path)
            key = event.value
            inner = self.next()
            here = (*path, key)
            if key in data:
                self.report(
                    codes.YAML_DUPLICATE,
                    event,
                    f"kunci `{key}` sudah ditulis di atasnya",
                    help="hapus salah satu; nilai yang pertama dipakai",
                    keys=here,
                    value=key,
                )
                marks, self.marks = self.marks, None
                self.value(inner, here)
                self.marks = marks
                continue
            if self.marks is not None:
                self.mark(here, event, inner)
            data[key] = self.value(inner, here)
        return data

    def sequence(self, path: KeyPath) -> list[Any]:
        """Read items up to the end of the sequence."""
        items: list[Any] = []
        while type(event := self.next()) is not SequenceEndEvent:
            here = (*path, len(items))
            if self.marks is not None:
                self.mark(here, event, event)
            items.append(self.value(event, here))
        return items

    def mark(self, path: KeyPath, key: Any, value: Any) -> None:
        """Note where a key stands, and where its value does: containers stand at their key."""
        assert self.marks is not None
        at_key = (key.start_mark.line + 1, key.start_mark.column + 1)
        within = type(value) in (MappingStartEvent, SequenceStartEvent)
        self.marks[path] = (at_key, at_key if within else (value.start_mark.line + 1, value.start_mark.column + 1))


def read(text: str, marks: Marks | None = None) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the data of a file and what is wrong with it; fill ``marks`` with the place of every key.

    A file with a syntax error is read again without the wounded line, so that its other keys still count.
    """
    conflict = CONFLICT.search(text)
    first: tuple[Problem, ...] = ()
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        first = (Problem(codes.TEXT_CONFLICT, "tanda konflik git belum diselesaikan", line, value=conflict.group()),)
        text = _ours(text)
    for _attempt in range(4):
        data, problems, error = _read_once(text, marks)
        if error is None:
            return data, first or problems
        first = first or (error,)
        text = without_line(text, error.line)
        if marks is not None:
            marks.clear()
    return {}, first


def _read_once(text: str, marks: Marks | None) -> tuple[dict[str, Any], tuple[Problem, ...], Problem | None]:
    try:
        reader = _Reader(text, marks)
        data = reader.document()
    except _Stop:
        return {}, tuple(reader.problems), None
    except yaml.YAMLError as error:
        return {}, (), _syntax_problem(text, error)
    if isinstance(data, dict):
        return data, tuple(reader.problems), None
    what = "berkas kosong" if data is None else "berkas tidak berisi pasangan `kunci: nilai`"
    shape = Problem(codes.YAML_SHAPE, what, help="mulai dengan `nama: ...`")
    return {}, tuple(reader.problems) or (shape,), None


def _syntax_problem(text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or str(getattr(error, "reason", "")) or "tanda yang tidak diizinkan"
    if mark is None:
        line, column = _place_of_offset(text, getattr(error, "position", 0) or 0)
        message = "berkas memuat tanda kendali yang tidak diizinkan YAML"
        return Problem(codes.YAML_SYNTAX, message, line, column, help="hapus tanda yang tidak terlihat itu")
    line, column = mark.line + 1, mark.column + 1
    quote = _open_quote(text, line)
    if quote:
        message, (line, column) = "tanda kutip dibuka tetapi tidak ditutup di baris yang sama", quote
        return Problem(codes.YAML_SYNTAX, message, line, column, help="tutup tanda kutip, atau hapus keduanya")
    if context is not None and "quoted" in str(getattr(error, "context", "")):
        line, column = context.line + 1, context.column + 1
    return Problem(codes.YAML_SYNTAX, _in_indonesian(reason), line, column, help=_SYNTAX_HELP, value=str(reason))


_SYNTAX_HELP = "periksa indentasi (spasi, bukan tab), titik dua, dan tanda kutip di sekitar baris ini"


def _in_indonesian(reason: str) -> str:
    known = (
        ("cannot start any token", "tanda ini tidak boleh mengawali nilai; beri tanda kutip"),
        ("mapping values are not allowed", "titik dua di tengah nilai; beri tanda kutip pada nilainya"),
        ("could not find expected ':'", "baris ini tidak punya titik dua sesudah kuncinya"),
        ("did not find expected key", "susunan kunci di sini tidak rata atau tidak lengkap"),
        ("did not find expected '-'", "susunan daftar di sini tidak rata"),
        ("block sequence entries are not allowed", "tanda `-` tidak boleh di sini; mulai daftar di baris baru"),
        ("did not find expected ',' or", "daftar dalam kurung tidak ditutup atau kurang koma"),
        ("undefined alias", "tanda `*` mengawali nilai; beri tanda kutip"),
    )
    return next((message for part, message in known if part in reason), f"YAML tidak dapat dibaca: {reason}")


def _open_quote(text: str, until: int) -> Mark | None:
    """Return the place of the first value whose quote is not closed on its own line, where a new key follows it."""
    lines = lines_of(text)[: until + 1]
    for number, line in enumerate(lines[:until], start=1):
        match = OPEN_QUOTE.match(line)
        if match is None:
            continue
        quote, rest = match.group(1), line[match.end() :]
        closed = re.search(r'(?<!\\)"', rest) if quote == '"' else "'" in rest.replace("''", "")
        following = lines[number] if number < len(lines) else ""
        if not closed and (not following or re.match(r"\s*(- )?[\w-]+:(\s|$)|\s*- |\s*$", following)):
            return number, match.end()
    return None


def _place_of_offset(text: str, offset: int) -> Mark:
    before = text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")
    lines = LINE_BREAK.split(before)
    return len(lines), len(lines[-1]) + 1


def _ours(text: str) -> str:
    """Blank the markers and the other side of a conflict, keeping every line number."""
    kept, theirs = [], False
    for line in lines_of(text):
        marker = CONFLICT.match(line)
        theirs = (theirs or line.startswith("=======")) if marker else theirs
        kept.append("" if marker or theirs else line)
        theirs = theirs and not line.startswith(">>>>>>>")
    return "\n".join(kept)


def lines_of(text: str) -> list[str]:
    """Split text where the parser counts a new line."""
    return LINE_BREAK.split(text)


def without_line(text: str, number: int) -> str:
    """Return the text with one line emptied, so that the numbers of the others stay."""
    lines = lines_of(text)
    if 0 < number <= len(lines):
        lines[number - 1] = ""
    return "\n".join(lines)
