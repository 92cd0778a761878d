"""The national catalogue: what each shared application is for and is not, and who uses it here."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.site.address import NATIONAL, entity_page
from spbe_arch.site.adoption import Adoption, State, adoptions
from spbe_arch.site.context import Site
from spbe_arch.site.heading import head
from spbe_arch.site.page import Page
from spbe_arch.site.tables import Column, TableCell, table
from spbe_arch.site.templating import render
from spbe_arch.site.values import Cell


def pages(site: Site) -> Iterator[Page]:
    """Yield the catalogue and a page per national application."""
    found = adoptions(site)
    yield _catalogue(site, found)
    for adoption in found:
        yield _application(site, adoption)


def _catalogue(site: Site, found: tuple[Adoption, ...]) -> Page:
    words, title = site.words, site.words("national")
    counts = Counter(adoption.state for adoption in found)
    spoken = ", ".join(
        f"{counts[state]} {words(f'adoption.{state.value}').lower()}" for state in State if counts[state]
    )
    body = render(
        site,
        "list.html",
        NATIONAL,
        lead=words("national.lead", n=len(found), spoken=spoken),
        withheld="",
        links=(),
        table=table(site, "nasional", title, _columns(site), (_row(site, adoption) for adoption in found)),
    )
    return Page(NATIONAL, title, head(site, NATIONAL, title), body, NATIONAL, words("national.about"))


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("nama", words("name"))
    yield Column("fungsi", words("national.function"))
    yield Column("pemilik", words("national.owner"), filter=True)
    yield Column("pola", words("national.pattern"), filter=True)
    yield Column("adopsi", words("adoption"), filter=True)
    yield Column("kepastian", words("certainty"), filter=True)


def _row(site: Site, adoption: Adoption) -> tuple[TableCell, ...]:
    application = adoption.application
    return (
        TableCell((Cell(application.name, entity_page(application.entity_id)),)),
        TableCell((Cell(application.function),)),
        TableCell((Cell(application.owner),)),
        TableCell((Cell(application.local_pattern.label),)),
        TableCell((Cell(site.words(f"adoption.{adoption.state.value}")),), float(list(State).index(adoption.state))),
        TableCell((Cell(application.certainty.value),)),
    )


def _application(site: Site, adoption: Adoption) -> Page:
    application = adoption.application
    here = entity_page(application.entity_id)
    body = render(site, "national.html", here, adoption=adoption, app=application)
    trail = ((NATIONAL, site.words("national")),)
    top = head(site, here, application.name, trail, application.klass.label)
    found = " · ".join((*application.names, application.owner, application.function))
    return Page(here, application.name, top, body, NATIONAL, found)
