"""Keputusan yang isinya bertentangan dengan arsitektur atau keputusan lain.

Yang diputuskan memakai ulang tidak dibangun; yang diputuskan integrasi menyatakan integrasinya; satu kandidat punya
satu putusan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.decisions import candidate_id, fulfilled, in_force
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Application, Decision, Initiative
from spbe_arch.model.kinds.decision import INTEGRATE, REUSE

RULE = Rule("DUP008", Severity.WARNING, "Keputusan bertentangan dengan kenyataan", __doc__, ("perpres-95-2018",))
MAKING = ("membangun", "meningkatkan")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report decisions in force that an earlier decision, the application, or the roadmap contradicts."""
    first: dict[frozenset[str], Decision] = {}
    for decision in analysis.architecture.of_kind(Decision):
        if not decision.candidate or not decision.application or not in_force(decision, analysis.today):
            continue
        pair = frozenset((f"{Application.kind}/{decision.application}", candidate_id(decision)))
        earlier = first.setdefault(pair, decision)
        if earlier.ruling != decision.ruling:
            yield _disagreeing(decision, earlier)
        elif reason := _fact(analysis, decision):
            help_text = "sesuaikan aplikasinya, atau ubah keputusannya"
            yield RULE.at(decision, "putusan", message=reason, help=help_text, value=decision.ruling)


def _disagreeing(decision: Decision, earlier: Decision) -> Finding:
    message = f"putusan `{decision.ruling}` bertentangan dengan `{earlier.ruling}` pada `{earlier.id}`"
    related = (Related(earlier.origin.at("putusan"), f"{earlier.id}: {earlier.ruling}"),)
    help_text = "pertahankan satu putusan untuk satu kandidat"
    return RULE.at(decision, "putusan", message=message, help=help_text, value=decision.ruling, related=related)


def _fact(analysis: Analysis, decision: Decision) -> str:
    application = analysis.architecture.find(Application, decision.application or "")
    if application is None or fulfilled(analysis.architecture, decision):
        return ""
    target = candidate_id(decision)
    if decision.ruling == REUSE and (what := _making(analysis, application)):
        return f"diputuskan memakai ulang `{target}`, tetapi {what}"
    if decision.ruling == INTEGRATE and "integrasi" not in application.faulty:
        return f"diputuskan integrasi, tetapi `{application.slug}` tidak menyatakan integrasi dengan `{target}`"
    if decision.ruling != REUSE and f"nasional/{application.national}" == target:
        return f"diputuskan {decision.ruling}, tetapi `{application.slug}` tercatat sebagai pemakaian `{target}`"
    return ""


def _making(analysis: Analysis, application: Application) -> str:
    """Say who still builds what was to be left alone."""
    if application.status == "pembangunan":
        return f"`{application.slug}` sedang dibangun"
    for edge in analysis.architecture.incoming(application.id):
        initiative = analysis.architecture.entities[edge.source]
        if isinstance(initiative, Initiative) and edge.keys[0] in MAKING and _coming(analysis, initiative):
            return f"`{initiative.id}` masih {edge.keys[0]} `{application.slug}`"
    return ""


def _coming(analysis: Analysis, initiative: Initiative) -> bool:
    return not initiative.cancelled and any(year >= analysis.today.year for year in initiative.years)
