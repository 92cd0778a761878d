"""Dua aplikasi berjalan dengan fungsi yang sama di instansi yang sama.

Aplikasi kembar memecah data dan menggandakan biaya pemeliharaan. Putuskan mana yang dipakai, gabungkan, atau catat
mengapa keduanya perlu.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.rules.repetition import argued, repeated

RULE = Rule("DUP004", Severity.WARNING, "Aplikasi berjalan mengulang aplikasi sendiri", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the later of two running applications with the same function."""
    national = {found.id for found, _ in repeated(analysis, "national", "duplicate", planned=False)}
    for application, candidate in repeated(analysis, "own", "duplicate", planned=False):
        other = analysis.architecture.entities[candidate.id]
        proposed = isinstance(other, Application) and other.status in PLANNED
        if application.id in national or proposed or application.id < candidate.id:
            continue
        message = f"'{application.name}' mengulang '{candidate.name}' milik {candidate.owner}"
        yield argued(RULE, analysis, application, candidate, message)
