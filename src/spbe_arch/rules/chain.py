"""What the rules on the chain ask: whether an object reaches a domain, and whether "no" is a safe answer.

A link counts on whichever side it is written. "No" is not safe for what was read in part, for what a misspelt
reference probably meant, and for what stands near an object whose own links were lost: those are other mistakes.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.finding import Finding, Rule
from spbe_arch.model.kinds import Application, BusinessProcess, DataAsset, DomainEntity, Entity, Service

EntityT = TypeVar("EntityT", bound=Entity)
DomainT = TypeVar("DomainT", bound=DomainEntity)
PROPOSED, BEING_BUILT, ENDED = "usulan", "pembangunan", "dihentikan"
FEW = 10


class Wording(NamedTuple):
    """What a rule says of one object, with `{name}` where its name stands, and what to do."""

    message: str
    help: str


def of_interest(analysis: Analysis, cls: type[EntityT]) -> Iterator[EntityT]:
    """Yield the objects of a class that were read whole and that nobody meant but misspelt."""
    architecture = analysis.architecture
    for entity in architecture.of_kind(cls):
        if "" not in entity.faulty and not architecture.meant(entity.id):
            yield entity


def alive(analysis: Analysis, cls: type[DomainT]) -> Iterator[DomainT]:
    """Yield those that have not ended: proposed, being built, or running."""
    year = analysis.today.year
    for entity in of_interest(analysis, cls):
        if entity.status != ENDED and not (entity.end and entity.end < year):
            yield entity


def running(analysis: Analysis, cls: type[DomainT]) -> Iterator[DomainT]:
    """Yield those in use today; whose status nobody knows is not among them, whose status nobody wrote is."""
    year = analysis.today.year
    for entity in alive(analysis, cls):
        begun = not (entity.start and entity.start > year)
        if begun and entity.status not in (PROPOSED, BEING_BUILT) and not entity.given("status"):
            yield entity


def states(entity: Entity, key: str) -> bool:
    """Whether the user wrote something at a key, be it dangling, unknown or unreadable."""
    attribute = attribute_by_key(type(entity)).get(key)
    return entity.given(key) or (attribute is not None and bool(getattr(entity, attribute.name)))


def linked(architecture: Architecture, entity: Entity, to: type[Entity]) -> bool:
    """Whether an object and one of another kind are linked, on whichever side that is written."""
    return states(entity, to.kind.replace("-", "_")) or bool(architecture.neighbours(entity.id, to.kind))


def neighbours(architecture: Architecture, entity_id: str, cls: type[EntityT]) -> Iterator[EntityT]:
    """Yield the objects of a class that are linked with an id, on either side; one may come twice."""
    for other in architecture.neighbours(entity_id, cls.kind):
        entity = architecture.entities.get(other)
        if isinstance(entity, cls):
            yield entity


def orphaned(architecture: Architecture, application: Application) -> bool:
    """Whether an application belongs to no process, no service and no data at all."""
    return not any(linked(architecture, application, to) for to in (BusinessProcess, Service, DataAsset))


def unlinked(analysis: Analysis, to: type[Entity]) -> Iterator[Application]:
    """Yield every living application without a link to a kind; one that belongs to nothing at all has its own rule."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, to, "aplikasi")
    for application in alive(analysis, Application):
        found = linked(architecture, application, to) or orphaned(architecture, application)
        if not found and not unread(application):
            yield application


def runs_elsewhere(application: Application) -> bool:
    """Whether somebody else runs it: a national application, or one we only use."""
    owned = application.ownership is None or application.ownership == "Pemilik"
    return application.national is not None or application.given("aplikasi_nasional") or not owned


def lost_sight(architecture: Architecture, cls: type[Entity], key: str) -> Callable[[Entity], bool]:
    """Return whether an object may be linked from one of a class whose links at a key could not be read.

    Near means two steps: of the same unit, or sharing a neighbour. One of which nothing is known is near to all.
    """
    blind = [entity.id for entity in architecture.of_kind(cls) if _unread(entity, key)]
    blind += [missing.entity.id for missing in architecture.unresolved if missing.keys[0] == key]
    blind = [entity_id for entity_id in blind if entity_id.startswith(f"{cls.kind}/")]
    if not blind:
        return lambda _entity: False
    around = [set(_around(architecture, entity_id)) for entity_id in blind]
    if not all(around):
        return lambda _entity: True
    first = set().union(*around)
    near = first.union(*(_around(architecture, entity_id) for entity_id in first))
    return lambda entity: entity.id in near


def _unread(entity: Entity, key: str) -> bool:
    attribute = attribute_by_key(type(entity))[key]
    missing = attribute.required and not getattr(entity, attribute.name) and not entity.given(key)
    return missing or key in entity.faulty or "" in entity.faulty


def _around(architecture: Architecture, entity_id: str) -> Iterator[str]:
    for edge in architecture.outgoing(entity_id):
        yield edge.target
    for edge in architecture.incoming(entity_id):
        yield edge.source


def report(
    rule: Rule, analysis: Analysis, found: Iterable[Entity], wanted: type[Entity], said: Wording
) -> Iterator[Finding]:
    """Yield a finding for each object; one for all of them where the wanted domain is still empty."""
    broken = tuple(found)
    word = wanted.word.lower()
    if len(broken) > FEW and not analysis.architecture.of_kind(wanted):
        message = f"{len(broken)} {broken[0].word.lower()} tanpa {word}: folder {wanted.kind} masih kosong"
        yield rule.at(
            analysis.architecture.agency,
            message=message,
            help=f"mulailah mengisi `architecture/{wanted.kind}/`",
            value=wanted.kind,
        )
        return
    key = wanted.kind.replace("-", "_")
    for entity in broken:
        yield rule.at(entity, key, message=said.message.format(name=entity.name), help=said.help)
