"""How complete the chain is: unit, process, service, data, application, infrastructure, security.

Each step asks whether an object of one kind is linked with one of another, whichever of the two states it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.model.kinds import Application, DomainEntity, Entity
from spbe_arch.site.context import Site

CHAIN: Mapping[str, tuple[str, ...]] = {
    "unit-kerja": ("proses-bisnis",),
    "proses-bisnis": ("unit-kerja", "layanan"),
    "layanan": ("proses-bisnis", "data", "aplikasi"),
    "data": ("proses-bisnis", "unit-kerja", "aplikasi"),
    "aplikasi": ("layanan", "data", "infrastruktur", "keamanan"),
    "infrastruktur": ("keamanan",),
}
BORROWED = ("infrastruktur", "keamanan")
"""What the owner of a national application provides, not its users."""


@dataclass(frozen=True, slots=True)
class Step:
    """How many objects of a kind have a link to another kind."""

    kind: str
    needs: str
    done: int
    total: int

    @property
    def percent(self) -> int:
        """The share that is done, rounded down; nothing to do is done."""
        return 100 * self.done // self.total if self.total else 100


def gaps(site: Site, entity: Entity) -> tuple[str, ...]:
    """Return the kinds an entity should be linked with and is not."""
    if not _counts(entity):
        return ()
    return tuple(kind for kind in _needed(site, entity) if not site.architecture.neighbours(entity.id, kind))


def steps(site: Site, entities: tuple[Entity, ...] | None = None) -> Iterator[Step]:
    """Yield the steps of the chain over all entities, or over some."""
    everything = tuple(site.architecture.entities.values()) if entities is None else entities
    for kind, wanted in CHAIN.items():
        members = [entity for entity in everything if entity.kind == kind and _counts(entity)]
        for need in wanted:
            asked = [entity for entity in members if need in _needed(site, entity)]
            if asked:
                yield Step(kind, need, sum(need not in gaps(site, entity) for entity in asked), len(asked))


def _needed(site: Site, entity: Entity) -> tuple[str, ...]:
    wanted = CHAIN.get(entity.kind, ())
    if isinstance(entity, Application) and entity.national:
        wanted = tuple(kind for kind in wanted if kind not in BORROWED)
    return tuple(kind for kind in wanted if kind not in site.withheld.kinds or kind != "keamanan")


def _counts(entity: Entity) -> bool:
    return not isinstance(entity, DomainEntity) or entity.status != "dihentikan"
