"""How much room a text takes, without a font at hand: widths of Arial and its likes, rounded up.

What cannot be shown in XML (control characters) or would reorder what stands beside it (bidirectional controls) is
left out; everything else stays as it was written.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_UNSHOWABLE = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_WIDTHS = (
    (0.23, "ijl'|"),
    (0.29, " !,./:;Ift[]`\\·"),
    (0.34, '()-r{}"°'),
    (0.51, "cksvxyzJ*^"),
    (0.57, "0123456789Labdeghnopqu_?$#+<=>~"),
    (0.63, "FTZ"),
    (0.69, "ABEKPSVXY&"),
    (0.74, "CDHNRUw"),
    (0.80, "GOQ"),
    (0.86, "Mm"),
    (0.96, "W%"),
    (1.0, "@—…"),
)
_WIDTH = {char: width for width, chars in _WIDTHS for char in chars}
_READ = 600
ELLIPSIS = "…"


def plain(text: str) -> str:
    """Return a text on one line, without what XML cannot hold or what would reorder its surroundings."""
    return " ".join(_UNSHOWABLE.sub("", text).split())


def width(text: str, size: float) -> float:
    """Return about how wide a text is at a font size."""
    return sum(map(_char_width, text)) * size


def wrap(text: str, room: float, size: float, lines: int) -> tuple[str, ...]:
    """Break a text into at most ``lines`` lines that fit in ``room``; what is left out shows as an ellipsis."""
    return _wrap(plain(text[:_READ]), room / size, lines)


@lru_cache(maxsize=65536)
def _wrap(text: str, room: float, lines: int) -> tuple[str, ...]:
    made: list[str] = []
    for word, broken in _words(text, room):
        joined = f"{made[-1]}{'' if broken else ' '}{word}" if made else word
        if made and not broken and width(joined, 1) <= room:
            made[-1] = joined
        elif len(made) == lines:
            made[-1] = _cut(joined, room)
            break
        else:
            made.append(word)
    return tuple(made)


def _words(text: str, room: float) -> Iterator[tuple[str, bool]]:
    """Yield the words of a text, and whether they go on with the word before.

    A word that is wider than a line is broken, after a hyphen or slash if it can be.
    """
    for word in text.split():
        rest = word
        while width(rest, 1) > room and len(rest) > 1:
            fitting = _fitting(rest, room)
            natural = max(rest.rfind(sign, 0, fitting) for sign in "-/_.@") + 1
            at = natural if natural * 5 > fitting * 2 else fitting
            yield rest[:at], rest is not word
            rest = rest[at:]
        yield rest, rest is not word


def _fitting(text: str, room: float) -> int:
    used = 0.0
    for index, char in enumerate(text):
        used += _char_width(char)
        if used > room:
            return max(index, 1)
    return len(text)


def _cut(text: str, room: float) -> str:
    return text[: _fitting(text, room - _char_width(ELLIPSIS))].rstrip() + ELLIPSIS


@lru_cache(maxsize=4096)
def _char_width(char: str) -> float:
    if (known := _WIDTH.get(char)) is not None:
        return known
    if unicodedata.combining(char):
        return 0.0
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.7
