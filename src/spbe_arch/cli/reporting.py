"""From the files of a repository to what `check` says about it: assessed anew, or as far as it is remembered."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from spbe_arch.cli.said import Answer, Looks
from spbe_arch.cli.session import assessment_of
from spbe_arch.loading.cache import Snapshot, keep, recall
from spbe_arch.model.finding import Severity
from spbe_arch.reports import render
from spbe_arch.reports.frozen import frozen, thawed
from spbe_arch.reports.report import Report
from spbe_arch.reports.source_lines import source_lines

NAME = "laporan"
NEVER = "never"
KEPT: list[object] = []
"""What the last report was made from: to take that apart takes longer than to end the process with it."""


def answer_anew(root: Path, today: date, now: Snapshot, looks: Looks) -> Answer:
    """Return what is to be said about the repository, whose files are as they are ``now``."""
    report = _report(root, today, now)
    if looks.paths:
        report = report.within(looks.paths)
    fail_on = None if looks.fail_on == NEVER else Severity(looks.fail_on)
    lines = source_lines(root)
    dressed = replace(report, lines=lines, lang=looks.lang, fail_on=fail_on, colour=looks.colour, below=looks.below)
    return Answer(render(looks.form, dressed), dressed.failed)


def _report(root: Path, today: date, now: Snapshot) -> Report:
    """Return the report on the repository, from which every form is made: as it is remembered, or a new one."""
    with suppress(TypeError, ValueError):
        if kept := recall(root, NAME, now.digest):
            return thawed(kept)
    assessment = assessment_of(root, today)
    KEPT[:] = [assessment]
    report = Report(len(assessment.analysis.architecture.entities), assessment.findings, assessment.waived)
    if now.settled:
        keep(root, NAME, now.digest, frozen(report))
    return report
