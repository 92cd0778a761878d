"""Kesenjangan aktif tanpa kegiatan.

Kesenjangan yang dinyatakan aktif tetapi tidak ditutup inisiatif mana pun tidak akan tertutup. Tautannya boleh ditulis
pada `kegiatan` kesenjangan atau pada `kesenjangan` inisiatif; inisiatif yang dibatalkan tidak menutup apa pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Gap, Initiative
from spbe_arch.rules.chain import lost_sight, of_interest

RULE = Rule("WKT010", Severity.WARNING, "Kesenjangan tanpa kegiatan", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every active gap that no initiative in force closes."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Initiative, "kesenjangan")
    dangling = {missing.entity.id for missing in architecture.unresolved if missing.keys[0] == "kegiatan"}
    for gap in of_interest(analysis, Gap):
        active = gap.status in (None, "aktif") and not gap.given("status")
        if not active or analysis.roadmap.closers[gap.id] or gap.given("kegiatan") or gap.id in dangling:
            continue
        if not unread(gap):
            cancelled = any(edge.source.startswith("inisiatif/") for edge in architecture.incoming(gap.id))
            why = "inisiatifnya dibatalkan" if cancelled or gap.activities else "tidak satu inisiatif pun menutupnya"
            yield RULE.at(
                gap,
                "kegiatan" if gap.activities else "status",
                message=f"kesenjangan '{gap.name}' aktif, tetapi {why}",
                help=f"sebut `{gap.slug}` pada `kesenjangan` sebuah inisiatif, atau ubah statusnya menjadi `ditunda`",
                value=gap.id,
            )
