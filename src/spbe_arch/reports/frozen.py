"""A report as plain data and back, so that an unchanged repository need not be checked twice."""

from dataclasses import asdict
from typing import Any

from spbe_arch.model.finding import Finding, Related, Severity
from spbe_arch.model.origin import Location
from spbe_arch.reports.report import Report


def frozen(report: Report) -> dict[str, Any]:
    """Return the content of a report as plain data: what a person chose about its looks is left out."""
    return {
        "entities": report.entities,
        "findings": [asdict(finding) for finding in report.findings],
        "waived": [asdict(finding) for finding in report.waived],
    }


def thawed(data: dict[str, Any]) -> Report:
    """Return the report that ``frozen`` took apart; raises KeyError or TypeError for anything else."""
    return Report(data["entities"], tuple(map(_finding, data["findings"])), tuple(map(_finding, data["waived"])))


def _finding(data: dict[str, Any]) -> Finding:
    related = tuple(Related(Location(**part["location"]), part["message"]) for part in data["related"])
    parts = {
        "severity": Severity(data["severity"]),
        "location": Location(**data["location"]),
        "keys": tuple(data["keys"]),
        "related": related,
    }
    return Finding(**{**data, **parts})
