"""Where the agency stands before the roadmap: assessments, the six domains in numbers, coverage, and the gaps."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.documents.figures import index, initial, number
from spbe_arch.documents.gap_tables import BY_PLAN, gap_counts, gap_list, gap_origins, gap_years, remarks
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Paragraph,
    Row,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.coverage import coverage
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import KIND_WORDS, UNKNOWN
from spbe_arch.model.types import DOMAINS

GAPS, RESULTS, AS_IS = "tabel-kesenjangan", "tabel-penilaian", "tabel-keadaan"
STATES = {
    State.ABSENT: "Belum ada",
    State.BUILDING: "Dibangun",
    State.AS_IS: "Berjalan",
    State.UPGRADING: "Ditingkatkan",
    State.ENDING: "Diakhiri",
    State.ENDED: "Berakhir",
}


def condition(scope: Scope) -> Iterator[Block]:
    """Yield the sections of the chapter."""
    yield from _results(scope)
    yield from _as_is(scope)
    yield from coverage(scope)
    yield from _gaps(scope)


def own_results(scope: Scope) -> tuple[AssessmentResult, ...]:
    """Return our own assessments up to the day of the document, by year and kind."""
    maturity, last = scope.analysis.maturity, scope.edition.day.year
    found = (result for result in maturity.results if maturity.is_own(result) and 0 < result.year <= last)
    return tuple(sorted(found, key=lambda result: (result.year, result.kind, result.assessment)))


def _results(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Hasil evaluasi", "hasil-evaluasi")
    found = own_results(scope)
    if not found:
        yield Paragraph(text("Model arsitektur belum memuat hasil evaluasi instansi ini."))
        return
    known = {result.instrument for result in found}
    joint = " Nilai dari instrumen yang berbeda tidak dapat dibandingkan." if len(known) > 1 else ""
    yield Paragraph(text("Hasil evaluasi yang tercatat dalam model ada pada ", see(RESULTS), f".{joint}"))
    columns = (
        Column("Tahun", 0.95),
        Column("Instrumen", 2.0),
        Column("Jenis penilaian", 1.4),
        Column("Indeks", 0.8, Align.END),
        Column("Predikat", 1.2),
    )
    yield Table(
        "Hasil evaluasi menurut tahun, instrumen, dan jenis",
        columns,
        tuple(_result(scope, one) for one in found),
        RESULTS,
    )


def _result(scope: Scope, result: AssessmentResult) -> Row:
    instrument = scope.analysis.maturity.instruments.get(result.instrument)
    name = instrument.regulation if instrument else result.instrument
    value = UNKNOWN if result.value is None else index(result.value)
    return row(str(result.year), name, result.kind, value, result.predicate or "-")


def _as_is(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Ringkasan keadaan arsitektur", "ringkasan-keadaan")
    year = scope.years[0]
    before, after = (_counted(scope, at) for at in (year, scope.years[-1]))
    if not before:
        yield Paragraph(text("Model arsitektur belum memuat objek pada enam domain."))
        return
    told = f"Keadaan objek tiap domain pada {year}"
    rest = f" dan menurut rencana pada {scope.years[-1]}" if len(scope.years) > 1 else ""
    yield Paragraph(text(f"{told}{rest} ada pada ", see(AS_IS), "."))
    columns = (
        Column("Domain", 1.8),
        Column("Tahun", 0.95, Align.CENTRE),
        *(Column(word, 1.5 if len(word) > 9 else 1.1, Align.END) for word in STATES.values()),
    )
    rows = []
    for domain in DOMAINS:
        for at, counts in {year: before, scope.years[-1]: after}.items():
            if any(counts[domain, state] for state in State):
                numbers = (number(counts[domain, state]) for state in STATES)
                rows.append(row(initial(KIND_WORDS[domain]), str(at), *numbers))
    yield Table("Objek tiap domain menurut keadaan", columns, tuple(rows), AS_IS)


def _counted(scope: Scope, year: int) -> Counter[tuple[str, State]]:
    states = scope.roadmap.timeline.states(year)
    return Counter((found.partition("/")[0], state) for found, state in states.items())


def _gaps(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Katalog kesenjangan", "katalog-kesenjangan")
    if not scope.gaps:
        yield Paragraph(text("Model arsitektur belum memuat kesenjangan."))
        return
    yield Paragraph(text(f"{gap_counts(scope)} Daftarnya ada pada ", see(GAPS), "."))
    yield from remarks(scope)
    yield Paragraph(text(BY_PLAN))
    yield gap_origins(scope)
    if len(scope.years) > 1:
        yield gap_years(scope)
    yield Landscape(
        (gap_list(scope, scope.gaps, f"Kesenjangan, penutup, dan keadaannya pada akhir {scope.years[-1]}", GAPS),)
    )
