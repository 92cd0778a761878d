"""The official documents that were made along with the site, for download."""

from collections.abc import Iterator
from functools import partial

from spbe_arch.site.address import DOWNLOADS
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import NONE, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.templating import render


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the page that lists the documents; none where none were made."""
    yield Draft(DOWNLOADS, partial(_pages, site), NONE, given=site.options.downloads, findings=False)


def _pages(site: Site) -> Iterator[Page]:
    downloads = site.options.downloads
    if downloads:
        title = site.words("downloads.title")
        body = render(site, "downloads.html", DOWNLOADS, downloads=downloads)
        yield Page(DOWNLOADS, title, head(site, DOWNLOADS, title), body, DOWNLOADS, site.words("downloads.lead"))
