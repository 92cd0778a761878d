"""Objek dibutuhkan sebelum ada.

Objek yang sudah dipakai menyebut objek lain yang pada tahun itu belum ada atau masih dibangun. Jadwal salah satunya
keliru, atau rujukannya rencana yang belum berlaku. Pendahulu yang masih berjalan (`menggantikan`) dan peningkatan oleh
inisiatif yang sama menjelaskan rujukan seperti itu; pengamanan dan audit boleh datang belakangan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.needs import Replaced, exchanged, linked_ids, needs, receives, replaced
from spbe_arch.analysis.roadmap.timeline import chosen
from spbe_arch.model.architecture import Edge
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import in_words, timed, working_on

RULE = Rule("WKT001", Severity.WARNING, "Dibutuhkan sebelum ada", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every link whose source is in use while its target is not there yet, once, with the years."""
    architecture, roadmap = analysis.architecture, analysis.roadmap
    usable, not_yet = roadmap.presence.usable, roadmap.presence.not_yet
    pairs = replaced(architecture)
    for edge in needs(architecture, {key for key, bits in not_yet.items() if bits}):
        clash = usable[edge.source] & not_yet[edge.target]
        if not clash or edge.target.startswith("keamanan/") or _excused(analysis, edge):
            continue
        clash &= ~_bridged(analysis, edge, pairs)
        if clash and timed(architecture, edge.source) and timed(architecture, edge.target):
            yield _finding(analysis, edge, chosen(roadmap.years, clash))


def _excused(analysis: Analysis, edge: Edge) -> bool:
    """Whether another mistake, or the plan itself, explains that the target is not there yet."""
    plans = analysis.roadmap.timeline.plans
    source, target = plans[edge.source], plans[edge.target]
    if target.undated:
        return True
    if exchanged(edge) and not (
        receives(analysis.architecture, edge) and (source.builds or source.start in analysis.roadmap.years)
    ):
        return True
    return bool({span.initiative for span in source.upgrades} & {span.initiative for span in target.builds})


def _bridged(analysis: Analysis, edge: Edge, pairs: Replaced) -> int:
    """Return the years in which a predecessor that the source names as well still does the work."""
    old = pairs.predecessors.get(edge.target, frozenset())
    bits = 0
    for other in old & linked_ids(analysis.architecture, edge.source) if old else ():
        bits |= analysis.roadmap.presence.usable.get(other, 0)
    return bits


def _finding(analysis: Analysis, edge: Edge, years: tuple[int, ...]) -> Finding:
    architecture = analysis.architecture
    source, target = architecture.entities[edge.source], architecture.entities[edge.target]
    return RULE.at(
        source,
        *edge.keys,
        message=f"'{source.name}' dipakai pada {in_words(years)}, padahal '{target.name}' belum ada",
        help="samakan jadwal keduanya; bila rujukan ini baru berlaku kemudian, sebut yang dipakai sampai saat itu",
        value=edge.target,
        related=working_on(architecture, analysis.roadmap.timeline.plans[edge.target].builds, "membangun", "dibangun"),
    )
