"""What the files that did not change since the last run are made of, and what was found in each by itself."""

import time
from functools import cached_property
from pathlib import Path
from typing import Any

from spbe_arch.loading.cache import SETTLED_NS, keep, recall, tool_digest
from spbe_arch.loading.discover import Found, Stamp

NAME = "berkas"
WORTH_KEEPING = 200
"""With fewer files, reading is faster than remembering."""
WORTH_RENEWING = 0.02
"""While no more than this share of the files changed, reading those again is faster than writing everything anew."""
Page = list[Any]
"""What is remembered of a file, as plain data: what was read, and a note of somebody with the key it holds for."""


class FileMemory:
    """Pages of files by path and stamp; ``save`` writes what the next run may use."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._digest = tool_digest()
        self._settled_before = time.time_ns() - SETTLED_NS
        self._pages: dict[str, tuple[Stamp, Page]] = {}
        self._fresh: set[str] = set()

    @cached_property
    def _old(self) -> dict[str, Any]:
        kept = recall(self._root, NAME, self._digest)
        return kept if isinstance(kept, dict) else {}

    def recall(self, found: Found) -> Page | None:
        """Return the page of a file, or None when the file changed."""
        match self._old.get(found.path):
            case [stamp, [kept, str() as key, note]] if stamp == list(found.stamp):
                return [kept, key, note]
        return None

    def keep(self, found: Found, page: Page) -> None:
        """Keep a page that was recalled."""
        self._pages[found.path] = (found.stamp, page)

    def begin(self, found: Found, kept: object) -> None:
        """Begin the page of a file with what was read, unless it may still change without a trace."""
        _size, changed, marked, _inode = found.stamp
        if max(changed, marked) < self._settled_before:
            self._fresh.add(found.path)
            self.keep(found, [kept, "", None])

    def stamp(self, path: str) -> Stamp | None:
        """Return what tells whether a file changed; None where it has no page."""
        known = self._pages.get(path)
        return known[0] if known else None

    def noted(self, path: str, key: str) -> Any:
        """Return what was noted of a file, or None where nothing was that holds for this key."""
        _stamp, (_kept, noted_for, said) = self._pages.get(path, (None, (None, None, None)))
        return said if noted_for == key else None

    def note(self, path: str, key: str, said: object) -> None:
        """Note something that follows from a file alone, and from what the key stands for."""
        if path in self._pages:
            self._fresh.add(path)
            self._pages[path][1][1:] = key, said

    @property
    def worth_saving(self) -> bool:
        """Whether enough of it is new."""
        return len(self._pages) >= WORTH_KEEPING and len(self._fresh) > WORTH_RENEWING * len(self._pages)

    def save(self) -> None:
        """Write what the next run may use."""
        keep(self._root, NAME, self._digest, self._pages)
