"""The pictures of the whole agency, one a page, and the page that leads to all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from spbe_arch.diagrams import views
from spbe_arch.diagrams.tables import Matrix
from spbe_arch.diagrams.view import View
from spbe_arch.site.address import (
    COVERAGE_MAP,
    EXPLORER,
    HOSTING_MAP,
    INTEGRATION_MAP,
    LANDSCAPES,
    MAPS,
    PROCESS_MAP,
    SHARING_MAP,
    list_page,
)
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import NONE, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.figures import Figure, Rest, Spot, figure
from spbe_arch.site.parts.matrices import Grid, grid
from spbe_arch.site.parts.unit_maps import unit_drafts, unit_maps
from spbe_arch.site.parts.withheld import withheld
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

GUARDED = "keamanan"
Links = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Map:
    """A page with one picture or one matrix; ``kind`` is what its list is about."""

    page: str
    name: str
    kind: str
    view: Callable[..., View] | None = None
    rest: Rest = Rest.LIST
    matrix: Callable[..., Matrix] | None = None


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the overview with the pictures of the agency, and those of every unit."""
    yield Draft(MAPS, partial(_pages, site), NONE, findings=False)
    yield from unit_drafts(site)


def _pages(site: Site) -> Iterator[Page]:
    made = tuple(page for one in _maps(site) if (page := _page(site, one) or _withheld(site, one)))
    yield _overview(site, made)
    yield from made


def _maps(site: Site) -> Iterator[_Map]:
    """Yield what there is to see."""
    analysis = site.analysis
    exchanges = partial(views.integration_map, analysis, known=site.exchanges)
    yield _Map(PROCESS_MAP, "proses", "proses-bisnis", partial(views.process_map, analysis))
    yield _Map(INTEGRATION_MAP, "integrasi", "aplikasi", exchanges, Rest.TABLE)
    yield _Map(HOSTING_MAP, "penempatan", "infrastruktur", partial(views.hosting, analysis))
    yield _Map(SHARING_MAP, "berbagi", "data", matrix=partial(views.data_sharing_matrix, analysis))
    yield _Map(COVERAGE_MAP, "keamanan", GUARDED, matrix=partial(views.security_coverage, analysis))


def _page(site: Site, one: _Map) -> Page | None:
    """Return the page of a picture; what protects what is for the agency alone."""
    found = None if site.is_public and one.kind == GUARDED else _shown(site, one)
    if found is None:
        return None
    kind = site.kind_word(one.kind).lower()
    body = render(
        site,
        "map.html",
        one.page,
        figures=(found,) if isinstance(found, Figure) else (),
        grids=(found,) if isinstance(found, Grid) else (),
        units=_units(site, one.name),
        onwards=(list_page(one.kind), site.words("maps.list", kind=kind)),
    )
    return _framed(site, one, body, found.sentence)


def _withheld(site: Site, one: _Map) -> Page | None:
    """Return the page that says how much the public does not see, where that is so."""
    if one.kind != GUARDED or not site.withheld.kinds.get(GUARDED):
        return None
    said = withheld(site, GUARDED)
    return _framed(site, one, render(site, "map_withheld.html", one.page, said=said), said)


def _framed(site: Site, one: _Map, body: Markup, text: str) -> Page:
    title = site.words(f"maps.{one.name}")
    top = head(site, one.page, title, ((MAPS, site.words("maps")),))
    return Page(one.page, title, top, body, one.page, text)


def _shown(site: Site, one: _Map) -> Figure | Grid | None:
    title = site.words(f"picture.{one.name}")
    if one.view:
        return figure(site, Spot(one.page, one.name, title, one.rest), one.view)
    return grid(site, one.name, title, one.matrix(words=spoken(site.options.lang))) if one.matrix else None


def _overview(site: Site, made: tuple[Page, ...]) -> Page:
    title = site.words("maps")
    maps = (
        *((page.path, page.title, page.search or "") for page in made),
        (LANDSCAPES, site.words("landscape"), site.words("landscape.lead")),
        (EXPLORER, site.words("explorer"), site.words("explorer.lead")),
    )
    body = render(site, "maps.html", MAPS, maps=maps, units=_units(site))
    return Page(MAPS, title, head(site, MAPS, title), body, MAPS, site.words("maps.lead"))


def _units(site: Site, section: str = "") -> Links:
    """Return the units that have pictures, or that one, by name."""
    anchor = f"#{section}" if section else ""
    found = (
        (f"{page.path}{anchor}", site.name_of(unit))
        for unit, page in unit_maps(site).items()
        if not section or any(part.anchor == section for part in page.headings)
    )
    return tuple(sorted(found, key=lambda link: (link[1].casefold(), link[0])))
