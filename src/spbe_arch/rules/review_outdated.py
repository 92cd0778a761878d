"""Reviu sudah lama.

Arsitektur direviu berkala. Objek yang pernah direviu tetapi sudah lewat ambang (`reviu_tahun`, dapat diatur) mungkin
tidak lagi sesuai kenyataan. Objek yang sudah dihentikan tidak ditanya.
"""

from collections.abc import Iterator
from datetime import timedelta

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import KINDS, DomainEntity
from spbe_arch.rules.chain import alive

RULE = Rule("REV001", Severity.INFO, "Reviu sudah lama", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every object whose last review is older than the limit."""
    years = analysis.policy.thresholds["reviu_tahun"]
    limit = analysis.today - timedelta(days=int(years * 366))
    for cls in KINDS.values():
        for entity in alive(analysis, cls) if issubclass(cls, DomainEntity) else ():
            days = [(review.day, index) for index, review in enumerate(entity.reviews) if review.day]
            if not days or max(days)[0] >= limit or entity.given("reviu"):
                continue
            day, index = max(days)
            yield RULE.at(
                entity,
                "reviu",
                index,
                "tanggal",
                message=f"'{entity.name}' terakhir direviu {day.isoformat()}, lebih dari {years} tahun lalu",
                help="tinjau objek ini dan tambahkan catatan pada `reviu`",
                value=day.isoformat(),
            )
