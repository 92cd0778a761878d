"""What `spbe roadmap` answers with: the roadmap, the years asked for, and what would change."""

from dataclasses import dataclass

from spbe_arch.analysis.roadmap.compare import Comparison
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


@dataclass(frozen=True, slots=True)
class Answer:
    """A roadmap and what of it is asked: one year, or all of a range. With ``what_if`` it is the changed one."""

    roadmap: Roadmap
    period: Period
    year: int | None = None
    unit: str = ""
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
