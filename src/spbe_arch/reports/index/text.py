"""`spbe index` for people: every assessment in its series, then what follows from the last one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.reports.index.evidence_text import suggestion_lines, unit_lines, units_lines
from spbe_arch.reports.index.figures import NONE, plain, ranges, signed, two
from spbe_arch.reports.index.outlook_text import outlook_lines, what_if_lines
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

OWN_HEADS = (
    "penilaian",
    "tahun",
    "jenis",
    "indeks",
    "persis",
    "predikat",
    "dari tahun",
    "perubahan",
    "selisih mandiri",
)
OTHER_HEADS = ("instansi", "tahun", "jenis", "indeks", "persis", "predikat", "dari tahun", "perubahan")
BREAK = "~~~ instrumen berganti: nilai di atas dan di bawah garis ini tidak disambung ~~~"
UNKNOWN, LATE = "Instrumen tidak dikenal", 9999


def as_text(answer: Answer) -> str:
    """Return the answer; about one unit alone, if one was asked for."""
    if answer.question.unit is not None:
        return _joined([unit_lines(answer, unit) for unit in answer.units])
    own = [result for result in answer.results if answer.maturity.is_own(result)]
    others = [result for result in answer.results if not answer.maturity.is_own(result)]
    sections = [
        _own_lines(answer, own),
        _other_lines(answer, others),
        _notes(answer.results),
        what_if_lines(answer),
        _detail_lines(answer),
        suggestion_lines(answer),
        units_lines(answer),
        outlook_lines(answer),
    ]
    return _joined(sections)


def _joined(sections: Iterable[Iterable[str]]) -> str:
    texts = ("".join(f"{line}\n" for line in lines) for lines in sections)
    return "\n".join(text for text in texts if text)


def _own_lines(answer: Answer, results: Sequence[AssessmentResult]) -> Iterator[str]:
    """Yield our own series, instrument by instrument, with a line where one ends and another begins."""
    yield f"Indeks kematangan {visible(answer.maturity.architecture.agency.name)}"
    if not results:
        yield "belum ada penilaian instansi ini yang sesuai; tulis berkasnya di `architecture/penilaian/`"
        return
    for number, (name, found) in enumerate(_by_instrument(results)):
        if number:
            yield ""
            yield BREAK
        yield ""
        yield _title(answer, name)
        yield ""
        yield from text_table(OWN_HEADS, [_own_row(answer, result) for result in found]).splitlines()


def _other_lines(answer: Answer, results: Sequence[AssessmentResult]) -> Iterator[str]:
    for name, found in _by_instrument(results):
        yield f"Instansi lain, {_title(answer, name)}"
        yield ""
        ordered = sorted(found, key=lambda result: (result.agency, result.year, result.kind, result.assessment))
        rows = [(result.agency, *_row(answer, result)) for result in ordered]
        yield from text_table(OTHER_HEADS, rows).splitlines()


def _by_instrument(results: Sequence[AssessmentResult]) -> Iterator[tuple[str, list[AssessmentResult]]]:
    """Yield the instruments by the first year they were used in, each with its assessments by year and kind."""
    first: dict[str, int] = {}
    for result in results:
        first[result.instrument] = min(result.year or LATE, first.get(result.instrument, LATE))
    ordered = sorted(results, key=lambda r: (first[r.instrument], r.instrument, r.year, r.kind, r.assessment))
    for name, found in groupby(ordered, key=lambda result: result.instrument):
        yield name, list(found)


def _title(answer: Answer, name: str) -> str:
    instrument = answer.maturity.instruments.get(name)
    if instrument is None:
        return f"{UNKNOWN}: `{visible(name)}`" if name else "Tanpa instrumen"
    return f"{instrument.regulation}, {len(instrument.indicators)} indikator ({instrument.id})"


def _own_row(answer: Answer, result: AssessmentResult) -> tuple[str, ...]:
    pairs = [pair for pair in answer.maturity.beside if pair.own.assessment == result.assessment]
    above = ", ".join(f"{signed(pair.difference)} dari {pair.other.kind}" for pair in pairs)
    return (result.assessment.partition("/")[2], *_row(answer, result), above)


def _row(answer: Answer, result: AssessmentResult) -> tuple[str, ...]:
    change = answer.maturity.changes.get(result.assessment)
    year = str(result.year or NONE)
    before = (str(change.previous_year), signed(change.difference)) if change else (NONE, NONE)
    return (year, result.kind or NONE, two(result.value), plain(result.unrounded), _predicate(result), *before)


def _predicate(result: AssessmentResult) -> str:
    """Give the predicate of the exact index, and at an edge the one of the printed figure as well."""
    if result.predicate is None:
        return "belum lengkap"
    return f"{result.predicate} (dibulatkan: {result.predicate_rounded})" if result.predicate_edge else result.predicate


def _notes(results: Iterable[AssessmentResult]) -> Iterator[str]:
    """Yield what is missing and what does not belong; nothing is guessed in its place."""
    for result in results:
        name = visible(result.assessment)
        if result.missing_groups:
            yield f"{name}: belum ada nilai {result.basis.value} {ranges(result.missing_groups)}; indeks tidak dihitung"
        elif result.missing:
            yield f"{name}: belum ada nilai indikator {ranges(result.missing)}; indeks tidak dihitung"
        for problem in result.problems:
            yield f"{name}: {visible(problem.message)}"
        if result.predicate_edge:
            yield (
                f"{name}: di ambang predikat; {plain(result.unrounded)} berarti {result.predicate}, "
                f"dibulatkan {two(result.value)} berarti {result.predicate_rounded}"
            )


def _detail_lines(answer: Answer) -> Iterator[str]:
    """Yield domains and aspects of the base."""
    result = answer.base_result
    if result is None:
        return
    yield f"Rincian {result.assessment}"
    yield ""
    instrument = answer.maturity.instruments[result.instrument]
    domain_of = {aspect.number: aspect.domain for aspect in instrument.aspects}
    rows = []
    for domain in result.domains:
        rows.append((f"Domain {domain.number}", domain.name, plain(domain.weight), two(domain.value)))
        inside = (aspect for aspect in result.aspects if domain_of[aspect.number] == domain.number)
        rows += [(f"  Aspek {one.number}", one.name, plain(one.weight), two(one.value)) for one in inside]
    if not result.domains:
        rows = [(f"Aspek {one.number}", one.name, plain(one.weight), two(one.value)) for one in result.aspects]
    yield from text_table(("bagian", "nama", "bobot", "nilai"), rows).splitlines()
