"""What the public never sees, and where text it does see gives the name of it away.

Withheld are objects marked internal, data that is `Tertutup`, security objects, and decisions about any of these. Text
is left as it was written, so a name in it has to be found by rule before it is published. Names of one word are too
common to be told from other words; so are slugs of data.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from spbe_arch.analysis.sensitive import texts
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import DataAsset, Decision, Entity, MaturityAssessment, SecurityControl
from spbe_arch.model.kinds.infrastructure import SecurityDevice
from spbe_arch.model.origin import KeyPath

INTERNAL, CLOSED = "internal", "tertutup"
NO_PROSE = frozenset({"nama", "alias", "berkas", "url"})
_WORD = re.compile(r"\w+")
Names = Mapping[str, tuple[tuple[tuple[str, ...], Entity], ...]]


def withheld(architecture: Architecture) -> Iterator[Entity]:
    """Yield every entity the public does not see."""
    entities = architecture.entities.values()
    first = {entity.id for entity in entities if _is_withheld(entity)}
    for entity in entities:
        about = architecture.outgoing(entity.id) if isinstance(entity, Decision) else ()
        if entity.id in first or any(edge.target in first for edge in about):
            yield entity


def _is_withheld(entity: Entity) -> bool:
    if (entity.access or "").strip().lower() == INTERNAL or isinstance(entity, SecurityControl | SecurityDevice):
        return True
    return isinstance(entity, DataAsset) and (entity.access_class or "").strip().lower() == CLOSED


def mentions(
    entities: Iterable[Entity], hidden: Collection[Entity], texts_by_id: Mapping[str, str]
) -> Iterator[tuple[Entity, KeyPath, Entity]]:
    """Yield each text of an entity the public sees that names a hidden one: the entity, the place, the other.

    ``texts_by_id`` are all texts of each entity in one, in small letters.
    """
    names = _names(hidden)
    if not names:
        return
    unseen = {entity.id for entity in hidden}
    for entity in entities:
        if entity.id in unseen or isinstance(entity, MaturityAssessment):
            continue
        if not _named(texts_by_id[entity.id], names):
            continue
        for keys, text in texts(entity):
            if keys[0] not in NO_PROSE and keys[-1] not in NO_PROSE:
                yield from ((entity, keys, other) for other in _named(text.lower(), names))


def _names(hidden: Iterable[Entity]) -> Names:
    """Return the names to look for by their longest word, which few texts hold."""
    found: defaultdict[str, dict[tuple[str, ...], Entity]] = defaultdict(dict)
    for entity in hidden:
        named = {entity.name, entity.slug}
        if isinstance(entity, DataAsset | Decision):
            named.discard(entity.slug)  # it is also the name of what has none
        for name in named:
            words = tuple(_WORD.findall(name.lower()))
            if len(words) > 1:
                found[max(words, key=len)].setdefault(words, entity)
    return {word: tuple(names.items()) for word, names in found.items()}


def _named(text: str, names: Names) -> tuple[Entity, ...]:
    """Return what a text in small letters names, each once."""
    words = tuple(_WORD.findall(text))
    if names.keys().isdisjoint(words):
        return ()
    seen: dict[str, Entity] = {}
    for place, word in enumerate(words):
        for name, entity in names.get(word, ()):
            start = place - name.index(word)
            if start >= 0 and words[start : start + len(name)] == name:
                seen[entity.id] = entity
    return tuple(seen.values())
