"""What to do next: which initiative adds most to the index per rupiah, and what one level of an indicator is worth.

The gain of an initiative is what all its last targets add to the assessment on their own; its cost is its budget of the
years after the assessment. `extra` is what it still adds after all that stand before it. All of it is a projection.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spbe_arch.analysis.maturity.checks import basis_of
from spbe_arch.analysis.maturity.compute import usable_values
from spbe_arch.analysis.maturity.targets import InitiativePlan, reached, sort_targets
from spbe_arch.analysis.maturity.values import AssessmentInput, Basis
from spbe_arch.reference.instrument import Indicator, Instrument

BILLION = 1_000_000_000
FAR = 9999

Levels = Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class NextStep:
    """One initiative: `per_billion` is the gain for every billion rupiah, None when the cost is zero or not known.

    `budget` is all it ever costs, what was paid before included.
    """

    initiative: str
    gain: Fraction
    extra: Fraction
    cost: Decimal | None
    budget: Decimal | None
    per_billion: Fraction | None
    indicators: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LevelStep:
    """The next level of one indicator and what reaching it adds to the index."""

    indicator: int
    before: Decimal
    after: Decimal
    gain: Fraction
    criterion: str


def cheapest_steps(
    instrument: Instrument, base: AssessmentInput, plans: Iterable[InitiativePlan]
) -> tuple[NextStep, ...]:
    """Rank the initiatives that add something: first those without cost, then by gain per rupiah, unknown cost last."""
    listed = {plan.id: plan for plan in plans}
    values = _levels_now(instrument, base)
    levels = _levels_wanted(instrument, base, listed.values(), values)
    gains = {name: _gain(instrument, values, by) for name, by in levels.items()}
    costs = {name: listed[name].cost_after(base.year) for name in gains}
    ranked = sorted(gains, key=lambda name: (*_rank(gains[name], costs[name]), name))
    steps, current = [], dict(values)
    for name in ranked:
        extra = _gain(instrument, current, levels[name])
        current.update({no: max(level, current[no]) for no, level in levels[name].items()})
        cost = costs[name]
        rate = gains[name] * BILLION / Fraction(cost) if cost else None
        steps.append(NextStep(name, gains[name], extra, cost, listed[name].cost, rate, tuple(sorted(levels[name]))))
    return tuple(steps)


def level_steps(instrument: Instrument, base: AssessmentInput) -> tuple[LevelStep, ...]:
    """Give the next level of every indicator that can still rise, the most valuable first."""
    values = _levels_now(instrument, base)
    found = (
        _next_level(instrument, instrument.by_number[no], value)
        for no, value in values.items()
        if base.indicator_values
    )
    return tuple(sorted((step for step in found if step), key=lambda step: (-step.gain, step.indicator)))


def _levels_now(instrument: Instrument, base: AssessmentInput) -> Levels:
    return usable_values(instrument, base) if basis_of(base) is Basis.INDICATORS else {}


def _levels_wanted(
    instrument: Instrument, base: AssessmentInput, plans: Iterable[InitiativePlan], values: Levels
) -> Mapping[str, Levels]:
    """Give, per initiative, the last level it wants for each indicator it raises."""
    planned, _ = sort_targets(instrument, base, plans)
    wanted: dict[str, dict[int, Decimal]] = {}
    for indicator, by in reached(planned, FAR).items():
        for name, level in by.items():
            if indicator in values and level > values[indicator]:
                wanted.setdefault(name, {})[indicator] = level
    return wanted


def _gain(instrument: Instrument, values: Levels, levels: Levels) -> Fraction:
    rises = ((number, max(level - values[number], Decimal(0))) for number, level in levels.items())
    weights = instrument.by_number
    return sum((Fraction(weights[number].weight) * Fraction(rise) / 100 for number, rise in rises), Fraction())


def _rank(gain: Fraction, cost: Decimal | None) -> tuple[int, Fraction]:
    if cost is None:
        return 2, -gain
    return (1, -gain / Fraction(cost)) if cost else (0, -gain)


def _next_level(instrument: Instrument, indicator: Indicator, value: Decimal) -> LevelStep | None:
    level = instrument.scale.level_of(value)
    following = next((entry for entry in indicator.levels if entry.level > level), None)
    if following is None:
        return None
    bands = {band.level: band.minimum for band in instrument.scale.bands}
    after = bands.get(following.level, Decimal(following.level))
    gain = Fraction(indicator.weight) * Fraction(after - value) / 100
    return LevelStep(indicator.number, value, after, gain, following.criterion)
