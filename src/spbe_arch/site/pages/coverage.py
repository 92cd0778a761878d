"""Blank spots by region: how many there are, who closes how many in which year, and what remains."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.coverage import CoverageView, RegionView, coverage_of
from spbe_arch.model.kinds import Coverage
from spbe_arch.site.address import ROADMAP, list_page
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import kind_table
from spbe_arch.site.templating import render

HERE = list_page(Coverage.kind)
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on the tile map: what remains at the end of each year; an unknown count is no number."""

    region: RegionView
    remaining: tuple[int | None, ...]
    levels: tuple[int | None, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of the coverage, when anything is counted."""
    if Coverage.kind not in listed_kinds(site):
        return
    words, title = site.words, site.kind_word(Coverage.kind)
    view = coverage_of(site.architecture, site.years)
    entities = sorted(site.architecture.of_kind(Coverage), key=lambda found: (found.name.lower(), found.id))
    body = render(
        site,
        "coverage.html",
        HERE,
        lead=_lead(site, view),
        view=view,
        tiles=tuple(_tile(region, view.years) for region in view.regions),
        now=_now(site, view.years),
        closing_years=tuple(year for year in view.years if view.closed[year]),
        table=kind_table(site, Coverage.kind, entities),
    )
    trail = ((ROADMAP, words("plan")),)
    yield Page(HERE, title, head(site, HERE, title, trail), body, HERE, words(f"about.{Coverage.kind}"))


def level(remaining: int | None, points: int | None) -> int | None:
    """Return how much of the points remains: 0 none, 1 up to a quarter, 4 more than three quarters."""
    if remaining is None or points is None:
        return None
    return -(-LEVELS * remaining // points) if points else 0


def _tile(region: RegionView, years: tuple[int, ...]) -> Tile:
    remaining = tuple(region.remaining[year] for year in years)
    return Tile(region, remaining, tuple(level(left, region.points) for left in remaining))


def _now(site: Site, years: tuple[int, ...]) -> int:
    today = site.analysis.today.year
    return min(range(len(years)), key=lambda position: abs(years[position] - today), default=0)


def _lead(site: Site, view: CoverageView) -> str:
    words = site.words
    if not view.years:
        return words("coverage.count", n=words.number(view.points), regions=len(view.regions))
    return words(
        "coverage.lead",
        n=words.number(view.points),
        regions=len(view.regions),
        closed=words.number(sum(view.closed.values())),
        left=words.number(view.remaining[view.years[-1]]),
        last=view.years[-1],
    )
