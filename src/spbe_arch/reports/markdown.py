"""A comment on a merge request, for the reader who knows the agency but not the tool."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from spbe_arch.model.finding import Finding, Severity
from spbe_arch.reports.markdown_text import markdown_code, markdown_inline
from spbe_arch.reports.report import Report

SHOWN = 100
"""So many findings fit a comment; a longer list helps nobody there."""

TEXTS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "title": "Hasil pemeriksaan arsitektur SPBE",
        "clean": "Tidak ada temuan. Perubahan ini dapat digabungkan.",
        "error": "Harus diperbaiki",
        "warning": "Perlu perhatian",
        "info": "Catatan",
        "count": "Jumlah",
        "kind": "Temuan",
        "waived": "Dikecualikan",
        "entities": "Objek diperiksa",
        "line": "baris",
        "do": "Yang dapat dilakukan",
        "see": "Lihat juga",
        "more": "Masih ada {count} temuan lain; jalankan `spbe check` untuk melihat semuanya.",
        "explain": "Penjelasan sebuah aturan: `spbe explain KODE`.",
    },
    "en": {
        "title": "SPBE architecture check",
        "clean": "No findings. This change can be merged.",
        "error": "Must be fixed",
        "warning": "Needs attention",
        "info": "Notes",
        "count": "Count",
        "kind": "Findings",
        "waived": "Waived",
        "entities": "Entities checked",
        "line": "line",
        "do": "What to do",
        "see": "See also",
        "more": "{count} more findings; run `spbe check` to see them all.",
        "explain": "To read about a rule: `spbe explain CODE`.",
    },
}


def render(report: Report) -> str:
    """Return the report as Markdown."""
    text = TEXTS.get(report.lang, TEXTS["id"])
    return "\n".join((*_summary(report, text), *_sections(report, text))) + "\n"


def _summary(report: Report, text: Mapping[str, str]) -> Iterator[str]:
    yield f"## {text['title']}"
    yield ""
    if not report.findings:
        yield text["clean"]
        yield ""
    yield f"| {text['kind']} | {text['count']} |"
    yield "| --- | ---: |"
    for severity in Severity:
        yield f"| {text[severity.value]} | {report.count(severity)} |"
    yield f"| {text['waived']} | {len(report.waived)} |"
    yield f"| {text['entities']} | {report.entities} |"


def _sections(report: Report, text: Mapping[str, str]) -> Iterator[str]:
    worst_first = sorted(report.findings, key=lambda finding: finding.severity.rank)
    for severity, group in groupby(worst_first[:SHOWN], key=lambda finding: finding.severity):
        yield ""
        yield f"### {text[severity.value]}"
        yield from _by_file(group, text)
    if len(worst_first) > SHOWN:
        yield ""
        yield text["more"].format(count=len(worst_first) - SHOWN)
    if worst_first:
        yield ""
        yield text["explain"]


def _by_file(findings: Iterable[Finding], text: Mapping[str, str]) -> Iterator[str]:
    for path, group in groupby(findings, key=lambda finding: finding.location.path):
        yield ""
        yield f"**{markdown_code(path)}**"
        yield ""
        for finding in group:
            yield f"- {text['line']} {finding.location.line}: {markdown_inline(finding.message)} ({finding.code})"
            if finding.help:
                yield f"  <br>{text['do']}: {markdown_inline(finding.help)}"
            for other in finding.related:
                yield f"  <br>{text['see']}: {markdown_code(str(other.location))} {markdown_inline(other.message)}"
