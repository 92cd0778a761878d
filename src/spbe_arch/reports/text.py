"""For people at a terminal, in the shape compilers made familiar: place, severity, code, message, line, caret, help."""

from collections.abc import Iterator

from spbe_arch.model.finding import Finding, Severity
from spbe_arch.reports.report import Report
from spbe_arch.reports.visible import visible, width
from spbe_arch.reports.words import summary_line, words

MAX_LINE = 140
BEFORE = 60
COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
BOLD, DIM = "1", "2"
SECRETS = "RHS"
"""The family of rules on secrets and personal data: a log must not repeat the lines they are about."""


def render(report: Report) -> str:
    """Return the report as text, one block a finding and a summary at the end."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    unspoken = {_line_of(finding) for finding in report.findings if finding.code.startswith(SECRETS)}
    for finding in report.findings:
        yield _head(finding, colour=report.colour)
        if _line_of(finding) not in unspoken:
            yield from _quoted(finding, report)
        yield from _notes(finding, report.lang)
        yield ""
    yield _painted(summary_line(report), BOLD, on=report.colour)


def _line_of(finding: Finding) -> tuple[str, int]:
    return finding.location.path, finding.location.line


def _head(finding: Finding, *, colour: bool) -> str:
    place = _painted(visible(str(finding.location)), BOLD, on=colour)
    severity = _painted(finding.severity.value, COLOURS[finding.severity], on=colour)
    return f"{place}: {severity} {visible(finding.code)} {visible(finding.message)}"


def _quoted(finding: Finding, report: Report) -> Iterator[str]:
    """Yield the source line with a caret below the column, cut to the part around it when it is long."""
    lines = report.lines(finding.location.path)
    number, column = finding.location.line, finding.location.column
    if not 0 < number <= len(lines) or not lines[number - 1].strip():
        return
    line = lines[number - 1]
    start = max(0, column - 1 - BEFORE) if len(line) > MAX_LINE else 0
    shown = visible(line[start : start + MAX_LINE])
    before = width(visible(line[start : column - 1]))
    gutter = str(number)
    yield f"{_painted(f'{gutter:>5} |', DIM, on=report.colour)} {shown}"
    caret = _painted("^", COLOURS[finding.severity], on=report.colour)
    yield f"{_painted('      |', DIM, on=report.colour)} {' ' * before}{caret}"


def _notes(finding: Finding, lang: str) -> Iterator[str]:
    word = words(lang)
    for related in finding.related:
        yield f"      = {word['note']}: {visible(str(related.location))}: {visible(related.message)}"
    if finding.help:
        yield f"      = {word['help']}: {visible(finding.help)}"


def _painted(text: str, colour: str, *, on: bool) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if on else text
