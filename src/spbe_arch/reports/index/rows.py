"""`spbe index --format csv`: a row for every assessment; with a unit, a row for everything it still owes."""

from collections.abc import Iterator, Sequence

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.values import AssessmentResult, GroupValue
from spbe_arch.reports.table import csv_table

HEADS = (
    *("penilaian", "instansi", "instrumen", "tahun", "jenis", "indeks", "tanpa_pembulatan", "predikat"),
    *("predikat_dibulatkan", "di_ambang", "kurang", "tahun_pembanding", "perubahan", "indeks_bila", "predikat_bila"),
)
OWED_HEADS = ("unit_kerja", "nama_unit", "instrumen", "indikator", "tingkat", "belum_ada", "objek")


def as_csv(answer: Answer, _lang: str = "id") -> str:
    """Return the rows."""
    if answer.question.unit is not None:
        return csv_table(OWED_HEADS, _owed(answer))
    domains = max((len(result.domains) for result in answer.results), default=0)
    aspects = max((len(result.aspects) for result in answer.results), default=0)
    groups = (
        *(f"domain_{number}" for number in range(1, domains + 1)),
        *(f"aspek_{number}" for number in range(1, aspects + 1)),
    )
    rows = (
        (*_row(answer, result), *_values(result.domains, domains), *_values(result.aspects, aspects))
        for result in answer.results
    )
    return csv_table((*HEADS, *groups), rows)


def _row(answer: Answer, result: AssessmentResult) -> tuple[str, ...]:
    change = answer.maturity.changes.get(result.assessment)
    tried = answer.what_ifs.get(result.assessment)
    after = tried.after if tried else None
    return (
        *(result.assessment, result.agency, result.instrument, str(result.year or ""), result.kind),
        *(_text(result.value), _text(result.unrounded), result.predicate or "", result.predicate_rounded or ""),
        "ya" if result.predicate_edge else "tidak",
        " ".join(map(str, result.missing)),
        str(change.previous_year) if change else "",
        _text(change.difference) if change else "",
        _text(after.value) if after else "",
        (after.predicate or "") if after else "",
    )


def _values(groups: Sequence[GroupValue], count: int) -> Iterator[str]:
    """Yield the values by number; an instrument with fewer leaves the rest empty."""
    by_number = {group.number: group.value for group in groups}
    return (_text(by_number.get(number)) for number in range(1, count + 1))


def _owed(answer: Answer) -> Iterator[tuple[str, ...]]:
    for unit in answer.units:
        for one in unit.owed:
            instrument = answer.instrument.id if answer.instrument else ""
            where = (unit.unit, unit.name, instrument, str(one.indicator), str(one.level))
            yield (*where, one.piece.text, one.piece.entity)


def _text(value: object) -> str:
    return "" if value is None else f"{value:f}"
