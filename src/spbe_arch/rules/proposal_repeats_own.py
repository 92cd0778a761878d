"""Usulan aplikasi yang mengulang aplikasi instansi sendiri.

Perangkat daerah lain sudah menjalankan aplikasi dengan fungsi yang sama. Pakai atau perluas yang ada, agar data tidak
terpecah dan biaya tidak berulang.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.repetition import argued, repeated

RULE = Rule("DUP003", Severity.ERROR, "Usulan mengulang aplikasi sendiri", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every proposal whose function an application of the same agency already has."""
    national = {found.id for found, _ in repeated(analysis, "national", "duplicate", planned=True)}
    for application, candidate in repeated(analysis, "own", "duplicate", planned=True):
        if application.id in national:
            continue
        message = f"'{application.name}' mengulang '{candidate.name}' milik {candidate.owner}"
        yield argued(RULE, analysis, application, candidate, message)
