"""One year of the roadmap: states, changes, budget and gaps, as the JSON contract of `spbe roadmap` has them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from spbe_arch.analysis.roadmap.budget import Cuts, Line, budget_lines, cuts
from spbe_arch.analysis.roadmap.gaps import GapState, closers, gap_state
from spbe_arch.analysis.roadmap.states import State, Timeline, timeline_of
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


@dataclass(frozen=True)
class Roadmap:
    """Every year of an architecture; a year is computed when asked for."""

    architecture: Architecture
    timeline: Timeline
    lines: tuple[Line, ...] = field(repr=False)

    def year(self, year: int) -> YearView:
        """Return the view of one year."""
        plans = self.timeline.plans
        states = {entity_id: plan.state(year) for entity_id, plan in plans.items()}
        before = {entity_id: plan.state(year - 1) for entity_id, plan in plans.items()}
        changes = tuple(
            Change(entity_id, before[entity_id], state, plans[entity_id].moved_by(year))
            for entity_id, state in states.items()
            if state is not before[entity_id]
        )
        return YearView(
            year=year,
            states=states,
            by={entity_id: by for entity_id, plan in plans.items() if (by := plan.by(year))},
            changes=changes,
            budget=cuts(line for line in self.lines if line.year == year),
            gaps=self.gaps(year),
        )

    def gaps(self, year: int) -> Mapping[GapState, int]:
        """Count the gaps by state."""
        counted = Counter(gap_state(gap, self.closers[gap.id], year) for gap in self.architecture.of_kind(Gap))
        return {state: counted[state] for state in GapState}

    @cached_property
    def closers(self) -> Mapping[str, tuple[Initiative, ...]]:
        """The initiatives that close each gap."""
        return closers(self.architecture)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The agency's periods, the main one first."""
        return self.architecture.agency.periods

    def period_of(self, year: int) -> Period | None:
        """Return the first period that has the year."""
        return next((period for period in self.periods if year in period.years), None)


def roadmap_of(architecture: Architecture) -> Roadmap:
    """Return the roadmap of an architecture."""
    return Roadmap(architecture, timeline_of(architecture), tuple(budget_lines(architecture.of_kind(Initiative))))
