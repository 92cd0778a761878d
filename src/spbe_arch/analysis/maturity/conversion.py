"""Values of indicators that come from elsewhere: from another national index, or from several assessed parts.

Where the sources do not say how a value is made, none is made: the possible ones are given with the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import pairwise

from spbe_arch.analysis.maturity.arithmetic import as_decimal
from spbe_arch.reference.instrument import ExternalIndex


@dataclass(frozen=True, slots=True)
class Converted:
    """The value an indicator gets, or only its level, or only what is possible; `note` says why."""

    value: Decimal | None
    level: int | None
    note: str
    possible: tuple[Decimal, ...] = ()


def convert_external(external: ExternalIndex, given: Decimal) -> Converted:
    """Convert the value of another index; None where it lies outside that index or the line is not known."""
    if external.points:
        return _on_line(external, given)
    if external.bounds:
        level = 1 + sum(given >= bound for bound in external.bounds)
        return Converted(None, level, f"hanya kelasnya yang pasti: {external.conversion}")
    return Converted(None, None, f"cara mengonversi {external.name} belum diketahui")


def combine_components(values: Sequence[Decimal]) -> Converted:
    """Combine the parts of an indicator into a whole level: known only where rounding and cutting off agree."""
    mean = Fraction(sum(map(Fraction, values), Fraction(0)), max(len(values), 1))
    cut, near = Decimal(mean.numerator // mean.denominator), Decimal(int(mean + Fraction(1, 2)))
    if not values:
        return Converted(None, None, "belum ada bagian yang dinilai")
    if cut == near:
        return Converted(cut, int(cut), "rata-rata bagian, bilangan bulat", (cut,))
    note = "belum pasti apakah rata-rata bagian dipangkas atau dibulatkan; pilih sendiri dan jelaskan"
    return Converted(None, None, note, (cut, near))


def _on_line(external: ExternalIndex, given: Decimal) -> Converted:
    for (low, start), (high, end) in pairwise(external.points):
        if low <= given <= high:
            value = as_decimal(Fraction(start) + Fraction(given - low) * Fraction(end - start) / Fraction(high - low))
            return Converted(value, int(value.to_integral_value(ROUND_FLOOR)), external.conversion, (value,))
    first, last = external.points[0][0], external.points[-1][0]
    return Converted(None, None, f"nilai {given:f} di luar {external.name} ({first:f} sampai {last:f})")
