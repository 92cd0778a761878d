"""Two revisions of one architecture side by side: what was added, removed and renamed, and which attributes changed.

A renamed object is one that left and one that came with the same name, or with the same content under another name;
references that only follow a renaming are no change. How sure a value is belongs to it: an estimate that became known
has changed.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import Entity, Provenance
from spbe_arch.model.origin import KeyPath

EMPTY: tuple[Any, ...] = (None, (), "", {})


@dataclass(frozen=True, slots=True)
class ChangedAttribute:
    """One attribute that is not what it was; either side may be empty."""

    attribute: Attribute
    before: Any
    after: Any

    @property
    def gone(self) -> tuple[Any, ...]:
        """The items of a list that are no more in it."""
        return _without(self.before, self.after)

    @property
    def come(self) -> tuple[Any, ...]:
        """The items of a list that are new in it."""
        return _without(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangedEntity:
    """One entity in both revisions; ``before`` and ``after`` are its ids, the same unless it was renamed."""

    before: str
    after: str
    attributes: tuple[ChangedAttribute, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences by id. ``renamed`` are pairs of ids; a renamed entity may be among the changed as well."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    changed: tuple[ChangedEntity, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.renamed or self.changed)


def compare(before: Architecture, after: Architecture) -> Changes:
    """Return what makes the second revision differ from the first."""
    gone = [entity for key, entity in before.entities.items() if key not in after.entities]
    came = [entity for key, entity in after.entities.items() if key not in before.entities]
    renamed = dict(sorted(_renamed(gone, came)))
    new_ids = set(renamed.values())
    pairs = [(entity, after.entities[key]) for key, entity in before.entities.items() if key in after.entities]
    pairs += [(before.entities[old], after.entities[new]) for old, new in renamed.items()]
    pairs += [(before.agency, after.agency), (before.settings, after.settings)]
    changed = (_changed(old, new, renamed) for old, new in pairs)
    return Changes(
        added=tuple(sorted(entity.id for entity in came if entity.id not in new_ids)),
        removed=tuple(sorted(entity.id for entity in gone if entity.id not in renamed)),
        renamed=tuple(renamed.items()),
        changed=tuple(sorted((found for found in changed if found.attributes), key=lambda found: found.after)),
    )


def _renamed(gone: Iterable[Entity], came: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids that are one thing: by name first, then by content; what is ambiguous is no pair."""
    left, right = list(gone), list(came)
    for key in (_by_name, _by_content):
        old, new = _unique(left, key), _unique(right, key)
        pairs = [(old[found], new[found]) for found in sorted(set(old) & set(new), key=repr)]
        yield from pairs
        left = [entity for entity in left if entity.id not in {before for before, _after in pairs}]
        right = [entity for entity in right if entity.id not in {after for _before, after in pairs}]


def _unique(entities: Iterable[Entity], key: Any) -> Mapping[Hashable, str]:
    keyed = [(key(entity), entity.id) for entity in entities]
    counted = Counter(found for found, _id in keyed)
    return {found: entity_id for found, entity_id in keyed if found is not None and counted[found] == 1}


def _by_name(entity: Entity) -> Hashable:
    return (entity.kind, entity.name.casefold()) if entity.name else None


def _by_content(entity: Entity) -> Hashable:
    """Return all but the name, where there is enough of it to tell one thing from another."""
    stated = [
        (attribute.key, repr(value))
        for attribute in attributes(type(entity))
        if attribute.key != "nama" and (value := getattr(entity, attribute.name)) not in EMPTY
    ]
    return (entity.kind, tuple(stated)) if entity.description and len(stated) > 3 else None


def _changed(before: Entity, after: Entity, renamed: Mapping[str, str]) -> ChangedEntity:
    declared = {attribute.key: attribute for cls in (type(before), type(after)) for attribute in attributes(cls)}
    found = []
    for attribute in declared.values():
        old, new = getattr(before, attribute.name, None), getattr(after, attribute.name, None)
        same = _following(attribute, old, renamed) == new or (old in EMPTY and new in EMPTY)
        if not same or _doubts(before, attribute.key) != _doubts(after, attribute.key):
            found.append(ChangedAttribute(attribute, old, new))
    return ChangedEntity(before.id or before.kind, after.id or after.kind, tuple(found))


def _doubts(entity: Entity, key: str) -> Mapping[KeyPath, Provenance]:
    return {path: said for path, said in entity.provenance.items() if path[0] == key}


def _following(attribute: Attribute, value: Any, renamed: Mapping[str, str]) -> Any:
    """Return a value with its references as they would be written after the renamings."""
    if not renamed or value in EMPTY:
        return value
    if isinstance(value, tuple):
        return tuple(_following(attribute, inner, renamed) for inner in value)
    if isinstance(value, Mapping):
        return {key: _following(attribute, inner, renamed) for key, inner in value.items()}
    if isinstance(value, BaseModel):
        parts = {part.name: _following(part, getattr(value, part.name), renamed) for part in attribute.parts}
        return value.model_copy(update=parts)
    return _new_reference(attribute, value, renamed) if isinstance(value, str) else value


def _new_reference(attribute: Attribute, written: str, renamed: Mapping[str, str]) -> str:
    reference = attribute.reference
    if reference is None:
        return written
    new = renamed.get(reference.target(written)) or renamed.get(f"{reference.kinds[0]}/{written}") or written
    return new if "/" in written else new.rpartition("/")[2]


def _without(items: Any, others: Any) -> tuple[Any, ...]:
    kept = others if isinstance(others, tuple) else ()
    return tuple(item for item in items if item not in kept) if isinstance(items, tuple) else ()
