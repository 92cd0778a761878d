"""A matrix on a page: headings that lead on, squares that count, and the same as lines of text they lead to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from spbe_arch.diagrams.tables import Cell as Meeting
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.site.context import Site
from spbe_arch.site.parts.values import Cell

LOOKS: Mapping[str, tuple[str, str]] = {
    "dipakai": ("is-met", ""),
    "semua": ("is-full", "●"),
    "sebagian": ("is-part", "◐"),
}
"""By mark the class of a square and the sign in it, so that colour is never all there is."""
WIDE, MOST = 8, 40
"""From how many columns headings stand upright, and how many rows and columns a reader can still take in."""


@dataclass(frozen=True, slots=True)
class Square:
    """Where a row and a column meet: what is read there, how it looks, and the line of text it leads to."""

    text: str = ""
    look: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """The same as text: who, whom, and what is behind it."""

    anchor: str
    row: Cell
    column: Cell
    said: str
    members: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix as a template shows it; ``tall`` sets its headings upright, for there are many."""

    anchor: str
    title: str
    sentence: str
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, tuple[Square, ...]], ...]
    marks: tuple[tuple[str, str, str], ...]
    lines: tuple[Line, ...]

    @property
    def tall(self) -> bool:
        """Whether the headings have to stand upright."""
        return len(self.columns) > WIDE


def grid(site: Site, anchor: str, title: str, matrix: Matrix) -> Grid | None:
    """Return a matrix ready for its page, or None where nothing meets."""
    if matrix.is_empty:
        return None
    cut = len(matrix.columns) > MOST
    matrix = _busiest(matrix) if cut else matrix
    used = {cell.mark for cell in matrix.cells}
    anchors = {(cell.row, cell.column): f"{anchor}-{number}" for number, cell in enumerate(matrix.cells, 1)}
    rows = {head.id: Cell(head.label, site.page_of(head.href_id)) for head in matrix.rows}
    columns = {head.id: Cell(head.label, site.page_of(head.href_id)) for head in matrix.columns}
    return Grid(
        anchor=anchor,
        title=title,
        sentence=matrix.sentence + (f" {site.words('maps.cut', n=MOST)}" if cut else ""),
        columns=tuple(columns.values()),
        rows=tuple(
            (
                head,
                tuple(_square(matrix.at(row, column), anchors.get((row, column), "")) for column in columns),
            )
            for row, head in rows.items()
        ),
        marks=tuple((*LOOKS[mark], text) for mark, text in matrix.marks.items() if mark in used),
        lines=tuple(
            Line(
                anchors[cell.row, cell.column], rows[cell.row], columns[cell.column], _said(cell), _members(site, cell)
            )
            for cell in matrix.cells
        ),
    )


def _busiest(matrix: Matrix) -> Matrix:
    """Leave the rows and columns where most meets; the pages of the units have the rest."""
    counts = Counter(cell.row for cell in matrix.cells for _ in cell.ids)
    across = Counter(cell.column for cell in matrix.cells for _ in cell.ids)
    rows, columns = (
        {name for name, _count in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST]}
        for found in (counts, across)
    )
    return replace(
        matrix,
        rows=tuple(head for head in matrix.rows if head.id in rows),
        columns=tuple(head for head in matrix.columns if head.id in columns),
        cells=tuple(cell for cell in matrix.cells if cell.row in rows and cell.column in columns),
    )


def _square(cell: Meeting | None, line: str) -> Square:
    if cell is None:
        return Square()
    look, sign = LOOKS[cell.mark]
    return Square(f"{sign} {_said(cell)}".strip(), look, line)


def _said(cell: Meeting) -> str:
    return f"{cell.count}/{cell.of}" if cell.of else str(cell.count)


def _members(site: Site, cell: Meeting) -> tuple[Cell, ...]:
    return tuple(Cell(site.name_of(found), site.page_of(found)) for found in cell.ids)
