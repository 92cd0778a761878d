"""GitLab Code Quality: the JSON that its merge request widget reads."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from spbe_arch.model.finding import Severity
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.report import Report
from spbe_arch.reports.visible import visible

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Return the report as a list of issues."""
    return json_text(list(_issues(report)))


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in report.findings:
        text = f"{finding.message}. {finding.help}" if finding.help else finding.message
        yield {
            "description": visible(text),
            "check_name": finding.code,
            "fingerprint": _unique(finding.fingerprint, seen[finding.fingerprint]),
            "severity": SEVERITIES[finding.severity],
            "location": {"path": f"{report.below}{finding.location.path}", "lines": {"begin": finding.location.line}},
        }
        seen[finding.fingerprint] += 1


def _unique(fingerprint: str, earlier: int) -> str:
    """Return a fingerprint nobody else has: GitLab drops what repeats."""
    return hashlib.sha256(f"{fingerprint}:{earlier}".encode()).hexdigest()[:24] if earlier else fingerprint
