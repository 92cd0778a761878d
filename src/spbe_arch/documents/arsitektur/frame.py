"""What the chapters of the architecture look at: one model, narrowed to the document's unit, at the document's year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import years
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import KINDS, DomainEntity, Entity, OrganisationUnit
from spbe_arch.model.types import DOMAINS

CENTRAL = frozenset({"kementerian", "lembaga"})
TITLES: Mapping[str, str] = {
    "proses-bisnis": "Proses bisnis",
    "layanan": "Layanan",
    "data": "Data dan informasi",
    "aplikasi": "Aplikasi",
    "infrastruktur": "Infrastruktur",
    "keamanan": "Keamanan",
}
NOUNS: Mapping[str, str] = {
    "proses-bisnis": "proses bisnis",
    "layanan": "layanan",
    "data": "data",
    "aplikasi": "aplikasi",
    "infrastruktur": "objek infrastruktur",
    "keamanan": "objek keamanan",
}
"""What one counts in each domain."""


@dataclass(frozen=True)
class Frame:
    """An edition with what its chapters ask for again and again; everything is worked out once."""

    edition: Edition
    scope: Scope

    @property
    def analysis(self) -> Analysis:
        """The analysis the audience may see."""
        return self.edition.analysis

    @property
    def architecture(self) -> Architecture:
        """The architecture the audience may see."""
        return self.edition.architecture

    @property
    def whose(self) -> str:
        """The agency, or the unit the document is about."""
        return self.scope.whose

    @property
    def period(self) -> range:
        """The years of the period."""
        first, last = self.edition.period
        return range(first, last + 1)

    @property
    def span(self) -> str:
        """The period in words of two years."""
        return years(*self.edition.period)

    @property
    def is_local(self) -> bool:
        """Whether the agency is a local government, for which the outlines of the reference are written."""
        return (self.architecture.agency.type or "").lower() not in CENTRAL

    @property
    def units_word(self) -> str:
        """What the units of the agency are called together."""
        return "perangkat daerah" if self.is_local else "unit kerja"

    @cached_property
    def year(self) -> int:
        """The year of the as-is: the one asked for, else that of the document as far as the period has it."""
        first, last = self.edition.period
        asked = self.edition.year
        return asked if asked is not None else min(max(self.edition.day.year, first), last)

    @cached_property
    def states(self) -> Mapping[str, State]:
        """The state of every object of the scope in that year."""
        return self.scope.roadmap.timeline.states(self.year)

    @cached_property
    def owned(self) -> Mapping[str, tuple[Entity, ...]]:
        """What belongs to the scope, by kind and name; a unit and those below it belong to themselves."""
        return {kind: tuple(sorted(filter(self.owns, self._of(kind)), key=by_name)) for kind in KINDS}

    def owns(self, entity: Entity) -> bool:
        """Whether the document is about an entity."""
        units = self.scope.units
        if units is None:
            return True
        return entity.slug in units if isinstance(entity, OrganisationUnit) else belongs(entity, units)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all that the document is about."""
        return frozenset(entity.id for group in self.owned.values() for entity in group)

    def members(self, kind: str) -> tuple[DomainEntity, ...]:
        """Return the objects of a domain, whatever their state."""
        return tuple(entity for entity in self.owned[kind] if isinstance(entity, DomainEntity))

    def present(self, kind: str) -> tuple[DomainEntity, ...]:
        """Return the objects of a domain that can be used in the year of the as-is."""
        return tuple(entity for entity in self.members(kind) if self.states[entity.id].usable)

    @cached_property
    def linked(self) -> Mapping[str, frozenset[str]]:
        """The kinds of what each object is linked with, whichever of the two states it."""
        found: dict[str, set[str]] = {}
        for edge in self.architecture.edges:
            found.setdefault(edge.source, set()).add(edge.target.partition("/")[0])
            found.setdefault(edge.target, set()).add(edge.source.partition("/")[0])
        return {key: frozenset(kinds) for key, kinds in found.items()}

    def findings(self, kind: str = "", *, waived: bool = False) -> tuple[Finding, ...]:
        """Return the findings about what the document is about, of one kind if it is named."""
        known = self.edition.assessment.waived if waived else self.edition.assessment.findings
        return tuple(found for found in known if self._about(found, kind))

    def _about(self, found: Finding, kind: str) -> bool:
        entity = found.entity or ""
        return entity in self.ids and entity.startswith(f"{kind}/" if kind else "")

    def hides(self, kind: str) -> bool:
        """Whether objects of a kind are left out, so that the lack of a link to it says nothing."""
        return kind in self.edition.withheld.kinds

    @property
    def domains(self) -> tuple[str, ...]:
        """The domains of which something may be shown, and those of which there is nothing to hide."""
        return tuple(kind for kind in DOMAINS if self.owned[kind] or not self.hides(kind))

    @property
    def has_domains(self) -> bool:
        """Whether there is any object in the six domains."""
        return any(self.owned[kind] for kind in DOMAINS)

    def short_unit(self, slug: str | None) -> str:
        """Return the abbreviation of a unit, or its name where it has none; nothing for nobody."""
        unit = self.architecture.find(OrganisationUnit, slug or "")
        return (unit.abbreviation or unit.name) if unit else slug or ""

    def of_unit_alone(self, sentence: str) -> str:
        """Return a sentence of a picture or matrix, which never counts the units below, as such where there are any."""
        below = self.scope.units is not None and len(self.scope.units) > 1
        return f"{sentence.rstrip('.')} (tanpa unit di bawahnya)." if below else sentence

    def _of(self, kind: str) -> Iterable[Entity]:
        return self.architecture.of_kind(KINDS[kind])


def frame_of(edition: Edition) -> Frame:
    """Return the frame of an edition."""
    return Frame(edition, scope_of(edition))


def by_name(entity: Entity) -> tuple[str, str]:
    """Sort entities as readers look for them."""
    return entity.name.casefold(), entity.id
