"""`spbe roadmap`: what exists in a year, what changes, what it costs, what it closes - and what if."""

import re
from argparse import Namespace
from dataclasses import replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.compare import compare
from spbe_arch.analysis.roadmap.whatif import delayed, dropped
from spbe_arch.analysis.roadmap.year import roadmap_of
from spbe_arch.assessment.assess import Assessment, assess
from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.planning import period_of, slug_of, units_of
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Initiative
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
    units = units_of(analysis, options.unit) if options.unit else None
    plan = roadmap_of(analysis.architecture, units)
    period = period_of(plan, options.period, options.year)
    wishes = tuple(_wish(analysis, written) for written in options.what_if)
    answer = Answer(analysis, plan, period, options.year, slug_of(options.unit), units, options.lang)
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
