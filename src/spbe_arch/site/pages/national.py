"""The national catalogue: what each shared application is for and is not, and who uses it here."""

from collections.abc import Iterator
from functools import partial

from spbe_arch.analysis.adoption import AGENCY, Cell, Use
from spbe_arch.model.kinds import Decision
from spbe_arch.reference.national import NationalApplication
from spbe_arch.site.address import NATIONAL, entity_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.gate_view import ADOPTION, USES
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell as Value
from spbe_arch.site.templating import render

ALL_USES = (*USES, Use.NONE)


def pages(site: Site) -> Iterator[Page | Draft]:
    """Yield the catalogue and a page per national application."""
    found = tuple(site.reference.national.values())
    yield _catalogue(site, found)
    for application in found:
        make = partial(_application, site.near, application)
        yield asking(application.entity_id, make, _here(site, application))


def _catalogue(site: Site, found: tuple[NationalApplication, ...]) -> Page:
    words, title, counts = site.words, site.words("national"), site.adoption.total
    spoken = ", ".join(f"{counts[use]} {_word(site, use).lower()}" for use in USES if counts.get(use))
    body = render(
        site,
        "list.html",
        NATIONAL,
        lead=words("national.lead", n=len(found), spoken=spoken),
        withheld="",
        links=((ADOPTION, words("adoptionpage.title")),),
        table=table(site, "nasional", title, _columns(site), (_row(site, application) for application in found)),
    )
    return Page(NATIONAL, title, head(site, NATIONAL, title), body, NATIONAL, words("national.about"))


def _here(site: Site, application: NationalApplication) -> Cell:
    """Return what this agency as a whole does with a national application."""
    return site.adoption.cell(AGENCY, application.entity_id)


def _word(site: Site, use: Use) -> str:
    return site.words(f"use.{use.value or 'none'}")


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("nama", words("name"))
    yield Column("fungsi", words("national.function"))
    yield Column("pemilik", words("national.owner"), filter=True)
    yield Column("pola", words("national.pattern"), filter=True)
    yield Column("adopsi", words("adoption"), filter=True)
    yield Column("kepastian", words("certainty"), filter=True)


def _row(site: Site, application: NationalApplication) -> tuple[TableCell, ...]:
    use = _here(site, application).use
    return (
        TableCell((Value(application.name, entity_page(application.entity_id)),)),
        TableCell((Value(application.function),)),
        TableCell((Value(application.owner),)),
        TableCell((Value(application.local_pattern.label),)),
        TableCell((Value(_word(site, use)),), float(ALL_USES.index(use))),
        TableCell((Value(application.certainty.value),)),
    )


def _application(site: Site, application: NationalApplication, cell: Cell) -> Iterator[Page]:
    here = entity_page(application.entity_id)
    entities = site.architecture.entities
    sources = {edge.source for edge in site.architecture.incoming(application.entity_id)}
    groups = {
        "entries": cell.entries,
        "connected": cell.connected,
        "built": tuple(item.application for item in cell.built),
        "initiatives": cell.initiatives,
        "decisions": tuple(sorted(source for source in sources if isinstance(entities[source], Decision))),
    }
    shown = {key: tuple(entities[name] for name in ids if name in entities) for key, ids in groups.items()}
    body = render(site, "national.html", here, use=cell.use, said=_word(site, cell.use), groups=shown, app=application)
    trail = ((NATIONAL, site.words("national")),)
    top = head(site, here, application.name, trail, application.klass.label)
    found = " · ".join((*application.names, application.owner, application.function))
    yield Page(here, application.name, top, body, NATIONAL, found)
