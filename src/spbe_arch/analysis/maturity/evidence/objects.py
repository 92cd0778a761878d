"""The objects behind each content kind of the evidence map, narrowed to those an indicator is about."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from spbe_arch.analysis.maturity.evidence.facts import Facts, words_in
from spbe_arch.analysis.maturity.evidence.subjects import subject_services, supporting
from spbe_arch.analysis.maturity.evidence.values import EvidenceObject
from spbe_arch.model.kinds import (
    Application,
    DataAsset,
    DomainEntity,
    Entity,
    InfrastructureElement,
    OrganisationUnit,
    Regulation,
    Service,
)
from spbe_arch.model.kinds.security import Awareness, SecurityAudit
from spbe_arch.reference.evidence_map import EvidenceRule, Narrowing

IN_FORCE = ("berlaku", "diubah")
QUALITIES = ("referensi", "keterkaitan", "reviu")
"""Content kinds that say something about objects of another kind and are no evidence by themselves beside those."""


def evidence_objects(facts: Facts, rule: EvidenceRule) -> tuple[EvidenceObject, ...]:
    """Give the objects that are evidence for an indicator, by id, each with the content kinds it stands for."""
    kinds: dict[str, list[str]] = {}
    bearing = [kind for kind in rule.kinds if kind not in QUALITIES] or rule.kinds
    for kind in rule.kinds:
        for entity in narrowed(facts, kind, rule.narrowing):
            if kind in bearing or entity.id in kinds:
                kinds.setdefault(entity.id, []).append(kind)
    found = ((facts.architecture.entities[key], tuple(names)) for key, names in sorted(kinds.items()))
    return tuple(EvidenceObject(entity.id, entity.name, facts.owner(entity), names) for entity, names in found)


def narrowed(facts: Facts, kind: str, to: Narrowing) -> Iterable[Entity]:
    """Give the objects of one content kind that an indicator is about."""
    objects: Iterable[Entity] = _content(facts).get(kind, ())
    if to.types:
        objects = [e for e in objects if not isinstance(e, InfrastructureElement) or e.type in to.types]
    if to.policy:
        objects = [e for e in objects if not isinstance(e, Regulation) or words_in(to.policy, _policy_text(e))]
    if to.services or to.sector:
        services = subject_services(facts, to)
        wanted = {e.id for e in (*services, *(app for service in services for app in supporting(facts, service)))}
        objects = [e for e in objects if not isinstance(e, Service | Application) or e.id in wanted]
    return objects


@lru_cache(maxsize=1)
def _content(facts: Facts) -> Mapping[str, tuple[Entity, ...]]:
    return {kind: tuple(found(facts)) for kind, found in CONTENT.items()}


def policies(facts: Facts, words: Iterable[str]) -> tuple[Regulation, ...]:
    """Give the regulations in force whose title or description speaks of the words."""
    listed = facts.architecture.of_kind(Regulation)
    return tuple(e for e in listed if (e.status or "berlaku") in IN_FORCE and words_in(words, _policy_text(e)))


def _policy_text(entity: Regulation) -> str:
    return f"{entity.name} {entity.subject or ''} {entity.description or ''}"


def _domain(kind: str) -> Callable[[Facts], Iterable[Entity]]:
    return lambda facts: facts.by_domain[kind]


def _data(facts: Facts) -> tuple[DataAsset, ...]:
    return tuple(e for e in facts.domain_entities if isinstance(e, DataAsset))


def _integrated(facts: Facts) -> Iterable[DomainEntity]:
    return (e for e in facts.domain_entities if e.integrations)


def _exchanging(facts: Facts) -> Iterable[DomainEntity]:
    yield from (e for e in facts.domain_entities if any(part.data for part in e.integrations))
    yield from (e for e in _data(facts) if e.shared and not e.integrations)


def _reviewed(facts: Facts) -> Iterable[Entity]:
    return (e for e in facts.architecture.entities.values() if e.reviews)


def _risky(facts: Facts) -> Iterable[Entity]:
    yield from (e for e in facts.services if e.risk)
    yield from (e for e in _data(facts) if e.impact)


def _teams(facts: Facts) -> Iterable[Entity]:
    return (u for u in facts.architecture.of_kind(OrganisationUnit) if (u.type or "").lower() == "tim")


CONTENT: Mapping[str, Callable[[Facts], Iterable[Entity]]] = {
    "kebijakan": lambda facts: facts.architecture.of_kind(Regulation),
    "proses_bisnis": _domain("proses-bisnis"),
    "layanan": _domain("layanan"),
    "data": _domain("data"),
    "aplikasi": _domain("aplikasi"),
    "infrastruktur": _domain("infrastruktur"),
    "keamanan": _domain("keamanan"),
    "referensi": lambda facts: (e for e in facts.domain_entities if e.code),
    "keterkaitan": lambda facts: (e for e in facts.domain_entities if facts.linked.get(e.id)),
    "peta_rencana": lambda facts: facts.initiatives,
    "anggaran": lambda facts: (e for e in facts.initiatives if e.budget),
    "integrasi": _integrated,
    "pertukaran_data": _exchanging,
    "reviu": _reviewed,
    "audit": lambda facts: (e for e in facts.domain_entities if isinstance(e, SecurityAudit)),
    "risiko": _risky,
    "sdm": lambda facts: (e for e in facts.domain_entities if isinstance(e, Awareness)),
    "sla": lambda facts: (e for e in facts.services if e.procedure),
    "kolaborasi": _teams,
    "pdp": lambda facts: (e for e in _data(facts) if e.personal),
}
"""Content kinds with objects of their own; `cakupan_unit` follows from links and `survei` is never in a repository."""
