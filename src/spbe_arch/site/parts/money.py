"""What the roadmap costs: indicative budgets of its initiatives by year and source."""

from collections import Counter
from dataclasses import dataclass

from spbe_arch.site.context import Site

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


@dataclass(frozen=True, slots=True)
class Budget:
    """Sums by year and by source; cancelled initiatives cost nothing."""

    total: int
    years: tuple[tuple[int, int], ...]
    sources: tuple[tuple[str, int], ...]

    @property
    def highest(self) -> int:
        """The dearest year."""
        return max((amount for _year, amount in self.years), default=0)


def budget(site: Site) -> Budget:
    """Add up what the initiatives state."""
    years: Counter[int] = Counter()
    sources: Counter[str] = Counter()
    for line in site.analysis.roadmap.lines:
        years[line.year] += line.amount
        sources[line.source] += line.amount
    ordered = tuple(sorted(sources.items(), key=lambda item: (-item[1], item[0])))
    return Budget(sum(years.values()), tuple(sorted(years.items())), ordered)


def scale(amount: int) -> tuple[int, str]:
    """Return the unit in which amounts up to this one are read at a glance, and its word."""
    return next(((size, word) for size, word in SCALES if amount >= size), (1, ""))


def short_rupiah(site: Site, amount: int) -> str:
    """Write an amount so that it can be read at a glance: `Rp1,2 miliar`."""
    size, word = scale(amount)
    return f"Rp{in_unit(site, amount, size)} {site.words(f'money.{word}') if word else ''}".rstrip()


def in_unit(site: Site, amount: int, size: int) -> str:
    """Write an amount in a unit, with one decimal where it says something."""
    value = round(amount / size, 1)
    return site.words.number(int(value) if value == int(value) else value)
