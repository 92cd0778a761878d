"""Numbers of the index as people read them; the decimal point is the one YAML wants."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import groupby

NONE = "-"
FINE = Decimal("0.000001")


def two(value: Decimal | None) -> str:
    """Write a figure as it is printed officially."""
    return NONE if value is None else f"{value:.2f}"


def plain(value: Decimal | None) -> str:
    """Write a value with the digits it has."""
    return NONE if value is None else f"{value.normalize():f}"


def signed(value: Decimal | None) -> str:
    """Write a difference with its sign."""
    return NONE if value is None else f"{value:+f}" if value else "0"


def points(value: Fraction | Decimal) -> str:
    """Write what is gained, in points of the index, to four digits."""
    return f"{as_decimal(Fraction(value)).quantize(Decimal('0.0001'), ROUND_HALF_UP):+f}"


def as_decimal(value: Fraction) -> Decimal:
    """Write a fraction as a decimal of at most six digits; a third has no exact one."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(FINE, ROUND_HALF_UP).normalize()


def rupiah(value: Decimal | None) -> str:
    """Write an amount."""
    return NONE if value is None else "Rp" + f"{value:,.0f}".replace(",", ".")


def ranges(numbers: Iterable[int]) -> str:
    """Write numbers with runs drawn together: `3, 7-9`."""
    runs = groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0])
    listed = ([number for _, number in run] for _, run in runs)
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in listed)
