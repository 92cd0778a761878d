"""Which level each indicator is planned to reach in a year, by which initiative.

A target counts from its year on, until the same initiative states another. It never lowers a value: what has been
assessed stays. A target for a year that is already assessed was either met or missed, and is not planned any more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from spbe_arch.analysis.maturity.checks import value_problems
from spbe_arch.analysis.maturity.values import AssessmentInput, ProblemKind
from spbe_arch.reference.instrument import Instrument


@dataclass(frozen=True, slots=True)
class InitiativePlan:
    """What an initiative wants to reach, `{indicator: {year: level}}`, and its budget per year (empty: not known)."""

    id: str
    targets: Mapping[str, Mapping[int, Decimal]]
    budget: Mapping[int, Decimal] = field(default_factory=dict)

    @property
    def cost(self) -> Decimal | None:
        """Give the whole budget, None when no year has one."""
        return self.cost_after(0)

    def cost_after(self, year: int) -> Decimal | None:
        """Give what is still to be paid after a year; what was paid until then no longer decides anything."""
        return sum((part for paid, part in self.budget.items() if paid > year), Decimal(0)) if self.budget else None


@dataclass(frozen=True, slots=True)
class IgnoredTarget:
    """A target that has no part in the projection, with the reason in Indonesian."""

    initiative: str
    indicator: str
    year: int
    level: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class PlannedTarget:
    """A target that counts."""

    initiative: str
    indicator: int
    year: int
    level: Decimal


Reached = Mapping[int, Mapping[str, Decimal]]


def sort_targets(
    instrument: Instrument, base: AssessmentInput, plans: Iterable[InitiativePlan]
) -> tuple[tuple[PlannedTarget, ...], tuple[IgnoredTarget, ...]]:
    """Split the targets of all initiatives into those that count and those that do not."""
    planned: list[PlannedTarget] = []
    ignored: list[IgnoredTarget] = []
    for plan in sorted(plans, key=lambda plan: plan.id):
        wrong = _problems(instrument, plan)
        for indicator, year, level in sorted(
            (key, year, level) for key, years in plan.targets.items() for year, level in years.items()
        ):
            reason = wrong.get((indicator, year)) or wrong.get((indicator, None)) or _past(base, indicator, year, level)
            if reason:
                ignored.append(IgnoredTarget(plan.id, indicator, year, level, reason))
            else:
                planned.append(PlannedTarget(plan.id, instrument.keys[indicator], year, level))
    return tuple(planned), tuple(ignored)


def reached(planned: Iterable[PlannedTarget], year: int) -> Reached:
    """Give, per indicator, the level each initiative has it at in a year."""
    levels: dict[int, dict[str, Decimal]] = {}
    for target in sorted(planned, key=lambda target: target.year):
        if target.year <= year:
            levels.setdefault(target.indicator, {})[target.initiative] = target.level
    return levels


def _problems(instrument: Instrument, plan: InitiativePlan) -> Mapping[tuple[str, int | None], str]:
    """Give what is wrong with the targets, as with those of an assessment; None stands for every year."""
    checked = AssessmentInput(plan.id, "", instrument.id, 0, "", targets=plan.targets)
    return {
        (str(problem.path[1]), int(problem.path[2]) if len(problem.path) > 2 else None): problem.message
        for problem in value_problems(instrument, checked)
        if problem.kind not in (ProblemKind.NOTHING, ProblemKind.FINE)
    }


def _past(base: AssessmentInput, indicator: str, year: int, level: Decimal) -> str:
    if year > base.year:
        return ""
    value = base.indicator_values.get(indicator)
    met = value is not None and value >= level
    return f"tahun {year} sudah dinilai; target {'tercapai' if met else 'belum tercapai'}"
