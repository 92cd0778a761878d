"""A landscape per domain: every object is one tile, tiles stand together by code or by unit. No lines, no hairball."""

from collections.abc import Iterator
from functools import partial

from spbe_arch.diagrams.tables import Tiles
from spbe_arch.diagrams.views import By, landscape
from spbe_arch.model.kinds import KINDS
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.address import LANDSCAPES, landscape_page, list_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, Piece, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.yearly import states_script
from spbe_arch.site.pictures import spoken
from spbe_arch.site.templating import render

STATES = ("operasional", "pembangunan", "usulan", "dihentikan")


def pages(site: Site) -> Iterator[Piece | Draft]:
    """Yield the overview, a page per domain that has objects, and the script that shows them in any year."""
    drawn = tuple(kind for kind in DOMAINS if site.architecture.of_kind(KINDS[kind]))
    yield _overview(site, drawn)
    yield states_script(site)
    for kind in drawn:
        fields = tuple((by, site.words(f"landscape.by.{by}"), _tiles(site, kind, by)) for by in By)
        yield asking(landscape_page(kind), partial(_landscape, site.near, kind), fields)


def _overview(site: Site, kinds: tuple[str, ...]) -> Page:
    title = site.words("landscape")
    fields = tuple((kind, site.kind_word(kind), _tiles(site, kind, By.SECTOR)) for kind in kinds)
    body = render(site, "landscapes.html", LANDSCAPES, fields=fields, landscape_page=landscape_page)
    return Page(LANDSCAPES, title, head(site, LANDSCAPES, title), body, LANDSCAPES, site.words("landscape.lead"))


def _landscape(site: Site, kind: str, fields: tuple[tuple[By, str, Tiles], ...]) -> Iterator[Page]:
    here = landscape_page(kind)
    title = site.words("landscape.of", kind=site.kind_word(kind).lower())
    years = site.years
    body = render(
        site, "landscape.html", here, fields=fields, states=STATES, kind=kind, list=list_page(kind), control_years=years
    )
    trail = ((LANDSCAPES, site.words("landscape")),)
    yield Page(here, title, head(site, here, title, trail), body, LANDSCAPES, title)


def _tiles(site: Site, kind: str, by: By) -> Tiles:
    return landscape(site.analysis, kind, by, words=spoken(site.options.lang))
