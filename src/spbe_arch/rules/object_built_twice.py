"""Objek dibangun dua kali.

Dua inisiatif membangun objek yang sama pada waktu yang terpisah. Objek hanya dibangun sekali; sesudah itu ditingkatkan,
atau dihentikan dan diganti objek baru. Pembangunan bertahap yang bersambung boleh.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import place, working_on

RULE = Rule("WKT014", Severity.WARNING, "Dibangun dua kali", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every builder that begins after an earlier builder of the same object was ready."""
    architecture = analysis.architecture
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        spans = sorted(plan.builds, key=lambda span: (span.first, span.initiative))
        for count, span in enumerate(spans[1:], 1):
            ready = max(earlier.ready for earlier in spans[:count])
            if span.first > ready:
                yield RULE.at(
                    architecture.entities[span.initiative],
                    *place(architecture, span.initiative, "membangun", entity_id),
                    message=f"'{architecture.name_of(entity_id)}' dibangun lagi {span.first}, padahal jadi {ready}",
                    help="pindahkan ke `meningkatkan`, atau bangun objek baru yang menggantikannya",
                    value=entity_id,
                    related=working_on(architecture, spans[:count], "membangun", "dibangun"),
                )
