"""Decisions on candidates of the gate: which are in force, what they settle, and whether they have been carried out."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from spbe_arch.analysis.duplicates import Candidate
from spbe_arch.analysis.naming import slug_of
from spbe_arch.model.architecture import OUTSIDE, Architecture
from spbe_arch.model.kinds import Application, Decision, Entity, Initiative
from spbe_arch.model.kinds.decision import INTEGRATE, REUSE

ENDED = "dihentikan"
ADOPTED, SUCCEEDS = "adopsi", "menggantikan"


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


def retiring(architecture: Architecture, today: date) -> Mapping[str, Decision]:
    """Return the applications that will give way to another, by the decision that says so."""
    found = (item for item in architecture.of_kind(Decision) if item.ruling == REUSE and in_force(item, today))
    return MappingProxyType({f"{Application.kind}/{item.application}": item for item in found if item.application})


def succeeding(architecture: Architecture) -> Mapping[frozenset[str], Entity]:
    """Return the pairs of old and new that the roadmap or the new one itself names: successors repeat on purpose."""
    pairs: dict[frozenset[str], Entity] = {}
    for initiative in architecture.of_kind(Initiative):
        for step in initiative.replaces if not initiative.cancelled else ():
            if step.old and step.new:
                pairs.setdefault(frozenset((step.old, step.new)), initiative)
    for application in architecture.of_kind(Application):
        if application.predecessor:
            old = f"{Application.kind}/{application.predecessor}"
            pairs.setdefault(frozenset((old, application.id)), application)
    return MappingProxyType(pairs)


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


def succession_value(source: Entity) -> dict[str, Any]:
    """Return what settles two generations of one application."""
    return {"id": source.id, "ruling": SUCCEEDS, "by": "", "document": "", "until": ""}


def adoption_value(application: Application, candidate: Candidate) -> dict[str, Any] | None:
    """Return what settles a sibling's candidate without a decision: the entry says it was adopted from there."""
    kind, _, rest = candidate.id.partition("/")
    if kind != OUTSIDE or not application.adopted_from:
        return None
    agency, _, slug = rest.partition("/")
    told = slug_of(application.adopted_from)
    if not told or agency not in told or not (slug in told or slug_of(candidate.name) in told):
        return None
    return {"id": application.id, "ruling": ADOPTED, "by": candidate.owner, "document": "", "until": ""}
