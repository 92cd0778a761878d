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
    base = os.path.realpath(root)

    @lru_cache(maxsize=64)
    def lines(path: str) -> Sequence[str]:
        from spbe_arch.loading.text import decoded, lines_of  # noqa: PLC0415 - a clean run quotes nothing

        content = _content(base, path)
        text = decoded(content)[0] if content is not None else None
        return lines_of(text) if text is not None else ()

    return lines


def _content(base: str, path: str) -> bytes | None:
    real = os.path.realpath(os.path.join(base, path))  # noqa: PTH118 - byte-safe and fast
    if not real.startswith(base.rstrip(os.sep) + os.sep):
        return None
    try:
        status = os.stat(real)  # noqa: PTH116 - as above
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with open(real, "rb") as file:  # noqa: PTH123 - as above
            return file.read()
    except (OSError, ValueError):
        return None
