"""The parsed data of files that did not change since the last run."""

from pathlib import Path
from typing import Any

from spbe_arch.loading.cache import keep, recall, tool_digest
from spbe_arch.loading.discover import Found

NAME = "berkas"
WORTH_KEEPING = 200
"""With fewer files, parsing is faster than remembering."""


class FileMemory:
    """Recall and keep parsed files by path and stamp; ``save`` writes what the next run may use."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._digest = tool_digest()
        self._old: dict[str, Any] = recall(root, NAME, self._digest) or {}
        self._new: dict[str, Any] = {}
        self._changed = False

    def recall(self, found: Found) -> dict[str, Any] | None:
        """Return the data of a file as it was parsed, or None when it changed."""
        kept = self._old.get(found.path)
        if kept is None or tuple(kept[0]) != found.stamp:
            self._changed = True
            return None
        self._new[found.path] = kept
        data: dict[str, Any] = kept[1]
        return data

    def keep(self, found: Found, data: dict[str, Any]) -> None:
        """Remember freshly parsed data."""
        self._new[found.path] = (found.stamp, data)

    def save(self) -> None:
        """Write what the next run may use, when it differs from what there is."""
        if (self._changed or len(self._new) != len(self._old)) and len(self._new) >= WORTH_KEEPING:
            keep(self._root, NAME, self._digest, self._new)
