"""A page per entity: what it is, what it is linked with, what is wrong with it, and where it is written."""

from collections.abc import Iterator
from functools import partial

from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import Entity
from spbe_arch.site.address import entity_page, explorer_from, list_page, rule_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import JUDGED, NONE, Draft
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.entity_figures import entity_figures
from spbe_arch.site.parts.facts import facts, missing
from spbe_arch.site.parts.proposals import is_proposal, proposed
from spbe_arch.site.parts.relations import relations
from spbe_arch.site.templating import render

UNIT = "unit-kerja"
SEARCHED = ("alias", "singkatan", "fungsi", "nomor", "tentang")
SHORT = 300


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the page of every entity but units, which have their own; that of a proposal tells what it repeats."""
    for entity in site.architecture.entities.values():
        if is_proposal(entity):
            yield Draft(entity.id, partial(_pages, site, entity), JUDGED, entity)
        elif entity.kind != UNIT:
            make = partial(_pages, site.near, entity)
            given = (site.index.get(entity.id), site.exchanges_of.get(entity.id))
            yield Draft(entity.id, make, NONE, entity, given, asks=True)


def _pages(site: Site, entity: Entity) -> Iterator[Page]:
    yield entity_view(site, entity, "entity.html")


def entity_view(site: Site, entity: Entity, template: str, **more: object) -> Page:
    """Return the page of an entity, made with a template that knows ``more``."""
    here = entity_page(entity.id)
    body = render(
        site,
        template,
        here,
        entity=entity,
        lead=entity.description or "",
        unit_name=site.unit_name(entity),
        facts=sorted(facts(site, entity), key=lambda fact: fact.grid is not None),
        missing=missing(site, entity),
        relations=relations(site, entity.id),
        findings=site.findings.get(entity.id, ()),
        figures=entity_figures(site, here, entity),
        explore=explorer_from(entity.id),
        proposed=proposed(site, entity),
        result=site.index.get(entity.id),
        rule_page=rule_page,
        **more,
    )
    trail = ((list_page(entity.kind), site.kind_word(entity.kind)),)
    top = head(site, here, entity.name, trail, site.type_word(entity))
    return Page(here, entity.name, top, body, list_page(entity.kind), searched(site, entity))


def searched(site: Site, entity: Entity) -> str:
    """Return the words by which an entity is found besides its name."""
    known = attribute_by_key(type(entity))
    values = (getattr(entity, known[key].name) for key in SEARCHED if key in known)
    more = (" ".join(value) if isinstance(value, tuple) else str(value) for value in values if value)
    short = (entity.description or "")[:SHORT]
    return " · ".join(
        text for text in (site.type_word(entity), site.unit_name(entity), short, *more, entity.slug) if text
    )
