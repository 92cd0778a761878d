"""Keputusan atas kandidat yang tidak lagi dinilai mengulang atau beririsan.

Keputusan tanpa kandidat adalah sisa: aplikasinya sudah berubah, atau keputusannya salah menyebut kandidat. Putusan
memakai ulang atau mengintegrasikan yang sudah dilaksanakan bukan sisa; ia tetap menjadi catatannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.decisions import candidate_id, fulfilled, in_force
from spbe_arch.model.architecture import OUTSIDE
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Decision

RULE = Rule("DUP007", Severity.WARNING, "Keputusan tidak diperlukan", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every decision in force that settles nothing; what another agency's catalogue holds is not known here."""
    for decision in analysis.architecture.of_kind(Decision):
        other = candidate_id(decision)
        if not in_force(decision, analysis.today) or not _resolved(analysis, decision) or other.startswith(OUTSIDE):
            continue
        if not fulfilled(analysis.architecture, decision) and not _settles(analysis, decision, other):
            message = f"`{decision.application}` tidak dinilai mengulang `{other}`"
            yield RULE.at(decision, "kandidat", message=message, help="hapus keputusan ini", value=other)


def _resolved(analysis: Analysis, decision: Decision) -> bool:
    """Whether both its sides are what they say: a slip of the pen is told elsewhere."""
    keys = {edge.attribute.key for edge in analysis.architecture.outgoing(decision.id)}
    return {"aplikasi", "kandidat"} <= keys


def _settles(analysis: Analysis, decision: Decision, other: str) -> bool:
    ours = f"{Application.kind}/{decision.application}"
    repetitions = analysis.gate.repetitions
    return any(
        found.id == end
        for start, end in ((ours, other), (other, ours))
        if start in repetitions
        for found in repetitions[start].candidates
    )
