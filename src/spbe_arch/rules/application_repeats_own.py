"""Dua aplikasi berjalan dengan fungsi yang sama di instansi yang sama.

Aplikasi kembar memecah data dan menggandakan biaya pemeliharaan. Putuskan mana yang dipakai, gabungkan, atau catat
mengapa keduanya perlu.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.rules.repetition import argued, repeated, repeats_national

RULE = Rule("DUP004", Severity.WARNING, "Aplikasi berjalan mengulang aplikasi sendiri", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the later of two running applications with the same function."""
    told = repeats_national(analysis, planned=False)
    for application, candidates in repeated(analysis, "own", "duplicate", planned=False):
        others = [found for found in candidates if found.id < application.id and _runs(analysis, found.id)]
        if others and application.id not in told:
            yield argued(RULE, analysis, application, "mengulang", others)


def _runs(analysis: Analysis, other: str) -> bool:
    """Say whether the other is in use; a proposal that repeats what runs is told itself."""
    entity = analysis.architecture.entities.get(other)
    return isinstance(entity, Application) and entity.status not in PLANNED
