"""The pictures of one unit on a page of their own: its processes, exchanges, hosting, shared data and protection."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from spbe_arch.diagrams import views
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.diagrams.view import View
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.site.address import MAPS, entity_page, list_page, unit_map_page
from spbe_arch.site.context import Site
from spbe_arch.site.figures import Figure, Spot, figure
from spbe_arch.site.heading import head
from spbe_arch.site.matrices import Grid, grid
from spbe_arch.site.page import Page
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

Views = tuple[tuple[str, Callable[..., View]], ...]
Matrices = tuple[tuple[str, Callable[..., Matrix]], ...]


@lru_cache(maxsize=1)
def unit_maps(site: Site) -> Mapping[str, Page]:
    """Return the pages with the pictures of units by the id of the unit; units without any have none."""
    units = site.architecture.of_kind(OrganisationUnit)
    return {unit.id: page for unit in units if (page := _unit_map(site, unit))}


def _unit_map(site: Site, unit: OrganisationUnit) -> Page | None:
    """Return the page with the pictures of a unit, or None where there is nothing to see."""
    here = unit_map_page(unit.slug)
    figures, grids = tuple(_figures(site, here, unit.id)), tuple(_grids(site, unit.id))
    if not figures and not grids:
        return None
    title = site.words("maps.of", name=unit.name)
    onwards = (entity_page(unit.id), unit.name)
    body = render(site, "map.html", here, figures=figures, grids=grids, units=(), onwards=onwards)
    trail = ((list_page(unit.kind), site.kind_word(unit.kind)), onwards)
    return Page(here, title, head(site, here, title, trail), body, MAPS, site.words("maps"))


def _figures(site: Site, here: str, unit: str) -> Iterator[Figure]:
    wanted: Views = (
        ("proses", partial(views.process_map, site.analysis, unit)),
        ("integrasi", partial(views.integration_map, site.analysis, unit, known=site.exchanges)),
        ("penempatan", partial(views.hosting, site.analysis, unit)),
    )
    for anchor, make in wanted:
        if found := figure(site, Spot(here, anchor, site.words(f"picture.{anchor}")), make):
            yield found


def _grids(site: Site, unit: str) -> Iterator[Grid]:
    """Yield the matrices; what protects what is for the agency alone."""
    wanted: Matrices = (("berbagi", views.data_sharing_matrix), ("keamanan", views.security_coverage))
    for anchor, make in wanted[:1] if site.is_public else wanted:
        matrix = make(site.analysis, unit, words=spoken(site.options.lang))
        if found := grid(site, anchor, site.words(f"picture.{anchor}"), matrix):
            yield found
