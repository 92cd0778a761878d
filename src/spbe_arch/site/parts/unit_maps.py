"""The pictures of one unit on a page of their own: its processes, exchanges, hosting, shared data and protection."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from spbe_arch.diagrams import views
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.diagrams.view import View
from spbe_arch.diagrams.views.exchanges import Exchange
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.site.address import MAPS, entity_page, list_page, unit_map_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import NONE, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.page_key import pieces
from spbe_arch.site.parts.figures import Figure, Spot, figure
from spbe_arch.site.parts.matrices import grid
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

Views = tuple[tuple[str, Callable[..., View]], ...]
Matrices = Iterator[tuple[str, Matrix]]


@dataclass(frozen=True, slots=True)
class _Known:
    """What concerns a unit of that which is only found by looking through everything."""

    exchanges: tuple[Exchange, ...]
    uses: views.Uses
    guards: views.Guards


def unit_drafts(site: Site) -> Iterator[Draft]:
    """Yield the page with the pictures of every unit; it is no page where there is nothing to see."""
    for unit, known in _known(site):
        yield Draft(f"{MAPS} {unit.id}", partial(_unit_map, site.near, unit, known), NONE, unit, known, asks=True)


def _known(site: Site) -> Iterator[tuple[OrganisationUnit, _Known]]:
    """Sort what is known of everything by unit; what protects what is for the agency alone."""
    exchanges: defaultdict[str, list[Exchange]] = defaultdict(list)
    for exchange in site.exchanges:
        for unit in dict.fromkeys(_unit_of(site, end) for end in exchange.ends):
            exchanges[unit].append(exchange)
    uses: defaultdict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for use, maker in views.data_uses(site.analysis).items():
        uses[maker][use] = maker
    guards: defaultdict[str, dict[str, Mapping[str, tuple[str, ...]]]] = defaultdict(dict)
    for protected, by in () if site.is_public else views.protection(site.analysis).items():
        guards[_unit_of(site, protected)][protected] = by
    for found in site.architecture.of_kind(OrganisationUnit):
        yield found, _Known(tuple(exchanges[found.id]), uses[found.id], guards[found.id])


def _unit_of(site: Site, entity_id: str) -> str:
    entity = site.architecture.entities.get(entity_id)
    return f"{OrganisationUnit.kind}/{entity.unit}" if entity and entity.unit else ""


@lru_cache(maxsize=1)
def unit_maps(site: Site) -> Mapping[str, Page]:
    """Return the pages with the pictures of units by the id of the unit; units without any have none."""
    found = ((draft.entity, piece) for draft in unit_drafts(site) for piece in pieces(site, draft)[:1])
    return {unit.id: page for unit, page in found if unit and isinstance(page, Page)}


def _unit_map(site: Site, unit: OrganisationUnit, known: _Known) -> Iterator[Page]:
    here = unit_map_page(unit.slug)
    figures = tuple(_figures(site, here, unit.id, known))
    made = _matrices(site, unit.id, known)
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


def _matrices(site: Site, unit: str, known: _Known) -> Matrices:
    words = spoken(site.options.lang)
    yield "berbagi", views.data_sharing_matrix(site.analysis, unit, words, known.uses)
    if not site.is_public:
        yield "keamanan", views.security_coverage(site.analysis, unit, words, known.guards)


def _figures(site: Site, here: str, unit: str, known: _Known) -> Iterator[Figure]:
    wanted: Views = (
        ("proses", partial(views.process_map, site.analysis, unit)),
        ("integrasi", partial(views.integration_map, site.analysis, unit, known=known.exchanges)),
        ("penempatan", partial(views.hosting, site.analysis, unit)),
    )
    for anchor, make in wanted:
        if found := figure(site, Spot(here, anchor, site.words(f"picture.{anchor}")), make):
            yield found
