"""A report as plain data and back, so that an unchanged repository need not be checked twice.

Lists without names, written out field by field: two thousand findings take a moment only.
"""

from typing import Any

from spbe_arch.model.finding import Finding, Related, Severity
from spbe_arch.model.origin import Location
from spbe_arch.reports.report import Report

Plain = list[Any]


def frozen(report: Report) -> Plain:
    """Return the content of a report as plain data: what a person chose about its looks is left out."""
    return [report.entities, list(map(taken_apart, report.findings)), list(map(taken_apart, report.waived))]


def thawed(data: Plain) -> Report:
    """Return the report that ``frozen`` took apart; raises TypeError or ValueError for anything else."""
    entities, findings, waived = data
    return Report(entities, tuple(map(put_together, findings)), tuple(map(put_together, waived)))


def taken_apart(found: Finding) -> Plain:
    """Return one finding as plain data."""
    return [
        *(found.code, found.severity.value, found.message, _place(found.location), found.entity, found.keys),
        *(found.value, found.help, found.suggestion, found.basis),
        [(_place(other.location), other.message) for other in found.related],
    ]


def _place(location: Location) -> tuple[str, int, int]:
    return (location.path, location.line, location.column)


def put_together(data: Plain) -> Finding:
    """Return the finding that ``taken_apart`` made plain."""
    code, severity, message, place, entity, keys, value, help_text, suggestion, basis, related = data
    seen = tuple(Related(Location(*where), said) for where, said in related)
    about = (code, Severity(severity), message, Location(*place), entity, tuple(keys))
    return Finding(*about, value, help_text, suggestion, basis, seen)
