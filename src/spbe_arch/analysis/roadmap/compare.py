"""Two roadmaps of the same agency side by side: the plan, and what would become of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.needs import needs
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.analysis.roadmap.year import Roadmap

Level = int | Decimal


@dataclass(frozen=True, slots=True)
class Moved:
    """An object that is in another state than planned, in years that follow each other."""

    id: str
    first: int
    last: int
    planned: State
    state: State


@dataclass(frozen=True, slots=True)
class GapMoved:
    """A gap that is closed in another year than planned; None is never within the periods."""

    id: str
    planned: int | None
    year: int | None


@dataclass(frozen=True, slots=True)
class TargetMoved:
    """The level of an index indicator that the initiatives aim at, in a year, planned and now; None is no aim."""

    indicator: str
    year: int
    planned: Level | None
    level: Level | None


@dataclass(frozen=True, slots=True)
class Undelivered:
    """An object that nobody builds any more, whatever else is said of it, and the objects that need it."""

    id: str
    needed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences. ``freed`` is money by year and source: negative where more is needed than planned."""

    moved: tuple[Moved, ...]
    undelivered: tuple[Undelivered, ...]
    freed: Mapping[int, Mapping[str, int]]
    gaps: tuple[GapMoved, ...]
    targets: tuple[TargetMoved, ...]

    @property
    def freed_total(self) -> int:
        """The money that is not needed any more, over all years."""
        return sum(amount for sources in self.freed.values() for amount in sources.values())

    @property
    def left_open(self) -> tuple[str, ...]:
        """The gaps that were to be closed and now stay open."""
        return tuple(gap.id for gap in self.gaps if gap.year is None)


def compare(plan: Roadmap, other: Roadmap) -> Comparison:
    """Return how the other roadmap differs from the plan."""
    years = tuple(sorted({*plan.years, *plan.timeline.running, *other.timeline.running}))
    return Comparison(
        moved=tuple(_moves(plan, other, years)),
        undelivered=tuple(_undelivered(plan, other)),
        freed=_freed(plan, other),
        gaps=tuple(_gaps(plan, other, years)),
        targets=tuple(_targets(plan, other)),
    )


def _moves(plan: Roadmap, other: Roadmap, years: Iterable[int]) -> Iterator[Moved]:
    found: dict[str, list[Moved]] = {}
    for year in years:
        planned, states = plan.timeline.states(year), other.timeline.states(year)
        for entity_id, state in states.items():
            before = planned.get(entity_id, state)
            if before is state:
                continue
            moves = found.setdefault(entity_id, [])
            last = moves[-1] if moves else None
            if last and (last.last, last.planned, last.state) == (year - 1, before, state):
                moves[-1] = Moved(entity_id, last.first, year, before, state)
            else:
                moves.append(Moved(entity_id, year, year, before, state))
    for entity_id in sorted(found):
        yield from found[entity_id]


def _undelivered(plan: Roadmap, other: Roadmap) -> Iterator[Undelivered]:
    after = other.timeline.plans
    lost = [key for key, planned in plan.timeline.plans.items() if planned.builds and not after[key].builds]
    needed_by: dict[str, set[str]] = {key: set() for key in sorted(lost)}
    for edge in needs(plan.architecture, needed_by) if lost else ():
        needed_by[edge.target].add(edge.source)
    yield from (Undelivered(key, tuple(sorted(needy))) for key, needy in needed_by.items())


def _freed(plan: Roadmap, other: Roadmap) -> Mapping[int, Mapping[str, int]]:
    amounts: Counter[tuple[int, str]] = Counter()
    for sign, roadmap in ((1, plan), (-1, other)):
        for line in roadmap.lines:
            amounts[line.year, line.source] += sign * line.amount
    freed: dict[int, dict[str, int]] = {}
    for (year, source), amount in sorted(amounts.items()):
        if amount:
            freed.setdefault(year, {})[source] = amount
    return freed


def _gaps(plan: Roadmap, other: Roadmap, years: tuple[int, ...]) -> Iterator[GapMoved]:
    planned, now = _closed_in(plan, years), _closed_in(other, years)
    for gap_id in sorted(planned):
        if planned[gap_id] != now.get(gap_id):
            yield GapMoved(gap_id, planned[gap_id], now.get(gap_id))


def _closed_in(roadmap: Roadmap, years: tuple[int, ...]) -> Mapping[str, int | None]:
    """Return the first year in which each gap is closed; the year after the last counts as well."""
    closed: dict[str, int | None] = {gap.id: None for gap in roadmap.catalogue}
    for year in (*years, *((years[-1] + 1,) if years else ())):
        for gap_id, state in roadmap.gap_states(year).items():
            if state is GapState.CLOSED and closed[gap_id] is None:
                closed[gap_id] = year
    return closed


def _targets(plan: Roadmap, other: Roadmap) -> Iterator[TargetMoved]:
    planned, now = _levels(plan), _levels(other)
    for indicator in sorted({*planned, *now}, key=lambda number: (len(number), number)):
        for year in sorted({*planned.get(indicator, {}), *now.get(indicator, {})}):
            before, after = _reached(planned.get(indicator, {}), year), _reached(now.get(indicator, {}), year)
            if before != after:
                yield TargetMoved(indicator, year, before, after)


def _levels(roadmap: Roadmap) -> Mapping[str, Mapping[int, Level]]:
    """Return the highest level aimed at, by indicator and the year for which it is stated."""
    levels: dict[str, dict[int, Level]] = {}
    for initiative in roadmap.timeline.initiatives:
        for indicator, by_year in initiative.indicator_targets.items():
            known = levels.setdefault(indicator, {})
            for year, level in by_year.items():
                known[year] = max(level, known.get(year, level))
    return levels


def _reached(by_year: Mapping[int, Level], year: int) -> Level | None:
    return max((level for stated, level in by_year.items() if stated <= year), default=None)
