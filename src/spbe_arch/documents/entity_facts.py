"""What one entity states, as facts: every attribute with its official title, and nothing lost of what was written.

Records and mappings are flattened: each becomes a paragraph of its own, so that every code, name and rupiah is found in
the text of the document.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.words import wording
from spbe_arch.documents.figures import initial, inline
from spbe_arch.documents.manuscript import Facts, Mark, Span, Text, text
from spbe_arch.documents.telling import (
    CODE_KEYS,
    SURE,
    UNKNOWN,
    code_path,
    doubted,
    enumerated,
    in_reading_order,
    joined,
    kind_of,
    listed_names,
    value,
)
from spbe_arch.model.attributes import OURS, Attribute, attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.model.origin import KeyPath

FactRow = tuple[str, tuple[Text, ...]]
HEADING = frozenset({"nama"})
MOST = 12
"""How many neighbours are named where it is they who state the link; more are counted."""
MANY = 8
"""From how many plain values of a mapping on they stand in one paragraph."""
UNREAD = Span("tidak terbaca", Mark.UNKNOWN)


def facts_of(analysis: Analysis, entity: Entity, without: Collection[str] = HEADING) -> Facts:
    """Return all that is told of an entity: its id, its attributes, who names it, and what is not filled in."""
    rows = (*identity_rows(entity), *attribute_rows(analysis, entity, without), *named_by(analysis, entity))
    lacking = unfilled(entity)
    if lacking:
        rows += (("Belum diisi", (text(Span(", ".join(lacking), Mark.NOTE)),)),)
    return Facts(rows)


def identity_rows(entity: Entity) -> tuple[FactRow, ...]:
    """Return the row that says which object this is."""
    label = getattr(entity, "label", "") or type(entity).word
    return (("Objek", (text(Span(entity.id, Mark.CODE), f" ({inline(label)})"),)),)


def attribute_rows(analysis: Analysis, entity: Entity, without: Collection[str] = HEADING) -> Iterator[FactRow]:
    """Yield what is stated, in the order of declaration."""
    for attribute in attributes(type(entity)):
        if attribute.key not in without and stated(entity, attribute):
            yield attribute.title, told(analysis, entity, attribute)


def stated(entity: Entity, attribute: Attribute) -> bool:
    """Whether the user wrote something there, be it unknown or unreadable."""
    return getattr(entity, attribute.name) not in (None, (), "", {}) or entity.given(attribute.key)


def unfilled(entity: Entity) -> tuple[str, ...]:
    """Return the titles of the official attributes that are asked for and not filled in."""
    return tuple(
        attribute.title
        for attribute in attributes(type(entity))
        if (attribute.recommended or attribute.required) and not stated(entity, attribute)
    )


def official(cls: type[Entity]) -> tuple[Attribute, ...]:
    """Return the attributes of the national metadata; the others are the tool's own."""
    return tuple(attribute for attribute in attributes(cls) if attribute.certainty != OURS)


def told(analysis: Analysis, entity: Entity, attribute: Attribute) -> tuple[Text, ...]:
    """Return one attribute of an entity as paragraphs."""
    if attribute.key in entity.faulty:
        return ((UNREAD,),)
    given = getattr(entity, attribute.name)
    keys: KeyPath = (attribute.key,)
    if given in (None, (), "", {}):
        return ((UNKNOWN,),)
    if attribute.key in CODE_KEYS:
        paragraphs = code_path(analysis, given)
        return (*paragraphs[:-1], doubted(paragraphs[-1], entity.provenance.get(keys, SURE)))
    return _Telling(analysis, entity.provenance).paragraphs(attribute, given, keys)


def named_by(analysis: Analysis, entity: Entity) -> Iterator[FactRow]:
    """Yield who names this entity, by what they say of it; those it names itself already stand above."""
    named = {edge.target for edge in analysis.architecture.outgoing(entity.id)}
    words = wording()
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for edge in analysis.architecture.incoming(entity.id):
        if edge.source not in named and edge.source != entity.id:
            groups[initial(words.relation(edge, back=True))].add(edge.source)
    for title in sorted(groups):
        ids = in_reading_order(analysis, groups[title])
        yield title, (listed_names(analysis, ids) if len(ids) <= MOST else text(_counted(ids)),)


def _counted(ids: tuple[str, ...]) -> str:
    kinds: dict[str, int] = {}
    for found in ids:
        kinds[kind_of(found)] = kinds.get(kind_of(found), 0) + 1
    return f"{', '.join(f'{count} {kind}' for kind, count in kinds.items())}; masing-masing menyebutnya pada rinciannya"


class _Telling:
    """Tells values of one entity, each with what is said of it at its own key path."""

    def __init__(self, analysis: Analysis, provenance: Mapping[KeyPath, Any]) -> None:
        self.analysis = analysis
        self.provenance = provenance

    def paragraphs(self, attribute: Attribute, given: Any, keys: KeyPath) -> tuple[Text, ...]:
        """Return a paragraph a record; a list of plain values, and a single one, is one paragraph."""
        if isinstance(given, Mapping):
            entries = tuple(self._entry(attribute, key, inner, keys) for key, inner in given.items())
            short = len(entries) > MANY and not attribute.parts
            return (joined(entries, "; "),) if short else entries
        if attribute.parts and isinstance(given, tuple):
            return tuple(self._record(attribute, record, (*keys, at)) for at, record in enumerate(given))
        return (self._doubted(self._inline(attribute, given, keys), keys),)

    def _entry(self, attribute: Attribute, key: Any, inner: Any, keys: KeyPath) -> Text:
        return (Span(f"{key}: "), *self._doubted(self._inline(attribute, inner, (*keys, key)), (*keys, key)))

    def _record(self, attribute: Attribute, record: Any, keys: KeyPath) -> Text:
        parts = [
            (Span(f"{part.title}: "), *self._doubted(self._inline(part, given, (*keys, part.key)), (*keys, part.key)))
            for part in attribute.parts
            if (given := getattr(record, part.name)) not in (None, (), "", {}) or self._said((*keys, part.key)).unknown
        ]
        return joined(parts, "; ")

    def _inline(self, attribute: Attribute, given: Any, keys: KeyPath) -> Text:
        """Return any value as one run of text."""
        if given in (None, (), "", {}):
            return text("-")
        if isinstance(given, Mapping):
            inner = [
                (*self._doubted(self._inline(attribute, found, (*keys, key)), (*keys, key)), *_of(key))
                for key, found in given.items()
            ]
            return joined(inner, "; ")
        if isinstance(given, tuple):
            return enumerated([self._inline(attribute, one, (*keys, at)) for at, one in enumerate(given)])
        return self._record(attribute, given, keys) if attribute.parts else value(self.analysis, attribute, given)

    def _said(self, keys: KeyPath) -> Any:
        return self.provenance.get(keys) or self.provenance.get(tuple(map(str, keys)), SURE)

    def _doubted(self, told: Text, keys: KeyPath) -> Text:
        return doubted(told, self._said(keys))


def _of(key: Any) -> Text:
    """Return what an amount inside a year is of: its source, or for levels its year."""
    return text(f" ({key})") if str(key) else ()
