"""Run the rules over an analysis, apply severities and waivers, and sort what is left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.waivers import apply_waivers
from spbe_arch.model.finding import Finding, Severity, in_order
from spbe_arch.rules import CHECKS, Check


@dataclass(frozen=True)
class Assessment:
    """An analysis with every finding about it; waived findings are kept apart and counted."""

    analysis: Analysis
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def of(self, entity_id: str) -> tuple[Finding, ...]:
        """Return the findings of one entity."""
        return tuple(finding for finding in self.findings if finding.entity == entity_id)

    def reaches(self, severity: Severity) -> bool:
        """Whether a finding is at least as bad."""
        return any(finding.severity.rank <= severity.rank for finding in self.findings)


def assess(analysis: Analysis, loading: Iterable[Finding] = (), checks: Iterable[Check] = CHECKS) -> Assessment:
    """Return all findings: those of loading, those of every check, and those of the waivers themselves."""
    return assessed(analysis, loading, broken(analysis, checks))


def broken(analysis: Analysis, checks: Iterable[Check]) -> Iterator[Finding]:
    """Yield what checks find, before policy and waivers."""
    for check in checks:
        yield from check.check(analysis)


def assessed(analysis: Analysis, loading: Iterable[Finding], found_broken: Iterable[Finding]) -> Assessment:
    """Return the assessment of what the checks found, however that was come by."""
    found = tuple(_with_policy(analysis, found_broken))
    unread = tuple(loading)
    whole = not unread and not analysis.architecture.unresolved
    kept, waived = apply_waivers(analysis, found, whole=whole)
    return Assessment(analysis, in_order((*unread, *kept)), in_order(waived))


def _with_policy(analysis: Analysis, findings: Iterable[Finding]) -> Iterator[Finding]:
    severities = analysis.policy.severities
    for finding in findings:
        severity = severities.get(finding.code, finding.severity)
        if severity is finding.severity:
            yield finding
        elif severity is not None:
            yield replace(finding, severity=severity)
