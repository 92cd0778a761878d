"""Every page there is; a page module is one function from a site to pages, or to drafts of them; none knows another."""

from collections.abc import Callable, Iterator
from functools import partial

from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import EVIDENCE, JUDGED, NONE, OWN, Draft, Piece, made
from spbe_arch.site.drafts.page import Page
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


def _all(
    make: Callable[[Site], Iterator[Piece | Draft]], shows: frozenset[str] = OWN, *, findings: bool = False
) -> Callable[[Site], Iterator[Draft]]:
    """Return one draft for all the pages of a module."""

    def drafts(site: Site) -> Iterator[Draft]:
        yield Draft(make.__module__, partial(make, site), shows, findings=findings)

    return drafts


DRAFTS: tuple[Callable[[Site], Iterator[Draft]], ...] = (
    _all(home.pages, JUDGED | {"pengecualian", "sumber_dana"}, findings=True),
    lists.drafts,
    unit.drafts,
    entity.drafts,
    _all(landscape.pages, NONE),
    _all(explorer.pages, NONE),
    maps.drafts,
    _all(national.pages, NONE),
    _all(findings.pages, NONE, findings=True),
    _all(gate.pages, JUDGED),
    _all(adoption.pages),
    _all(maturity.pages, NONE),
    _all(indicators.pages, EVIDENCE),
    _all(evidence.pages, EVIDENCE),
    comparison.drafts,
    _all(projection.pages, NONE),
    _all(rules.pages, NONE, findings=True),
    _all(codes.pages, NONE),
    _all(roadmap.pages, NONE),
    _all(budget.pages, frozenset({"sumber_dana"})),
    _all(changes.pages, NONE),
    _all(gaps.pages, NONE),
    _all(constraints.pages),
    _all(coverage.pages, NONE),
    _all(progress.pages),
    _all(about.pages, NONE, findings=True),
    downloads.drafts,
)


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the drafts of every generated page of a site."""
    for group in DRAFTS:
        yield from group(site)


def all_pages(site: Site) -> Iterator[Page]:
    """Yield every generated page of a site, made now and each of them whole."""
    for draft in drafts(site):
        yield from (piece for piece in made(draft) if isinstance(piece, Page))
