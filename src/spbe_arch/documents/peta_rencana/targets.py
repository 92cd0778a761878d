"""Which level each indicator of the index is to reach in which year, by which initiative, and what came of it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from spbe_arch.analysis.maturity.projection import Projection
from spbe_arch.analysis.maturity.values import OFFICIAL, AssessmentInput
from spbe_arch.documents.figures import index, number
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
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import listed_names
from spbe_arch.reference.instrument import Instrument

Levels = Mapping[int, Mapping[str, Decimal]]
RESULTS = "; di dalam kurung hasil penilaian resmi tahun itu, yang tidak mencapai target dicetak tebal"
NONE = "Tidak ada inisiatif yang menyebut target tingkat indikator untuk {time}."


def targets(scope: Scope) -> Iterator[Block]:
    """Yield the targets, one section an instrument, then where they would lead."""
    maturity = scope.analysis.maturity
    found = False
    for instrument in maturity.instruments.values():
        wanted = _wanted(scope, instrument)
        if wanted:
            found = True
            yield from _section(scope, instrument, wanted)
    if not found:
        yield Paragraph(text(NONE.format(time=scope.time)))
    yield from _projection(scope)


def _wanted(scope: Scope, instrument: Instrument) -> dict[int, dict[int, dict[str, Decimal]]]:
    """Return what is to be reached by indicator, year and initiative, of the years and initiatives of the scope."""
    ours = {found.id for found in scope.initiatives}
    wanted: dict[int, dict[int, dict[str, Decimal]]] = {}
    for plan in scope.analysis.maturity.plans(instrument.id):
        for key, levels in plan.targets.items() if plan.id in ours else ():
            for year, level in levels.items():
                if year in scope.years and key in instrument.keys:
                    wanted.setdefault(instrument.keys[key], {}).setdefault(year, {})[plan.id] = level
    return dict(sorted(wanted.items()))


def _section(scope: Scope, instrument: Instrument, wanted: Mapping[int, Levels]) -> Iterator[Block]:
    anchor = f"tabel-target-{instrument.id}"
    yield Heading(2, f"Target menurut {instrument.regulation}", f"target-{instrument.id}")
    official = _official(scope, instrument)
    told = (
        "; di dalam kurung hasil penilaian resmi tahun itu, target yang tidak tercapai dicetak tebal"
        if official
        else ""
    )
    said = f"{number(len(wanted))} indikator mempunyai target tingkat pada {scope.time} ("
    yield Paragraph(text(said, see(anchor), f"{told})."))
    shown = tuple(year for year in scope.years if any(year in levels for levels in wanted.values()))
    columns = (
        Column("No.", 0.65, Align.END),
        Column("Indikator", 3.0),
        *(Column(str(year), 0.9, Align.CENTRE) for year in shown),
        Column("Inisiatif", 3.2),
    )
    rows = tuple(_row(scope, instrument, no, levels, shown, official) for no, levels in wanted.items())
    yield Table(f"Target tingkat indikator {instrument.regulation}", columns, rows, anchor)


def _official(scope: Scope, instrument: Instrument) -> Mapping[int, AssessmentInput]:
    maturity = scope.analysis.maturity
    found = (given for given in maturity.inputs.values() if maturity.is_own(given) and given.kind == OFFICIAL)
    return {given.year: given for given in found if given.instrument == instrument.id and given.indicator_values}


def _row(
    scope: Scope,
    instrument: Instrument,
    indicator: int,
    levels: Levels,
    shown: tuple[int, ...],
    official: Mapping[int, AssessmentInput],
) -> Row:
    cells = (_level(levels.get(year), official.get(year), indicator) for year in shown)
    by = sorted({initiative for found in levels.values() for initiative in found})
    return row(
        str(indicator),
        instrument.by_number[indicator].name,
        *((cell,) for cell in cells),
        (listed_names(scope.analysis, by),),
    )


def _level(wanted: Mapping[str, Decimal] | None, given: AssessmentInput | None, indicator: int) -> Text:
    value = given.indicator_values.get(str(indicator)) if given else None
    result = f"({number(value)})" if value is not None else ""
    level = number(max(wanted.values())) if wanted else ""
    told = " ".join(part for part in (level, result) if part) or "-"
    return text(Span(told, Mark.STRONG if _missed(wanted, value) else Mark.PLAIN))


def _missed(wanted: Mapping[str, Decimal] | None, value: Decimal | None) -> bool:
    return bool(wanted) and value is not None and value < max((wanted or {}).values())


def missed(scope: Scope) -> int:
    """Count the targets of these years that the official result of the year did not reach."""
    count = 0
    for instrument in scope.analysis.maturity.instruments.values():
        official = _official(scope, instrument)
        for indicator, levels in _wanted(scope, instrument).items():
            for year, wanted in levels.items():
                given = official.get(year)
                count += _missed(wanted, given.indicator_values.get(str(indicator)) if given else None)
    return count


def _projection(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Proyeksi indeks", "proyeksi")
    maturity = scope.analysis.maturity
    base = maturity.base()
    if base is None:
        yield Paragraph(text("Proyeksi memerlukan penilaian dengan nilai per indikator; model belum memuatnya."))
        return
    projection, instrument = maturity.projection(base), maturity.instruments[base.instrument]
    start = f"penilaian {base.kind} {base.year} menurut {instrument.regulation}"
    if not projection.years:
        reason = projection.note or f"tidak ada inisiatif yang menyebut target setelah {base.year}"
        yield Paragraph(text(f"Proyeksi dari {start} tidak dapat disusun: {reason}."))
        return
    now = f"indeks dari {start} sebesar {index(projection.base.value)}"
    said = f"Bila setiap inisiatif instansi mencapai targetnya, {now} menjadi seperti pada "
    yield Paragraph(text(said, see("tabel-proyeksi"), ". ", Span(f"{projection.label}.", Mark.PROPOSAL)))
    yield _years(projection)


def _years(projection: Projection) -> Table:
    columns = (
        Column("Tahun", 0.95),
        Column("Indeks", 0.9, Align.END),
        Column("Predikat", 1.2),
        Column("Kenaikan", 0.9, Align.END),
        Column("Indikator yang naik", 3.5),
    )
    rows = [
        row(
            str(projection.base.year),
            index(projection.base.value),
            projection.base.predicate or "-",
            "-",
            "penilaian dasar",
        )
    ]
    for year in projection.years:
        raised = ", ".join(str(step.indicator) for step in year.raised)
        gain = "-" if year.gain is None else f"+{index(year.gain)}"
        mark = Mark.PROPOSAL
        value, predicate = Span(index(year.result.value), mark), Span(year.result.predicate or "-", mark)
        rows.append(row(str(year.year), value, predicate, gain, raised or "-"))
    return Table("Proyeksi indeks, bukan hasil penilaian", columns, tuple(rows), "tabel-proyeksi")
