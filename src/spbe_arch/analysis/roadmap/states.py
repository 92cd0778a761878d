"""The state of every object in every year, derived from dates and initiatives and never stored.

In the years of an initiative the initiative decides: ending before building before upgrading. Before its first builder
an object is absent, after its last ender it has ended. The object's own `mulai` and `selesai` bound the other years.
Without dates and initiatives its status alone speaks. Years are inclusive.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import DomainEntity, Initiative

PROPOSED = ("usulan", "pembangunan")
STOPPED = "dihentikan"


class State(StrEnum):
    """What an object is in a year."""

    ABSENT = "absent"
    BUILDING = "building"
    AS_IS = "as_is"
    UPGRADING = "upgrading"
    ENDING = "ending"
    ENDED = "ended"

    @property
    def official(self) -> str | None:
        """Return the architecture condition of the national metadata: as_is, to_be_new, to_be_upgrade or none."""
        return _OFFICIAL.get(self)

    @property
    def usable(self) -> bool:
        """Whether others can rely on the object in such a year."""
        return self in (State.AS_IS, State.UPGRADING, State.ENDING)


_OFFICIAL: Mapping[State, str] = {
    State.BUILDING: "to_be_new",
    State.UPGRADING: "to_be_upgrade",
    State.AS_IS: "as_is",
    State.ENDING: "as_is",
}


@dataclass(frozen=True, slots=True)
class Span:
    """The years in which one initiative works on an object; ``ready`` is the first year after building."""

    initiative: str
    first: int
    last: int
    ready: int

    def covers(self, year: int) -> bool:
        """Whether the initiative runs in a year."""
        return self.first <= year <= self.last


@dataclass(frozen=True, slots=True)
class Plan:
    """All that decides the states of one object."""

    status: str | None
    start: int | None
    end: int | None
    builds: tuple[Span, ...] = ()
    upgrades: tuple[Span, ...] = ()
    ends: tuple[Span, ...] = ()

    @property
    def undated(self) -> bool:
        """Whether neither dates nor initiatives say anything."""
        return self.start is None and self.end is None and not (self.builds or self.upgrades or self.ends)

    def state(self, year: int) -> State:
        """Return the state in a year; every year has exactly one."""
        return self._planned(year) or self._bounded(year)

    def _planned(self, year: int) -> State | None:
        if self.ends and year >= min(span.first for span in self.ends):
            return State.ENDING if year <= max(span.last for span in self.ends) else State.ENDED
        if self.builds:
            if year < min(span.first for span in self.builds):
                return State.ABSENT
            if year < max(span.ready for span in self.builds):
                return State.BUILDING
        return State.UPGRADING if any(span.covers(year) for span in self.upgrades) else None

    def _bounded(self, year: int) -> State:
        if self.start is not None and year < self.start:
            return State.ABSENT
        if self.end is not None and year > self.end:
            return State.ENDED
        if self.undated and self.status in PROPOSED:
            return State.ABSENT
        return State.ENDED if self.undated and self.status == STOPPED else State.AS_IS

    def by(self, year: int) -> tuple[str, ...]:
        """Return the initiatives that make the state what it is in a year."""
        spans = {State.ENDING: self.ends, State.BUILDING: self.builds, State.UPGRADING: self.upgrades}.get(
            self.state(year), ()
        )
        return tuple(sorted({span.initiative for span in spans if span.covers(year)} or _all(spans)))

    def moved_by(self, year: int) -> tuple[str, ...]:
        """Return the initiatives behind a change from the year before: those that begin, else those that are done."""
        return self.by(year) or self.by(year - 1)


def _all(spans: Iterable[Span]) -> set[str]:
    return {span.initiative for span in spans}


@dataclass(frozen=True)
class Timeline:
    """The plan of every object of the six domains, by id, and the initiatives that have an effect."""

    plans: Mapping[str, Plan]
    initiatives: tuple[Initiative, ...]

    def state(self, entity_id: str, year: int) -> State:
        """Return the state of an object in a year; raises KeyError for what is no domain object."""
        return self.plans[entity_id].state(year)

    @cached_property
    def running(self) -> Mapping[int, frozenset[str]]:
        """The initiatives that run, by year."""
        years: dict[int, set[str]] = {}
        for initiative in self.initiatives:
            for year in initiative.years:
                years.setdefault(year, set()).add(initiative.id)
        return {year: frozenset(ids) for year, ids in sorted(years.items())}


def timeline_of(architecture: Architecture) -> Timeline:
    """Return the timeline of an architecture; a cancelled initiative has no effect."""
    initiatives = tuple(found for found in architecture.of_kind(Initiative) if not found.cancelled)
    builds, upgrades, ends = _spans(initiatives)
    plans = {
        entity.id: Plan(
            entity.status,
            entity.start,
            entity.end,
            tuple(builds.get(entity.id, ())),
            tuple(upgrades.get(entity.id, ())),
            tuple(ends.get(entity.id, ())),
        )
        for entity in architecture.entities.values()
        if isinstance(entity, DomainEntity)
    }
    return Timeline(plans, initiatives)


def _spans(initiatives: Iterable[Initiative]) -> tuple[dict[str, list[Span]], ...]:
    builds: dict[str, list[Span]] = {}
    upgrades: dict[str, list[Span]] = {}
    ends: dict[str, list[Span]] = {}
    for initiative in initiatives:
        if not initiative.years:
            continue
        first, last = initiative.years[0], initiative.years[-1]
        span = Span(initiative.id, first, last, initiative.built_in or last + 1)
        for targets, kept in ((initiative.builds, builds), (initiative.upgrades, upgrades), (initiative.ends, ends)):
            for target in dict.fromkeys(targets):
                kept.setdefault(target, []).append(span)
    return builds, upgrades, ends
