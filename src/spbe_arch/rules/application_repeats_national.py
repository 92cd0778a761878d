"""Aplikasi berjalan yang mengulang aplikasi nasional.

Aplikasi yang telanjur berjalan perlu rencana: berpindah ke aplikasi nasional, menyambungkan datanya, atau diputuskan
tetap berjalan sampai tanggal tertentu.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.repetition import argued, repeated

RULE = Rule(
    "DUP002",
    Severity.WARNING,
    "Aplikasi berjalan mengulang aplikasi nasional",
    __doc__,
    ("perpres-95-2018", "perpres-82-2023"),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every running application whose function a national application already has."""
    for application, candidates in repeated(analysis, "national", "duplicate", planned=False):
        yield argued(RULE, analysis, application, "mengulang", candidates)
