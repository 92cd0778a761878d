"""Inisiatif di luar setiap periode.

Peta rencana disusun untuk satu periode. Inisiatif yang sebagian atau seluruh tahunnya tidak masuk periode mana pun
tidak muncul pada peta rencana yang diterbitkan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import PLAUSIBLE, in_words

RULE = Rule("WKT004", Severity.WARNING, "Inisiatif di luar periode", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative with years that belong to no period."""
    agency = analysis.architecture.agency
    inside = {year for period in agency.periods for year in period.years}
    unread = agency.given("periode") or agency.given("periode_lain") or "" in agency.faulty
    if unread or agency.period is None or not all(period.years for period in agency.periods):
        return
    for initiative in analysis.roadmap.timeline.initiatives:
        outside = [year for year in initiative.years if year not in inside and year in PLAUSIBLE]
        if outside:
            yield RULE.at(
                initiative,
                "tahun_awal" if initiative.years[0] not in inside and initiative.first_year else "tahun_akhir",
                message=f"inisiatif '{initiative.name}' berjalan pada {in_words(outside)}, di luar setiap periode",
                help="perbaiki tahunnya, atau tambahkan periode itu pada `periode_lain` di instansi.yml",
                value=in_words(outside),
            )
