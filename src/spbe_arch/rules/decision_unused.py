"""Keputusan atas kandidat yang tidak lagi dinilai mengulang atau beririsan.

Keputusan tanpa kandidat adalah sisa: aplikasinya sudah berubah, berakhir, atau salah menyebut kandidat.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import candidate_id
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Decision

RULE = Rule("DUP007", Severity.WARNING, "Keputusan tidak diperlukan", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every decision in force that settles nothing."""
    for decision in analysis.architecture.of_kind(Decision):
        if decision.until is not None and decision.until < analysis.today:
            continue
        judgement = analysis.gate.judgements.get(f"{Application.kind}/{decision.application}")
        resolved = any(edge.attribute.key == "aplikasi" for edge in analysis.architecture.outgoing(decision.id))
        if not resolved or not decision.candidate or decision.given("kandidat"):
            continue
        other = candidate_id(decision)
        found = next((item for item in judgement.candidates if item.id == other), None) if judgement else None
        if found is None or found.verdict == "unique":
            message = f"`{decision.application}` tidak dinilai mengulang `{other}`"
            yield RULE.at(decision, "kandidat", message=message, help="hapus keputusan ini", value=other)
