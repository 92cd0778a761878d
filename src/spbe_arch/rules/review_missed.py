"""Reviu arsitektur terlewat.

Arsitektur dan peta rencana direviu pada paruh waktu dan pada tahun terakhir pelaksanaannya. Reviu dicatat pada `reviu`
di instansi.yml; reviu paruh waktu yang terlambat tetap dihitung sampai tahun terakhir periode.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Agency, Period
from spbe_arch.model.origin import KeyPath

RULE = Rule("WKT019", Severity.WARNING, "Reviu arsitektur terlewat", __doc__, ("perpres-95-2018",))
FIRST_DUE, SHORT = 2019, 3


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the mid-term and last-year review of every period that is due and not recorded."""
    agency = analysis.architecture.agency
    if agency.given("reviu"):
        return
    done = {review.day.year for review in agency.reviews if review.day and review.day <= analysis.today}
    for keys, period in _periods(agency):
        for name, first, due, last in _reviews(period):
            if FIRST_DUE <= due < analysis.today.year and not done & set(range(first, last + 1)):
                yield RULE.at(
                    agency,
                    *keys,
                    message=f"reviu {name} periode {period.start}-{period.end} tidak tercatat; batasnya akhir {due}",
                    help="catat reviu yang sudah dilakukan pada `reviu` di instansi.yml, atau laksanakan sekarang",
                    value=f"{name} {period.start}-{period.end}",
                )


def _periods(agency: Agency) -> Iterator[tuple[KeyPath, Period]]:
    if agency.period:
        yield ("periode",), agency.period
    yield from ((("periode_lain", index), period) for index, period in enumerate(agency.other_periods))


def _reviews(period: Period) -> Iterator[tuple[str, int, int, int]]:
    """Yield every review of a period: name, first year that counts, year it is due, last year that counts."""
    years = period.years
    if len(years) >= SHORT:
        yield "paruh waktu", (years[0] + years[-1]) // 2, (years[0] + years[-1] + 1) // 2, years[-1] - 1
    if years:
        yield "tahun terakhir", years[-1], years[-1], years[-1] + 1
