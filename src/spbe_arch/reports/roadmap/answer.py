"""What `spbe roadmap` answers with: the roadmap, the years asked for, and what would change."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.progress.compute import progress_of
from spbe_arch.analysis.progress.values import UnitProgress
from spbe_arch.analysis.roadmap.compare import Comparison
from spbe_arch.analysis.roadmap.coverage import CoverageView, coverage_of
from spbe_arch.analysis.roadmap.obstacles import ConstraintView, constraints_by_group
from spbe_arch.analysis.roadmap.trace import Tracing, trace_all
from spbe_arch.analysis.roadmap.year import Roadmap
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Period

DROP, DELAY = "drop", "delay"


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is tried: an initiative dropped, or delayed by so many years."""

    action: str
    initiative: str
    years: int = 0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What was tried, how it differs from the plan, and which contradictions it would bring."""

    wishes: tuple[Wish, ...]
    comparison: Comparison
    breaks: tuple[Finding, ...]


@dataclass(frozen=True)
class Answer:
    """A roadmap and what of it is asked: one year, or all of a range. With ``what_if`` it is the changed one.

    ``units`` are the slugs of the unit asked about and of those below it; None is the whole agency.
    """

    analysis: Analysis
    roadmap: Roadmap
    period: Period
    year: int | None = None
    unit: str = ""
    units: frozenset[str] | None = None
    lang: str = "id"
    what_if: WhatIf | None = None

    @property
    def years(self) -> tuple[int, ...]:
        """The years asked for."""
        return tuple(self.period.years) if self.year is None else (self.year,)

    def period_of(self, year: int) -> Period:
        """Return the period of a year: the one asked for where that is one of the agency's."""
        if self.period in self.roadmap.periods and year in self.period.years:
            return self.period
        return self.roadmap.period_of(year) or self.period

    def name_of(self, entity_id: str) -> str:
        """Return the name of an entity."""
        return self.roadmap.architecture.name_of(entity_id)

    @cached_property
    def coverage(self) -> CoverageView:
        """The blank spots, in all years."""
        return coverage_of(self.roadmap.architecture, self.roadmap.years, self.units)

    @cached_property
    def constraints(self) -> Mapping[str, tuple[ConstraintView, ...]]:
        """The constraints by group."""
        return constraints_by_group(self.roadmap.architecture, self.units)

    @cached_property
    def tracing(self) -> Tracing:
        """Where the money leads, in all years."""
        return trace_all(self.roadmap)

    @cached_property
    def progress(self) -> tuple[UnitProgress, ...]:
        """The progress of the units of their own standing, or of the unit asked about and those below it."""
        found = progress_of(self.analysis)
        if self.units is None:
            return tuple(unit for unit in found if unit.parent is None)
        mine = [unit for unit in found if unit.id.partition("/")[2] in self.units]
        return tuple(sorted(mine, key=lambda unit: (unit.id != f"unit-kerja/{self.unit}", unit.id)))
