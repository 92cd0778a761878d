"""What the rules of the duplicate gate share: the worst undecided candidate of an application, and its argument."""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.duplicates import Candidate, Scope, Verdict
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.finding import Finding, Related, Rule
from spbe_arch.model.kinds import Application

MOST_REASONS = 3


def repeated(
    analysis: Analysis, scope: Scope, verdict: Verdict, *, planned: bool
) -> Iterator[tuple[Application, Candidate]]:
    """Yield each application with its best undecided candidate of a scope, where that has the verdict."""
    for entity_id, judgement in analysis.gate.judgements.items():
        application = analysis.architecture.entities[entity_id]
        if not isinstance(application, Application) or (application.status in PLANNED) is not planned:
            continue
        undecided = [
            found for found in judgement.of_scope(scope) if found.decision is None and found.verdict == verdict
        ]
        if undecided:
            yield application, undecided[0]


def argued(rule: Rule, analysis: Analysis, application: Application, candidate: Candidate, message: str) -> Finding:
    """Return the finding with its reasons in the help, pointing at the name of the application."""
    reasons = "; ".join(reason.detail for reason in candidate.reasons[:MOST_REASONS] if reason.detail)
    other = analysis.architecture.entities.get(candidate.id)
    return rule.at(
        application,
        "nama",
        message=message,
        help=f"{reasons}. {_way_out(candidate)}".lstrip(". "),
        value=candidate.id,
        suggestion=candidate.id,
        related=(Related(other.origin.at("nama"), f"{candidate.id}: {candidate.name}"),) if other else (),
    )


def _way_out(candidate: Candidate) -> str:
    advice = candidate.relation or "pakai yang sudah ada"
    return f"Saran: {advice}; bila tetap perlu, catat keputusan untuk `{candidate.id}` di architecture/keputusan/"
