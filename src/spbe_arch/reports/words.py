"""The few words of reports that are ours: findings themselves are written by the rules."""

from collections.abc import Mapping

from spbe_arch.model.finding import Severity
from spbe_arch.reports.report import Report

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "help": "bantuan",
        "note": "catatan",
        "basis": "dasar",
        "waived": "dikecualikan",
        "entities": "objek diperiksa",
        "clean": "tidak ada temuan",
        "error": "kesalahan",
        "warning": "peringatan",
        "info": "catatan",
    },
    "en": {
        "help": "help",
        "note": "note",
        "basis": "basis",
        "waived": "waived",
        "entities": "entities checked",
        "clean": "no findings",
        "error": "errors",
        "warning": "warnings",
        "info": "notes",
    },
}


def words(lang: str) -> Mapping[str, str]:
    """Return the words of a language; Indonesian where it is not known."""
    return WORDS.get(lang, WORDS["id"])


def summary_line(report: Report) -> str:
    """Return the last line of a report for people: how many of what."""
    word = words(report.lang)
    counts = [f"{report.count(severity)} {word[severity.value]}" for severity in Severity if report.count(severity)]
    waived = [f"{len(report.waived)} {word['waived']}"] if report.waived else []
    return f"{', '.join((*(counts or [word['clean']]), *waived))}; {report.entities} {word['entities']}"
