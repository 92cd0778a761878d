"""Penutupan titik di luar inisiatifnya.

Titik ditutup oleh inisiatif pada tahun inisiatif itu berjalan. Penutupan pada tahun lain, atau oleh inisiatif yang
dibatalkan, tidak akan terjadi.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Coverage, Initiative
from spbe_arch.model.kinds.coverage import Closing
from spbe_arch.rules.over_time import in_words

RULE = Rule("WKT025", Severity.WARNING, "Penutupan di luar inisiatif", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every closing in a year in which its initiative does not run, or by a cancelled one."""
    architecture = analysis.architecture
    for region in architecture.of_kind(Coverage):
        for index, closing in enumerate(region.closings):
            key, message = _problem(architecture, closing)
            if message:
                yield RULE.at(
                    region,
                    "penutupan",
                    index,
                    key,
                    message=f"penutupan {closing.points or 0} titik oleh `{closing.initiative}` {message}",
                    help="perbaiki tahunnya, atau sebut inisiatif yang benar-benar menutup titik ini",
                    value=f"{closing.initiative} {closing.year}",
                )


def _problem(architecture: Architecture, closing: Closing) -> tuple[str, str]:
    initiative = architecture.find(Initiative, closing.initiative or "")
    if initiative is None:
        return "", ""
    if initiative.cancelled:
        return "inisiatif", "tidak akan terjadi: inisiatifnya dibatalkan"
    known = initiative.years and not (initiative.given("tahun_awal") or initiative.given("tahun_akhir"))
    if closing.year is None or not known or closing.year in initiative.years:
        return "", ""
    return "tahun", f"pada {closing.year} di luar tahun inisiatif, {in_words(initiative.years)}"
