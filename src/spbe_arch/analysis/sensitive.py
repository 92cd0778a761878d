"""Text that does not belong in a repository: secrets, personal data, addresses inside the network.

What was once in git stays in its history, so it must be seen before it is shared. Every text of every entity is looked
at once; a match is kept hidden, so that no report repeats it.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Any

from pydantic import BaseModel

from spbe_arch.analysis.sensitive_patterns import LONG_NUMBER, MARKS, PORT, SCANNERS, Sort, Span
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.model.origin import KeyPath

DIGITS = bytes(ord("0") if byte in b"0123456789" else byte for byte in range(256))
NUMBERS = bytes(ord("0") if byte in b"0123456789 -" else byte for byte in range(256))
PUBLIC_CONTACTS = ("kanal_pengaduan",)


@dataclass(frozen=True, slots=True)
class Sensitive:
    """One match in one text; ``secret`` is never to be shown."""

    sort: Sort
    entity: Entity
    keys: KeyPath
    secret: str = field(repr=False)

    @property
    def masked(self) -> str:
        """The first characters only."""
        return f"{self.secret[:3]}***"

    @property
    def token(self) -> str:
        """Tell one match from another without telling what it is: too short to be reversed."""
        return hashlib.sha256(self.secret.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def gathered_texts(architecture: Architecture) -> Mapping[str, str]:
    """Return all texts of each entity in one, in small letters, by id and in the order of the entities."""
    return {entity_id: _gathered(entity) for entity_id, entity in architecture.entities.items()}


def sensitive_texts(architecture: Architecture, texts_by_id: Mapping[str, str]) -> Mapping[Sort, tuple[Sensitive, ...]]:
    """Return every match by its sort, in the order of the entities, whose texts were gathered before."""
    apart = (architecture.agency, architecture.settings)
    entities = (*apart, *architecture.entities.values())
    found: dict[Sort, list[Sensitive]] = {sort: [] for sort in Sort}
    for index, sorts in sorted(_suspects((*map(_gathered, apart), *texts_by_id.values())).items()):
        for match in _matches(entities[index], sorts):
            found[match.sort].append(match)
    return {sort: tuple(matches) for sort, matches in found.items()}


def _suspects(collected: Sequence[str]) -> Mapping[int, set[Sort]]:
    """Return which texts bear the marks of which sorts: all are searched as one, which costs next to nothing."""
    whole = "\n".join(collected)
    plain = whole.encode("ascii", "replace")
    shapes = {PORT: plain.translate(DIGITS).decode(), LONG_NUMBER: plain.translate(NUMBERS).decode()}
    ends = tuple(accumulate(len(text) + 1 for text in collected))
    suspects: dict[int, set[Sort]] = {}
    for mark, sorts in MARKS.items():
        for place in _finds(shapes.get(mark, whole), mark):
            suspects.setdefault(bisect_right(ends, place), set()).update(sorts)
    return suspects


def _finds(whole: str, mark: str) -> Iterator[int]:
    place = whole.find(mark)
    while place >= 0:
        yield place
        place = whole.find(mark, place + len(mark))


def _matches(entity: Entity, sorts: Collection[Sort]) -> Iterator[Sensitive]:
    """Yield the matches of some sorts; what the stronger sort took is not looked at again."""
    for keys, text in (*texts(entity), *((keys, origin.source) for keys, origin in entity.provenance.items())):
        taken: list[Span] = []
        for sort, scan in SCANNERS.items():
            if sort not in sorts or (sort is Sort.CONTACT and keys[0] in PUBLIC_CONTACTS):
                continue
            for start, end in scan(text):
                if all(end <= other_start or start >= other_end for other_start, other_end in taken):
                    taken.append((start, end))
                    yield Sensitive(sort, entity, keys, text[start:end])


def texts(part: BaseModel, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text in an entity or a part of one with its key path; references are no texts."""
    for attribute in textual(type(part)):
        value = getattr(part, attribute.name)
        if value:
            yield from _within(value, (*path, attribute.key))


def _within(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _within(inner, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _within(inner, (*path, index))


@cache
def textual(cls: type[BaseModel]) -> tuple[Attribute, ...]:
    """Return the attributes of a class that may hold free text."""
    return tuple(found for found in attributes(cls) if found.reference is None or found.reference.or_text)


@cache
def _names(cls: type[BaseModel]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the single values of a class, and of its lists and records."""
    several = tuple(found.name for found in textual(cls) if found.many or found.keyed or found.parts)
    return tuple(found.name for found in textual(cls) if found.name not in several), several


def _gathered(entity: Entity) -> str:
    """Return all texts of an entity in one, in small letters; quickly, as most are innocent."""
    single, several = _names(type(entity))
    value_of = entity.__dict__.__getitem__
    plain = [value for value in filter(None, map(value_of, single)) if value.__class__ is str]
    for value in filter(None, map(value_of, several)):
        _add_texts(value, plain)
    if entity.provenance:
        plain += [origin.source for origin in entity.provenance.values()]
    return "\n".join(plain).lower()


def _add_texts(value: Any, plain: list[str]) -> None:
    """Add what `_within` yields, without the key paths, which few ask for."""
    if isinstance(value, str):
        plain.append(value)
    elif isinstance(value, tuple):
        for inner in value:
            _add_texts(inner, plain)
    elif isinstance(value, BaseModel):
        fields = value.__dict__
        for attribute in textual(type(value)):
            if inner := fields[attribute.name]:
                _add_texts(inner, plain)
    elif isinstance(value, Mapping):
        for inner in value.values():
            _add_texts(inner, plain)
