"""What an entity says about itself: one fact per attribute, with where the value comes from and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import Entity, Provenance
from spbe_arch.site.context import Site
from spbe_arch.site.parts.values import Cell, Grid, cells, grid

ELSEWHERE = {"nama", "uraian", "unit_kerja", "pengecualian", "reviu", "akses", "status"}
"""What the page shows in its head or in a section of its own."""
LAST = {"mulai", "selesai", "adopsi_dari"}
KNOWN = Provenance()


@dataclass(frozen=True, slots=True)
class Fact:
    """One attribute of one entity, ready to be shown; ``certainty`` is that of the national metadata."""

    key: str
    title: str
    about: str
    cells: tuple[Cell, ...] = ()
    grid: Grid | None = None
    provenance: Provenance = KNOWN
    unread: bool = False
    certainty: str = ""


def facts(site: Site, entity: Entity) -> Iterator[Fact]:
    """Yield what is stated, in the order of declaration; links between objects are told by the relations."""
    ordered = sorted(attributes(type(entity)), key=lambda attribute: attribute.key in LAST)
    for attribute in ordered:
        if attribute.key not in ELSEWHERE and not _is_relation(attribute) and stated(entity, attribute):
            yield fact(site, entity, attribute)


def missing(site: Site, entity: Entity) -> tuple[str, ...]:
    """Return the titles of what is recommended and not stated."""
    return tuple(
        site.words.title(attribute.title)
        for attribute in attributes(type(entity))
        if (attribute.recommended or attribute.required) and not stated(entity, attribute)
    )


def fact(site: Site, entity: Entity, attribute: Attribute) -> Fact:
    """Return one attribute of one entity."""
    value: Any = getattr(entity, attribute.name)
    table = grid(site, attribute, value) if value else None
    empty = value is None or value == ()
    return Fact(
        key=attribute.key,
        title=site.words.title(attribute.title),
        about=attribute.about,
        cells=() if table or empty else cells(site, attribute, value),
        grid=table,
        provenance=entity.provenance.get((attribute.key,), KNOWN),
        unread=attribute.key in entity.faulty,
        certainty=attribute.certainty,
    )


def stated(entity: Entity, attribute: Attribute) -> bool:
    """Whether the user wrote something there, be it unknown or unreadable."""
    value = getattr(entity, attribute.name)
    return value not in (None, (), "", {}) or entity.given(attribute.key)


def _is_relation(attribute: Attribute) -> bool:
    return attribute.reference is not None and attribute.many
