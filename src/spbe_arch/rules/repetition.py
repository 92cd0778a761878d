"""What the rules of the duplicate gate share: the undecided candidates of an application, and how they are argued."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.duplicates import Candidate, Judgement, Scope, Verdict
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Application

MOST_REASONS = 2


def repeated(
    analysis: Analysis, scope: Scope, verdict: Verdict, *, planned: bool
) -> Iterator[tuple[Application, tuple[Candidate, ...]]]:
    """Yield each application with its undecided candidates of a scope that have the verdict, where there are any."""
    for entity_id, judgement in analysis.gate.repetitions.items():
        application = analysis.architecture.entities[entity_id]
        if not isinstance(application, Application) or (application.status in PLANNED) is not planned:
            continue
        found = tuple(item for item in judgement.of_scope(scope) if item.decision is None and item.verdict == verdict)
        if found:
            yield application, found


def repeats_national(analysis: Analysis, *, planned: bool) -> frozenset[str]:
    """Return the applications that a rule about national applications already reports."""
    return frozenset(found.id for found, _ in repeated(analysis, "national", "duplicate", planned=planned))


def argued(
    rule: Rule, analysis: Analysis, application: Application, verb: str, candidates: Sequence[Candidate]
) -> Finding:
    """Return the finding about the first candidate, the others named, pointing at the name of the application."""
    best, *others = candidates
    owner = f" milik {best.owner}" if best.owner else ""
    also = f"; juga {', '.join(other.name for other in others[:2])}" if others else ""
    more = f" dan {len(others) - 2} lainnya" if len(others) > 2 else ""
    reasons = "; ".join(reason.detail for reason in best.reasons[:MOST_REASONS] if reason.detail)
    guessed = _guessed(analysis.gate.repetitions[application.id], best)
    found = rule.at(
        application,
        "nama",
        message=f"'{application.name}' {verb} {best.name}{owner}{also}{more}",
        help=f"{reasons}. {guessed or _way_out(best)}".lstrip(". "),
        value=best.id,
        suggestion=best.id,
        related=tuple(_related(analysis, candidates)),
    )
    return replace(found, severity=Severity.WARNING) if guessed and rule.severity is Severity.ERROR else found


def _guessed(judgement: Judgement, best: Candidate) -> str:
    """Say what to add where a name is all there is, and it is not the name of the other: that stops nobody yet."""
    if judgement.confidence != "rendah" or any(reason.feature == "name" for reason in best.reasons):
        return ""
    return "; ".join(judgement.missing) or "Lengkapi uraiannya"


def _way_out(candidate: Candidate) -> str:
    advice = candidate.relation if candidate.scope == "national" and candidate.relation else "pakai yang sudah ada"
    return f"Saran: {advice}; bila tetap perlu, catat keputusan atas `{candidate.id}` di architecture/keputusan/"


def _related(analysis: Analysis, candidates: Sequence[Candidate]) -> Iterator[Related]:
    for candidate in candidates[:3]:
        if other := analysis.architecture.entities.get(candidate.id):
            yield Related(other.origin.at("nama"), f"{candidate.id}: {candidate.name}")
