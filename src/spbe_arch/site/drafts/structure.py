"""What of an object pages of others may show: its state, codes and links, all but its name and what is `OWN`."""

from collections.abc import Iterator
from typing import Any

from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.site.drafts.draft import OWN

_ELSEWHERE = OWN | {"nama"}
_OWN_PATHS = frozenset((key,) for key in OWN)


def shown_of(entity: Entity) -> str:
    """Return in one text what pages of others may show of an object."""
    return repr(tuple(_shown_of(entity)))


def links_of(architecture: Architecture, entity_id: str) -> str:
    """Return in one text the links of an object, both ways."""
    return repr([_told(architecture, edge) for edge in _touching(architecture, entity_id)])


def _shown_of(entity: Entity) -> Iterator[object]:
    yield type(entity).__name__
    yield entity.id
    yield from (getattr(entity, found.name) for found in attributes(type(entity)) if found.key not in _ELSEWHERE)
    yield sorted(((key, value) for key, value in entity.provenance.items() if key[:1] not in _OWN_PATHS), key=repr)
    yield sorted(entity.faulty - OWN)


def _touching(architecture: Architecture, entity_id: str) -> Iterator[Edge]:
    yield from architecture.outgoing(entity_id)
    yield from architecture.incoming(entity_id)


def _told(architecture: Architecture, edge: Edge) -> tuple[Any, ...]:
    """Return what tells a link: an attribute is known by its key and by who has it."""
    return edge.source, type(architecture.entities[edge.source]).__name__, edge.target, edge.attribute.key, edge.keys
