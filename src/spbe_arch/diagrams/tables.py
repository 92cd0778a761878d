"""What is better told without lines: matrices and fields of tiles, as plain values that a page draws as it likes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from spbe_arch.diagrams.view import Node


class Head(NamedTuple):
    """What a row or column of a matrix is about; ``href_id`` is what a click leads to, as in a picture."""

    id: str
    label: str
    kind: str
    href_id: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a column meet: a mark (a word of the legend), and the ids behind it. ``of`` is the whole."""

    row: str
    column: str
    mark: str
    ids: tuple[str, ...]
    of: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)


@dataclass(frozen=True)
class Matrix:
    """A table of meetings; ``marks`` explain the words of the cells. Equal inputs give equal matrices."""

    title: str
    sentence: str
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: tuple[Cell, ...]
    marks: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        """Whether nothing meets."""
        return not self.cells

    def at(self, row: str, column: str) -> Cell | None:
        """Return the cell of a row and a column, if they meet."""
        return self._by_place.get((row, column))

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str], Cell]:
        return {(cell.row, cell.column): cell for cell in self.cells}


@dataclass(frozen=True, slots=True)
class Patch:
    """Tiles that stand together."""

    id: str
    label: str
    tiles: tuple[Node, ...]

    @property
    def states(self) -> Mapping[str, int]:
        """How many tiles are in each state."""
        return dict(sorted(Counter(tile.state for tile in self.tiles).items()))


@dataclass(frozen=True)
class Tiles:
    """A whole domain at once: every object is a tile, patches by size."""

    title: str
    sentence: str
    patches: tuple[Patch, ...]
