"""YAML by the parser's events: every scalar stays text, every surprise is a problem, every key has its place."""

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
from spbe_arch.loading.text import Marks, lines_of
from spbe_arch.model import codes
from spbe_arch.model.finding import Rule
from spbe_arch.model.origin import KeyPath

MAX_DEPTH = 20
BLANK = ("", "~", "null", "Null", "NULL")


def read_events(text: str, marks: Marks | None) -> tuple[Any, tuple[Problem, ...], bool]:
    """Return the data, its problems, and whether reading stopped early; raise YAMLError for broken syntax."""
    reader = _Reader(text, marks)
    try:
        return reader.document(), tuple(reader.problems), False
    except _Stop:
        return {}, tuple(reader.problems), True


class MergedItems(yaml.YAMLError):
    """Items of a list that the parser takes for one text, with the lines as they were meant."""

    def __init__(self, lines: list[str], meant: dict[int, str]) -> None:
        """Remember the first wounded line, counted from 1, and the whole text as it was meant."""
        super().__init__("items run together")
        self.line = min(meant) + 1
        self.dash_missing = len(meant) == 1 and not lines[self.line - 1].lstrip().startswith("- ")
        self.meant = "\n".join(meant.get(at, line) for at, line in enumerate(lines))


class _Stop(Exception):  # noqa: N818 - not an error: reading has seen enough
    """The rest of the file is not worth reading."""


class _Reader:
    """One pass over the events of a file."""

    __slots__ = ("marks", "next", "problems", "seen", "text")

    def __init__(self, text: str, marks: Marks | None) -> None:
        self.next = CParser(text).get_event
        self.text = text
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
            if not event.style and " - " in event.value and event.end_mark.line > event.start_mark.line:
                self.refuse_merged(event)
            return None if event.implicit[0] and event.value in BLANK else event.value
        if len(path) >= MAX_DEPTH:
            self.report(codes.YAML_DEPTH, event, f"susunan lebih dalam dari {MAX_DEPTH} tingkat")
            raise _Stop
        return self.mapping(path) if kind is MappingStartEvent else self.sequence(path)

    def refuse_merged(self, event: Any) -> None:
        """Raise where items of a list run together into one text: an item indented too far, or without its dash."""
        first, last = event.start_mark.line, event.end_mark.line
        lines = lines_of(self.text)
        items = [at for at in range(first + 1, last + 1) if at < len(lines) and lines[at].lstrip().startswith("- ")]
        before = lines[first][: event.start_mark.column].lstrip()
        if items and not before:
            raise MergedItems(lines, {first: f"{' ' * event.start_mark.column}- {lines[first].lstrip()}"})
        if items and before == "- ":
            indent, usual = event.start_mark.column - 2, len(lines[items[0]]) - len(lines[items[0]].lstrip())
            wrong, width = ([first], usual) if indent % 2 and not usual % 2 else (items, indent)
            raise MergedItems(lines, {at: " " * width + lines[at].lstrip() for at in wrong})

    def mapping(self, path: KeyPath) -> dict[str, Any]:
        """Read pairs up to the end of the mapping; the first value of a doubled key stays."""
        data: dict[str, Any] = {}
        while type(event := self.next()) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                self.report(codes.YAML_SHAPE, event, "kunci harus berupa teks")
                self.skip(event, (*path, ""))
                self.skip(self.next(), (*path, ""))
                continue
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
                self.skip(inner, here)
                continue
            if self.marks is not None:
                self.mark(here, event, inner)
            data[key] = self.value(inner, here)
        return data

    def skip(self, event: Any, path: KeyPath) -> None:
        """Read what an event begins, and remember nothing of it."""
        marks, self.marks = self.marks, None
        self.value(event, path)
        self.marks = marks

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
