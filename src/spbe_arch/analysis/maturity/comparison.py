"""An agency among others: its own published results, its kind, its province, the nation - per year and instrument.

Only published figures of the same year and instrument stand side by side. An average is the printed one where the
national report has it; otherwise it is computed from the agencies we have, and says from how many.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.maturity.agencies import agency_key, find_agency
from spbe_arch.analysis.maturity.arithmetic import plus, rounded
from spbe_arch.analysis.maturity.values import OFFICIAL
from spbe_arch.reference.published import NATIONAL, Published, PublishedResult

Domains = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Average:
    """An average; `count` is None when it is printed in a report, else the number of agencies it is made of."""

    name: str
    value: Decimal
    domains: Domains
    count: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One year and instrument. `rank` is the place among the results of the same type that we have, from the top."""

    year: int
    instrument: str
    own: PublishedResult | None
    kind: Average | None
    national: Average | None
    province: Average | None
    members: tuple[PublishedResult, ...]
    rank: tuple[int, int] | None


def results_of(published: Published, agency: str, kind: str = "") -> tuple[PublishedResult, ...]:
    """Give everything published about an agency, by year; of several agencies when the name does not say which."""
    names = set(find_agency((row.agency for row in published.results), agency, kind))
    found = (row for row in published.results if row.agency in names)
    return tuple(sorted(found, key=lambda row: (row.agency, row.year, row.kind)))


def compare(published: Published, agency: str, year: int, kind: str = "", province: str = "") -> Comparison:
    """Place an agency among the published results of a year. Type and province are taken from them if not given."""
    mine = results_of(published, agency, kind)
    mine = mine if len({row.agency for row in mine}) == 1 else ()
    instrument = published.instrument_by_year.get(year, "")
    same_year = tuple(
        row for row in published.results if (row.year, row.instrument, row.kind) == (year, instrument, OFFICIAL)
    )
    own = next((row for row in same_year if row in mine), None)
    type_of = next((row.type for row in mine), kind or agency_key(agency).type)
    where = next((row.province for row in mine if row.province), None) or province
    members = members_of(same_year, where or (agency if type_of == "provinsi" else ""))
    return Comparison(
        year=year,
        instrument=instrument,
        own=own,
        kind=kind_average(published, type_of, year),
        national=national_average(published, year),
        province=_computed(where, tuple(row for row in members if row.type != "provinsi")),
        members=members,
        rank=_rank(tuple(row for row in same_year if row.type == type_of and row.from_report), own),
    )


def kind_average(published: Published, kind: str, year: int) -> Average | None:
    """Give the average of a type of agency in a year: the printed one, or the one of the agencies we have."""
    for average in published.averages:
        if (average.type, average.year) == (kind, year):
            return Average(average.name, average.index, tuple(average.domains.values()), None, average.source)
    instrument = published.instrument_by_year.get(year)
    rows = (row for row in published.results if (row.type, row.year, row.instrument) == (kind, year, instrument))
    return _computed(kind, tuple(row for row in rows if row.from_report))


def national_average(published: Published, year: int) -> Average | None:
    """Give the printed national average of a year; it is never computed from the agencies we happen to have."""
    rows = (row for row in published.results if row.type == NATIONAL and row.year == year)
    return next((Average(row.agency, row.index, row.domains, None, row.source) for row in rows), None)


def members_of(rows: Iterable[PublishedResult], province: str) -> tuple[PublishedResult, ...]:
    """Give the results of a province and of the regencies and cities in it, the best first."""
    core = agency_key(province, "provinsi").core
    found = (row for row in rows if core and agency_key(row.province or "", "provinsi").core == core)
    return tuple(sorted(found, key=lambda row: (-row.index, row.agency)))


def _computed(name: str, rows: tuple[PublishedResult, ...]) -> Average | None:
    if not rows:
        return None
    width = max(len(row.domains) for row in rows)
    columns = [[row.domains[index] for row in rows if index < len(row.domains)] for index in range(width)]
    source = f"dihitung dari {len(rows)} instansi yang hasilnya kami muat; bukan rata-rata resmi"
    return Average(name, _mean([row.index for row in rows]), tuple(map(_mean_of_known, columns)), len(rows), source)


def _mean(values: list[Decimal]) -> Decimal:
    return rounded(plus(values), Decimal(len(values)), 2, "half_up")


def _mean_of_known(values: list[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return _mean(known) if known else None


def _rank(peers: tuple[PublishedResult, ...], own: PublishedResult | None) -> tuple[int, int] | None:
    if own is None or own not in peers:
        return None
    return 1 + sum(row.index > own.index for row in peers), len(peers)
