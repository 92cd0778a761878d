"""Decisions on candidates of the gate: which are in force, what they settle, and whether they have been carried out."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from spbe_arch.analysis.duplicates import Candidate
from spbe_arch.analysis.naming import slug_of
from spbe_arch.model.architecture import OUTSIDE, Architecture
from spbe_arch.model.kinds import Application, Decision
from spbe_arch.model.kinds.decision import INTEGRATE, REUSE

ENDED = "dihentikan"
ADOPTED = "adopsi"


def in_force(decision: Decision, today: date) -> bool:
    """Whether a decision counts today: it says what was ruled, has begun, and has not ended."""
    begun = decision.day is None or decision.day <= today
    return bool(decision.ruling) and begun and (decision.until is None or decision.until >= today)


def candidate_id(decision: Decision) -> str:
    """Return the id of the candidate a decision is about: a bare slug is one of our own applications."""
    written = decision.candidate or ""
    return written if "/" in written else f"{Application.kind}/{written}"


def decisions_by_side(architecture: Architecture) -> Mapping[str, tuple[tuple[str, Decision], ...]]:
    """Return every decision under both its sides: between two of our own applications it settles either."""
    by_side: dict[str, list[tuple[str, Decision]]] = {}
    for decision in architecture.of_kind(Decision):
        if decision.application and decision.candidate:
            ours, other = f"{Application.kind}/{decision.application}", candidate_id(decision)
            by_side.setdefault(ours, []).append((other, decision))
            by_side.setdefault(other, []).append((ours, decision))
    return MappingProxyType({side: tuple(found) for side, found in by_side.items()})


def fulfilled(architecture: Architecture, decision: Decision) -> bool:
    """Whether what was decided has come true, so that nothing is left to repeat: the decision stays as its record."""
    application = architecture.find(Application, decision.application or "")
    if application is None:
        return False
    other = candidate_id(decision)
    if decision.ruling == REUSE:
        return application.status == ENDED or f"nasional/{application.national}" == other
    return decision.ruling == INTEGRATE and integrated(architecture, application.id, other)


def integrated(architecture: Architecture, application: str, other: str) -> bool:
    """Whether either side declares the exchange of data, be it by our own entry for a national application."""
    return other in _ends(architecture, application) or application in _ends(architecture, other)


def _ends(architecture: Architecture, source: str) -> set[str]:
    found: set[str] = set()
    for edge in architecture.outgoing(source):
        if edge.keys[0] == "integrasi" and edge.keys[-1] == "ke":
            found.add(edge.target)
            entity = architecture.entities.get(edge.target)
            if isinstance(entity, Application) and entity.national:
                found.add(f"nasional/{entity.national}")
    return found


def integration_ends(architecture: Architecture, application: Application) -> tuple[str, ...]:
    """Return what an application exchanges data with; our entry for a national application also stands for that."""
    written = (link.end for link in application.integrations if link.end)
    return tuple(dict.fromkeys((*written, *sorted(_ends(architecture, application.id)))))


def as_value(decision: Decision) -> dict[str, Any]:
    """Return a decision as the JSON contract shows it beside a candidate."""
    return {
        "id": decision.id,
        "ruling": decision.ruling or "",
        "by": decision.by or "",
        "document": decision.document or "",
        "until": decision.until.isoformat() if decision.until else "",
    }


def adoption_value(application: Application, candidate: Candidate) -> dict[str, Any] | None:
    """Return what settles a sibling's candidate without a decision: the entry says it was adopted from there."""
    kind, _, rest = candidate.id.partition("/")
    agency, _, slug = rest.partition("/")
    told = slug_of(application.adopted_from or "")
    if kind != OUTSIDE or not told or agency not in told or not (slug in told or slug_of(candidate.name) in told):
        return None
    return {"id": application.id, "ruling": ADOPTED, "by": candidate.owner, "document": "", "until": ""}
