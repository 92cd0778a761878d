"""The adoption matrix as plain values: a use for each OPD and national application, with what it follows from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

AGENCY = ""
"""The row of the agency as a whole."""


class Use(StrEnum):
    """What a row does with a column."""

    BUILT = "dibangun-sendiri"
    USED = "dipakai"
    PLANNED = "direncanakan"
    CONNECTED = "terhubung"
    ENDED = "dihentikan"
    MISSING = "belum"
    NONE = ""

    @property
    def label(self) -> str:
        """Give the Indonesian words."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class BuiltInstead:
    """An application of ours that repeats a national one, and the decision about it (or an empty id)."""

    application: str
    score: float
    proposed: bool
    decision: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One OPD and one national application; every part holds ids, sorted."""

    unit: str
    national: str
    use: Use = Use.NONE
    entries: tuple[str, ...] = ()
    connected: tuple[str, ...] = ()
    built: tuple[BuiltInstead, ...] = ()
    initiatives: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    expected: bool = False


@dataclass(frozen=True)
class AdoptionMatrix:
    """Rows are OPDs by name (and ``AGENCY``), columns the national applications any row has to do with, by id."""

    units: tuple[str, ...]
    national: tuple[str, ...]
    all_national: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, unit: str, national: str) -> Cell:
        """Return one cell; where there is nothing to say its use is NONE."""
        return self.cells.get((unit, national)) or Cell(unit, national)

    def row(self, unit: str) -> tuple[Cell, ...]:
        """Return what one OPD does with every column."""
        return tuple(self.cell(unit, national) for national in self.national)

    def column(self, national: str) -> tuple[Cell, ...]:
        """Return what everybody does with one national application, the agency as a whole first."""
        return tuple(self.cell(unit, national) for unit in (AGENCY, *self.units))

    def counts(self, unit: str) -> Mapping[Use, int]:
        """Return how many columns of a row stand in each use."""
        return MappingProxyType(Counter(cell.use for cell in self.row(unit) if cell.use))

    @property
    def total(self) -> Mapping[Use, int]:
        """The counts of the agency as a whole."""
        return self.counts(AGENCY)
