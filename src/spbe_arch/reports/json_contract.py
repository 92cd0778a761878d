"""The JSON contract: other programs rely on every name in it."""

from typing import Any

from spbe_arch import __version__
from spbe_arch.model.finding import Finding, Severity
from spbe_arch.model.origin import Location
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.report import Report

TOOL = {"name": "spbe-arch", "version": __version__}


def render(report: Report) -> str:
    """Return the report as one JSON document."""
    document = {
        "tool": TOOL,
        "summary": summary(report),
        "findings": [finding_record(finding) for finding in report.findings],
    }
    return json_text(document)


def summary(report: Report) -> dict[str, int]:
    """Return the numbers of a report by the names of the contract."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    return {"entities": report.entities, **counts, "waived": len(report.waived)}


def finding_record(finding: Finding) -> dict[str, Any]:
    """Return one finding as the contract writes it."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "entity": finding.entity,
        "location": location_record(finding.location),
        "related": [
            {"message": other.message, "location": location_record(other.location)} for other in finding.related
        ],
        "suggestion": finding.suggestion,
        "basis": finding.basis,
        "fingerprint": finding.fingerprint,
    }


def location_record(location: Location) -> dict[str, Any]:
    """Return a place as the contract writes it."""
    return {"path": location.path, "line": location.line, "column": location.column}
