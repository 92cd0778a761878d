"""The catalogue of one kind: a row an entity with every attribute that is stated, and all that it is linked with.

Titles run into the text: a grid for each of a thousand entities would fill five hundred pages that nobody can check.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.arsitektur.tables import STATE_WORDS
from spbe_arch.documents.entity_facts import named_by, stated, told, unfilled
from spbe_arch.documents.manuscript import Column, Mark, Row, Span, Table, Text, row, text
from spbe_arch.documents.telling import CODE_KEYS, OBJECT_LABELS, UNKNOWN, anchor_of, joined
from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import DomainEntity, Entity

COLUMNS = (Column("Objek", 2.4), Column("Keterangan", 5.0), Column("Keterkaitan", 4.2))
ELSEWHERE = frozenset({"nama", "uraian", "pengecualian", "jenis_objek"})
"""In the first column or at the head of the second; waivers have an annex of their own."""
LONG = 160


def catalogue(frame: Frame, entities: Iterable[Entity], caption: str) -> Table:
    """Return all entities of a kind with everything the model holds of them."""
    return Table(caption, COLUMNS, tuple(_row(frame, entity) for entity in entities))


def _row(frame: Frame, entity: Entity) -> Row:
    about: list[tuple[Text, ...]] = []
    links: list[tuple[Text, ...]] = []
    for attribute in attributes(type(entity)):
        if attribute.key not in ELSEWHERE and stated(entity, attribute):
            (links if attribute.reference and attribute.many else about).append(_told(frame, entity, attribute))
    links += [_titled(title, parts) for title, parts in named_by(frame.analysis, entity)]
    return row(
        tuple(_head(frame, entity)),
        tuple(map(_bare, _about(frame, entity, about))) or (text("-"),),
        tuple(_bare(paragraph) for parts in links for paragraph in parts) or (text("-"),),
        anchor=anchor_of(entity.id),
    )


def _bare(told: Text) -> Text:
    """Return a text without links, in as few spans as it has marks.

    Each kind is sorted by name here, and ten thousand links double the file; so would runs of one mark in pieces.
    """
    runs = groupby(told, key=lambda span: span.mark)
    return tuple(Span("".join(span.text for span in run), mark) for mark, run in runs)


def _head(frame: Frame, entity: Entity) -> Iterator[Text]:
    yield text(Span(entity.name or entity.slug, Mark.STRONG))
    yield text(Span(entity.id, Mark.CODE))
    kind = getattr(entity, "type", None)
    if kind in OBJECT_LABELS:
        yield text(OBJECT_LABELS[kind])
    if isinstance(entity, DomainEntity):
        state = frame.states[entity.id]
        official = f" ({state.official})" if state.official else ""
        yield text(f"{frame.year}: {STATE_WORDS[state]}", Span(official, Mark.NOTE) if official else "")


def _about(frame: Frame, entity: Entity, about: Iterable[tuple[Text, ...]]) -> Iterator[Text]:
    """Yield the description, then what is short run together, each long record by itself, and what is not filled in."""
    if entity.description:
        yield text(" ".join(entity.description.split()))
    short: list[Text] = []
    for parts in about:
        if len(parts) == 1 and sum(len(span.text) for span in parts[0]) < LONG:
            short.append(parts[0])
        else:
            if short:
                yield joined(short, "; ")
            short = []
            yield from parts
    if short:
        yield joined(short, "; ")
    if not frame.edition.withheld.total and (lacking := unfilled(entity)):
        yield text(Span(f"Belum diisi: {', '.join(lacking)}", Mark.NOTE))


def _told(frame: Frame, entity: Entity, attribute: Attribute) -> tuple[Text, ...]:
    if attribute.reference and attribute.reference.kinds == ("unit-kerja",) and not attribute.many:
        short = frame.short_unit(getattr(entity, attribute.name))
        return _titled(attribute.title, (text(short or UNKNOWN),))
    parts = told(frame.analysis, entity, attribute)
    return _titled(attribute.title, parts[-1:] if attribute.key in CODE_KEYS else parts)


def _titled(title: str, parts: tuple[Text, ...]) -> tuple[Text, ...]:
    first, *rest = parts
    return ((Span(f"{title}: ", Mark.EMPHASIS), *first), *rest)
