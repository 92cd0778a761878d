"""How things hang together, as tables: domains by domains, services with all they stand on, exchanges of data."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from spbe_arch.diagrams import views
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.figures import number
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Paragraph,
    Row,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.telling import enumerated, in_reading_order, linked, listed_names, name_of

LINKED = {
    "layanan": ("proses-bisnis", "data", "aplikasi"),
}


def matrices(frame: Frame) -> Iterator[Block]:
    """Yield the matrices that have something in them."""
    if not frame.architecture.edges:
        yield Paragraph(text("Belum ada keterkaitan yang dicatat."))
        return
    neighbours = _neighbours(frame)
    yield Paragraph(text("Angka menghitung pasangan objek yang terkait, siapa pun yang menyatakannya."))
    yield _crossed(frame, neighbours)
    for kind, others in LINKED.items():
        if frame.members(kind):
            heading = Heading(2, f"{TITLES[kind]} dan yang terkait dengannya", f"matriks-{kind}")
            yield Landscape((heading, _listed(frame, kind, others, neighbours)))
    yield Heading(2, "Berbagi data antarunit", "matriks-data")
    yield from _sharing(frame)
    yield Landscape((Heading(2, "Cakupan keamanan", "matriks-keamanan"), *_security(frame)))


def _neighbours(frame: Frame) -> Mapping[str, Mapping[str, set[str]]]:
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for edge in frame.architecture.edges:
        for here, there in ((edge.source, edge.target), (edge.target, edge.source)):
            found[here][there.partition("/")[0]].add(there)
    return found


def _crossed(frame: Frame, neighbours: Mapping[str, Mapping[str, set[str]]]) -> Table:
    pairs: Counter[tuple[str, str]] = Counter()
    for kind in frame.domains:
        for entity in frame.members(kind):
            for other in frame.domains:
                pairs[kind, other] += len(neighbours.get(entity.id, {}).get(other, ()))
    columns = (Column("Domain", 1.8), *(Column(TITLES[other], 1.2, Align.END) for other in frame.domains))
    rows = (
        row(TITLES[kind], *(number(_pairs(pairs, kind, other)) for other in frame.domains)) for kind in frame.domains
    )
    return Table("Pasangan objek yang terkait menurut domain", columns, tuple(rows))


def _pairs(pairs: Counter[tuple[str, str]], kind: str, other: str) -> int:
    return pairs[kind, other] // 2 if kind == other else pairs[kind, other]


def _listed(
    frame: Frame, kind: str, others: tuple[str, ...], neighbours: Mapping[str, Mapping[str, set[str]]]
) -> Table:
    columns = (Column(TITLES[kind], 2.6), *(Column(TITLES[other], 3.2) for other in others))
    rows = tuple(_line(frame, entity.id, others, neighbours.get(entity.id, {})) for entity in frame.members(kind))
    return Table(f"{TITLES[kind]} dengan {' / '.join(TITLES[other].lower() for other in others)}", columns, rows)


def _line(frame: Frame, entity_id: str, others: tuple[str, ...], found: Mapping[str, set[str]]) -> Row:
    cells: Iterator[tuple[Text, ...]] = (
        (listed_names(frame.analysis, in_reading_order(frame.analysis, found.get(other, ()))),) for other in others
    )
    return row(linked(frame.analysis, entity_id), *cells)


def _sharing(frame: Frame) -> Iterator[Block]:
    matrix = views.data_sharing_matrix(frame.analysis, frame.edition.unit or None)
    yield Paragraph(text(frame.of_unit_alone(matrix.sentence)))
    if matrix.is_empty:
        return
    columns = (Column("Penghasil atau data", 2.6), Column("Pemakai", 2.6), Column("Data", 4.6))
    rows = tuple(
        row(
            name_of(frame.analysis, cell.row),
            name_of(frame.analysis, cell.column),
            (enumerated([text(linked(frame.analysis, found)) for found in cell.ids]),),
        )
        for cell in sorted(matrix.cells, key=lambda cell: _place(frame, cell.row, cell.column))
    )
    yield Table("Data yang dipakai unit selain penghasilnya", columns, rows)


def _place(frame: Frame, *ids: str) -> tuple[str, ...]:
    return tuple(part for key in ids for part in (name_of(frame.analysis, key).casefold(), key))


def _security(frame: Frame) -> Iterator[Block]:
    if "keamanan" in frame.edition.withheld.kinds:
        yield Paragraph(text("Cakupan keamanan tidak dicantumkan untuk umum."))
        return
    matrix = views.security_coverage(frame.analysis, frame.edition.unit or None)
    yield Paragraph(text(frame.of_unit_alone(matrix.sentence)))
    if not matrix.is_empty:
        yield _coverage(matrix, alone=bool(frame.edition.unit))


def _coverage(matrix: Matrix, *, alone: bool) -> Table:
    columns = (
        Column("Objek" if alone else "Unit kerja", 3.0),
        *(Column(head.label, 1.2, Align.CENTRE) for head in matrix.columns),
    )
    rows = []
    for head in matrix.rows:
        cells = (matrix.at(head.id, column.id) for column in matrix.columns)
        told = ("-" if cell is None else "✓" if alone else f"{number(cell.count)}/{number(cell.of)}" for cell in cells)
        rows.append(row(head.label, *told))
    caption = "Objek yang dilindungi, menurut jenis objek keamanan"
    return Table(
        caption if alone else "Aplikasi yang dilindungi dari semua aplikasi unit, menurut jenis objek keamanan",
        columns,
        tuple(rows),
    )
