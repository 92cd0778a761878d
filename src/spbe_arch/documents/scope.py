"""What of the roadmap a document speaks of: the years that were asked for, and one unit with those below it or all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.query import with_sub_units
from spbe_arch.analysis.roadmap.budget import Cuts, Line, cuts
from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.analysis.roadmap.trace import Tracing, trace_all
from spbe_arch.analysis.roadmap.year import Roadmap, roadmap_of
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import years as span_of_years
from spbe_arch.model.kinds import Gap, Initiative
from spbe_arch.model.kinds.initiative import CONTENTS

DONE, POSTPONED = "selesai", "ditunda"
"""What a gap is said to be by its status."""


@dataclass(frozen=True)
class Scope:
    """The roadmap of an edition, narrowed to its years and its unit."""

    edition: Edition
    roadmap: Roadmap
    units: frozenset[str] | None

    @property
    def analysis(self) -> Analysis:
        """The analysis the audience may see."""
        return self.edition.analysis

    @property
    def years(self) -> tuple[int, ...]:
        """The years the document speaks of."""
        first, last = self.edition.period
        return (self.edition.year,) if self.edition.year is not None else tuple(range(first, last + 1))

    @property
    def time(self) -> str:
        """The years in words: `tahun 2024`, `periode 2020–2025`."""
        return f"tahun {self.years[0]}" if len(self.years) == 1 else f"periode {self.span}"

    @property
    def span(self) -> str:
        """The years as they are written in titles."""
        return span_of_years(self.years[0], self.years[-1])

    @property
    def whose(self) -> str:
        """The agency, or the unit that the document is about."""
        architecture = self.edition.architecture
        return architecture.name_of(self.edition.unit) if self.edition.unit else architecture.agency.name

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every amount of these years."""
        return tuple(line for line in self.roadmap.lines if line.year in self.years)

    @cached_property
    def budget(self) -> Cuts:
        """The money of these years, every way it can be summed."""
        return cuts(self.lines)

    @cached_property
    def money(self) -> Mapping[str, int]:
        """The money of these years by initiative."""
        found: Counter[str] = Counter()
        for line in self.lines:
            found[line.initiative] += line.amount
        return dict(found)

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """The initiatives in force that run or cost something in these years, and those that state no years at all."""
        return tuple(found for found in self._in_order if self._concerns(found))

    @cached_property
    def others(self) -> tuple[Initiative, ...]:
        """The initiatives in force of other years."""
        return tuple(found for found in self._in_order if not self._concerns(found))

    @cached_property
    def cancelled(self) -> tuple[Initiative, ...]:
        """The initiatives that were cancelled: they cost nothing and close nothing, but stay on record."""
        every = self.edition.architecture.of_kind(Initiative)
        return tuple(sorted((found for found in every if found.cancelled and belongs(found, self.units)), key=_rank))

    @cached_property
    def groups(self) -> tuple[tuple[str, tuple[Initiative, ...]], ...]:
        """The initiatives by content: the seven official ones in their order, then what states none or another."""
        return grouped(self.initiatives)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The catalogue of gaps, by name."""
        return tuple(sorted(self.roadmap.catalogue, key=lambda gap: (gap.name.casefold(), gap.id)))

    @cached_property
    def gaps_closed(self) -> Mapping[str, tuple[str, ...]]:
        """The gaps that each initiative closes, by id, named from either side."""
        found: dict[str, list[str]] = {}
        for gap in self.gaps:
            for initiative in self.roadmap.closers[gap.id]:
                found.setdefault(initiative.id, []).append(gap.id)
        return {key: tuple(gaps) for key, gaps in found.items()}

    @cached_property
    def gap_states(self) -> Mapping[str, GapState]:
        """How every gap stands at the end of these years."""
        return {gap.id: state_at(self, gap, self.years[-1]) for gap in self.gaps}

    @cached_property
    def tracing(self) -> Tracing:
        """Where the money of these years leads."""
        return trace_all(Roadmap(self.roadmap.architecture, self.roadmap.timeline, self.lines, self.roadmap.catalogue))

    @cached_property
    def _in_order(self) -> tuple[Initiative, ...]:
        return tuple(sorted(self.roadmap.timeline.initiatives, key=_rank))

    def _concerns(self, initiative: Initiative) -> bool:
        dated = bool(initiative.years) or any(initiative.budget)
        runs = any(year in initiative.years for year in self.years)
        return runs or not dated or any(year in self.years for year in initiative.budget)


def scope_of(edition: Edition) -> Scope:
    """Return what an edition of the roadmap speaks of."""
    slug = edition.unit.partition("/")[2]
    units = with_sub_units(edition.architecture, slug) if slug else None
    return Scope(edition, roadmap_of(edition.architecture, units), units)


def grouped(initiatives: Iterable[Initiative]) -> tuple[tuple[str, tuple[Initiative, ...]], ...]:
    """Return initiatives by content: the seven official ones in their order, then what states none or another."""
    found: dict[str, list[Initiative]] = {name: [] for name in CONTENTS}
    for one in sorted(initiatives, key=lambda one: one.category or "~"):
        found.setdefault(one.category or "", []).append(one)
    return tuple((name, tuple(sorted(ones, key=_rank))) for name, ones in found.items())


def closed_in(scope: Scope, gap: Gap) -> int | None:
    """Return the last year of the initiatives that close a gap; None while any has no years, or none closes it."""
    closers = scope.roadmap.closers[gap.id]
    if not closers or any(not initiative.years for initiative in closers):
        return None
    return max(initiative.years[-1] for initiative in closers)


def closed_during(scope: Scope, year: int) -> tuple[Gap, ...]:
    """Return the gaps that the plan closes in a year; not those that were postponed."""
    return tuple(gap for gap in scope.gaps if closed_in(scope, gap) == year and (gap.status or "").lower() != POSTPONED)


def state_at(scope: Scope, gap: Gap, year: int) -> GapState:
    """Return how a gap stands at the end of a year according to the plan.

    `Roadmap.gap_states` calls what is finished by now closed in every year, because only today's state is recorded. A
    document that tells year by year what is to be closed goes by the years of the plan instead.
    """
    status, closers = (gap.status or "").lower(), scope.roadmap.closers[gap.id]
    if status == POSTPONED:
        return GapState.POSTPONED
    end = closed_in(scope, gap)
    finished = status == DONE and (end is None or year >= scope.edition.day.year)
    if finished or (end is not None and end <= year):
        return GapState.CLOSED
    return GapState.CLOSING if any(year in found.years for found in closers) else GapState.OPEN


def overdue_gaps(scope: Scope) -> tuple[Gap, ...]:
    """Return the gaps that the plan closes before the year of the document and that are not said to be finished."""
    year = scope.edition.day.year
    ends = ((gap, closed_in(scope, gap)) for gap in scope.gaps if (gap.status or "").lower() not in (DONE, POSTPONED))
    return tuple(gap for gap, end in ends if end is not None and end < year)


def _rank(initiative: Initiative) -> tuple[int, str, str]:
    return initiative.first_year or initiative.last_year or 9999, initiative.name.casefold(), initiative.id
