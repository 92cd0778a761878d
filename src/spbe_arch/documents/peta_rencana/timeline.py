"""The roadmap in time: its stages year by year, a chart of all initiatives as a table, and what waits for what."""

from collections.abc import Iterator

from spbe_arch.analysis.roadmap.order import Wait, circles, ready_in, waits
from spbe_arch.analysis.roadmap.states import NOT_YET, USABLE
from spbe_arch.documents.figures import number, rupiah
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Listing,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.words import BLANK, content_title
from spbe_arch.documents.scope import Scope, closed_during
from spbe_arch.documents.telling import joined, linked
from spbe_arch.model.kinds import Initiative, OrganisationUnit

RUNS, DELIVERS = "■", "◆"
STAGES, CHART, WAITING = "tabel-tahapan", "tabel-jadwal", "tabel-ketergantungan"


def stages(scope: Scope) -> Iterator[Block]:
    """Yield the stages: a table by year, then the chart on pages turned sideways."""
    yield Heading(2, "Tahapan per tahun", "tahapan")
    if not scope.initiatives:
        yield Paragraph(text(f"Belum ada inisiatif {scope.time}, sehingga belum ada tahapan."))
        return
    yield Paragraph(
        text("Tahapan setiap tahun diringkas pada ", see(STAGES), "; jadwal setiap inisiatif pada ", see(CHART), ".")
    )
    yield _by_year(scope)
    yield Landscape((_chart(scope),))


def _by_year(scope: Scope) -> Table:
    columns = (
        Column("Tahun", 0.95),
        Column("Inisiatif mulai", 1.0, Align.END),
        Column("Inisiatif berjalan", 1.0, Align.END),
        Column("Inisiatif berakhir", 1.0, Align.END),
        Column("Objek mulai dipakai", 1.0, Align.END),
        Column("Kesenjangan ditutup", 1.1, Align.END),
        Column("Anggaran indikatif", 1.9, Align.END),
    )
    rows = tuple(_year(scope, year) for year in scope.years)
    total = row("Jumlah", *(BLANK,) * 5, rupiah(scope.budget.total), total=True)
    return Table(f"Tahapan peta rencana {scope.time}", columns, (*rows, total), STAGES)


def _year(scope: Scope, year: int) -> Row:
    view = scope.roadmap.year(year)
    begun = sum(change.before in NOT_YET and change.after in USABLE for change in view.changes)
    spans = [found.years for found in scope.initiatives if found.years]
    counts = (
        sum(span[0] == year for span in spans),
        sum(year in span for span in spans),
        sum(span[-1] == year for span in spans),
        begun,
        len(closed_during(scope, year)),
    )
    return row(str(year), *(number(count) for count in counts), rupiah(view.budget.total))


def _chart(scope: Scope) -> Table:
    columns = (
        Column("Inisiatif", 5.0),
        Column("Penanggung jawab", 1.9),
        *(Column(str(year), 0.8, Align.CENTRE) for year in scope.years),
        Column("Anggaran indikatif", 2.1, Align.END),
    )
    rows = [line for name, found in scope.groups if found for line in _group(scope, name, found)]
    undated = sum(not found.years for found in scope.initiatives)
    rest = f"; {number(undated)} inisiatif belum menyebut tahun" if undated else ""
    caption = f"Jadwal inisiatif {scope.time} ({RUNS} berjalan, {DELIVERS} yang dibangun mulai dipakai{rest})"
    return Table(caption, columns, tuple(rows), CHART)


def _group(scope: Scope, name: str, found: tuple[Initiative, ...]) -> Iterator[Row]:
    blank = (BLANK,) * (len(scope.years) + 1)
    money = sum(scope.money.get(one.id, 0) for one in found)
    yield row(content_title(name), *blank, rupiah(money), total=True)
    for one in found:
        marks = ((text(_mark(one, year)),) for year in scope.years)
        yield row(linked(scope.analysis, one.id), _short_unit(scope, one), *marks, rupiah(scope.money.get(one.id, 0)))


def _mark(initiative: Initiative, year: int) -> str:
    runs = RUNS if year in initiative.years else ""
    return runs + (DELIVERS if initiative.built_in == year and initiative.builds else "")


def _short_unit(scope: Scope, initiative: Initiative) -> str | Span:
    if not initiative.unit:
        return Span("belum disebut", Mark.UNKNOWN)
    unit = scope.edition.architecture.find(OrganisationUnit, initiative.unit)
    return Span(unit.abbreviation or unit.name) if unit else initiative.unit


def dependencies(scope: Scope) -> Iterator[Block]:
    """Yield which initiative waits for which, and what does not fit."""
    yield Heading(2, "Ketergantungan antarinisiatif", "ketergantungan")
    known = {found.id for found in scope.initiatives}
    found = tuple(wait for wait in waits(scope.edition.architecture) if wait.initiative.id in known)
    if not found:
        yield Paragraph(text("Tidak ada inisiatif yang mencatat ketergantungan pada inisiatif lain."))
        return
    early = sum(bool(_note(wait)) for wait in found)
    amiss = (
        f"{number(early)} di antaranya tidak sesuai urutan" if early else "tidak ada yang bertentangan dengan urutannya"
    )
    yield Paragraph(text(f"{number(len(found))} ketergantungan tercatat; {amiss} (", see(WAITING), ")."))
    columns = (
        Column("Inisiatif", 3.4),
        Column("Mulai", 0.95, Align.CENTRE),
        Column("Menunggu inisiatif", 3.4),
        Column("Siap", 0.85, Align.CENTRE),
        *((Column("Catatan", 2.0),) if early else ()),
    )
    rows = tuple(_wait(scope, wait, noted=bool(early)) for wait in found)
    yield Table("Ketergantungan antarinisiatif", columns, rows, WAITING)
    yield from _circles(scope)


def _note(wait: Wait) -> str:
    ready = ready_in(wait.awaited)
    if wait.awaited.cancelled:
        return "yang ditunggu dibatalkan"
    early = bool(wait.initiative.years) and ready is not None and wait.initiative.years[0] < ready
    return "dimulai sebelum yang ditunggu selesai" if early else ""


def _wait(scope: Scope, wait: Wait, *, noted: bool) -> Row:
    starts = str(wait.initiative.years[0]) if wait.initiative.years else "-"
    first, second = (linked(scope.analysis, found.id) for found in (wait.initiative, wait.awaited))
    note = (_note(wait),) if noted else ()
    return row(first, starts, second, str(ready_in(wait.awaited) or "-"), *note)


def _circles(scope: Scope) -> Iterator[Block]:
    rings = circles(scope.edition.architecture)
    if rings:
        yield Paragraph(
            text("Inisiatif berikut saling menunggu dan karena itu tidak dapat dimulai menurut rencana ini:")
        )
        named = ([text(linked(scope.analysis, key)) for key in ring] for ring in rings)
        yield Listing(tuple(joined(ring, " → ") for ring in named))
