"""The start page of every unit: what it runs, how complete that is, and what is to be repaired."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.model.kinds import KINDS, DomainEntity, Entity, Initiative, OrganisationUnit
from spbe_arch.site.context import Site
from spbe_arch.site.health import steps
from spbe_arch.site.page import Page
from spbe_arch.site.pages.entity import entity_view
from spbe_arch.site.values import Cell, coded


@dataclass(frozen=True, slots=True)
class Row:
    """One object of the unit."""

    entity: Entity
    status: str
    code: tuple[Cell, ...]
    findings: int


@dataclass(frozen=True, slots=True)
class Group:
    """The objects of one kind."""

    kind: str
    word: str
    entities: tuple[Row, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of every unit."""
    for unit in site.architecture.of_kind(OrganisationUnit):
        linked = sorted({edge.source for edge in site.architecture.incoming(unit.id)})
        owned = tuple(site.architecture.entities[entity_id] for entity_id in linked)
        yield entity_view(
            site,
            unit,
            "unit.html",
            portfolio=tuple(_portfolio(site, owned)),
            steps=tuple(steps(site, owned)),
        )


def _portfolio(site: Site, owned: tuple[Entity, ...]) -> Iterator[Group]:
    for kind in KINDS:
        members = sorted((entity for entity in owned if entity.kind == kind), key=lambda found: found.name.lower())
        if members:
            yield Group(kind, site.kind_word(kind), tuple(_row(site, entity) for entity in members))


def _row(site: Site, entity: Entity) -> Row:
    status, code = "", ()
    if isinstance(entity, DomainEntity):
        status = entity.status or ""
        code = (coded(site, entity.code_list, entity.code),) if entity.code else ()
    elif isinstance(entity, Initiative):
        status = entity.planning or ""
    return Row(entity, status, code, len(site.findings.get(entity.id, ())))
