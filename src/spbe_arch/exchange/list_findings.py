"""What can be wrong with a planning list, and where: sheet, row and column as a person finds them."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from spbe_arch.exchange.cells import Cell, Remark
from spbe_arch.model.finding import Finding, Severity
from spbe_arch.model.origin import Location


@dataclass(frozen=True, slots=True)
class Place:
    """A cell that findings can point at."""

    path: str
    sheet: str
    cell: Cell

    @property
    def location(self) -> Location:
        """Where a program finds it; the sheet is not part of it."""
        return Location(self.path, self.cell.row, self.cell.column)

    @property
    def words(self) -> str:
        """Where a person finds it."""
        sheet = f"lembar '{self.sheet}' " if self.sheet else ""
        return f"{sheet}baris {self.cell.row} kolom {self.cell.column}"

    def moved(self, cell: Cell) -> "Place":
        """Return another cell of the same sheet."""
        return replace(self, cell=cell)


class ListRule(NamedTuple):
    """A code of findings about lists, and how bad it is."""

    code: str
    severity: Severity

    def at(self, place: Place, message: str, help_text: str) -> Finding:
        """Return the finding at a cell."""
        return Finding(
            code=self.code,
            severity=self.severity,
            message=f"{place.words}: {message}",
            location=place.location,
            keys=(place.sheet, str(place.cell.row), str(place.cell.column)),
            help=help_text,
            value=place.cell.text[:80],
        )


NO_COLUMN = ListRule("USL001", Severity.ERROR)
NO_NAME = ListRule("USL002", Severity.WARNING)
DOUBLE_ID = ListRule("USL003", Severity.WARNING)
NO_ID = ListRule("USL004", Severity.WARNING)
NO_DESCRIPTIONS = ListRule("USL005", Severity.WARNING)
ODD_CELL = ListRule("USL006", Severity.WARNING)
NOT_READ = ListRule("USL007", Severity.INFO)
UNREADABLE = ListRule("USL008", Severity.ERROR)
OTHER_SHEET = ListRule("USL009", Severity.INFO)
DAMAGED = "USL010"


def remark(place: Place, about: Remark) -> Finding:
    """Return what the file's own reader remarked."""
    return ListRule(DAMAGED, about.severity).at(place, about.message, about.help)
