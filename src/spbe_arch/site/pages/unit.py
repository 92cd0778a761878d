"""The start page of every unit: what it runs, how complete that is, and what is to be repaired."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from spbe_arch.model.kinds import KINDS, DomainEntity, Entity, Initiative, OrganisationUnit
from spbe_arch.site.address import PROGRESS
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import NONE, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.pages.entity import entity_view
from spbe_arch.site.parts.health import steps
from spbe_arch.site.parts.unit_maps import unit_maps
from spbe_arch.site.parts.unit_progress import progress
from spbe_arch.site.parts.values import Cell, coded

OWNING = {"unit_kerja", "induk"}
"""Attributes by which an object belongs to a unit; all others give it another role."""


@dataclass(frozen=True, slots=True)
class Row:
    """One object of the unit."""

    entity: Entity
    status: str
    code: tuple[Cell, ...]
    findings: int


@dataclass(frozen=True, slots=True)
class Group:
    """The objects of one kind; ``statuses`` and ``codes`` tell which columns say something."""

    kind: str
    word: str
    rows: tuple[Row, ...]

    @property
    def statuses(self) -> bool:
        """Whether any has a status."""
        return any(row.status for row in self.rows)

    @property
    def codes(self) -> bool:
        """Whether any is classified."""
        return any(row.code for row in self.rows)


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the page of every unit."""
    scores, maps = {found.id: found for found in progress(site)}, unit_maps(site)
    for unit in site.architecture.of_kind(OrganisationUnit):
        repairs = tuple(finding for entity in _owned(site, unit) for finding in site.findings.get(entity.id, ()))
        pictures = maps.get(unit.id)
        given = {
            "progress": scores.get(unit.id),
            "repairs": repairs,
            "pictures": (pictures.path, pictures.headings) if pictures else (),
        }
        yield Draft(unit.id, partial(_pages, site.near, unit, given), NONE, unit, given, asks=True)


def _pages(site: Site, unit: OrganisationUnit, given: Mapping[str, object]) -> Iterator[Page]:
    owned = tuple(_owned(site, unit))
    kinds = {entity.kind for entity in owned}
    roles = _roles(site, unit, owned)
    yield entity_view(
        site,
        unit,
        "unit.html",
        portfolio=tuple(_portfolio(site, owned)),
        steps=tuple(steps(site, (unit, *(entity for entity in owned if entity.kind != unit.kind)))),
        roles=roles,
        role_kinds=sorted({entity.kind for _title, entities in roles for entity in entities} - kinds),
        progress_page=PROGRESS,
        **given,
    )


def _owned(site: Site, unit: OrganisationUnit) -> Iterator[Entity]:
    edges = site.architecture.incoming(unit.id)
    for source in sorted({edge.source for edge in edges if edge.attribute.key in OWNING and len(edge.keys) == 1}):
        yield site.architecture.entities[source]


def _portfolio(site: Site, owned: tuple[Entity, ...]) -> Iterator[Group]:
    for kind in KINDS:
        members = [entity for entity in owned if entity.kind == kind]
        members.sort(key=lambda found: site.name_of(found.id).lower())
        if members:
            word = site.words("unit.below") if kind == OrganisationUnit.kind else site.kind_word(kind)
            yield Group(kind, word, tuple(_row(site, entity) for entity in members))


def _row(site: Site, entity: Entity) -> Row:
    status, code = "", tuple[Cell, ...]()
    if isinstance(entity, DomainEntity):
        status = entity.status or ""
        code = (coded(site, entity.code_list, entity.code),) if entity.code else ()
    elif isinstance(entity, Initiative):
        status = entity.planning or ""
    return Row(entity, status, code, len(site.findings.get(entity.id, ())))


def _roles(site: Site, unit: OrganisationUnit, owned: tuple[Entity, ...]) -> tuple[tuple[str, tuple[Entity, ...]], ...]:
    """Return what names this unit without belonging to it, by the attribute that names it."""
    own = {entity.id for entity in owned}
    found: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
    for edge in site.architecture.incoming(unit.id):
        if edge.source not in own:
            entity = site.architecture.entities[edge.source]
            title = f"{site.words.title(edge.attribute.title)} · {site.kind_word(entity.kind).lower()}"
            found[title][edge.source] = entity
    return tuple((title, tuple(found[title].values())) for title in sorted(found))
