"""What the roadmap costs: indicative budgets of its initiatives by year and source."""

from collections import Counter
from dataclasses import dataclass

from spbe_arch.model.kinds import Initiative
from spbe_arch.site.context import Site


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
    for initiative in site.architecture.of_kind(Initiative):
        if initiative.cancelled:
            continue
        for year, amounts in initiative.budget.items():
            for source, amount in amounts.items():
                years[year] += amount
                sources[source or initiative.funding or site.words("budget.unstated")] += amount
    ordered = tuple(sorted(sources.items(), key=lambda item: (-item[1], item[0])))
    return Budget(sum(years.values()), tuple(sorted(years.items())), ordered)


def short_rupiah(site: Site, amount: int) -> str:
    """Write an amount so that it can be read at a glance: `Rp1,2 miliar`."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"Rp{site.words.number(round(amount / size, 1))} {site.words(f'money.{word}')}"
    return f"Rp{site.words.number(amount)}"
