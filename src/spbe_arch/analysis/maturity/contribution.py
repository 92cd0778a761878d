"""Who brings the gain: a part for every initiative, and the parts add up to the whole.

Where several initiatives raise one indicator, each step between two levels is shared equally among those that reach
at least the higher one. That is the Shapley value of this game: it does not depend on an order, it gives equal parts
to equals and nothing to an initiative that raises nothing, and nothing is lost or counted twice.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

METHOD = (
    "Kenaikan tiap indikator dibagi menurut tingkat: setiap kenaikan antara dua tingkat dibagi rata kepada semua "
    "inisiatif yang menargetkan sekurangnya tingkat yang lebih tinggi (nilai Shapley). Jumlah sumbangan selalu sama "
    "dengan kenaikan indeks dan tidak bergantung pada urutan."
)


def shares(base: Decimal, levels: Mapping[str, Decimal]) -> Mapping[str, Fraction]:
    """Share the rise of one indicator above its base among initiatives, in points of the scale."""
    found: defaultdict[str, Fraction] = defaultdict(Fraction)
    rising = {name: level for name, level in levels.items() if level > base}
    for low, high in pairwise([base, *sorted(set(rising.values()))]):
        part_of = sorted(name for name, level in rising.items() if level >= high)
        for name in part_of:
            found[name] += Fraction(high - low) / len(part_of)
    return dict(sorted(found.items()))
