"""The later half of many files, read in a second process while this one builds entities of the earlier half."""

from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from spbe_arch.loading.beside import beside
from spbe_arch.loading.discover import Found

WORTH_IT = 1_000
"""With fewer files, reading them is faster than a second process."""
SHARE = 0.6
"""The second process reads this share of all bytes; the first builds all entities beside what it reads itself."""

Read = Callable[[Found], dict[str, Any] | None]


def reading_ahead(files: Sequence[Found], read: Read) -> Read:
    """Return a function that gives the data of a file if it was read ahead; ``read`` gives None for what needs care."""
    later = _later(files)
    answer = beside(lambda: [read(found) for found in later]) if later and len(files) >= WORTH_IT else None
    if answer is None:
        return lambda _found: None
    first = later[0].path
    data: dict[str, dict[str, Any] | None] = {}

    def take(found: Found) -> dict[str, Any] | None:
        nonlocal answer
        if answer is not None and found.path == first:
            told, answer = answer() or (), None
            data.update(zip((item.path for item in later), told, strict=False))
        return data.pop(found.path, None)

    return take


def _later(files: Sequence[Found]) -> Sequence[Found]:
    ends = tuple(accumulate(found.size for found in files))
    return files[bisect(ends, ends[-1] * (1 - SHARE)) :] if ends else ()
