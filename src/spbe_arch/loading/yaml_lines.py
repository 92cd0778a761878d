"""The plainest YAML, read line by line: what most files of most repositories are made of, in a fifth of the time.

One pattern says what is plain: a key at the start of a line with a word, a quoted text without escapes, or a list of
words. The lines of any other key go to the parser, all together; a file that is not surely understood is not read here
at all. What is read is what the parser would have read: a property test holds the two together.
"""

import re
from collections.abc import Callable
from typing import Any

from spbe_arch.loading.yaml_events import BLANK

_WORD = r"[A-Za-z0-9(][^\n:#]*(?:(?::(?=\S)|(?<=\S)\#)[^\n:#]*)*"
_IN_LIST = r"[A-Za-z0-9][^\n:#]*"
_IN_BRACKETS = r"[A-Za-z0-9][\w ./()-]*"
_BETWEEN = re.compile(r"(?:\n+|#[^\n]*(?:\n|\Z))*")
_PAIR = re.compile(
    rf"""
    ([a-z_][a-z0-9_]{{0,99}}):(?:
        [ ]+(?:
            (?P<word>{_WORD})
          | \[[ ]*(?P<words>{_IN_BRACKETS}(?:,[ ]*{_IN_BRACKETS})*)\][ ]*
          | (?:"(?P<quoted>[^"\\\n]*)"|'(?P<quoted_once>[^'\n]*)')[ ]*
        )(?:\n|\Z)
      | [ ]*\n(?P<items>([ ]*)-[ ]+{_IN_LIST}(?:\n\7-[ ]+{_IN_LIST})*)(?:\n|\Z)(?![ -])
      | (?P<other>[^\n]*(?:\n(?:[ -][^\n]*)?)*)
    )
    {_BETWEEN.pattern.replace("#", "[#]")}
    """,
    re.VERBOSE | re.ASCII,
)
_STRANGE = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

Parse = Callable[[str], dict[str, Any] | None]


def read_lines(text: str, parse: Parse) -> dict[str, Any] | None:
    """Return the data of a plain file, or None; ``parse`` reads the lines of keys that are not plain."""
    at, end = _BETWEEN.match(text).end(), len(text)  # type: ignore[union-attr]  # it matches nothing, too
    if _STRANGE.search(text):
        return None
    data: dict[str, Any] = {}
    others: dict[str, str] = {}
    while at < end:
        pair = _PAIR.match(text, at)
        if pair is None or (key := pair[1]) in data:
            return None
        at, kind = pair.end(), pair.lastgroup or ""
        if kind == "word":
            word = pair["word"].rstrip(" ")
            data[key] = None if word in BLANK else word
        elif kind == "words":
            data[key] = [_said(item) for item in pair["words"].split(",")]
        elif kind == "items":
            data[key] = [_said(line.lstrip(" -")) for line in pair["items"].split("\n")]
        elif kind == "other":
            data[key], others[key] = None, pair[0]
        else:
            data[key] = pair[kind]
    return _completed(data, others, parse)


def _completed(data: dict[str, Any], others: dict[str, str], parse: Parse) -> dict[str, Any] | None:
    """Add what the parser reads in the other lines, if it finds the very same keys in them."""
    read = parse("".join(others.values())) if others else {}
    return data | read if read is not None and [*read] == [*others] else None


def _said(word: str) -> str | None:
    word = word.strip(" ")
    return None if word in BLANK else word
