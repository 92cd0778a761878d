"""One year of the roadmap: states, changes, budget and gaps, as the JSON contract of `spbe roadmap` has them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from spbe_arch.analysis.roadmap.budget import Cuts, Line, budget_lines, cuts
from spbe_arch.analysis.roadmap.gaps import GapState, closers, gap_state
from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.analysis.roadmap.states import NOT_YET, OVER, USABLE, State
from spbe_arch.analysis.roadmap.timeline import Timeline, timeline_of
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Gap, Initiative, Period


@dataclass(frozen=True, slots=True)
class Change:
    """That an object is in another state than the year before, and by which initiatives."""

    id: str
    before: State
    after: State
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """What there is in a year, what is new, what it costs, and how the gaps stand."""

    year: int
    states: Mapping[str, State]
    by: Mapping[str, tuple[str, ...]]
    changes: tuple[Change, ...]
    budget: Cuts
    gaps: Mapping[GapState, int]
    gap_states: Mapping[str, GapState]


class Presence(NamedTuple):
    """Years as bits, by object: see ``timeline.chosen``."""

    usable: Mapping[str, int]
    not_yet: Mapping[str, int]
    over: Mapping[str, int]


@dataclass(frozen=True)
class Roadmap:
    """Every year of an architecture, or of some units of it; a year is computed when asked for."""

    architecture: Architecture
    timeline: Timeline
    lines: tuple[Line, ...] = field(repr=False)
    catalogue: tuple[Gap, ...] = field(default=(), repr=False)

    def year(self, year: int) -> YearView:
        """Return the view of one year."""
        plans = self.timeline.plans
        states, before = self.timeline.states(year), self.timeline.states(year - 1)
        changes = tuple(
            Change(entity_id, before[entity_id], state, plans[entity_id].moved_by(year))
            for entity_id, state in states.items()
            if state is not before[entity_id]
        )
        gap_states = self.gap_states(year)
        counted = Counter(gap_states.values())
        return YearView(
            year=year,
            states=states,
            by={entity_id: by for entity_id in states if (by := plans[entity_id].by(year))},
            changes=changes,
            budget=cuts(line for line in self.lines if line.year == year),
            gaps={state: counted[state] for state in GapState},
            gap_states=gap_states,
        )

    def gap_states(self, year: int) -> Mapping[str, GapState]:
        """Return the state of every gap in a year, by id."""
        return {gap.id: gap_state(gap, self.closers[gap.id], year) for gap in self.catalogue}

    def gaps(self, year: int) -> Mapping[GapState, int]:
        """Count the gaps by state."""
        counted = Counter(self.gap_states(year).values())
        return {state: counted[state] for state in GapState}

    def budget(self, period: Period | None = None) -> Cuts:
        """Return the money of a period, or all of it."""
        return cuts(line for line in self.lines if period is None or line.year in period.years)

    @cached_property
    def closers(self) -> Mapping[str, tuple[Initiative, ...]]:
        """The initiatives that close each gap."""
        return closers(self.architecture)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The agency's periods, the main one first."""
        return self.architecture.agency.periods

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year of every period; the years of the initiatives while no period is stated."""
        stated = {year for period in self.periods for year in period.years}
        return tuple(sorted(stated or self.timeline.running))

    @cached_property
    def presence(self) -> Presence:
        """In which of ``years`` every object is usable, not there yet, and over."""
        return Presence(*self.timeline.bits(self.years, USABLE, NOT_YET, OVER))

    def period_of(self, year: int) -> Period | None:
        """Return the first period that has the year."""
        return next((period for period in self.periods if year in period.years), None)


def roadmap_of(architecture: Architecture, units: Collection[str] | None = None) -> Roadmap:
    """Return the roadmap of an architecture, or of some units: their objects, their initiatives' money, their gaps.

    The states of an object follow from every initiative that works on it, whoever carries it out.
    """
    timeline = timeline_of(architecture)
    plans = {key: plan for key, plan in timeline.plans.items() if belongs(architecture.entities[key], units)}
    ours = tuple(found for found in timeline.initiatives if belongs(found, units))
    named = closers(architecture)
    catalogue = tuple(
        gap
        for gap in architecture.of_kind(Gap)
        if belongs(gap, units) or any(belongs(initiative, units) for initiative in named[gap.id])
    )
    return Roadmap(architecture, Timeline(plans, ours), tuple(budget_lines(ours)), catalogue)
