"""`spbe roadmap`: what exists in a year, what changes, what it costs, what it closes - and what if."""

import re
from argparse import Namespace
from dataclasses import replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.query import with_sub_units
from spbe_arch.analysis.roadmap.compare import compare
from spbe_arch.analysis.roadmap.whatif import delayed, dropped
from spbe_arch.analysis.roadmap.year import Roadmap, roadmap_of
from spbe_arch.assessment.assess import Assessment, assess
from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Initiative, OrganisationUnit, Period
from spbe_arch.reports.roadmap import FORMATS as RENDERERS
from spbe_arch.reports.roadmap.answer import DELAY, DROP, Answer, WhatIf, Wish
from spbe_arch.rules import CHECKS

FORMATS = tuple(RENDERERS)
OVER_TIME = tuple(check for check in CHECKS if check.RULE.code.startswith("WKT"))
MOST_YEARS = 50
_WISH = re.compile(r"(drop|delay)=([^\s:]+?)(?::([+-]?\d{1,3}))?")


def configure(arguments: Arguments) -> None:
    """Add what narrows the answer, and what is to be tried."""
    add = arguments.add_argument
    add("--year", type=int, metavar="TAHUN", help="hanya tahun ini")
    add("--period", metavar="AWAL-AKHIR", help="tahun-tahun ini (bawaan: periode utama instansi)")
    add("--unit", metavar="SLUG", help="objek, inisiatif, dan kesenjangan unit kerja ini dan unit di bawahnya")
    add(
        "--what-if",
        action="append",
        default=[],
        metavar="COBA",
        help="drop=inisiatif/y atau delay=inisiatif/y:1; boleh diulang",
    )


def run(options: Namespace) -> int:
    """Answer from the architecture; findings elsewhere are only mentioned."""
    assessment = assessment_of(repository(options), today_of(options))
    analysis = assessment.analysis
    units = _units(analysis, options.unit) if options.unit else None
    plan = roadmap_of(analysis.architecture, units)
    period = _period(plan, options.period, options.year)
    wishes = tuple(_wish(analysis, written) for written in options.what_if)
    answer = Answer(analysis, plan, period, options.year, _slug(options.unit), units, options.lang)
    if wishes:
        answer = _tried(answer, assessment, wishes)
    publish(RENDERERS[options.format](answer), options)
    answer_anyway(assessment, note)
    return OK


def _tried(answer: Answer, assessment: Assessment, wishes: tuple[Wish, ...]) -> Answer:
    changed = answer.analysis.architecture
    for wish in wishes:
        initiative = changed.entities[wish.initiative]
        assert isinstance(initiative, Initiative)
        changed = delayed(changed, initiative, wish.years) if wish.action == DELAY else dropped(changed, initiative)
    roadmap, analysis = roadmap_of(changed, answer.units), replace(answer.analysis, architecture=changed)
    breaks = tuple(_new(assessment.findings, assess(analysis, (), OVER_TIME).findings))
    what_if = WhatIf(wishes, compare(answer.roadmap, roadmap), breaks)
    return replace(answer, analysis=analysis, roadmap=roadmap, what_if=what_if)


def _new(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> list[Finding]:
    """Return the contradictions over time that were not there before."""
    known = {finding.fingerprint for finding in before}
    codes = {check.RULE.code for check in OVER_TIME}
    return [finding for finding in after if finding.code in codes and finding.fingerprint not in known]


def _units(analysis: Analysis, written: str) -> frozenset[str]:
    slug = _slug(written)
    slugs = {unit.slug for unit in analysis.architecture.of_kind(OrganisationUnit)}
    if slug not in slugs:
        raise Failure(f"tidak ada unit kerja `{slug}`{did_you_mean(slug, slugs)}")
    return with_sub_units(analysis.architecture, slug)


def _slug(written: str | None) -> str:
    return (written or "").removeprefix("unit-kerja/")


def _period(roadmap: Roadmap, written: str | None, year: int | None) -> Period:
    """Return the range of years asked for; every year of it belongs to a period of the agency."""
    known = sorted({inside for period in roadmap.periods for inside in period.years})
    if not known:
        raise Failure("instansi.yml tidak menyebut periode, misalnya `periode: {mulai: 2020, selesai: 2025}`")
    period = _range(written) if written else roadmap.period_of(year if year is not None else _first(roadmap))
    outside = [asked for asked in (period.years if period else (year,)) if asked not in known]
    if period is not None and year is not None and year not in period.years:
        raise Failure(f"tahun {year} di luar --period {written}")
    if period is None or outside:
        stated = ", ".join(f"{each.start}-{each.end}" for each in roadmap.periods if each.years)
        raise Failure(f"tahun {outside[0]} tidak termasuk periode mana pun; yang ada: {stated}")
    return period


def _first(roadmap: Roadmap) -> int:
    return next(period.years[0] for period in roadmap.periods if period.years)


def _range(written: str) -> Period:
    match = re.fullmatch(r"(\d{4})[-–](\d{4})", written.strip())
    if match is None or int(match[1]) > int(match[2]):
        raise Failure(f"--period `{written}` bukan rentang tahun; tulis misalnya 2020-2025")
    return Period.model_validate({"mulai": match[1], "selesai": match[2]})


def _wish(analysis: Analysis, written: str) -> Wish:
    match = _WISH.fullmatch(written.strip())
    if match is None or (match[1] == DELAY) is (match[3] is None):
        raise Failure(f"--what-if `{written}` tidak dikenal; tulis drop=inisiatif/y atau delay=inisiatif/y:1")
    slug = match[2].removeprefix("inisiatif/")
    slugs = {initiative.slug for initiative in analysis.architecture.of_kind(Initiative)}
    if slug not in slugs:
        raise Failure(f"--what-if: tidak ada inisiatif `{match[2]}`{did_you_mean(slug, slugs)}")
    years = int(match[3] or 0)
    if abs(years) > MOST_YEARS:
        raise Failure(f"--what-if `{written}`: paling banyak {MOST_YEARS} tahun")
    return Wish(DROP if match[1] == DROP else DELAY, f"inisiatif/{slug}", years)
