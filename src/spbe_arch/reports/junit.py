"""JUnit XML, as Jenkins and GitLab read it: one suite a file, one case a finding.

A finding that fails the run (`--fail-on`) is a failure; another one is a skipped case, so that warnings are seen
without turning a good run red. A run without findings has one case that passed: a report without cases is an error
to some readers.
"""

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from spbe_arch.model.finding import Finding
from spbe_arch.reports.report import Report
from spbe_arch.reports.visible import visible
from spbe_arch.reports.words import summary_line

NAME = "spbe check"


def render(report: Report) -> str:
    """Return the report as JUnit XML."""
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', *_suites(report))
    return "".join(f"{line}\n" for line in lines)


def _suites(report: Report) -> Iterator[str]:
    if not report.findings:
        yield f'<testsuites name="{NAME}" {_counts(1, 0, 0)}>'
        yield f'  <testsuite name="{NAME}" {_counts(1, 0, 0)}>'
        yield f'    <testcase classname="spbe" name={_attribute(summary_line(report))} time="0"/>'
        yield "  </testsuite>"
    else:
        failed = sum(report.fails_with(finding) for finding in report.findings)
        yield f'<testsuites name="{NAME}" {_counts(len(report.findings), failed, len(report.findings) - failed)}>'
        for path, group in groupby(report.findings, key=lambda finding: finding.location.path):
            yield from _suite(path, tuple(group), report)
    yield "</testsuites>"


def _suite(path: str, findings: tuple[Finding, ...], report: Report) -> Iterator[str]:
    failed = sum(report.fails_with(finding) for finding in findings)
    yield f"  <testsuite name={_attribute(path)} {_counts(len(findings), failed, len(findings) - failed)}>"
    for finding in findings:
        yield from _case(finding, failed=report.fails_with(finding))
    yield "  </testsuite>"


def _case(finding: Finding, *, failed: bool) -> Iterator[str]:
    place = finding.location
    name = f"{finding.code} {finding.message}"
    classname = (finding.entity or place.path).replace("/", ".")
    yield (
        f"    <testcase classname={_attribute(classname)} name={_attribute(name)} "
        f'file={_attribute(place.path)} line="{place.line}" time="0">'
    )
    if failed:
        details = "\n".join(visible(line) for line in (f"{place}: {finding.message}", finding.help) if line)
        kind = _attribute(f"{finding.severity.value} {finding.code}")
        yield f"      <failure message={_attribute(finding.message)} type={kind}>{escape(details)}</failure>"
    else:
        message = f"{finding.severity.value}: {finding.message}"
        yield f"      <skipped message={_attribute(message)}/>"
    yield "    </testcase>"


def _counts(tests: int, failures: int, skipped: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}" time="0"'


def _attribute(text: str) -> str:
    return quoteattr(visible(text))
