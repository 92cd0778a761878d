"""The plainest YAML, read line by line: most files of most repositories, in a third to a half of the parser's time.

One pattern says what is plain: a key at the start of a line with a word, a quoted text without escapes, or a list of
words; and records of such keys, further in. The lines of any other key go to the parser, all together; a file that is
not surely understood is not read here at all. What is read is what the parser would have read: a property test holds
the two together.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from spbe_arch.loading.yaml_events import BLANK

_WORD = r"[A-Za-z0-9(][^\n:#]*(?:(?::(?=\S)|(?<=\S)\#)[^\n:#]*)*"
_QUOTED = r'"[^"\\\n,]*"'
_IN_LIST = rf"(?:[A-Za-z0-9][^\n:#]*|{_QUOTED}[ ]*)"
_IN_BRACKETS = rf"(?:[A-Za-z0-9][\w ./()-]*|{_QUOTED}[ ]*)"
_LINE = r"\S(?:[^\n]*\S)?"
_NAME = r"[a-z0-9_]{1,100}"
_IN_BRACES = rf"{_NAME}:[ ]+{_IN_BRACKETS}"
_BETWEEN = re.compile(r"(?:\n+|#[^\n]*(?:\n|\Z))*")
_PAIR = re.compile(
    rf"""
    (?P<key>{_NAME}|"{_NAME}"):(?:
        [ ]+(?:
            (?P<word>{_WORD})
          | \[[ ]*(?P<words>{_IN_BRACKETS}(?:,[ ]*{_IN_BRACKETS})*)\][ ]*
          | \{{[ ]*(?P<pairs>{_IN_BRACES}(?:,[ ]*{_IN_BRACES})*)\}}[ ]*
          | (?:"(?P<quoted>[^"\\\n]*)"|'(?P<quoted_once>[^'\n]*)')[ ]*
        )(?:\n|\Z)
      | [ ]*\n(?P<items>(?P<indent>[ ]*)-[ ]+{_IN_LIST}(?:\n(?P=indent)-[ ]+{_IN_LIST})*)(?:\n|\Z)(?![ -])
      | [ ]+>-[ ]*\n(?P<folded>(?P<margin>[ ]+){_LINE}(?:\n(?P=margin){_LINE})*)(?:\n|\Z)(?![ ])
      | (?P<other>[^\n]*(?:\n(?:[ -][^\n]*)?)*)
    )
    {_BETWEEN.pattern.replace("#", "[#]")}
    """,
    re.VERBOSE | re.ASCII,
)
_BELOW = re.compile(r'[a-z_0-9"]+: *\n( *)((?:- +)?)(\S.*?)\n*', re.DOTALL)
_DEEPEST = 5
_STRANGE = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

_TWICE: Mapping[str, str | None] = {}
"""Stands for pairs with a key that is written twice."""

Parse = Callable[[str], dict[str, Any] | None]


def read_lines(text: str, parse: Parse) -> dict[str, Any] | None:
    """Return the data of a plain file, or None; ``parse`` reads the lines of keys that are not plain."""
    return None if _STRANGE.search(text) else _read(text, parse, 0)


def _read(text: str, parse: Parse, depth: int) -> dict[str, Any] | None:
    before, end = _BETWEEN.match(text), len(text)
    at = before.end() if before else 0
    data: dict[str, Any] = {}
    others: dict[str, str] = {}
    while at < end:
        pair = _PAIR.match(text, at)
        if pair is None or (key := pair["key"].strip('"')) in data:
            return None
        at, kind = pair.end(), pair.lastgroup or ""
        if kind != "other":
            data[key] = _READ[kind](pair[kind])
            if data[key] is _TWICE:
                return None
        else:
            data[key] = _records(pair[0], depth + 1)
            if data[key] is None:
                others[key] = pair[0]
    read = parse("".join(others.values())) if others else {}
    return data | read if read is not None and [*read] == [*others] else None


def _records(lines: str, depth: int) -> Any:
    """Return the record, or the list of records, that plain lines under a key hold; None for anything else."""
    below = _BELOW.fullmatch(lines) if depth <= _DEEPEST else None
    if below is None:
        return None
    indent, dash, rest = below.groups()
    inner = indent + " " * len(dash)
    found = []
    for record in rest.split(f"\n{indent}{dash}") if dash else (rest,):
        first, *others = record.split("\n")
        if not all(line.startswith(inner) or line[:1] in ("", "#") for line in others):
            return None
        found.append(_read("\n".join((first, *(line.removeprefix(inner) for line in others))), _refuse, depth))
    return None if not all(found) else found if dash else found[0]


def _refuse(_lines: str) -> None:
    """Give up: what is not plain inside of a record is for the parser."""


def _said(word: str) -> str | None:
    word = word.strip(" ")
    if word[0] == '"':
        return word[1:-1]
    return None if word in BLANK else word


def _paired(pairs: str) -> Mapping[str, str | None]:
    found = [pair.split(":", 1) for pair in pairs.split(",")]
    data = {key.strip(" "): _said(value) for key, value in found}
    return data if len(data) == len(found) else _TWICE


def _folded(lines: str) -> str:
    return " ".join(line.strip(" ") for line in lines.split("\n"))


_READ: Mapping[str, Callable[[str], Any]] = {
    "word": _said,
    "words": lambda words: [_said(word) for word in words.split(",")],
    "items": lambda lines: [_said(line.lstrip(" ")[1:]) for line in lines.split("\n")],
    "pairs": _paired,
    "quoted": str,
    "quoted_once": str,
    "folded": _folded,
}
