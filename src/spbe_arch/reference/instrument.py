"""What an instrument of the maturity index is: scale, weights, predicates, criteria, rounding - all of it data.

Every number is exact (`Decimal`). Nothing here is global: the same predicate has other bounds in another instrument,
and the same number of an indicator means something else, so an index never crosses from one to the next.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Level:
    """One level of an indicator: its number, its name on the scale, and its criterion in our own words."""

    level: int
    name: str
    criterion: str


@dataclass(frozen=True, slots=True)
class Band:
    """The values that count as one level, on a scale that is not made of whole levels; the last one is closed."""

    level: int
    minimum: Decimal
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """Which values an indicator may have. `step` is None on a continuous scale, written with `decimals` digits.

    `unfilled` is a value below the scale that official results show for an indicator nobody filled in.
    """

    minimum: Decimal
    maximum: Decimal
    step: Decimal | None
    decimals: int
    unfilled: Decimal | None = None
    bands: tuple[Band, ...] = ()
    note: str = ""

    def level_of(self, value: Decimal) -> int:
        """Give the level whose criteria a value on the scale meets."""
        met = [band.level for band in self.bands if value >= band.minimum]
        return max(met) if met else int(value)


@dataclass(frozen=True, slots=True)
class ExternalIndex:
    """Another index from which an indicator takes its value: points of a line, or only the bounds of its classes."""

    name: str
    certainty: str
    conversion: str = ""
    points: tuple[tuple[Decimal, Decimal], ...] = ()
    bounds: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Components:
    """An indicator assessed on up to `limit` parts; the note says what is known of how they become one value."""

    limit: int
    note: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its aspect, its weight, its criteria and the evidence that is asked for."""

    number: int
    name: str
    aspect: int
    weight: Decimal
    capability: str
    levels: tuple[Level, ...]
    evidence: tuple[str, ...] = ()
    note: str = ""
    components: Components | None = None
    external: ExternalIndex | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """An aspect or a domain; `domain` is the number of the domain an aspect belongs to, if there are domains."""

    number: int
    name: str
    weight: Decimal
    domain: int | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word for a range of the index, closed below and open above, but for the top one."""

    name: str
    label: str
    minimum: Decimal | None
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class Rounding:
    """How the official figure is made of the exact one: digits, and `half_up`, `half_even` or `down`."""

    decimals: int
    mode: str


@dataclass(frozen=True)
class Instrument:
    """One instrument, validated: weights add up to 100 exactly, on every level. Predicates are from high to low.

    `years` are those it is known to have been used in; the `current` one also holds for the years after.
    """

    id: str
    regulation: str
    title: str
    status: str
    source: str
    years: tuple[int, ...]
    current: bool
    scale: Scale
    rounding: Rounding
    domains: tuple[Group, ...]
    aspects: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    predicates: tuple[Predicate, ...]
    certainty: tuple[tuple[str, str], ...] = ()
    formula: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    process: tuple[str, ...] = ()

    @cached_property
    def by_number(self) -> Mapping[int, Indicator]:
        """Give the indicators by number."""
        return {indicator.number: indicator for indicator in self.indicators}

    @cached_property
    def keys(self) -> Mapping[str, int]:
        """Give the numbers of the indicators by the text that stands for them as a key."""
        return {str(indicator.number): indicator.number for indicator in self.indicators}

    def in_force(self, year: int) -> bool:
        """Say whether results of a year are made with this instrument."""
        return year in self.years or (self.current and bool(self.years) and year > max(self.years))

    def predicate(self, value: Decimal | Fraction) -> Predicate:
        """Give the predicate of an index; below the lowest bound it is the lowest one."""
        met = (p for p in self.predicates if p.minimum is None or value >= p.minimum)
        return next(met, self.predicates[-1])

    def of_aspect(self, number: int) -> tuple[Indicator, ...]:
        """Give the indicators of an aspect."""
        return tuple(indicator for indicator in self.indicators if indicator.aspect == number)

    def of_domain(self, number: int) -> tuple[Group, ...]:
        """Give the aspects of a domain."""
        return tuple(aspect for aspect in self.aspects if aspect.domain == number)
