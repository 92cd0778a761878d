"""Exact arithmetic: decimals that never lose a digit, fractions where a division does not end, rounding only to print.

Values have at most `DIGITS` digits and there are at most some hundred of them, so `EXACT` is wide enough for every
product and sum; the checks refuse longer values before anything is computed with them.
"""

from collections.abc import Iterable
from decimal import Context, Decimal
from fractions import Fraction

DIGITS = 30
EXACT = Context(prec=120)
ZERO, ONE = Decimal(0), Decimal(1)


def weighted_total(parts: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Add up weight times value, exactly."""
    total = ZERO
    for weight, value in parts:
        total = EXACT.fma(weight, value, total)
    return total


def plus(totals: Iterable[Decimal]) -> Decimal:
    """Add up, exactly."""
    total = ZERO
    for part in totals:
        total = EXACT.add(total, part)
    return total


def hundredth(total: Decimal) -> Decimal:
    """Divide by the sum of all weights, which is 100, and drop trailing zeros."""
    return EXACT.normalize(EXACT.scaleb(total, -2))


def rounded(total: Decimal, weight: Decimal, decimals: int, mode: str) -> Decimal:
    """Round total divided by weight, exactly as the instrument wants it; neither is negative."""
    whole, rest = EXACT.divmod(EXACT.scaleb(total, decimals), weight)
    over = EXACT.add(rest, rest).compare(weight)
    if mode != "down" and (over > 0 or (over == 0 and (mode == "half_up" or whole % 2))):
        whole += 1
    return whole.scaleb(-decimals)


def as_decimal(value: Fraction) -> Decimal:
    """Write a fraction whose denominator has only the factors 2 and 5 as a decimal, exactly."""
    digits = 0
    while (10**digits) % value.denominator:
        digits += 1
    return EXACT.normalize(Decimal(value.numerator * 10**digits // value.denominator).scaleb(-digits, EXACT))
