"""What every command that publishes has in common: for whom, and that errors stand in its way."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_arch.assessment.assess import Assessment
    from spbe_arch.reports.report import Report

AUDIENCES = ("public", "internal")
TEXT, NEVER = "text", "never"
PICTURES = ".spbe/gambar"
"""Where layouts of pictures are kept between runs."""


def report_on(root: Path, assessment: "Assessment", options: Namespace) -> "Report":
    """Return the findings; errors always fail a site, `--fail-on` may ask for more."""
    from spbe_arch.model.finding import Severity
    from spbe_arch.reports.report import Report
    from spbe_arch.reports.source_lines import source_lines

    asked = Severity.ERROR if options.fail_on == NEVER else Severity(options.fail_on)
    entities = len(assessment.analysis.architecture.entities)
    report = Report(entities, assessment.findings, assessment.waived, lines=source_lines(root))
    return replace(report, lang=options.lang, fail_on=asked)


def rendered_report(report: "Report", options: Namespace) -> str:
    """Return the report in the form that was asked for; for people only what stands in the way."""
    from spbe_arch.reports import render

    if options.format == TEXT:
        report = replace(report, findings=tuple(filter(report.fails_with, report.findings)))
    return render(options.format, report)
