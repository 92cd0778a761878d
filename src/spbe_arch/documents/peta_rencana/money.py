"""The money of the roadmap: every cut of the same total, where each rupiah leads, and what is not stated."""

from collections.abc import Callable, Iterator, Mapping

from spbe_arch.analysis.roadmap.budget import Line, summed
from spbe_arch.analysis.roadmap.trace import GAP, OBJECTIVE, Trace
from spbe_arch.documents.figures import listed, number, percent, rupiah, rupiah_in_full
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.words import UNSTATED, content_title
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import joined, linked
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.model.types import UNKNOWN as UNKNOWN_WORD

SOURCES, MATRIX, UNITS, PROGRAMMES, LOST = (
    "tabel-anggaran-sumber",
    "tabel-anggaran-muatan",
    "tabel-anggaran-unit",
    "tabel-anggaran-program",
    "tabel-anggaran-terputus",
)
STEPS = {
    "kesenjangan": "kesenjangan",
    "objek": "objek tujuan",
    "layanan": "layanan",
    "proses-bisnis": "proses bisnis",
    "sasaran": "sasaran strategis",
}
WAY = "Setiap rupiah ditelusuri dari inisiatif ke kesenjangan, objek, layanan, proses bisnis, dan sasaran strategis."
MOST_COLUMNS, MOST_YEARS = 4, 7


def money(scope: Scope) -> Iterator[Block]:
    """Yield the chapter."""
    if not scope.budget.total:
        yield Paragraph(text(f"Belum ada anggaran indikatif yang tercatat untuk {scope.time}."))
        yield from _unbudgeted(scope)
        return
    yield from _lead(scope)
    yield Heading(2, "Anggaran per tahun dan sumber", "anggaran-sumber")
    yield wide(by_source(scope), len(scope.budget.by_source))
    yield Heading(2, "Anggaran per unit penanggung jawab", "anggaran-unit")
    yield cut(scope, "Anggaran indikatif per unit penanggung jawab", "Unit kerja", scope.budget.by_unit, UNITS)
    yield Heading(2, "Anggaran per program", "anggaran-program")
    yield cut(scope, "Anggaran indikatif per program", "Kode program", scope.budget.by_program, PROGRAMMES)
    yield from _tracing(scope)
    yield from _unbudgeted(scope)
    table = wide(_by_content(scope), len(scope.years))
    heading = Heading(2, "Anggaran per muatan dan tahun", "anggaran-muatan")
    yield from (Landscape((heading, *table.blocks)),) if isinstance(table, Landscape) else (heading, table)


def _lead(scope: Scope) -> Iterator[Block]:
    count = number(len({line.initiative for line in scope.lines if line.amount}))
    said = f"Anggaran indikatif {scope.time} berjumlah {rupiah_in_full(scope.budget.total)} pada {count} inisiatif. "
    note = "Angka ini indikatif: menjadi dasar penyusunan anggaran, bukan penetapannya."
    yield Paragraph(text(said + note))
    beyond = sum(line.amount for line in scope.roadmap.lines) - scope.budget.total
    if beyond:
        yield Paragraph(
            text(f"Untuk tahun lain, inisiatif yang sama atau yang lain mencatat {rupiah_in_full(beyond)}.")
        )


def wide(table: Table, columns: int) -> Block:
    """Turn a table with many columns of money sideways."""
    return Landscape((table,)) if columns > MOST_COLUMNS else table


def by_source(scope: Scope) -> Table:
    """Return the money by year and source."""
    sources = sorted(
        scope.budget.by_source, key=lambda name: (name == UNKNOWN_WORD, -scope.budget.by_source[name], name)
    )
    titles = tuple("Sumber belum disebut" if name == UNKNOWN_WORD else name for name in sources)
    return _matrix(
        scope,
        ("Anggaran indikatif per tahun dan sumber dana", SOURCES, "Tahun"),
        (titles, tuple(sources)),
        (tuple((str(year), str(year)) for year in scope.years), lambda line: (str(line.year), line.source)),
    )


def _by_content(scope: Scope) -> Table:
    """Return the money by content and year; with many years these go down, so that an amount never breaks."""
    written = set(scope.budget.by_content)
    names = (*CONTENTS, *sorted(written - set(CONTENTS) - {UNKNOWN_WORD}), *(written & {UNKNOWN_WORD}))
    titles = tuple(UNSTATED if name == UNKNOWN_WORD else content_title(name) for name in names)
    years = tuple(str(year) for year in scope.years)
    caption = "Anggaran indikatif per muatan dan tahun"
    if len(years) > MOST_YEARS:
        down = tuple((year, year) for year in years), lambda line: (str(line.year), line.content)
        return _matrix(scope, (caption, MATRIX, "Tahun"), (titles, names), down)
    across = tuple(zip(titles, names, strict=True)), lambda line: (line.content, str(line.year))
    return _matrix(scope, (caption, MATRIX, "Muatan"), (years, years), across)


def _matrix(
    scope: Scope,
    said: tuple[str, str, str],
    across: tuple[tuple[str, ...], tuple[str, ...]],
    down: tuple[tuple[tuple[str, str], ...], Callable[[Line], tuple[str, str]]],
) -> Table:
    """Return money in two directions with both totals; ``said`` is caption, anchor and first heading."""
    (caption, anchor, first), (titles, keys), (names, place) = said, across, down
    amounts = summed(scope.lines, lambda line: "\0".join(place(line)))
    columns = (Column(first, 1.6), *(Column(title, 1.5, Align.END) for title in (*titles, "Jumlah")))
    rows = []
    for title, name in names:
        found = [amounts.get(f"{name}\0{key}", 0) for key in keys]
        rows.append(row(title, *(rupiah(amount) for amount in (*found, sum(found)))))
    totals = [sum(amounts.get(f"{name}\0{key}", 0) for _title, name in names) for key in keys]
    rows.append(row("Jumlah", *(rupiah(amount) for amount in (*totals, sum(totals))), total=True))
    return Table(caption, columns, tuple(rows), anchor)


def cut(scope: Scope, caption: str, first: str, amounts: Mapping[str, int], anchor: str) -> Table:
    """Return the money by one key, the largest first, with its share."""
    columns = (Column(first, 4.0), Column("Anggaran indikatif", 2.2, Align.END), Column("Bagian", 0.8, Align.END))
    total = sum(amounts.values())
    ordered = sorted(amounts.items(), key=lambda item: (item[0] == UNKNOWN_WORD, -item[1], item[0]))
    rows = tuple(row(_named(scope, key), rupiah(amount), percent(amount, total)) for key, amount in ordered)
    return Table(caption, columns, (*rows, row("Jumlah", rupiah(total), "100%", total=True)), anchor)


def _named(scope: Scope, key: str) -> Span:
    if key == UNKNOWN_WORD:
        return Span("belum disebut", Mark.UNKNOWN)
    return linked(scope.analysis, key) if "/" in key else Span(key, Mark.CODE)


def lost(scope: Scope) -> tuple[Trace, ...]:
    """Return the initiatives whose money leads nowhere; not those whose way only leads through what is withheld."""
    hidden = bool(scope.edition.withheld.total)
    return tuple(found for found in scope.tracing.lost if not hidden or {GAP, OBJECTIVE} & set(found.missing))


def _tracing(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Keterlacakan anggaran", "keterlacakan")
    tracing, broken = scope.tracing, lost(scope)
    arrived = f"{rupiah(tracing.arrived)} atau {percent(tracing.arrived, tracing.total)} dari anggaran {scope.time}"
    yield Paragraph(text(f"{WAY} {arrived} sampai pada sasaran strategis."))
    unseen = tracing.total - tracing.arrived - sum(trace.total for trace in broken)
    if unseen:
        why = "tidak dapat ditelusuri dalam edisi ini karena sebagian objek tidak diterbitkan"
        yield Paragraph(text(f"{rupiah(unseen)} {why}."))
    if not broken:
        return
    yield Paragraph(text(f"Pada {number(len(broken))} inisiatif rantai itu terputus, sebagaimana ", see(LOST), "."))
    columns = (
        Column("Inisiatif", 3.2),
        Column("Anggaran indikatif", 1.8, Align.END),
        Column("Yang belum tercatat", 2.6),
    )
    rows = tuple(_lost(scope, trace) for trace in broken)
    yield Table("Inisiatif yang anggarannya belum sampai pada sasaran strategis", columns, rows, LOST)


def _lost(scope: Scope, trace: Trace) -> Row:
    missing = listed(STEPS[step] for step in trace.missing)
    return row(linked(scope.analysis, trace.initiative), rupiah(trace.total), missing)


def _unbudgeted(scope: Scope) -> Iterator[Block]:
    found = [one for one in scope.initiatives if not one.budget]
    if found:
        names = joined([text(linked(scope.analysis, one.id)) for one in found])
        yield Paragraph(text(f"{number(len(found))} inisiatif belum menyebut anggaran: ", *names, "."))
