"""Facts of an architecture that several requirements ask for, each worked out once: units, links, reviews."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from spbe_arch.analysis.maturity.evidence.values import Outcome, Piece
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import (
    Application,
    DomainEntity,
    Entity,
    Initiative,
    OrganisationUnit,
    Review,
    Service,
)
from spbe_arch.model.types import DOMAINS
from spbe_arch.reference import Reference

ENDED, TEAM = "dihentikan", "tim"
SPBE20 = "permenpanrb-59-2020"
"""The instrument whose numbers a check means when it names an indicator; another one numbers otherwise."""
TIK = re.compile(
    r"\b(komunikasi\s+(dan\s+|&\s*)?informatika|kominfo|diskominfo\w*|tik|teknologi informasi)\b", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class Facts:
    """An architecture on a day, with the reference lists and the age in years a review may have.

    Each is itself alone, so that what is worked out of it once can be kept by it.
    """

    architecture: Architecture
    reference: Reference
    today: date
    review_years: int = 2

    @cached_property
    def domain_entities(self) -> tuple[DomainEntity, ...]:
        """Give the objects of the six domains that have not been ended, by id."""
        found = (e for e in self.architecture.entities.values() if isinstance(e, DomainEntity))
        return tuple(entity for entity in found if entity.status != ENDED)

    @cached_property
    def by_domain(self) -> Mapping[str, tuple[DomainEntity, ...]]:
        """Give the objects of each domain; all six are there."""
        return {kind: tuple(e for e in self.domain_entities if e.kind == kind) for kind in DOMAINS}

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """Give the services."""
        return tuple(e for e in self.domain_entities if isinstance(e, Service))

    @cached_property
    def applications(self) -> tuple[Application, ...]:
        """Give the applications."""
        return tuple(e for e in self.domain_entities if isinstance(e, Application))

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """Give the initiatives that were not cancelled."""
        return tuple(found for found in self.architecture.of_kind(Initiative) if not found.cancelled)

    @cached_property
    def linked(self) -> Mapping[str, frozenset[str]]:
        """Give, for each object of a domain, the objects it is linked with, whichever side states it."""
        links: defaultdict[str, set[str]] = defaultdict(set)
        known = {entity.id for entity in self.domain_entities}
        for edge in self.architecture.edges:
            if edge.source in known and edge.target in known and edge.attribute.key in LINKS:
                links[edge.source].add(edge.target)
                links[edge.target].add(edge.source)
        return {key: frozenset(found) for key, found in links.items()}

    def linked_of(self, entity: Entity, kind: str) -> tuple[DomainEntity, ...]:
        """Give the objects of one domain an object is linked with."""
        links = sorted(other for other in self.linked.get(entity.id, ()) if other.startswith(f"{kind}/"))
        return tuple(self._known[other] for other in links)

    @cached_property
    def _known(self) -> Mapping[str, DomainEntity]:
        return {entity.id: entity for entity in self.domain_entities}

    @cached_property
    def stands_on(self) -> Mapping[str, tuple[str, ...]]:
        """Give, for each infrastructure object, those it names as its own footing."""
        edges = self.architecture.edges
        pairs = [(e.source, e.target) for e in edges if e.attribute.key == "infrastruktur"]
        footing: defaultdict[str, list[str]] = defaultdict(list)
        for source, target in pairs:
            if source.startswith("infrastruktur/"):
                footing[source].append(target)
        return {source: tuple(targets) for source, targets in footing.items()}

    @cached_property
    def top_of(self) -> Mapping[str, str]:
        """Give the unit at the top of each unit, as bare slugs; a circle of units ends where it began."""
        parents = {unit.slug: unit.parent or "" for unit in self.architecture.of_kind(OrganisationUnit)}
        return {slug: _top(slug, parents) for slug in parents}

    @cached_property
    def units(self) -> tuple[OrganisationUnit, ...]:
        """Give the units at the top; teams across units are none."""
        found = self.architecture.of_kind(OrganisationUnit)
        return tuple(u for u in found if self.top_of[u.slug] == u.slug and (u.type or "").lower() != TEAM)

    @cached_property
    def ict_units(self) -> frozenset[str]:
        """Give the slugs of the units that manage ICT, known by their names."""
        found = self.architecture.of_kind(OrganisationUnit)
        return frozenset(u.slug for u in found if TIK.search(f"{u.slug} {u.name} {u.abbreviation or ''}"))

    def is_ict(self, unit: str | None) -> bool:
        """Say whether a unit, given as slug or as text, manages ICT."""
        return bool(unit) and (unit in self.ict_units or TIK.search(unit or "") is not None)

    def owner(self, entity: Entity) -> str:
        """Give the slug of the unit at the top that owns an object, empty when nobody does."""
        unit = entity.unit or ""
        return self.top_of.get(unit, unit)

    def piece(self, text: str, entity: Entity) -> Piece:
        """Make a missing piece of an object; its owner owes it."""
        return Piece(text, entity.id, self.owner(entity))

    def recent(self, review: Review) -> bool:
        """Say whether a review is dated and young enough."""
        if review.day is None or review.day > self.today:
            return False
        return (self.today.year - review.day.year) * 12 + self.today.month - review.day.month < self.review_years * 12

    def reviewed(self, entities: Iterable[Entity], what: str) -> Outcome:
        """Require a recent review of one of the objects."""
        found = [(e, r) for e in entities for r in e.reviews if self.recent(r)]
        texts = tuple(f"reviu {entity.name} tanggal {review.day}" for entity, review in found)
        missing = Piece(f"reviu {what} bertanggal, berumur kurang dari {self.review_years} tahun")
        return Outcome(bool(found), texts, () if found else (missing,))

    def followed_up(self, entities: Iterable[Entity], what: str) -> Outcome:
        """Require a recent review that led to something."""
        found = [(e, r) for e in entities for r in e.reviews if self.recent(r) and r.follow_up]
        texts = tuple(f"tindak lanjut reviu {entity.name}: {review.follow_up}" for entity, review in found)
        return Outcome(bool(found), texts, () if found else (Piece(f"tindak lanjut reviu {what} (`tindak_lanjut`)"),))

    def consulted(self, entity: Entity) -> bool:
        """Say whether a unit that manages ICT owns or has reviewed an object."""
        return self.owner(entity) in self.ict_units or any(TIK.search(r.by or "") for r in entity.reviews)


LINKS = (*("proses_bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan"), "ke")


def _top(slug: str, parents: Mapping[str, str]) -> str:
    seen = {slug}
    while (parent := parents.get(slug, "")) in parents and parent not in seen:
        seen.add(parent)
        slug = parent
    return slug


def words_in(words: Iterable[str], text: str) -> bool:
    """Say whether one of the words or phrases stands in a text as whole words."""
    return _one_of(tuple(words)).search(text) is not None


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    pattern = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\b({pattern})\b" if pattern else r"(?!)", re.IGNORECASE)
