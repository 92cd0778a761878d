"""Keputusan yang isinya bertentangan dengan arsitektur atau keputusan lain.

Yang diputuskan memakai ulang tidak dibangun; yang diputuskan integrasi menyatakan integrasinya; satu kandidat punya
satu putusan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import candidate_id
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Decision
from spbe_arch.model.kinds.decision import INTEGRATE, REUSE

RULE = Rule("DUP008", Severity.WARNING, "Keputusan bertentangan dengan kenyataan", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report decisions that the application, or an earlier decision, contradicts."""
    first: dict[tuple[str | None, str], Decision] = {}
    for decision in analysis.architecture.of_kind(Decision):
        if not decision.candidate or (decision.until is not None and decision.until < analysis.today):
            continue
        pair = (decision.application, candidate_id(decision))
        earlier = first.setdefault(pair, decision)
        reason = _conflict(decision, earlier) or _fact(analysis, decision)
        if reason:
            help_text = "sesuaikan aplikasinya, atau ubah keputusannya"
            yield RULE.at(decision, "putusan", message=reason, help=help_text, value=decision.ruling)


def _conflict(decision: Decision, earlier: Decision) -> str:
    if earlier is decision or earlier.ruling == decision.ruling:
        return ""
    return f"putusan `{decision.ruling}` bertentangan dengan `{earlier.ruling}` pada `{earlier.id}`"


def _fact(analysis: Analysis, decision: Decision) -> str:
    application = analysis.architecture.find(Application, decision.application or "")
    if application is None:
        return ""
    if decision.ruling == REUSE and application.status == "pembangunan":
        return f"diputuskan memakai ulang, tetapi `{application.slug}` sedang dibangun"
    ends = {link.end for link in application.integrations}
    target = candidate_id(decision)
    if decision.ruling == INTEGRATE and not ends & {target, target.rpartition("/")[2]}:
        return f"diputuskan integrasi, tetapi `{application.slug}` tidak menyatakan integrasi dengan `{target}`"
    return ""
