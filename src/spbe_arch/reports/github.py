"""Workflow commands: GitHub Actions turns each line into an annotation on the changed file."""

from collections.abc import Iterator, Mapping

from spbe_arch.model.finding import Finding, Severity
from spbe_arch.reports.report import Report
from spbe_arch.reports.visible import visible
from spbe_arch.reports.words import summary_line, words

COMMANDS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Return the report as workflow commands and a summary line."""
    return "".join(f"{line}\n" for line in (*_commands(report), summary_line(report)))


def _commands(report: Report) -> Iterator[str]:
    help_word = words(report.lang)["help"]
    for finding in report.findings:
        properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, report.below))
        lines = (finding.message, f"{help_word}: {finding.help}") if finding.help else (finding.message,)
        yield f"::{COMMANDS[finding.severity]} {properties}::{'%0A'.join(map(_data, lines))}"


def _properties(finding: Finding, below: str) -> Iterator[tuple[str, str]]:
    place = finding.location
    yield "file", f"{below}{place.path}"
    yield "line", str(place.line)
    yield "col", str(place.column)
    yield "title", f"{finding.code} {finding.entity or place.path}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
