"""Objek ditingkatkan sebelum dibangun.

Yang belum dibangun tidak dapat ditingkatkan. Peningkatan yang mendahului pembangunan, atau habis sebelum objeknya jadi,
tidak terlihat pada tahun mana pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import place, working_on

RULE = Rule("WKT016", Severity.WARNING, "Ditingkatkan sebelum dibangun", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every upgrade that begins before its object is built, or is over before it is ready."""
    architecture = analysis.architecture
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        if not plan.builds:
            continue
        begin, ready = min(span.first for span in plan.builds), max(span.ready for span in plan.builds)
        for span in plan.upgrades:
            if span.first < begin or span.last < ready:
                yield RULE.at(
                    architecture.entities[span.initiative],
                    *place(architecture, span.initiative, "meningkatkan", entity_id),
                    message=f"'{architecture.name_of(entity_id)}' ditingkatkan mulai {span.first} sampai {span.last}, "
                    f"padahal baru jadi {ready}",
                    help="perbaiki tahunnya, atau hapus dari `meningkatkan` bila yang dimaksud pembangunannya",
                    value=entity_id,
                    related=working_on(architecture, plan.builds, "membangun", "dibangun"),
                )
