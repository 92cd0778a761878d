"""`spbe index` for people: every assessment in its series, then what follows from the last one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.values import AssessmentResult, GroupValue
from spbe_arch.reports.index.evidence_text import suggestion_lines, unit_lines, units_lines
from spbe_arch.reports.index.figures import NONE, plain, ranges, signed, two
from spbe_arch.reports.index.outlook_text import outlook_lines, what_if_lines
from spbe_arch.reports.index.words import Say, speaker, table_lines
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
LACKING = "{name}: belum ada nilai {what} {numbers}; indeks tidak dihitung"
ROUNDED = "{predicate} (dibulatkan: {rounded})"
UNKNOWN, LATE = "Instrumen tidak dikenal", 9999


def as_text(answer: Answer, lang: str = "id") -> str:
    """Return the answer; about one unit alone, if one was asked for."""
    say = speaker(lang)
    if answer.question.unit is not None:
        return _joined([unit_lines(say, answer, unit) for unit in answer.units])
    own = [result for result in answer.results if answer.maturity.is_own(result)]
    others = [result for result in answer.results if not answer.maturity.is_own(result)]
    sections = [
        _own_lines(say, answer, own),
        _other_lines(say, answer, others),
        _notes(say, answer.results),
        what_if_lines(say, answer),
        _detail_lines(say, answer),
        suggestion_lines(say, answer),
        units_lines(say, answer),
        outlook_lines(say, answer),
    ]
    return _joined(sections)


def _joined(sections: Iterable[Iterable[str]]) -> str:
    texts = ("".join(f"{line}\n" for line in lines) for lines in sections)
    return "\n".join(text for text in texts if text)


def _own_lines(say: Say, answer: Answer, results: Sequence[AssessmentResult]) -> Iterator[str]:
    """Yield our own series, instrument by instrument, with a line where one ends and another begins."""
    yield say("Indeks kematangan {name}", name=visible(answer.maturity.architecture.agency.name))
    if not results:
        yield say("belum ada penilaian instansi ini yang sesuai; tulis berkasnya di `architecture/penilaian/`")
        return
    for number, (name, found) in enumerate(_by_instrument(results)):
        if number:
            yield ""
            yield say(BREAK)
        yield ""
        yield _title(say, answer, name)
        yield ""
        yield from table_lines(say, OWN_HEADS, [_own_row(say, answer, result) for result in found])


def _other_lines(say: Say, answer: Answer, results: Sequence[AssessmentResult]) -> Iterator[str]:
    for name, found in _by_instrument(results):
        yield say("Instansi lain, {title}", title=_title(say, answer, name))
        yield ""
        ordered = sorted(found, key=lambda result: (result.agency, result.year, result.kind, result.assessment))
        rows = [(result.agency, *_row(say, answer, result)) for result in ordered]
        yield from table_lines(say, OTHER_HEADS, rows)


def _by_instrument(results: Sequence[AssessmentResult]) -> Iterator[tuple[str, list[AssessmentResult]]]:
    """Yield the instruments by the first year they were used in, each with its assessments by year and kind."""
    first: dict[str, int] = {}
    for result in results:
        first[result.instrument] = min(result.year or LATE, first.get(result.instrument, LATE))
    ordered = sorted(results, key=lambda r: (first[r.instrument], r.instrument, r.year, r.kind, r.assessment))
    for name, found in groupby(ordered, key=lambda result: result.instrument):
        yield name, list(found)


def _title(say: Say, answer: Answer, name: str) -> str:
    instrument = answer.maturity.instruments.get(name)
    if instrument is None:
        return f"{say(UNKNOWN)}: `{visible(name)}`" if name else say("Tanpa instrumen")
    return say(
        "{regulation}, {n} indikator ({id})",
        regulation=instrument.regulation,
        n=len(instrument.indicators),
        id=instrument.id,
    )


def _own_row(say: Say, answer: Answer, result: AssessmentResult) -> tuple[str, ...]:
    pairs = [pair for pair in answer.maturity.beside if pair.own.assessment == result.assessment]
    phrase = "{difference} dari {kind}"
    above = ", ".join(say(phrase, difference=signed(pair.difference), kind=pair.other.kind) for pair in pairs)
    return (result.assessment.partition("/")[2], *_row(say, answer, result), above)


def _row(say: Say, answer: Answer, result: AssessmentResult) -> tuple[str, ...]:
    change = answer.maturity.changes.get(result.assessment)
    year = str(result.year or NONE)
    before = (str(change.previous_year), signed(change.difference)) if change else (NONE, NONE)
    return (year, result.kind or NONE, two(result.value), plain(result.unrounded), _predicate(say, result), *before)


def _predicate(say: Say, result: AssessmentResult) -> str:
    """Give the predicate of the exact index, and at an edge the one of the printed figure as well."""
    if result.predicate is None:
        return say("belum lengkap")
    if not result.predicate_edge:
        return result.predicate
    return say(ROUNDED, predicate=result.predicate, rounded=result.predicate_rounded)


def _notes(say: Say, results: Iterable[AssessmentResult]) -> Iterator[str]:
    """Yield what is missing and what does not belong; nothing is guessed in its place."""
    for result in results:
        name = visible(result.assessment)
        if result.missing_groups:
            yield say(LACKING, name=name, what=result.basis.value, numbers=ranges(result.missing_groups))
        elif result.missing:
            yield say(LACKING, name=name, what=say("indikator"), numbers=ranges(result.missing))
        for problem in result.problems:
            yield f"{name}: {visible(problem.message)}"
        if result.predicate_edge:
            yield say(
                "{name}: di ambang predikat; {exact} berarti {predicate}, dibulatkan {value} berarti {rounded}",
                name=name,
                exact=plain(result.unrounded),
                predicate=result.predicate,
                value=two(result.value),
                rounded=result.predicate_rounded,
            )


def _detail_lines(say: Say, answer: Answer) -> Iterator[str]:
    """Yield domains and aspects of the base."""
    result = answer.base_result
    if result is None:
        return
    yield say("Rincian {name}", name=result.assessment)
    yield ""
    instrument = answer.maturity.instruments[result.instrument]
    domain_of = {aspect.number: aspect.domain for aspect in instrument.aspects}
    rows: list[tuple[str, ...]] = []
    for domain in result.domains:
        rows.append((f"Domain {domain.number}", domain.name, plain(domain.weight), two(domain.value)))
        inside = (aspect for aspect in result.aspects if domain_of[aspect.number] == domain.number)
        rows += [_aspect(say, "  Aspek {number}", one) for one in inside]
    if not result.domains:
        rows = [_aspect(say, "Aspek {number}", one) for one in result.aspects]
    yield from table_lines(say, ("bagian", "nama", "bobot", "nilai"), rows)


def _aspect(say: Say, phrase: str, value: GroupValue) -> tuple[str, ...]:
    return (say(phrase, number=value.number), value.name, plain(value.weight), two(value.value))
