"""Every page there is; a page module is one function from a site to pages, and none knows another."""

from collections.abc import Callable, Iterator

from spbe_arch.site.context import Site
from spbe_arch.site.page import Page
from spbe_arch.site.pages import about, codes, entity, findings, home, landscape, lists, national, rules, unit

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    lists.pages,
    unit.pages,
    entity.pages,
    landscape.pages,
    national.pages,
    findings.pages,
    rules.pages,
    codes.pages,
    about.pages,
)


def all_pages(site: Site) -> Iterator[Page]:
    """Yield every generated page of a site."""
    for make in PAGES:
        yield from make(site)
