"""What this agency does with each national application: uses it, plans to, is connected, or none of these."""

from dataclasses import dataclass
from enum import StrEnum

from spbe_arch.model.kinds import Application, Decision, Entity
from spbe_arch.reference.national import NationalApplication
from spbe_arch.site.context import Site


class State(StrEnum):
    """How far adoption is, best first."""

    USED = "dipakai"
    PLANNED = "direncanakan"
    CONNECTED = "terhubung"
    ENDED = "dihentikan"
    MISSING = "belum"


@dataclass(frozen=True, slots=True)
class Adoption:
    """One national application here: the state, our entries for it, what is connected, and what was decided."""

    application: NationalApplication
    state: State
    entries: tuple[Application, ...]
    connected: tuple[Entity, ...]
    decisions: tuple[Decision, ...]


def adoptions(site: Site) -> tuple[Adoption, ...]:
    """Return every national application with its state, by id."""
    return tuple(_adoption(site, application) for application in site.reference.national.values())


def _adoption(site: Site, application: NationalApplication) -> Adoption:
    edges = site.architecture.incoming(application.entity_id)
    sources = {edge.source: site.architecture.entities[edge.source] for edge in edges}
    entries = tuple(found for found in sources.values() if isinstance(found, Application) and found.national)
    decisions = tuple(found for found in sources.values() if isinstance(found, Decision))
    ours = {found.id for found in (*entries, *decisions)}
    connected = tuple(found for found in sources.values() if found.id not in ours)
    return Adoption(application, _state(entries, connected), entries, connected, decisions)


def _state(entries: tuple[Application, ...], connected: tuple[Entity, ...]) -> State:
    states = {entry.status for entry in entries}
    if states & {"operasional", None}:
        return State.USED
    if states & {"usulan", "pembangunan"}:
        return State.PLANNED
    if connected:
        return State.CONNECTED
    return State.ENDED if entries else State.MISSING
