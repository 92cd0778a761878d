"""Tanggal reviu di masa depan.

Reviu dicatat sesudah dilakukan. Tanggal yang belum tiba adalah salah ketik atau rencana; rencana ditulis pada catatan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("REV002", Severity.WARNING, "Tanggal reviu di masa depan", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every review dated after today."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        for index, review in enumerate(entity.reviews):
            if review.day and review.day > analysis.today:
                yield RULE.at(
                    entity,
                    "reviu",
                    index,
                    "tanggal",
                    message=f"reviu '{entity.name}' bertanggal {review.day.isoformat()}, padahal belum tiba",
                    help="perbaiki tanggalnya, atau tulis rencana reviu pada `catatan` reviu terakhir",
                    value=review.day.isoformat(),
                )
