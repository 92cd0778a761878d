"""Inisiatif tanpa tahun.

Inisiatif yang tidak menyebut `tahun_awal` maupun `tahun_akhir` tidak berjalan pada tahun mana pun: yang dibangun,
ditingkatkan, dan diakhirinya tidak berubah, dan kesenjangannya tidak tertutup. Anggarannya tetap dihitung.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.rules.chain import of_interest

RULE = Rule("WKT027", Severity.WARNING, "Inisiatif tanpa tahun", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative of which nothing says when it runs."""
    for initiative in of_interest(analysis, Initiative):
        stated = initiative.first_year or initiative.last_year
        if stated or initiative.cancelled or initiative.given("tahun_awal") or initiative.given("tahun_akhir"):
            continue
        yield RULE.at(
            initiative,
            "tahun_awal",
            message=f"inisiatif '{initiative.name}' tidak menyebut tahun, sehingga tidak berdampak pada tahun mana pun",
            help="isi `tahun_awal` dan `tahun_akhir`; tulis `belum diketahui` bila memang belum ada yang tahu",
        )
