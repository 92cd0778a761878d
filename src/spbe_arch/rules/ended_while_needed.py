"""Objek diakhiri padahal masih dibutuhkan.

Objek yang masih dipakai menyebut objek lain yang sudah berakhir, atau kehilangan satu-satunya pendukungnya. Sebut
penggantinya, atau akhiri keduanya bersama-sama. Kegiatan keamanan yang memang sekali jalan (audit, uji kerentanan,
edukasi) tidak ditanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.needs import linked_ids, needs, one_time, replaced, supports
from spbe_arch.analysis.roadmap.timeline import chosen
from spbe_arch.model.architecture import Edge
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Service
from spbe_arch.rules.over_time import in_words, timed, working_on

RULE = Rule("WKT002", Severity.WARNING, "Diakhiri padahal masih dibutuhkan", __doc__, ("perpres-95-2018",))
ELECTRONIC = ("elektronik", "hybrid")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every link to what has ended, and every supporter whose end leaves nothing in its place."""
    architecture, roadmap = analysis.architecture, analysis.roadmap
    usable, over = roadmap.presence.usable, roadmap.presence.over
    successors = replaced(architecture).successors
    ended, direct = {key for key, bits in over.items() if bits}, set()
    for edge in needs(architecture, ended):
        direct.add((edge.source, edge.target))
        clash = usable[edge.source] & over[edge.target]
        if clash and not one_time(architecture, edge.target):
            new = successors.get(edge.target, frozenset())
            if not new & linked_ids(architecture, edge.source):
                yield from _finding(analysis, edge, clash, edge.source, edge.target)
    for edge in architecture.edges:
        if edge.source not in ended or (edge.target, edge.source) in direct or not supports(edge):
            continue
        if usable[edge.target] & over[edge.source]:
            yield from _finding(analysis, edge, _unsupported(analysis, edge), edge.target, edge.source)


def _unsupported(analysis: Analysis, edge: Edge) -> int:
    """Return the years in which the supporter has ended and no other one like it is there."""
    presence, target = analysis.roadmap.presence, analysis.architecture.entities[edge.target]
    if isinstance(target, Service) and (target.method or "").lower() not in ELECTRONIC:
        return 0
    bits, kind = presence.usable[edge.target] & presence.over[edge.source], f"{edge.source.partition('/')[0]}/"
    for other in linked_ids(analysis.architecture, edge.target):
        if other.startswith(kind):
            bits &= ~presence.usable[other]
    return bits


def _finding(analysis: Analysis, edge: Edge, bits: int, needy: str, ended: str) -> Iterator[Finding]:
    architecture = analysis.architecture
    years = chosen(analysis.roadmap.years, bits)
    if not years or not timed(architecture, needy) or not timed(architecture, ended):
        return
    spans = analysis.roadmap.timeline.plans[ended].ends
    yield RULE.at(
        architecture.entities[edge.source],
        *edge.keys,
        message=f"'{architecture.name_of(needy)}' masih dipakai pada {in_words(years)}, "
        f"padahal '{architecture.name_of(ended)}' sudah berakhir",
        help="sebut penggantinya di sini dan pada `menggantikan` inisiatifnya, atau akhiri keduanya bersama",
        value=edge.target,
        related=working_on(architecture, spans, "menghentikan", "diakhiri"),
    )
