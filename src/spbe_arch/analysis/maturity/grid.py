"""What a printed domain can really have been: levels are whole, so few exact values round to it.

A domain of 3.94 stands for one or two exact sums of weights times whole levels. That narrows the exact index behind
published figures far more than the printed digits do, which matters where a predicate begins.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import product

from spbe_arch.analysis.maturity.arithmetic import EXACT, hundredth, plus, rounded
from spbe_arch.reference.instrument import Instrument

Sums = Mapping[Decimal, tuple[Decimal, ...]]


def exact_indices(instrument: Instrument, domains: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Give every exact index that prints as these domains, sorted; none on a scale without steps or off the grid."""
    tables = printed_sums(instrument)
    if not tables or len(tables) != len(domains):
        return ()
    choices = [table.get(value.quantize(Decimal("0.01")), ()) for table, value in zip(tables, domains, strict=True)]
    return tuple(sorted({hundredth(plus(sums)) for sums in product(*choices)}))


@cache
def printed_sums(instrument: Instrument) -> tuple[Sums, ...]:
    """Give, for each domain, the exact weighted sums behind every printed value."""
    if instrument.scale.step is None:
        return ()
    return tuple(_table(instrument, domain.number, domain.weight) for domain in instrument.domains)


def _table(instrument: Instrument, domain: int, weight: Decimal) -> Sums:
    levels = _levels(instrument)
    sums = {Decimal(0)}
    for aspect in instrument.of_domain(domain):
        for indicator in instrument.of_aspect(aspect.number):
            steps = [indicator.weight * level for level in levels]
            sums = {EXACT.add(total, step) for total in sums for step in steps}
    table: dict[Decimal, list[Decimal]] = {}
    for total in sorted(sums):
        table.setdefault(rounded(total, weight, 2, instrument.rounding.mode), []).append(total)
    return {printed: tuple(found) for printed, found in table.items()}


def _levels(instrument: Instrument) -> tuple[Decimal, ...]:
    scale, levels = instrument.scale, []
    value = scale.minimum
    while scale.step is not None and value <= scale.maximum:
        levels.append(value)
        value += scale.step
    return tuple(levels)
