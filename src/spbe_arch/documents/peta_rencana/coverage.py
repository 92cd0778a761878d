"""Blank spots by region: how many there are, how many the roadmap closes, and what remains."""

from collections.abc import Iterator

from spbe_arch.analysis.roadmap.coverage import CoverageView, RegionView, coverage_of
from spbe_arch.documents.figures import listed, number
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    text,
)
from spbe_arch.documents.peta_rencana.words import BLANK
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import UNKNOWN, linked, name_of

TABLE, BY_WHOM = "tabel-cakupan", "tabel-penutupan-titik"


def coverage(scope: Scope) -> Iterator[Block]:
    """Yield the regions with their counts, and who closes how many points in which year."""
    view = coverage_of(scope.edition.architecture, scope.years, scope.units)
    if not view.regions:
        return
    yield Heading(2, "Cakupan jaringan dan titik tanpa sinyal (blank spot)", "cakupan")
    yield Paragraph(text(*_lead(scope, view)))
    yield _regions(scope, view)
    if view.closings:
        yield _closings(scope, view)


def _lead(scope: Scope, view: CoverageView) -> Iterator[str | Span]:
    last = scope.years[-1]
    closed = sum(points for year, points in view.closed.items() if year <= last)
    yield (
        f"Pendataan pada {number(len(view.regions))} wilayah mencatat {number(view.points)} titik tanpa sinyal, "
        f"{number(view.remote)} di wilayah 3T dan {number(view.not_remote)} di luarnya. Sampai akhir {last} rencana "
        f"menutup {number(closed)} titik, sehingga tersisa {number(view.remaining[last])} titik ("
    )
    yield Span(target=TABLE)
    yield ")."
    if view.uncounted:
        names = listed(name_of(scope.analysis, found) for found in view.uncounted)
        yield f" Jumlah titik {names} belum diketahui dan tidak ikut dijumlahkan."


def _regions(scope: Scope, view: CoverageView) -> Table:
    last = scope.years[-1]
    columns = (
        Column("Wilayah", 2.6),
        Column("Tahun data", 0.9, Align.CENTRE),
        Column("Desa/kel. terlayani", 1.3, Align.END),
        Column("Titik", 0.8, Align.END),
        Column("3T", 0.7, Align.END),
        Column("Bukan 3T", 0.8, Align.END),
        Column(f"Ditutup s.d. {last}", 1.0, Align.END),
        Column(f"Sisa {last}", 0.9, Align.END),
    )
    rows = tuple(_region(scope, region, last) for region in view.regions)
    closed = sum(points for year, points in view.closed.items() if year <= last)
    served = f"{number(view.villages_served)} dari {number(view.villages)}"
    counts = (view.points, view.remote, view.not_remote, closed, view.remaining[last])
    total = row("Jumlah", BLANK, served, *(number(count) for count in counts), total=True)
    return Table("Titik tanpa sinyal per wilayah dan sisanya menurut rencana", columns, (*rows, total), TABLE)


def _region(scope: Scope, region: RegionView, last: int) -> Row:
    served, villages = (
        _count(region, region.villages_served, "desa_terlayani"),
        _count(region, region.villages, "desa_total"),
    )
    closed = sum(points for year, points in region.closed.items() if year <= last)
    name = Span(region.name, target=linked(scope.analysis, region.id).target)
    return row(
        name,
        str(region.counted_in or "-"),
        (text(served, " dari ", villages),),
        _count(region, region.points, "titik_blank_spot"),
        _count(region, region.remote, "titik_3t"),
        _count(region, region.not_remote, "titik_non_3t"),
        number(closed),
        UNKNOWN if region.remaining[last] is None else number(region.remaining[last] or 0),
    )


def _count(region: RegionView, value: int | None, key: str) -> Span:
    if value is None:
        return UNKNOWN
    return Span(number(value), Mark.ESTIMATE if key in region.estimated else Mark.PLAIN)


def _closings(scope: Scope, view: CoverageView) -> Table:
    columns = (Column("Inisiatif", 3.5), Column("Wilayah", 2.5), Column("Tahun", 0.95), Column("Titik", 0.8, Align.END))
    ordered = sorted(view.closings, key=lambda one: (one.year, name_of(scope.analysis, one.initiative), one.region))
    names = {region.id: region.name for region in view.regions}
    rows = tuple(
        row(linked(scope.analysis, one.initiative), names[one.region], str(one.year), number(one.points))
        for one in ordered
    )
    total = row("Jumlah", BLANK, BLANK, number(sum(view.closed.values())), total=True)
    return Table("Titik yang ditutup, menurut inisiatif, wilayah, dan tahun", columns, (*rows, total), BY_WHOM)
