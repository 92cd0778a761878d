"""The lines of a repository's files, for reports that quote them.

A finding may be about a file that must not be opened (a link out of the repository, a pipe, something huge): such a
file has no lines.
"""

import os
import stat
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

MAX_BYTES = 1_048_576


def source_lines(root: Path) -> Callable[[str], Sequence[str]]:
    """Return a function from a path of the repository to its lines."""
    base = os.path.realpath(root).rstrip(os.sep) + os.sep

    @lru_cache(maxsize=64)
    def real(folder: str) -> str:
        return os.path.realpath(base + folder) + os.sep  # of few folders, though of many files

    @lru_cache(maxsize=64)
    def lines(path: str) -> Sequence[str]:
        from spbe_arch.loading.text import decoded, lines_of  # noqa: PLC0415 - a clean run quotes nothing

        folder, _, name = path.rpartition("/")
        content = _content(base, real(folder) + name)
        text = decoded(content)[0] if content is not None else None
        return lines_of(text) if text is not None else ()

    return lines


def _content(base: str, place: str) -> bytes | None:
    """Return what is in a file whose folder has no links in its name, if the file itself lies below ``base``."""
    try:
        status = os.lstat(place)
        if stat.S_ISLNK(status.st_mode):
            place = os.path.realpath(place)
            status = os.stat(place)  # noqa: PTH116 - byte-safe and fast
        if not place.startswith(base) or not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with open(place, "rb", buffering=0) as file:  # noqa: PTH123 - as above
            return file.read()
    except (OSError, ValueError):
        return None
