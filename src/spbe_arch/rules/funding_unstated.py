"""Anggaran tanpa sumber dana.

Tanpa sumber dana anggaran tidak dapat diajukan ke mana pun dan tercatat sebagai `belum diketahui` pada rekapitulasi.
Sumber ditulis per tahun (`{APBD: 300000000}`) atau sekali pada `sumber_dana`.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import in_words

RULE = Rule("WKT023", Severity.WARNING, "Sumber dana belum disebut", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative with an amount of which nobody says where it comes from."""
    for initiative in analysis.roadmap.timeline.initiatives:
        unstated = [year for year, amounts in initiative.budget.items() if amounts.get("")]
        if unstated and not initiative.funding and not initiative.given("sumber_dana"):
            yield RULE.at(
                initiative,
                "anggaran_per_tahun",
                message=f"anggaran inisiatif '{initiative.name}' tahun {in_words(unstated)} tanpa sumber dana",
                help="isi `sumber_dana` (APBD, APBN, atau Lainnya), atau tulis jumlahnya per sumber",
                on_key=True,
            )
