"""The plans of all objects of the six domains, and what follows for every year at once.

Most objects share a plan with many others, so states are computed once for each different plan. Years become bits, so
that a rule compares two objects over all years in one step.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_arch.analysis.roadmap.states import Plan, Span, State
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import DomainEntity, Initiative


@dataclass(frozen=True)
class Timeline:
    """The plan of every object of the six domains, by id, and the initiatives that have an effect."""

    plans: Mapping[str, Plan]
    initiatives: tuple[Initiative, ...]

    def state(self, entity_id: str, year: int) -> State:
        """Return the state of an object in a year; raises KeyError for what is no domain object."""
        return self.plans[entity_id].state(year)

    def states(self, year: int) -> Mapping[str, State]:
        """Return the state of every object in a year, by id."""
        if year not in self._remembered:
            by_plan = {id(plan): plan.state(year) for plan in self._distinct}
            self._remembered[year] = {entity_id: by_plan[id(plan)] for entity_id, plan in self._shared.items()}
        return self._remembered[year]

    def bits(self, years: Iterable[int], *tests: Collection[State]) -> tuple[Mapping[str, int], ...]:
        """Return for each test in which of ``years`` every object is in one of its states: a bit for each year."""
        numbered = tuple(enumerate(years))
        rows = {id(plan): [(1 << bit, plan.state(year)) for bit, year in numbered] for plan in self._distinct}
        by_plan = [
            {key: sum(bit for bit, state in row if state in test) for key, row in rows.items()} for test in tests
        ]
        return tuple({entity_id: bits[id(plan)] for entity_id, plan in self._shared.items()} for bits in by_plan)

    @cached_property
    def running(self) -> Mapping[int, frozenset[str]]:
        """The initiatives that run, by year."""
        years: dict[int, set[str]] = {}
        for initiative in self.initiatives:
            for year in initiative.years:
                years.setdefault(year, set()).add(initiative.id)
        return {year: frozenset(ids) for year, ids in sorted(years.items())}

    @cached_property
    def _remembered(self) -> dict[int, Mapping[str, State]]:
        """The years that have been asked for: each is the year before another."""
        return {}

    @cached_property
    def _shared(self) -> Mapping[str, Plan]:
        """Every object with the first plan equal to its own."""
        first: dict[Plan, Plan] = {}
        return {entity_id: first.setdefault(plan, plan) for entity_id, plan in sorted(self.plans.items())}

    @cached_property
    def _distinct(self) -> tuple[Plan, ...]:
        return tuple({id(plan): plan for plan in self._shared.values()}.values())


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


def chosen(years: Iterable[int], bits: int) -> tuple[int, ...]:
    """Return the years whose bits are set."""
    return tuple(year for bit, year in enumerate(years) if bits >> bit & 1)


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
