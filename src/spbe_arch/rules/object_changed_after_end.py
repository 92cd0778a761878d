"""Objek dibangun atau ditingkatkan sesudah diakhiri.

Pengakhiran menang atas pembangunan dan peningkatan: sejak tahun pertama pengakhirannya, yang dikerjakan inisiatif lain
atas objek itu tidak lagi terlihat. Salah satu jadwal keliru.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.states import Plan, Span
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import place, working_on

RULE = Rule("WKT015", Severity.WARNING, "Dikerjakan sesudah diakhiri", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every builder that is not done before the end begins, every upgrade that outlasts it, every second end."""
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        if plan.ends:
            for span, key, verb in _contradictions(plan):
                yield _finding(analysis, entity_id, span, key, verb)


def _contradictions(plan: Plan) -> Iterator[tuple[Span, str, str]]:
    begin, last = min(span.first for span in plan.ends), max(span.last for span in plan.ends)
    for span in plan.builds:
        if max(span.ready - 1, span.first) >= begin:
            yield span, "membangun", "dibangun"
    for span in plan.upgrades:
        if span.last > last:
            yield span, "meningkatkan", "ditingkatkan"
    ends = sorted(plan.ends, key=lambda span: (span.first, span.initiative))
    for count, span in enumerate(ends[1:], 1):
        if span.first > max(earlier.last for earlier in ends[:count]) + 1:
            yield span, "menghentikan", "diakhiri lagi"


def _finding(analysis: Analysis, entity_id: str, span: Span, key: str, verb: str) -> Finding:
    architecture = analysis.architecture
    ends = [end for end in analysis.roadmap.timeline.plans[entity_id].ends if key != "menghentikan" or end != span]
    begin = min(other.first for other in ends)
    return RULE.at(
        architecture.entities[span.initiative],
        *place(architecture, span.initiative, key, entity_id),
        message=f"'{architecture.name_of(entity_id)}' {verb} sampai {span.last}, padahal diakhiri mulai {begin}",
        help="perbaiki tahun salah satunya, atau hapus objek ini dari daftar yang keliru",
        value=entity_id,
        related=working_on(architecture, ends, "menghentikan", "diakhiri"),
    )
