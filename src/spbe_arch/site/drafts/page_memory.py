"""Pages kept between builds, by a digest of all they are made from: what did not change is not made again.

One file for each audience and language, written whole; one that cannot be read or written is as good as none. Nothing
but speed depends on it: a page is taken only where its digest is that of what would be made now.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.draft import Piece
from spbe_arch.site.drafts.page import Page

Pieces = tuple[Piece, ...]
Holds = Callable[[Mapping[str, str]], bool]
LOSSLESS = "surrogatepass"


@dataclass(frozen=True, slots=True)
class Within:
    """Pages that are kept under a digest of their own."""

    key: str
    pieces: Pieces


Noted = tuple[tuple[Piece | Within, ...], Mapping[str, str]]
"""What was made, and the names it asked for."""
Kept = tuple[Mapping[str, str], list[Any]]
"""What was asked, and what was made: the digest of pages kept by themselves, or a piece taken apart, its text last."""


class PageMemory:
    """Pages by digest; what a build did not use is forgotten when it is saved.

    The file begins with a line of JSON in which places stand for the texts; all texts follow as they are.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known, self._texts = _read(path)
        self._used: dict[str, Kept] = {}
        self.misses = 0

    def pieces(self, key: str, make: Callable[[], Noted], holds: Holds) -> Pieces:
        """Return the pages kept under a digest if what was noted with them still ``holds``, or make and keep them."""
        with suppress(LookupError, TypeError, ValueError, AttributeError):
            return tuple(self._recalled(key, holds))
        self.misses += 1
        made, asked = make()
        self._used[key] = asked, [one.key if isinstance(one, Within) else _taken_apart(one) for one in made]
        return tuple(piece for one in made for piece in (one.pieces if isinstance(one, Within) else (one,)))

    def _recalled(self, key: str, holds: Holds) -> Iterator[Piece]:
        asked, kept = self._used.get(key) or self._recall(key)
        if not holds(asked):
            raise KeyError(key)
        for one in kept:
            if isinstance(one, str):
                yield from self._recalled(one, holds)
            else:
                yield _put_together(*one)
        self._used[key] = asked, kept

    def _recall(self, key: str) -> Kept:
        asked, kept = self._known[key]
        return asked, [one if isinstance(one, str) else (*one[:-2], self._texts[one[-2] : one[-1]]) for one in kept]

    def save(self) -> None:
        """Write what this build used, if that is not what is written already."""
        if not self.misses and len(self._used) == len(self._known):
            return
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(self._written())
            beside.replace(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def _written(self) -> bytes:
        texts: list[bytes] = []
        end = 0

        def placed(one: Any) -> Any:
            nonlocal end
            if isinstance(one, str):
                return one
            *fields, text = one
            texts.append(text)
            end += len(text)
            return [*fields, end - len(text), end]

        known = {key: (asked, [placed(one) for one in kept]) for key, (asked, kept) in self._used.items()}
        return b"".join((json.dumps([end, known]).encode(), b"\n", *texts))


def _taken_apart(piece: Piece) -> tuple[Any, ...]:
    if isinstance(piece, Artifact):
        return piece.path, piece.data
    text = piece.body.encode("utf-8", LOSSLESS)
    return piece.path, piece.title, piece.head, piece.section, piece.search, text


def _put_together(path: str, *told: Any) -> Piece:
    if len(told) == 1:
        return Artifact(path, told[0].decode())
    title, head, section, search, text = told
    return Page(path, title, head, text.decode("utf-8", LOSSLESS), section, search)


def _read(path: Path) -> tuple[Mapping[str, Any], bytes]:
    """Return what is known and the texts; nothing where the file is not whole."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        told, _, texts = path.read_bytes().partition(b"\n")
        length, known = json.loads(told)
        if length == len(texts) and isinstance(known, dict):
            return known, texts
    return {}, b""
