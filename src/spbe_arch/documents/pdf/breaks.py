"""Where words that are wider than their column may break.

typst breaks lines between words only. A break is marked by a zero-width space, which the template turns into a gap of
no width, so that the mark itself is not found in the text of the file.
"""

import re
from functools import lru_cache

from spbe_arch.diagrams.text import width

BREAK = "\u200b"
_WORD = re.compile(r"\S+")
_NATURAL = re.compile(r"(?<=[-_./@:=&?,;|])(?=\w)")
_SHORTEST = 6
"""Words of fewer signs than this fit in any column."""


@lru_cache(maxsize=65536)
def breakable(text: str, room: float) -> str:
    """Return a text whose words may break where they are wider than ``room``, in widths of the font size."""
    if len(text) < _SHORTEST or width(text, 1) <= room:
        return text
    return _WORD.sub(lambda found: _broken(found.group(), room), text)


def _broken(word: str, room: float) -> str:
    if len(word) < _SHORTEST or width(word, 1) <= room:
        return word
    parts = (piece for part in _NATURAL.split(word) for piece in _cut(part, room))
    return BREAK.join(parts)


def _cut(part: str, room: float) -> list[str]:
    """Cut what is still too wide into pieces that surely fit."""
    if width(part, 1) <= room:
        return [part]
    pieces, used = [""], 0.0
    for sign in part:
        wide = width(sign, 1)
        if used + wide > room * 0.9 and pieces[-1]:
            pieces.append("")
            used = 0.0
        pieces[-1] += sign
        used += wide
    return pieces
