"""The explorer: from any entity step by step through everything it is linked with, and the way between two."""

from collections.abc import Iterator

from spbe_arch.site.address import EXPLORER, explorer_from
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Piece
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.graph_data import graph_script
from spbe_arch.site.parts.relations import linked
from spbe_arch.site.templating import render

BUSY = 6
STARTS = ("layanan", "aplikasi", "data")
PREFIX = "explorer."


def pages(site: Site) -> Iterator[Piece]:
    """Yield the one page and the script with the graph."""
    title = site.words("explorer")
    said = {key.removeprefix(PREFIX): text for key, text in site.words.phrases.items() if key.startswith(PREFIX)}
    body = render(site, "explorer.html", EXPLORER, starts=tuple(_starts(site)), explorer_from=explorer_from, said=said)
    yield graph_script(site)
    yield Page(EXPLORER, title, head(site, EXPLORER, title), body, EXPLORER, site.words("explorer.lead"))


def _starts(site: Site) -> Iterator[tuple[str, str]]:
    """Yield where a reader without a question could begin: the best linked services, applications and data."""
    for kind in STARTS:
        members = (entity for entity in site.architecture.entities.values() if entity.kind == kind)
        ranked = sorted(members, key=lambda entity: (-len(linked(site, entity.id)), entity.id))
        yield from ((entity.id, entity.name) for entity in ranked[: BUSY // len(STARTS)])
