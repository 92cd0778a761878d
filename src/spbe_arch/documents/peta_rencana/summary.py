"""One page for whoever signs: what the roadmap comes to, and what waits for a decision."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.analysis.maturity.values import OFFICIAL, AssessmentResult
from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.documents.figures import index, listed, number, percent, rupiah, rupiah_in_full
from spbe_arch.documents.gap_tables import gap_counts, unattended
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Facts,
    Heading,
    Listing,
    Paragraph,
    Span,
    Table,
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.closing import overdue_in
from spbe_arch.documents.peta_rencana.condition import own_results
from spbe_arch.documents.peta_rencana.money import lost
from spbe_arch.documents.peta_rencana.obstacles import constraints
from spbe_arch.documents.peta_rencana.targets import missed
from spbe_arch.documents.peta_rencana.words import BLANK
from spbe_arch.documents.scope import Scope, closed_during, overdue_gaps
from spbe_arch.documents.telling import linked, unit_of

LARGEST = 5
TITLE = "Ringkasan untuk pimpinan"


def summary(scope: Scope) -> Iterator[Block]:
    """Yield the chapter that a leader reads."""
    yield Heading(1, TITLE, "bab-ringkasan")
    yield Paragraph(text(_lead(scope)))
    yield Facts(tuple((title, (told,)) for title, told in _figures(scope)))
    yield Paragraph(
        text(
            "Dua bab yang dibaca lebih dahulu: kesenjangan pada ",
            see("bab-kondisi"),
            " dan anggaran pada ",
            see("bab-anggaran"),
            ".",
        )
    )
    yield from _by_year(scope)
    yield from _largest(scope)
    waiting = tuple(_decisions(scope))
    if waiting:
        yield Paragraph(text("Yang memerlukan perhatian pimpinan menurut isi model:"))
        yield Listing((*waiting[:-1], (*waiting[-1][:-1], Span(")."))), lettered=True)
    else:
        yield Paragraph(
            text("Model tidak menunjukkan kesenjangan, kendala, atau anggaran yang belum jelas tindak lanjutnya.")
        )


def _lead(scope: Scope) -> str:
    units = len({found.unit for found in scope.initiatives if found.unit})
    if not scope.initiatives:
        return f"Model arsitektur {scope.whose} belum memuat inisiatif untuk {scope.time}."
    said = f"Peta rencana {scope.whose} {scope.time} memuat {number(len(scope.initiatives))} inisiatif"
    by = f" yang dijalankan {number(units)} unit kerja" if units else ""
    return f"{said}{by}, dengan anggaran indikatif {rupiah_in_full(scope.budget.total)}."


def _by_year(scope: Scope) -> Iterator[Block]:
    if not scope.initiatives:
        return
    columns = (
        Column("Tahun", 0.95),
        Column("Inisiatif berjalan", 1.2, Align.END),
        Column("Kesenjangan ditutup", 1.2, Align.END),
        Column("Anggaran indikatif", 2.0, Align.END),
    )
    rows = []
    for year in scope.years:
        running = sum(year in found.years for found in scope.initiatives)
        closed = len(closed_during(scope, year))
        rows.append(row(str(year), number(running), number(closed), rupiah(scope.roadmap.year(year).budget.total)))
    total = row("Jumlah", BLANK, BLANK, rupiah(scope.budget.total), total=True)
    yield Table(f"Peta rencana {scope.time} dalam angka", columns, (*rows, total))


def _largest(scope: Scope) -> Iterator[Block]:
    found = sorted((one for one in scope.initiatives if scope.money.get(one.id)), key=lambda one: -scope.money[one.id])
    if len(found) <= LARGEST:
        return
    share = percent(sum(scope.money[one.id] for one in found[:LARGEST]), scope.budget.total)
    columns = (Column("Inisiatif", 3.2), Column("Penanggung jawab", 2.6), Column("Anggaran indikatif", 1.8, Align.END))
    rows = tuple(
        row(linked(scope.analysis, one.id), unit_of(scope.analysis, one), rupiah(scope.money[one.id]))
        for one in found[:LARGEST]
    )
    yield Table(f"{LARGEST} inisiatif dengan anggaran terbesar ({share} dari seluruhnya)", columns, rows)


def _figures(scope: Scope) -> Iterator[tuple[str, Text]]:
    yield "Kesenjangan", text(gap_counts(scope) if scope.gaps else "Belum ada kesenjangan yang tercatat.")
    yield from _index(scope)


def _index(scope: Scope) -> Iterator[tuple[str, Text]]:
    found = own_results(scope)
    if not found:
        yield "Indeks", text("Belum ada hasil evaluasi yang tercatat.")
        return
    official = [result for result in found if result.kind == OFFICIAL]
    last = found[-1]
    if official:
        yield "Hasil resmi terakhir", text(_said(scope, official[-1]))
    if not official or official[-1] != last:
        yield "Penilaian terakhir", text(_said(scope, last))


def _said(scope: Scope, result: AssessmentResult) -> str:
    instrument = scope.analysis.maturity.instruments.get(result.instrument)
    name = instrument.regulation if instrument else result.instrument
    predicate = f" ({result.predicate})" if result.predicate else ""
    return f"{index(result.value)}{predicate}, penilaian {result.kind} {result.year} menurut {name}"


def _decisions(scope: Scope) -> Iterator[Text]:
    gaps, broken = unattended(scope), lost(scope)
    alone = [view for view in constraints(scope) if view.unattended]
    bare = [found for found in scope.initiatives if not found.budget]
    adrift = [found for found in scope.initiatives if not found.unit]
    late = [found for found in scope.initiatives if (found.planning or "").lower() == "ditunda"]
    counted = Counter(scope.gap_states.values())
    overdue = [found for found in scope.initiatives if overdue_in(found, scope.edition.day.year)]
    unmet = missed(scope)
    left = counted[GapState.OPEN] + counted[GapState.CLOSING]
    if left:
        said = f"{number(left)} kesenjangan belum tertutup pada akhir {scope.years[-1]}"
        put_off = f" dan {number(counted[GapState.POSTPONED])} ditunda" if counted[GapState.POSTPONED] else ""
        yield text(f"{said}{put_off} (", see("katalog-kesenjangan"), ");")
    if late_gaps := overdue_gaps(scope):
        said = f"{number(len(late_gaps))} kesenjangan menurut rencana sudah tertutup tetapi belum berstatus selesai"
        yield text(f"{said} (", see("katalog-kesenjangan"), ");")
    if overdue:
        said = f"{number(len(overdue))} inisiatif melewati tahun akhirnya tetapi belum berstatus selesai"
        yield text(f"{said} (", see("pemantauan"), ");")
    if unmet:
        yield text(
            f"{number(unmet)} target tingkat indikator tidak tercapai menurut hasil resmi (", see("bab-target"), ");"
        )
    if gaps:
        yield text(
            f"{number(len(gaps))} kesenjangan belum mempunyai inisiatif penutup (", see("katalog-kesenjangan"), ");"
        )
    if alone:
        yield text(f"{number(len(alone))} kendala aktif tanpa inisiatif yang menghilangkannya (", see("kendala"), ");")
    if broken:
        total = rupiah_in_full(sum(trace.total for trace in broken))
        yield text(f"{total} belum dapat ditelusuri sampai sasaran strategis (", see("keterlacakan"), ");")
    if bare or adrift:
        parts = ((bare, "anggaran"), (adrift, "unit penanggung jawab"))
        said = listed(f"{number(len(found))} inisiatif belum menyebut {word}" for found, word in parts if found)
        yield text(f"{said} (", see("bab-program"), ");")
    if late:
        yield text(f"{number(len(late))} inisiatif berstatus ditunda (", see("tahapan"), ");")
