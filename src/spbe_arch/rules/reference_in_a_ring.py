"""Rujukan hierarki berputar.

Unit induk, aplikasi pendahulu, serta regulasi yang dicabut atau diubah punya urutan: yang satu di atas atau lebih dulu
daripada yang lain. Rantai yang kembali ke awalnya berarti salah satu tautan terbalik.
"""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.cycles import cycles
from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, OrganisationUnit, Regulation
from spbe_arch.model.kinds.base import Entity

RULE = Rule("REF004", Severity.ERROR, "Hierarki berputar", __doc__)
ORDERS: tuple[tuple[type[Entity], tuple[str, ...]], ...] = (
    (OrganisationUnit, ("induk",)),
    (Application, ("aplikasi_pendahulu",)),
    (Regulation, ("mencabut", "mengubah")),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report one link of every ring, with the way round."""
    architecture = analysis.architecture
    for cls, keys in ORDERS:
        links = _links(architecture, cls, keys)
        successors = {source: [edge.target for edge in edges] for source, edges in links.items()}
        for ring in cycles(successors):
            edge = next(edge for edge in links[ring[0]] if edge.target == ring[1])
            way = " -> ".join(entity_id.partition("/")[2] for entity_id in (*ring, ring[0]))
            yield RULE.at(
                architecture.entities[edge.source],
                *edge.keys,
                message=f"`{edge.attribute.key}` berputar: {way}",
                help="perbaiki tautan yang terbalik di antara keduanya",
                value=edge.target,
            )


def _links(architecture: Architecture, cls: type[Entity], keys: tuple[str, ...]) -> Mapping[str, list[Edge]]:
    links: dict[str, list[Edge]] = {}
    for entity in architecture.of_kind(cls):
        edges = [edge for edge in architecture.outgoing(entity.id) if edge.keys[0] in keys]
        if edges:
            links[entity.id] = edges
    return links
