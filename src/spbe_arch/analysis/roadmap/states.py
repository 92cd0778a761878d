"""The state of an object in every year, derived from dates and initiatives and never stored.

Ending goes before building and building before upgrading, each with all it means: from the first year of its first
ender an object is ending and then ended for good; before its first builder it is absent. In the years of an initiative
the initiative decides; the object's own `mulai` and `selesai` bound the other years. Without dates and initiatives its
status alone speaks. Years are inclusive. `docs/peta-rencana.md` has worked examples.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

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
        return self in USABLE


USABLE = frozenset({State.AS_IS, State.UPGRADING, State.ENDING})
NOT_YET = frozenset({State.ABSENT, State.BUILDING})
OVER = frozenset({State.ENDED})

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
        if not (self.builds or self.upgrades or self.ends):
            return ()
        spans = {State.ENDING: self.ends, State.BUILDING: self.builds, State.UPGRADING: self.upgrades}.get(
            self.state(year), ()
        )
        return tuple(sorted({span.initiative for span in spans if span.covers(year)} or _all(spans)))

    def moved_by(self, year: int) -> tuple[str, ...]:
        """Return the initiatives behind a change from the year before: those that begin, else those that are done."""
        at_once = (span.initiative for span in self.builds if span.ready <= span.first == year)
        return self.by(year) or self.by(year - 1) or tuple(sorted(set(at_once)))


def _all(spans: Iterable[Span]) -> set[str]:
    return {span.initiative for span in spans}
