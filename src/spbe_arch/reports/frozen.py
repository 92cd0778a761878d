"""A report as plain data and back, so that an unchanged repository need not be checked twice.

Lists without names, written out field by field: two thousand findings take a moment only.
"""

from typing import Any

from spbe_arch.model.finding import put_together, taken_apart
from spbe_arch.reports.report import Report

Plain = list[Any]


def frozen(report: Report) -> Plain:
    """Return the content of a report as plain data: what a person chose about its looks is left out."""
    return [report.entities, list(map(taken_apart, report.findings)), list(map(taken_apart, report.waived))]


def thawed(data: Plain) -> Report:
    """Return the report that ``frozen`` took apart; raises TypeError or ValueError for anything else."""
    entities, findings, waived = data
    return Report(entities, tuple(map(put_together, findings)), tuple(map(put_together, waived)))
