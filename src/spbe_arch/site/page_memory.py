"""Pages kept between builds, by a digest of all they are made from: what did not change is not made again.

One file for each audience and language, written whole; one that cannot be read or written is as good as none. Nothing
but speed depends on it: a page is taken only where its digest is that of what would be made now.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from spbe_arch.site.artifact import Artifact
from spbe_arch.site.draft import Piece
from spbe_arch.site.page import Page

Pieces = tuple[Piece, ...]
Holds = Callable[[Mapping[str, str]], bool]


@dataclass(frozen=True, slots=True)
class Within:
    """Pages that are kept under a digest of their own."""

    key: str
    pieces: Pieces


Noted = tuple[tuple[Piece | Within, ...], Mapping[str, str]]
"""What was made, and the names it asked for."""


class PageMemory:
    """Pages by digest; what a build did not use is forgotten when it is saved."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path)
        self._used: dict[str, str] = {}
        self.misses = 0

    def pieces(self, key: str, make: Callable[[], Noted], holds: Holds) -> Pieces:
        """Return the pages kept under a digest if what was noted with them still ``holds``, or make and keep them."""
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            return tuple(self._recalled(key, holds))
        self.misses += 1
        made, asked = make()
        kept = [one.key if isinstance(one, Within) else asdict(one) for one in made]
        self._used[key] = json.dumps([asked, kept], ensure_ascii=False)
        return tuple(piece for one in made for piece in (one.pieces if isinstance(one, Within) else (one,)))

    def _recalled(self, key: str, holds: Holds) -> Iterator[Piece]:
        line = self._used.get(key) or self._known[key]
        asked, kept = json.loads(line)
        if not holds(asked):
            raise KeyError(key)
        for one in kept:
            if isinstance(one, str):
                yield from self._recalled(one, holds)
            else:
                yield Page(**one) if "body" in one else Artifact(**one)
        self._used[key] = line

    def save(self) -> None:
        """Write what this build used, if that is not what is written already."""
        if not self.misses and len(self._used) == len(self._known):
            return
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        text = "".join(f"{key} {line}\n" for key, line in self._used.items())
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, "utf-8", newline="\n")
            beside.replace(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, ValueError):
        return {}
    return {key: line for key, _, line in (text.partition(" ") for text in lines) if line}
