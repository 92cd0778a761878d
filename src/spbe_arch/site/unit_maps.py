"""The pictures of one unit on a page of their own: its processes, exchanges, hosting, shared data and protection."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from spbe_arch.diagrams import views
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.diagrams.view import View
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.site.address import MAPS, entity_page, list_page, unit_map_page
from spbe_arch.site.context import Site
from spbe_arch.site.draft import NONE, Asks, Draft
from spbe_arch.site.figures import Figure, Spot, figure
from spbe_arch.site.heading import head
from spbe_arch.site.matrices import grid
from spbe_arch.site.page import Page
from spbe_arch.site.page_key import pieces
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

Views = tuple[tuple[str, Callable[..., View]], ...]
Matrices = tuple[tuple[str, Callable[..., Matrix]], ...]


def unit_drafts(site: Site) -> Iterator[Draft]:
    """Yield the page with the pictures of every unit; it is no page where there is nothing to see."""
    for unit in site.nameless.architecture.of_kind(OrganisationUnit):
        yield Draft(f"{MAPS} {unit.id}", partial(_unit_map, site.nameless, unit), NONE, unit, asks=Asks.NAMES)


@lru_cache(maxsize=1)
def unit_maps(site: Site) -> Mapping[str, Page]:
    """Return the pages with the pictures of units by the id of the unit; units without any have none."""
    found = ((draft.entity, piece) for draft in unit_drafts(site) for piece in pieces(site, draft)[:1])
    return {unit.id: page for unit, page in found if unit and isinstance(page, Page)}


def _unit_map(site: Site, unit: OrganisationUnit) -> Iterator[Page]:
    here = unit_map_page(unit.slug)
    figures = tuple(_figures(site, here, unit.id))
    made = ((anchor, make(site.analysis, unit.id)) for anchor, make in _matrices(site))
    grids = tuple(
        found for anchor, matrix in made if (found := grid(site, anchor, site.words(f"picture.{anchor}"), matrix))
    )
    if not figures and not grids:
        return
    name = site.name_of(unit.id)
    title = site.words("maps.of", name=name)
    onwards = (entity_page(unit.id), name)
    body = render(site, "map.html", here, figures=figures, grids=grids, units=(), onwards=onwards)
    trail = ((list_page(unit.kind), site.kind_word(unit.kind)), onwards)
    yield Page(here, title, head(site, here, title, trail), body, MAPS, site.words("maps"))


@lru_cache(maxsize=1)
def _matrices(site: Site) -> Matrices:
    """Return how the matrices of units are made; what protects what is for the agency alone."""
    analysis, words = site.analysis, spoken(site.options.lang)
    sharing = "berbagi", partial(views.data_sharing_matrix, words=words, known=views.data_uses(analysis))
    if site.is_public:
        return (sharing,)
    return (sharing, ("keamanan", partial(views.security_coverage, words=words, known=views.protection(analysis))))


def _figures(site: Site, here: str, unit: str) -> Iterator[Figure]:
    wanted: Views = (
        ("proses", partial(views.process_map, site.analysis, unit)),
        ("integrasi", partial(views.integration_map, site.analysis, unit, known=site.exchanges)),
        ("penempatan", partial(views.hosting, site.analysis, unit)),
    )
    for anchor, make in wanted:
        if found := figure(site, Spot(here, anchor, site.words(f"picture.{anchor}")), make):
            yield found
