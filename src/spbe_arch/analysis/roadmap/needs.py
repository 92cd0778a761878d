"""Which object cannot do without which other, for the rules over time.

The direction of a link is that of ``analysis.graph``. Not every dependency is a need: what protects or checks an object
may come after it, a predecessor is meant to end, and an exchange of data starts when both its ends are there. So an
exchange is a need only of an application that came with the roadmap and receives data.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from spbe_arch.analysis.graph import carries
from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.kinds import Application, DomainEntity, Initiative
from spbe_arch.model.kinds.security import Awareness, SecurityAudit, Vulnerability

PREDECESSOR, EXCHANGE = "aplikasi_pendahulu", "integrasi"
ONE_TIME = (Awareness, SecurityAudit, Vulnerability)
SUPPORTS: Mapping[str, frozenset[str]] = {
    "aplikasi": frozenset({"layanan"}),
    "infrastruktur": frozenset({"aplikasi", "data"}),
}
"""Links written by the supporter whose target must keep at least one supporter of that kind."""


class Replaced(NamedTuple):
    """What takes the place of an object, and what it takes the place of."""

    successors: Mapping[str, frozenset[str]]
    predecessors: Mapping[str, frozenset[str]]


def needs(architecture: Architecture, targets: Collection[str]) -> Iterator[Edge]:
    """Yield every link whose source cannot do without its target, one of ``targets``."""
    entities = architecture.entities
    for edge in architecture.edges:
        if edge.target not in targets or edge.source == edge.target:
            continue
        if not isinstance(entities.get(edge.target), DomainEntity):
            continue
        if not isinstance(entities[edge.source], DomainEntity) or edge.keys[0] == PREDECESSOR:
            continue
        if not carries(edge) and not edge.source.startswith("keamanan/"):
            yield edge


def exchanged(edge: Edge) -> bool:
    """Whether a link belongs to an exchange of data with another application."""
    return edge.keys[0] == EXCHANGE


def receives(architecture: Architecture, edge: Edge) -> bool:
    """Whether the source of an exchange gets data by it; an unstated direction may mean so."""
    application, index = architecture.entities[edge.source], edge.keys[1]
    if not isinstance(application, Application) or not isinstance(index, int):
        return False
    return (application.integrations[index].direction or "").lower() != "kirim"


def one_time(architecture: Architecture, entity_id: str) -> bool:
    """Whether an object is something done once, such as an audit: that it is over harms nobody."""
    return isinstance(architecture.entities.get(entity_id), ONE_TIME)


def supports(edge: Edge) -> bool:
    """Whether the target of a link needs its source, or another one like it."""
    return edge.keys[0] in SUPPORTS.get(edge.source.partition("/")[0], frozenset())


def replaced(architecture: Architecture) -> Replaced:
    """Return what the initiatives in force put in the place of what."""
    after: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for initiative in architecture.of_kind(Initiative):
        for pair in () if initiative.cancelled else initiative.replaces:
            if pair.old and pair.new:
                after.setdefault(pair.old, set()).add(pair.new)
                before.setdefault(pair.new, set()).add(pair.old)
    return Replaced(
        {key: frozenset(ids) for key, ids in after.items()}, {key: frozenset(ids) for key, ids in before.items()}
    )


def linked_ids(architecture: Architecture, entity_id: str) -> frozenset[str]:
    """Return every id that an object names or that names it."""
    named = (edge.target for edge in architecture.outgoing(entity_id))
    naming = (edge.source for edge in architecture.incoming(entity_id))
    return frozenset((*named, *naming))
