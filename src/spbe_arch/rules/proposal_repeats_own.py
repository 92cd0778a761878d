"""Usulan aplikasi yang mengulang aplikasi instansi sendiri.

Perangkat daerah lain sudah menjalankan aplikasi dengan fungsi yang sama. Pakai atau perluas yang ada, agar data tidak
terpecah dan biaya tidak berulang.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.rules.repetition import argued, repeated, repeats_national

RULE = Rule("DUP003", Severity.ERROR, "Usulan mengulang aplikasi sendiri", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every proposal whose function an application of the same agency already has."""
    told = repeats_national(analysis, planned=True)
    for application, candidates in repeated(analysis, "own", "duplicate", planned=True):
        others = [found for found in candidates if _comes_first(analysis, found.id, application.id)]
        if others and application.id not in told:
            yield argued(RULE, analysis, application, "mengulang", others)


def _comes_first(analysis: Analysis, other: str, proposal: str) -> bool:
    """Of two proposals for the same, only the later one in order is told."""
    entity = analysis.architecture.entities.get(other)
    return other < proposal or not (isinstance(entity, Application) and entity.status in PLANNED)
