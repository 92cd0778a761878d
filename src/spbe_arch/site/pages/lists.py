"""A list per kind."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from spbe_arch.model.kinds import KINDS, DomainEntity, Entity
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.address import landscape_page, list_page
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.drafts.draft import OWN, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import keys_of_table, kind_table
from spbe_arch.site.parts.withheld import withheld
from spbe_arch.site.templating import render

OWN_PAGE = ("kesenjangan", "kendala", "cakupan")
"""Kinds whose list is part of a page of the roadmap."""


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the list of every kind that has one and no page of its own."""
    for kind in (kind for kind in listed_kinds(site) if kind not in OWN_PAGE):
        counts = tuple((name, len(found)) for name, found in site.findings.items() if name.startswith(f"{kind}/"))
        shows = keys_of_table(kind) & OWN
        make = partial(_pages, site.near, kind)
        yield Draft(list_page(kind), make, shows, given=sorted(counts), findings=False, asks=True)


def _pages(site: Site, kind: str) -> Iterator[Page]:
    entities = tuple(
        sorted(site.architecture.of_kind(KINDS[kind]), key=lambda entity: (site.name_of(entity.id).lower(), entity.id))
    )
    here, title = list_page(kind), site.kind_word(kind)
    has_landscape = kind in DOMAINS and entities
    body = render(
        site,
        "list.html",
        here,
        lead=_lead(site, kind, entities),
        withheld=withheld(site, kind),
        links=((landscape_page(kind), site.words("landscape.of", kind=title.lower())),) if has_landscape else (),
        table=kind_table(site, kind, entities),
        control_years=site.years if kind in DOMAINS and entities else (),
    )
    yield Page(here, title, head(site, here, title), body, here, site.words(f"about.{kind}"))


def _lead(site: Site, kind: str, entities: tuple[Entity, ...]) -> str:
    words = site.words
    states = Counter(entity.status for entity in entities if isinstance(entity, DomainEntity) and entity.status)
    counted = ", ".join(f"{words.number(count)} {status}" for status, count in states.most_common())
    text = f"{words(f'about.{kind}')} {words('list.count', n=words.number(len(entities)))}"
    return f"{text} ({counted})." if counted else f"{text}."
