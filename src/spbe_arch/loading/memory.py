"""The parsed data of files that did not change since the last run."""

from functools import cached_property
from pathlib import Path
from typing import Any

from spbe_arch.loading.cache import keep, recall, tool_digest
from spbe_arch.loading.discover import Found

NAME = "berkas"
WORTH_KEEPING = 200
"""With fewer files, parsing is faster than remembering."""
WORTH_RENEWING = 0.02
"""While no more than this share of the files changed, reading those again is faster than writing everything anew."""


class FileMemory:
    """Recall and keep parsed files by path and stamp; ``save`` writes what the next run may use."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._digest = tool_digest()
        self._new: dict[str, Any] = {}
        self._fresh = 0

    @cached_property
    def _old(self) -> dict[str, Any]:
        return recall(self._root, NAME, self._digest) or {}

    def recall(self, found: Found) -> dict[str, Any] | None:
        """Return the data of a file as it was parsed, or None when it changed."""
        kept = self._old.get(found.path)
        if kept is None or tuple(kept[0]) != found.stamp:
            return None
        self._new[found.path] = kept
        data: dict[str, Any] = kept[1]
        return data

    def keep(self, found: Found, data: dict[str, Any]) -> None:
        """Remember freshly parsed data."""
        self._fresh += 1
        self._new[found.path] = (found.stamp, data)

    def save(self) -> None:
        """Write what the next run may use, when enough of it is new."""
        if len(self._new) >= WORTH_KEEPING and self._fresh > WORTH_RENEWING * len(self._new):
            keep(self._root, NAME, self._digest, self._new)
