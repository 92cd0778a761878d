"""A landscape per domain: every object is one tile, tiles stand together by code or by unit. No lines, no hairball."""

from collections.abc import Iterator

from spbe_arch.diagrams.tables import Tiles
from spbe_arch.diagrams.views import By, landscape
from spbe_arch.model.kinds import KINDS
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.address import LANDSCAPES, landscape_page, list_page
from spbe_arch.site.context import Site
from spbe_arch.site.heading import head
from spbe_arch.site.page import Page
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

STATES = ("operasional", "pembangunan", "usulan", "dihentikan")


def pages(site: Site) -> Iterator[Page]:
    """Yield the overview and a page per domain that has objects."""
    drawn = tuple(kind for kind in DOMAINS if site.architecture.of_kind(KINDS[kind]))
    yield _overview(site, drawn)
    for kind in drawn:
        yield _landscape(site, kind)


def _overview(site: Site, kinds: tuple[str, ...]) -> Page:
    title = site.words("landscape")
    fields = tuple((kind, site.kind_word(kind), _tiles(site, kind, By.SECTOR)) for kind in kinds)
    body = render(site, "landscapes.html", LANDSCAPES, fields=fields, landscape_page=landscape_page)
    return Page(LANDSCAPES, title, head(site, LANDSCAPES, title), body, LANDSCAPES, site.words("landscape.lead"))


def _landscape(site: Site, kind: str) -> Page:
    here = landscape_page(kind)
    title = site.words("landscape.of", kind=site.kind_word(kind).lower())
    fields = tuple((by, site.words(f"landscape.by.{by}"), _tiles(site, kind, by)) for by in By)
    years = site.years
    body = render(
        site, "landscape.html", here, fields=fields, states=STATES, kind=kind, list=list_page(kind), control_years=years
    )
    trail = ((LANDSCAPES, site.words("landscape")),)
    return Page(here, title, head(site, here, title, trail), body, LANDSCAPES, title)


def _tiles(site: Site, kind: str, by: By) -> Tiles:
    return landscape(site.analysis, kind, by, words=spoken(site.options.lang))
