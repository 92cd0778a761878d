"""What an entity is linked with, both ways, grouped by kind: each neighbour once, with every way it is linked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spbe_arch.model.architecture import Edge
from spbe_arch.model.kinds import KINDS, DomainEntity
from spbe_arch.site.context import NATIONAL, Site

OUTSIDE = "luar"
ORDER = {kind: position for position, kind in enumerate((*KINDS, NATIONAL, OUTSIDE))}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One linked thing: its name, page, owner and status, and the attributes that link it."""

    id: str
    name: str
    page: str
    status: str
    unit: str
    outgoing: tuple[str, ...]
    incoming: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """The neighbours of one kind."""

    kind: str
    word: str
    neighbours: tuple[Neighbour, ...]


def relations(site: Site, entity_id: str) -> tuple[Relations, ...]:
    """Return the neighbours of an entity by kind, in the order in which readers meet the kinds."""
    outgoing, incoming = site.architecture.outgoing(entity_id), site.architecture.incoming(entity_id)
    groups: defaultdict[str, list[Neighbour]] = defaultdict(list)
    for other in sorted(linked(site, entity_id), key=lambda found: (site.name_of(found).lower(), found)):
        groups[other.partition("/")[0]].append(_neighbour(site, other, outgoing, incoming))
    kinds = sorted(groups, key=lambda kind: ORDER.get(kind, len(ORDER)))
    return tuple(Relations(kind, site.kind_word(kind), tuple(groups[kind])) for kind in kinds)


def linked(site: Site, entity_id: str) -> set[str]:
    """Return the ids an entity is linked with, whichever of the two states it."""
    outgoing, incoming = site.architecture.outgoing(entity_id), site.architecture.incoming(entity_id)
    return ({edge.target for edge in outgoing} | {edge.source for edge in incoming}) - {entity_id}


def _neighbour(site: Site, other: str, outgoing: tuple[Edge, ...], incoming: tuple[Edge, ...]) -> Neighbour:
    entity = site.architecture.entities.get(other)
    return Neighbour(
        id=other,
        name=site.name_of(other),
        page=site.page_of(other),
        status=(entity.status or "") if isinstance(entity, DomainEntity) else "",
        unit=site.unit_name(entity) if entity else "",
        outgoing=_titles(site, (edge for edge in outgoing if edge.target == other)),
        incoming=_titles(site, (edge for edge in incoming if edge.source == other)),
    )


def _titles(site: Site, edges: Iterable[Edge]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(site.words.title(edge.attribute.title) for edge in edges))
