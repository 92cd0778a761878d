"""Objek direncanakan tanpa inisiatif.

Objek selain aplikasi yang direncanakan ada mulai suatu tahun, tetapi tidak dibangun, ditingkatkan, atau disebut sebagai
pengganti oleh satu inisiatif pun, tidak punya kegiatan dan anggaran. Aplikasi diperiksa aturan tersendiri.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.states import PROPOSED
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Initiative
from spbe_arch.rules.chain import lost_sight

RULE = Rule("WKT009", Severity.WARNING, "Direncanakan tanpa inisiatif", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every dated object to come that no initiative brings about."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Initiative, "membangun")
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        if plan.status not in PROPOSED or plan.start is None:
            continue
        entity = architecture.entities[entity_id]
        if isinstance(entity, Application) or architecture.meant(entity_id) or _named(architecture, entity_id):
            continue
        if not unread(entity):
            yield RULE.at(
                entity,
                "mulai",
                message=f"'{entity.name}' direncanakan ada mulai {plan.start} tanpa inisiatif yang membangunnya",
                help=f"sebut `{entity_id}` pada `membangun` sebuah inisiatif, atau perbaiki `status`",
                value=plan.start,
            )


def _named(architecture: Architecture, entity_id: str) -> bool:
    sources = (architecture.entities[edge.source] for edge in architecture.incoming(entity_id))
    return any(isinstance(source, Initiative) and not source.cancelled for source in sources)
