"""Kesenjangan ditunda tanpa keterangan.

Kesenjangan yang ditunda disimpan, tidak dihapus. Tanpa inisiatif yang kelak menutupnya, catatan reviu, atau keterangan
sampai kapan, penundaan itu sama dengan melupakannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Gap
from spbe_arch.rules.chain import of_interest

RULE = Rule("WKT011", Severity.WARNING, "Kesenjangan ditunda tanpa keterangan", __doc__, ("perpres-132-2022",))
SAYS_WHY = ("tunda", "menunggu", "tangguh")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every postponed gap of which nobody says why, until when, or by what."""
    for gap in of_interest(analysis, Gap):
        said = f"{gap.description or ''} {gap.target or ''}".lower()
        explained = any(word in said for word in SAYS_WHY) or gap.reviews or gap.given("reviu") or gap.given("kegiatan")
        if gap.status == "ditunda" and not explained and not analysis.roadmap.closers[gap.id]:
            yield RULE.at(
                gap,
                "status",
                message=f"kesenjangan '{gap.name}' ditunda tanpa alasan, batas waktu, atau inisiatif",
                help="catat pada `reviu` siapa yang menunda, mengapa, dan sampai kapan",
                value=gap.status,
            )
