"""Where a value came from: a file, and the place of each key in it.

Rules name keys, never lines; the source finds the line when somebody asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the repository: forward slashes, lines and columns counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Source(Protocol):
    """Whatever can say where a key stands: the loader's file, or nothing for values made in memory."""

    def locate(self, keys: KeyPath, *, key: bool = False) -> tuple[int, int]:
        """Line and column of the deepest known part of ``keys``; of the key itself with ``key``."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """The source of a value made in memory: everything is at its first line."""

    def locate(self, keys: KeyPath, *, key: bool = False) -> tuple[int, int]:  # noqa: ARG002 - a Source
        return (1, 1)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A source in which some keys are written otherwise than they were meant."""

    source: Source
    written: Mapping[str, str]

    def locate(self, keys: KeyPath, *, key: bool = False) -> tuple[int, int]:
        """Return the place of a key under the name it was written with."""
        first = self.written.get(str(keys[0]), keys[0]) if keys else ""
        return self.source.locate((first, *keys[1:]), key=key)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of an entity. Origin is not content: two origins always compare equal."""

    path: str = field(compare=False)
    source: Source = field(default_factory=Nowhere, compare=False, repr=False)

    def at(self, *keys: str | int, key: bool = False) -> Location:
        """Return the deepest known place of a key path, e.g. ``at("layanan", 1)``."""
        line, column = self.source.locate(keys, key=key)
        return Location(self.path, line, column)
