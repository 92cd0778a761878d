"""All entities together, with every link between them resolved."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from spbe_arch.model.attributes import Attribute, RefTo
from spbe_arch.model.kinds import KINDS, Agency, Entity, Settings
from spbe_arch.model.origin import KeyPath
from spbe_arch.model.probable import NATIONAL, OUTSIDE, Known
from spbe_arch.model.references import references

__all__ = ["NATIONAL", "OUTSIDE", "Architecture", "Edge", "Unresolved", "gather"]

EntityT = TypeVar("EntityT", bound=Entity)
MAX_SUGGESTIONS = 300


class Edge(NamedTuple):
    """A link as it was written: from an entity, by an attribute, at a key path, to an id."""

    source: str
    target: str
    attribute: Attribute
    keys: KeyPath


class Unresolved(NamedTuple):
    """A reference that leads nowhere, with the id that was probably meant."""

    entity: Entity
    attribute: Attribute
    keys: KeyPath
    written: str
    probable: str | None


@dataclass(frozen=True)
class Architecture:
    """Every entity of a repository and the links between them; equal inputs give equal architectures.

    ``edges`` holds what resolves; ``unresolved`` what does not. National applications and outside systems are targets
    named ``nasional/<id>`` and ``luar/<name>`` without being entities.
    """

    agency: Agency
    settings: Settings = field(default_factory=Settings)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    edges: tuple[Edge, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    def of_kind(self, cls: type[EntityT]) -> tuple[EntityT, ...]:
        """Return the entities of one class, by id."""
        return self._by_kind.get(cls.kind, ())  # type: ignore[return-value]  # a kind names its class

    def find(self, cls: type[EntityT], slug: str) -> EntityT | None:
        """Return one entity of a class by its slug."""
        found = self.entities.get(f"{cls.kind}/{slug}")
        return found if isinstance(found, cls) else None

    def outgoing(self, entity_id: str) -> tuple[Edge, ...]:
        """Return the links an entity states, in the order of its attributes."""
        return self._outgoing.get(entity_id, ())

    def incoming(self, entity_id: str) -> tuple[Edge, ...]:
        """Return the links that point to an id, by source."""
        return self._incoming.get(entity_id, ())

    def neighbours(self, entity_id: str, kind: str) -> Sequence[str]:
        """Return the ids of a kind that are linked with an id: those it names, then those that name it."""
        return self._neighbours.get((entity_id, kind), ())

    def meant(self, entity_id: str) -> bool:
        """Whether something unresolved probably meant this id: a slip of the pen makes no orphan of it."""
        return entity_id in self._meant

    def name_of(self, entity_id: str) -> str:
        """Return the name of an entity, or the id itself for what is no entity."""
        found = self.entities.get(entity_id)
        return found.name if found else entity_id.partition("/")[2] or entity_id

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entity, ...]]:
        groups: dict[str, list[Entity]] = {kind: [] for kind in KINDS}
        for entity in self.entities.values():
            groups[entity.kind].append(entity)
        return {kind: tuple(group) for kind, group in groups.items()}

    @cached_property
    def _outgoing(self) -> Mapping[str, tuple[Edge, ...]]:
        return _grouped((edge.source, edge) for edge in self.edges)

    @cached_property
    def _incoming(self) -> Mapping[str, tuple[Edge, ...]]:
        return _grouped((edge.target, edge) for edge in self.edges)

    @cached_property
    def _neighbours(self) -> Mapping[tuple[str, str], Sequence[str]]:
        groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for source, target, _attribute, _keys in self.edges:
            groups[source, target.partition("/")[0]].append(target)
        for source, target, _attribute, _keys in self.edges:
            groups[target, source.partition("/")[0]].append(source)
        return groups

    @cached_property
    def _meant(self) -> frozenset[str]:
        return frozenset(missing.probable for missing in self.unresolved if missing.probable)


def gather(
    agency: Agency, settings: Settings, entities: Iterable[Entity], national: Collection[str] = ()
) -> Architecture:
    """Sort the entities and resolve every reference; ``national`` are the ids of the national catalogue."""
    by_id = {entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)}
    edges: list[Edge] = []
    missing: list[tuple[Entity, Attribute, KeyPath, str]] = []
    for entity in by_id.values():
        source = entity.id
        for attribute, keys, written in references(entity):
            reference = attribute.reference
            assert reference is not None
            target = reference.prefix + written
            inside = target in by_id and (reference.prefix or target.partition("/")[0] in reference.kinds)
            if inside or _is_outside(reference, target, national):
                edges.append(Edge(source, target, attribute, keys))
            elif (qualified := _bare_where_qualified(reference, written, by_id)) is not None:
                edges.append(Edge(entity.id, qualified, attribute, keys))
            elif not reference.or_text:
                missing.append((entity, attribute, keys, written))
    return Architecture(agency, settings, by_id, tuple(edges), tuple(_unresolved(missing, by_id, national)))


def _is_outside(reference: RefTo, target: str, national: Collection[str]) -> bool:
    kind, _, rest = target.partition("/")
    if kind == NATIONAL and (reference.outside or NATIONAL in reference.kinds):
        return rest in national
    return kind == OUTSIDE and reference.outside and bool(rest)


def _bare_where_qualified(reference: RefTo, written: str, by_id: Mapping[str, Entity]) -> str | None:
    """Resolve the bare slug that an end of an integration may be: the first kind is the one it means."""
    target = f"{reference.kinds[0]}/{written}"
    return target if reference.outside and "/" not in written and target in by_id else None


def _unresolved(
    missing: Collection[tuple[Entity, Attribute, KeyPath, str]], by_id: Mapping[str, Entity], national: Collection[str]
) -> Iterator[Unresolved]:
    known = Known.of(by_id.values() if missing else (), national)
    for count, (entity, attribute, keys, written) in enumerate(missing):
        assert attribute.reference is not None
        probable = known.probable(attribute.reference, written) if count < MAX_SUGGESTIONS else None
        yield Unresolved(entity, attribute, keys, written, probable)


def _grouped(pairs: Iterable[tuple[str, Edge]]) -> Mapping[str, tuple[Edge, ...]]:
    groups: defaultdict[str, list[Edge]] = defaultdict(list)
    for key, edge in pairs:
        groups[key].append(edge)
    return {key: tuple(group) for key, group in groups.items()}
