"""Objek direncanakan tanpa tahun dan tanpa inisiatif.

Objek berstatus `usulan` atau `pembangunan` yang tidak bertahun dan tidak dibangun inisiatif mana pun dihitung belum ada
pada tahun berapa pun. Aplikasi yang sama sekali di luar peta rencana dilaporkan aturan tersendiri.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.states import PROPOSED
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DomainEntity, Initiative
from spbe_arch.rules.chain import lost_sight, runs_elsewhere
from spbe_arch.rules.over_time import timed

RULE = Rule("WKT008", Severity.WARNING, "Direncanakan tanpa tahun", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every object to come of which nothing says when."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Initiative, "membangun")
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        if plan.status not in PROPOSED or not plan.undated:
            continue
        entity = architecture.entities[entity_id]
        assert isinstance(entity, DomainEntity)
        if _reported_elsewhere(architecture, entity) or not timed(architecture, entity_id) or unread(entity):
            continue
        if not architecture.meant(entity_id):
            yield RULE.at(
                entity,
                "status",
                message=f"'{entity.name}' berstatus `{entity.status}`, tetapi tidak ada yang menyebut kapan",
                help=f"sebut `{entity_id}` pada `membangun` sebuah inisiatif, atau isi `mulai`",
                value=entity.status,
            )


def _reported_elsewhere(architecture: Architecture, entity: DomainEntity) -> bool:
    """Whether its initiative lacks its years, or an application has no initiative at all: other mistakes."""
    edges = [edge for edge in architecture.incoming(entity.id) if edge.source.startswith("inisiatif/")]
    named = [
        edge
        for edge in edges
        if isinstance(found := architecture.entities[edge.source], Initiative) and not found.cancelled
    ]
    if any(edge.keys[0] == "membangun" for edge in named):
        return True
    return isinstance(entity, Application) and not named and not runs_elsewhere(entity)
