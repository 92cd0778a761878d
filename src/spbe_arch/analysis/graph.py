"""What depends on what: the links of an architecture read as dependencies.

A link is written where it is known best, which is not always on the side that depends. Read it so: **what writes the
link depends on what it names** - an application on its server and its data, everything on its unit, an initiative on
what it upgrades. The other way round are links of the kinds and keys in ``CARRIES``: there the writer supports,
carries, protects or governs what it names, so that the named one depends on the writer:

- a service serves its processes; data serve the services and processes that use them;
- an application supports its services and processes;
- infrastructure carries applications and data, and what they support;
- a security object protects applications, data and infrastructure (and what else it names);
- a regulation governs the objects it names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from spbe_arch.model.architecture import Architecture, Edge

CARRIES: Mapping[str, frozenset[str]] = {
    "layanan": frozenset({"proses_bisnis"}),
    "data": frozenset({"proses_bisnis", "layanan"}),
    "aplikasi": frozenset({"proses_bisnis", "layanan"}),
    "infrastruktur": frozenset({"proses_bisnis", "layanan", "data", "aplikasi"}),
    "keamanan": frozenset({"proses_bisnis", "layanan", "data", "aplikasi", "infrastruktur"}),
    "regulasi": frozenset({"mengatur"}),
}
"""Kind of the writer to the keys whose targets depend on it."""


class Reached(NamedTuple):
    """An id that a walk came to: how many steps away, from which id, and by which link."""

    id: str
    depth: int
    through: str
    link: Edge


Neighbours = Callable[[str], Iterator[tuple[str, Edge]]]


def carries(edge: Edge) -> bool:
    """Whether the target of a link depends on its source, instead of the source on the target."""
    first_key = edge.keys[0] if edge.keys else edge.attribute.key
    return first_key in CARRIES.get(edge.source.partition("/")[0], frozenset())


def dependents(architecture: Architecture, ids: Iterable[str], depth: int | None = None) -> tuple[Reached, ...]:
    """Return everything that depends on any of ``ids``, nearest first; ``depth`` limits how far."""

    def of(entity_id: str) -> Iterator[tuple[str, Edge]]:
        yield from ((edge.source, edge) for edge in architecture.incoming(entity_id) if not carries(edge))
        yield from ((edge.target, edge) for edge in architecture.outgoing(entity_id) if carries(edge))

    return _walk(ids, of, depth)


def dependencies(architecture: Architecture, ids: Iterable[str], depth: int | None = None) -> tuple[Reached, ...]:
    """Return everything any of ``ids`` depends on, nearest first; ``depth`` limits how far."""

    def of(entity_id: str) -> Iterator[tuple[str, Edge]]:
        yield from ((edge.target, edge) for edge in architecture.outgoing(entity_id) if not carries(edge))
        yield from ((edge.source, edge) for edge in architecture.incoming(entity_id) if carries(edge))

    return _walk(ids, of, depth)


def path_between(architecture: Architecture, start: str, end: str) -> tuple[Reached, ...]:
    """Return the steps of a shortest path between two ids, whichever way its links point; empty when there is none."""

    def of(entity_id: str) -> Iterator[tuple[str, Edge]]:
        yield from ((edge.target, edge) for edge in architecture.outgoing(entity_id))
        yield from ((edge.source, edge) for edge in architecture.incoming(entity_id))

    reached = {step.id: step for step in _walk((start,), of, None)}
    steps: list[Reached] = []
    while end != start and end in reached:
        steps.append(reached[end])
        end = reached[end].through
    return tuple(reversed(steps))


def _walk(ids: Iterable[str], neighbours: Neighbours, limit: int | None) -> tuple[Reached, ...]:
    """Walk breadth first from all ``ids`` at once; ties go to the smaller id, so that every run walks alike."""
    frontier = sorted(set(ids))
    seen = set(frontier)
    found: list[Reached] = []
    depth = 0
    while frontier and (limit is None or depth < limit):
        depth += 1
        ring: dict[str, Reached] = {}
        for here in frontier:
            for there, edge in neighbours(here):
                if there not in seen:
                    ring.setdefault(there, Reached(there, depth, here, edge))
        frontier = sorted(ring)
        seen |= ring.keys()
        found += (ring[entity_id] for entity_id in frontier)
    return tuple(found)
