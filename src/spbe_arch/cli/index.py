"""`spbe index`: the computed index, the evidence for it, and where the roadmap would lead."""

from argparse import Namespace
from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.answer import AGENCY_ITSELF, Answer, Question, setting_problem
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.analysis.maturity.what_if import parse_setting
from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.reports.index import FORMATS as RENDERERS

FORMATS = tuple(RENDERERS)


def configure(arguments: Arguments) -> None:
    """Add what narrows the answer, what is to be tried, and where evidence is to be written."""
    add = arguments.add_argument
    add("--instrument", metavar="ID", help="hanya penilaian dengan instrumen ini, misalnya permenpanrb-59-2020")
    add("--year", type=int, metavar="TAHUN", help="hanya penilaian tahun ini")
    add(
        "--set",
        action="append",
        default=[],
        metavar="NOMOR=NILAI",
        help="coba nilai lain untuk sebuah indikator, misalnya 11=4; boleh diulang",
    )
    add("--unit", metavar="SLUG", help=f"bukti dan kekurangan satu unit kerja; `{AGENCY_ITSELF}` untuk yang tanpa unit")
    add("--bukti", metavar="DIR", help="tulis paket bukti tiap indikator (Markdown dan buku kerja) ke folder ini")


def run(options: Namespace) -> int:
    """Answer from the architecture; findings elsewhere are only mentioned."""
    root = repository(options)
    assessment = assessment_of(root, today_of(options))
    answer = _answer(assessment.analysis, options)
    if options.bukti:
        from spbe_arch.cli.evidence_pack import write_pack

        write_pack(answer, root, Path(options.bukti))
    publish(RENDERERS[options.format](answer, options.lang), options)
    answer_anyway(assessment, note)
    return OK


def _answer(analysis: Analysis, options: Namespace) -> Answer:
    maturity = analysis.maturity
    question = Question(
        instrument=_instrument(maturity, options.instrument),
        year=options.year,
        unit=_unit(maturity, options.unit),
    )
    _ensure_year(maturity, question)
    if not options.set:
        return Answer(maturity, question)
    tried_on = Answer(maturity, question).tried_on
    if not tried_on:
        raise Failure("--set memerlukan penilaian dengan nilai per indikator, dan yang terpilih tidak punya")
    settings = _settings(maturity, tried_on[0].instrument, options.set)
    if question.instrument is None and len({given.instrument for given in maturity.inputs.values()}) > 1:
        note(f"--set dicoba pada instrumen {tried_on[0].instrument}; --instrument memilih yang lain")
    return Answer(maturity, Question(question.instrument, question.year, settings, question.unit))


def _instrument(maturity: Maturity, written: str | None) -> str | None:
    if written is None or written in maturity.instruments:
        return written
    known = tuple(maturity.instruments)
    raise Failure(f"instrumen `{written}` tidak dikenal{did_you_mean(written, known)}; yang ada: {', '.join(known)}")


def _ensure_year(maturity: Maturity, question: Question) -> None:
    """Refuse a year that has nothing: a slip. An instrument not used yet is a plan, whose evidence can be looked at."""
    fit = [r for r in maturity.results if question.instrument in (None, r.instrument)]
    years = sorted({result.year for result in fit if result.year})
    if question.year is None or question.year in years:
        return
    of = f" dengan {question.instrument}" if question.instrument else ""
    there = f"; yang ada: {_listed(years)}" if years else ""
    raise Failure(f"tidak ada penilaian{of} untuk tahun {question.year}{_nearest(question.year, years)}{there}")


def _nearest(year: int, years: Collection[int]) -> str:
    near = min(years, key=lambda known: (abs(known - year), -known), default=None)
    return f"; maksudnya `{near}`?" if near is not None else ""


def _listed(years: Collection[int]) -> str:
    return ", ".join(map(str, years))


def _settings(maturity: Maturity, instrument: str, written: Collection[str]) -> Mapping[str, Decimal]:
    settings: dict[str, Decimal] = {}
    for text in written:
        try:
            number, value = parse_setting(text)
        except ValueError as wrong:
            raise Failure(f"--set {wrong}") from wrong
        if problem := setting_problem(maturity.instruments[instrument], number, value):
            raise Failure(f"--set {text}: {problem}")
        if number in settings:
            raise Failure(f"--set menyebut indikator {number} lebih dari sekali")
        settings[number] = value
    return settings


def _unit(maturity: Maturity, written: str | None) -> str | None:
    """Return the unit that answers for evidence: the one at the top of what was named."""
    if written is None or written == AGENCY_ITSELF:
        return written
    slug = written.removeprefix("unit-kerja/")
    tops = maturity.facts.top_of
    if slug not in tops:
        raise Failure(f"tidak ada unit kerja `{slug}`{did_you_mean(slug, (*tops, AGENCY_ITSELF))}")
    if tops[slug] != slug:
        note(f"bukti dihitung pada unit induknya, `{tops[slug]}`")
    return tops[slug]
