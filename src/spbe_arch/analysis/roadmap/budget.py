"""The money of the roadmap, in whole rupiah: every cut adds up to the same total."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.model.kinds import Initiative
from spbe_arch.model.types import UNKNOWN


@dataclass(frozen=True, slots=True)
class Line:
    """One amount: of an initiative, in a year, from a source; all that it can be summed by."""

    initiative: str
    year: int
    source: str
    unit: str
    content: str
    program: str
    amount: int


@dataclass(frozen=True, slots=True)
class Cuts:
    """A total and the same total by source, by unit and by content of the roadmap; unstated is `belum diketahui`."""

    total: int
    by_source: Mapping[str, int]
    by_unit: Mapping[str, int]
    by_content: Mapping[str, int]
    by_program: Mapping[str, int]


def budget_lines(initiatives: Iterable[Initiative]) -> Iterator[Line]:
    """Yield every amount of the initiatives that are not cancelled, by initiative, year and source."""
    for initiative in initiatives:
        if initiative.cancelled:
            continue
        unit = f"unit-kerja/{initiative.unit}" if initiative.unit else UNKNOWN
        for year, amounts in sorted(initiative.budget.items()):
            for source, amount in sorted(amounts.items()):
                yield Line(
                    initiative.id,
                    year,
                    source or initiative.funding or UNKNOWN,
                    unit,
                    initiative.category or UNKNOWN,
                    initiative.program or UNKNOWN,
                    amount,
                )


def cuts(lines: Iterable[Line]) -> Cuts:
    """Sum the lines every way."""
    kept = tuple(lines)
    return Cuts(
        total=sum(line.amount for line in kept),
        by_source=summed(kept, lambda line: line.source),
        by_unit=summed(kept, lambda line: line.unit),
        by_content=summed(kept, lambda line: line.content),
        by_program=summed(kept, lambda line: line.program),
    )


def summed(lines: Iterable[Line], key: Callable[[Line], str]) -> Mapping[str, int]:
    """Sum amounts by a key of the line, sorted by key."""
    total: Counter[str] = Counter()
    for line in lines:
        total[key(line)] += line.amount
    return dict(sorted(total.items()))
