"""The files of a repository with their data: many are found and read in a second process.

Meanwhile this one imports whatever makes entities of them, which takes half as long, and then makes them as they come.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from spbe_arch.loading.beside import streaming
from spbe_arch.loading.discover import FOLDER, Found, Misplaced, discover
from spbe_arch.loading.memory import Page
from spbe_arch.loading.problems import Problem
from spbe_arch.loading.sources import data_of
from spbe_arch.model.codes import LOADING_RULES
from spbe_arch.model.places import FOLDERS

WORTH_IT = 1_000
"""With fewer files, reading them is faster than a second process."""
AT_ONCE = 500
"""So many files are handed over together."""
RULES = {rule.code: rule for rule in LOADING_RULES}


class Read(NamedTuple):
    """A path, with the data of a file that is there and what is wrong with it; or with what is remembered of it."""

    found: Found | Misplaced
    data: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    page: Page | None = None


class Memory(Protocol):
    """What remembers files that did not change."""

    def recall(self, found: Found) -> Page | None:
        """Return the page of a file, or None when it has to be read."""

    def keep(self, found: Found, page: Page) -> None:
        """Keep a page that was recalled."""

    def begin(self, found: Found, kept: Any) -> None:
        """Begin the page of a file with what was read."""


class Reading:
    """Begins to read when it is made; gives every path once, in order."""

    def __init__(self, root: Path, memory: Memory | None = None) -> None:
        self._root, self._base, self._memory = root, os.path.realpath(root), memory
        self._told: Iterator[list[Any]]
        self._ended: Callable[[], object] | None
        self._told, self._ended = (streaming(self._elsewhere) if _many(self._base) else None) or (iter(()), None)

    def __iter__(self) -> Iterator[Read]:
        """Yield what is told; where the second process failed or there is none, the rest is read here."""
        count, all_told = 0, False
        for told in self._told:
            count, all_told = count + len(told), not told
            yield from map(self._kept, map(self._put_together, told))
        if self._ended:
            self._ended()
        if not all_told:
            yield from map(self._kept, islice(self._here(), count, None))

    def begin(self, found: Found, kept: Any) -> None:
        """Have the memory, if there is one, keep what was read of a file."""
        if self._memory:
            self._memory.begin(found, kept)

    def _here(self) -> Iterator[Read]:
        for found in discover(self._root):
            if isinstance(found, Misplaced):
                yield Read(found, {})
                continue
            page = self._memory.recall(found) if self._memory else None
            yield Read(found, *data_of(self._base, found.path)) if page is None else Read(found, {}, (), page)

    def _elsewhere(self) -> Iterator[list[Any]]:
        """Yield lists of what was read, as plain data; an empty one says that this was all."""
        every = self._here()
        while some := [_taken_apart(one) for one in islice(every, AT_ONCE)]:
            yield some
        yield []

    def _put_together(self, told: tuple[Any, ...]) -> Read:
        if len(told) == 4:
            path, code, message, help_text = told
            return Read(Misplaced(path, RULES[code], message, help_text), {})
        *place, data, page = told
        found = Found(*place)
        return Read(found, *data_of(self._base, found.path)) if data is None else Read(found, data, (), page)

    def _kept(self, read: Read) -> Read:
        if read.page is not None and self._memory and isinstance(read.found, Found):
            self._memory.keep(read.found, read.page)
        return read


def _many(base: str) -> bool:
    return sum(_count(os.path.join(base, FOLDER, name)) for name in FOLDERS) >= WORTH_IT


def _count(folder: str) -> int:
    with suppress(OSError):
        return len(os.listdir(folder))
    return 0


def _taken_apart(read: Read) -> tuple[Any, ...]:
    """Return it as plain data; what is wrong with a file is not told, but has to be looked at again."""
    found, data, problems, page = read
    if isinstance(found, Misplaced):
        return (found.path, found.rule.code, found.message, found.help)
    return (found.path, found.kind, found.slug, found.stamp, None if problems else data, page)
