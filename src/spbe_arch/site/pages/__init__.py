"""Every page there is; a page module is one function from a site to pages, and none knows another."""

from collections.abc import Callable, Iterator

from spbe_arch.site.context import Site
from spbe_arch.site.page import Page
from spbe_arch.site.pages import (
    about,
    adoption,
    budget,
    changes,
    codes,
    comparison,
    constraints,
    coverage,
    downloads,
    entity,
    evidence,
    explorer,
    findings,
    gaps,
    gate,
    home,
    indicators,
    landscape,
    lists,
    maps,
    maturity,
    national,
    progress,
    projection,
    roadmap,
    rules,
    unit,
)

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    lists.pages,
    unit.pages,
    entity.pages,
    landscape.pages,
    explorer.pages,
    maps.pages,
    national.pages,
    findings.pages,
    gate.pages,
    adoption.pages,
    maturity.pages,
    indicators.pages,
    evidence.pages,
    comparison.pages,
    projection.pages,
    rules.pages,
    codes.pages,
    roadmap.pages,
    budget.pages,
    changes.pages,
    gaps.pages,
    constraints.pages,
    coverage.pages,
    progress.pages,
    about.pages,
    downloads.pages,
)


def all_pages(site: Site) -> Iterator[Page]:
    """Yield every generated page of a site."""
    for make in PAGES:
        yield from make(site)
