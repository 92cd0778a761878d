"""What this site is, of which agency, for whom, as of when, and how to read its marks."""

from collections.abc import Iterator

from spbe_arch import __version__
from spbe_arch.reference.certainty import Certainty
from spbe_arch.site.address import ABOUT, rule_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.facts import facts
from spbe_arch.site.templating import render


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page about the site and its agency."""
    agency, title = site.architecture.agency, site.words("about.title")
    body = render(
        site,
        "about.html",
        ABOUT,
        agency=agency,
        facts=sorted(facts(site, agency), key=lambda fact: fact.grid is not None),
        findings=(*site.findings.get(agency.id, ()), *site.findings.get("", ())),
        withheld=tuple((site.kind_word(kind), n) for kind, n in site.withheld.kinds.items()),
        certainties=tuple(Certainty),
        version=__version__,
        rule_page=rule_page,
    )
    yield Page(ABOUT, title, head(site, ABOUT, title), body, ABOUT, site.words("about.search"))
