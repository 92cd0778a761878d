"""The values of the maturity index that travel: what is given, what is wrong with it, what follows from it.

Inputs are plain, so they can come from a file of the agency, from a published list or from a test alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

SELF_ASSESSED = "mandiri"
OFFICIAL = "resmi"

Values = Mapping[str, Decimal | None]


class Basis(StrEnum):
    """From which values an index is computed; the word is the one in the YAML key."""

    INDICATORS = "indikator"
    ASPECTS = "aspek"
    DOMAINS = "domain"
    NOTHING = "kosong"


@dataclass(frozen=True, slots=True)
class AssessmentInput:
    """One assessment as given. Keys are the numbers as text; None is a value nobody knows yet."""

    id: str
    agency: str
    instrument: str
    year: int
    kind: str
    indicator_values: Values = field(default_factory=dict)
    aspect_values: Values = field(default_factory=dict)
    domain_values: Values = field(default_factory=dict)
    targets: Mapping[str, Mapping[int, Decimal]] = field(default_factory=dict)


class ProblemKind(StrEnum):
    """What is wrong with a value; `FINE` and `UNFILLED` values are still computed with."""

    SCALE = "scale"
    STEP = "step"
    FINE = "fine"
    UNFILLED = "unfilled"
    UNKNOWN = "unknown"
    NOT_A_NUMBER = "not-a-number"
    SEVERAL = "several"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A value that does not belong where it stands; `path` is the key path in the file of the assessment."""

    path: tuple[str | int, ...]
    kind: ProblemKind
    value: str
    message: str

    @property
    def usable(self) -> bool:
        """Say whether the value is nevertheless computed with."""
        return self.kind in (ProblemKind.FINE, ProblemKind.UNFILLED)


@dataclass(frozen=True, slots=True)
class GroupValue:
    """The index of an aspect or domain as printed, with the weighted sum it is made of.

    Both are None when a value below is missing.
    """

    number: int
    name: str
    weight: Decimal
    total: Decimal | None
    value: Decimal | None

    @property
    def exact(self) -> Fraction | None:
        """Give the index before rounding; a fraction, because a division by a weight need not end."""
        return None if self.total is None else Fraction(self.total) / Fraction(self.weight)


@dataclass(frozen=True, slots=True)
class AssessmentResult:
    """What follows from one assessment. With a missing indicator, value and predicates are None.

    `missing` are the indicators no usable value covers, `missing_groups` the aspects or domains that were to be given
    and were not. `predicate` follows the exact value, `predicate_rounded` the printed one.
    """

    assessment: str
    agency: str
    instrument: str
    year: int
    kind: str
    basis: Basis
    value: Decimal | None = None
    unrounded: Decimal | None = None
    predicate: str | None = None
    predicate_rounded: str | None = None
    domains: tuple[GroupValue, ...] = ()
    aspects: tuple[GroupValue, ...] = ()
    missing: tuple[int, ...] = ()
    missing_groups: tuple[int, ...] = ()
    problems: tuple[ValueProblem, ...] = ()

    @property
    def predicate_edge(self) -> bool:
        """Say whether rounding decides the predicate."""
        return self.predicate != self.predicate_rounded

    @property
    def self_assessed(self) -> bool:
        """Say whether the agency itself gave these values."""
        return self.kind == SELF_ASSESSED
