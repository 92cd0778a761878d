"""Blank spots: who closes how many of them, where and when, and what remains.

What a cancelled initiative was to close stays open. What nobody counted stays None: an unknown number is not zero.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Coverage, Initiative
from spbe_arch.model.kinds.coverage import Closing


@dataclass(frozen=True, slots=True)
class Closed:
    """How many points one initiative closes in one region in one year."""

    region: str
    initiative: str
    year: int
    points: int


@dataclass(frozen=True, slots=True)
class RegionView:
    """One kabupaten or kota: its count, what is closed by year, and what remains at the end of each year.

    ``remaining`` never falls below zero; ``estimated`` are the keys whose values are estimates.
    """

    id: str
    name: str
    code: str
    counted_in: int | None
    villages: int | None
    villages_served: int | None
    points: int | None
    remote: int | None
    not_remote: int | None
    closed: Mapping[int, int]
    remaining: Mapping[int, int | None]
    estimated: tuple[str, ...]

    @property
    def closed_total(self) -> int:
        """How many points are planned to be closed, in all years."""
        return sum(self.closed.values())


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All regions with their totals; ``uncounted`` are the regions whose number of points nobody knows."""

    years: tuple[int, ...]
    regions: tuple[RegionView, ...]
    closings: tuple[Closed, ...]
    points: int
    remote: int
    not_remote: int
    villages: int
    villages_served: int
    closed: Mapping[int, int]
    remaining: Mapping[int, int]
    by_initiative: Mapping[str, int]
    uncounted: tuple[str, ...]


def coverage_of(architecture: Architecture, years: Iterable[int], units: Collection[str] | None = None) -> CoverageView:
    """Return the coverage of every region, or of those some units are in charge of, and its totals.

    ``years`` are joined by those of the closings.
    """
    found = tuple(region for region in architecture.of_kind(Coverage) if belongs(region, units))
    closings = tuple(closed for region in found for closed in _closed(architecture, region))
    every = tuple(sorted({*years, *(closed.year for closed in closings)}))
    regions = tuple(_region(region, [one for one in closings if one.region == region.id], every) for region in found)
    return CoverageView(
        years=every,
        regions=regions,
        closings=closings,
        points=_sum(region.points for region in regions),
        remote=_sum(region.remote for region in regions),
        not_remote=_sum(region.not_remote for region in regions),
        villages=_sum(region.villages for region in regions),
        villages_served=_sum(region.villages_served for region in regions),
        closed={year: sum(region.closed[year] for region in regions) for year in every},
        remaining={year: _sum(region.remaining[year] for region in regions) for year in every},
        by_initiative=_by_initiative(closings),
        uncounted=tuple(region.id for region in regions if region.points is None),
    )


def counted_closings(architecture: Architecture, region: Coverage) -> Iterator[tuple[int, Closing]]:
    """Yield the closings that will happen with their places in the file, by year."""
    numbered = sorted(enumerate(region.closings), key=lambda item: (item[1].year or 0, item[0]))
    for index, closing in numbered:
        initiative = architecture.find(Initiative, closing.initiative or "")
        if initiative is None or not initiative.cancelled:
            yield index, closing


def _closed(architecture: Architecture, region: Coverage) -> Iterator[Closed]:
    for _index, closing in counted_closings(architecture, region):
        if closing.year is not None and closing.points:
            yield Closed(region.id, f"inisiatif/{closing.initiative}", closing.year, closing.points)


def _region(region: Coverage, closings: Iterable[Closed], years: tuple[int, ...]) -> RegionView:
    by_year = dict.fromkeys(years, 0)
    for closed in closings:
        by_year[closed.year] += closed.points
    total, remaining = 0, {}
    for year in years:
        total += by_year[year]
        remaining[year] = None if region.blank_spots is None else max(0, region.blank_spots - total)
    return RegionView(
        id=region.id,
        name=region.region or region.name,
        code=region.region_code or "",
        counted_in=region.counted_in,
        villages=region.villages,
        villages_served=region.villages_served,
        points=region.blank_spots,
        remote=region.remote,
        not_remote=region.not_remote,
        closed=by_year,
        remaining=remaining,
        estimated=tuple(sorted(str(keys[0]) for keys, place in region.provenance.items() if place.estimated)),
    )


def _by_initiative(closings: Iterable[Closed]) -> Mapping[str, int]:
    totals: dict[str, int] = {}
    for closed in closings:
        totals[closed.initiative] = totals.get(closed.initiative, 0) + closed.points
    return dict(sorted(totals.items()))


def _sum(numbers: Iterable[int | None]) -> int:
    return sum(number or 0 for number in numbers)
