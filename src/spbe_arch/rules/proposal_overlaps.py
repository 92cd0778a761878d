"""Usulan aplikasi yang sebagian fungsinya ada pada aplikasi nasional.

Usulan boleh berjalan, tetapi bagian yang sama harus memakai atau menyambung ke aplikasi nasional; nyatakan kaitannya
pada integrasi atau catat keputusannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.repetition import argued, repeated

RULE = Rule("DUP005", Severity.WARNING, "Usulan beririsan dengan aplikasi nasional", __doc__, ("perpres-82-2023",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every proposal that shares part of its function with a national application."""
    for application, candidates in repeated(analysis, "national", "overlap", planned=True):
        if analysis.gate.repetitions[application.id].verdict != "duplicate":
            yield argued(RULE, analysis, application, "beririsan dengan", candidates)
