"""Layouts kept between builds in one file, so that a second build lays out nothing.

One file, written whole and quick to read. Builds for another language or audience share it, so what one build does not
use stays for a while (as does what pages kept from another build need); it never grows beyond a few times what a build
needs, or a few thousand. One that cannot be read or written is as
good as none; nothing but speed depends on it.
"""

import contextlib
import json
import os
from collections.abc import Iterator, MutableMapping
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

_FILE = "layouts.json"
_OLDER, _LEAST = 3, 5_000


class PictureCache(MutableMapping[str, str]):
    """Texts by content key; the oldest that nobody used are dropped when it is saved."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._known = _read(self._path)
        self._used: dict[str, str] = {}
        self.misses = 0

    def __getitem__(self, key: str) -> str:
        if key in self._used:
            return self._used[key]
        return self._used.setdefault(key, self._known[key])

    def __setitem__(self, key: str, value: str) -> None:
        self.misses += 1
        self._used[key] = value

    def __delitem__(self, key: str) -> None:
        del self._used[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._used)

    def __len__(self) -> int:
        return len(self._used)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        if kind is None:
            self.save()

    def save(self) -> None:
        """Write what is known now, if anything is new; a file is never left half-written."""
        if not self.misses:
            return
        older = ((key, text) for key, text in self._known.items() if key not in self._used)
        kept = dict(sorted(self._used.items())) | dict(islice(older, max(_OLDER * len(self._used), _LEAST)))
        beside = self._path.with_name(f"{_FILE}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept, separators=(",", ":")), "utf-8")
            beside.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}
