"""Where the roadmap would lead: the index of each year if every initiative reaches its targets. Never a result.

The projection stays in the instrument of the assessment it starts from; years in which another one is in force are
marked, because the official figure of such a year will be another one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from spbe_arch.analysis.maturity.checks import basis_of
from spbe_arch.analysis.maturity.compute import compute, usable_values
from spbe_arch.analysis.maturity.contribution import METHOD, shares
from spbe_arch.analysis.maturity.targets import (
    IgnoredTarget,
    InitiativePlan,
    PlannedTarget,
    Reached,
    reached,
    sort_targets,
)
from spbe_arch.analysis.maturity.values import AssessmentInput, AssessmentResult, Basis
from spbe_arch.reference.instrument import Instrument

LABEL = "Proyeksi, bukan hasil penilaian"


@dataclass(frozen=True, slots=True)
class Raised:
    """One indicator that is higher than in the base assessment; before is None when it had no value."""

    indicator: int
    before: Decimal | None
    after: Decimal
    initiatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one initiative adds to the index: exactly, and by indicator."""

    initiative: str
    gain: Fraction
    by_indicator: tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class ProjectedYear:
    """One year. `gain` is against the base, exactly; None when the base has no index. It equals all contributions."""

    year: int
    result: AssessmentResult
    gain: Decimal | None
    raised: tuple[Raised, ...]
    contributions: tuple[Contribution, ...]
    instrument_in_force: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """The projected years from one assessment, how contributions were counted, and which targets had no part."""

    base: AssessmentResult
    years: tuple[ProjectedYear, ...]
    ignored: tuple[IgnoredTarget, ...]
    note: str = ""
    label: str = LABEL
    method: str = METHOD


def project(
    instrument: Instrument, base: AssessmentInput, plans: Iterable[InitiativePlan], years: Iterable[int]
) -> Projection:
    """Project the index of every given year after the base assessment."""
    start = compute(instrument, base)
    if basis_of(base) in (Basis.ASPECTS, Basis.DOMAINS):
        return Projection(start, (), (), "proyeksi memerlukan nilai per indikator; penilaian dasar tidak memuatnya")
    planned, ignored = sort_targets(instrument, base, plans)
    after = sorted({year for year in years if year > base.year})
    return Projection(start, tuple(_year(instrument, base, planned, year) for year in after), ignored)


def project_own_targets(instrument: Instrument, base: AssessmentInput) -> Projection:
    """Project the targets the assessment itself states, without asking who reaches them."""
    plan = InitiativePlan(base.id, base.targets)
    return project(instrument, base, [plan], {year for years in base.targets.values() for year in years})


def _year(
    instrument: Instrument, base: AssessmentInput, planned: tuple[PlannedTarget, ...], year: int
) -> ProjectedYear:
    values, levels = usable_values(instrument, base), reached(planned, year)
    raised = tuple(_raised(number, values.get(number), levels) for number in sorted(levels))
    raised = tuple(step for step in raised if step.before is None or step.after > step.before)
    new = {str(step.indicator): step.after for step in raised}
    planned_base = replace(base, year=year, indicator_values={**base.indicator_values, **new}, targets={})
    result, before = compute(instrument, planned_base), compute(instrument, base)
    return ProjectedYear(
        year=year,
        result=result,
        gain=None if result.unrounded is None or before.unrounded is None else result.unrounded - before.unrounded,
        raised=raised,
        contributions=_contributions(instrument, raised, levels),
        instrument_in_force=instrument.in_force(year),
    )


def _raised(number: int, before: Decimal | None, levels: Reached) -> Raised:
    by = levels[number]
    return Raised(number, before, max(by.values()), tuple(sorted(by)))


def _contributions(instrument: Instrument, raised: tuple[Raised, ...], levels: Reached) -> tuple[Contribution, ...]:
    found: defaultdict[str, list[tuple[int, Fraction]]] = defaultdict(list)
    for step in raised:
        if step.before is None:
            continue
        weight = Fraction(instrument.by_number[step.indicator].weight) / 100
        for name, rise in shares(step.before, levels[step.indicator]).items():
            found[name].append((step.indicator, weight * rise))
    listed = [Contribution(name, sum((gain for _, gain in by), Fraction()), tuple(by)) for name, by in found.items()]
    return tuple(sorted(listed, key=lambda part: (-part.gain, part.initiative)))
