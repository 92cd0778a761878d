"""The bar chart of the roadmap: one bar an initiative, years as columns, grouped by content or by unit."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from spbe_arch.model.kinds import Initiative
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.site.context import Site
from spbe_arch.site.parts.money import short_rupiah


@dataclass(frozen=True, slots=True)
class Bar:
    """One initiative; ``start`` and ``end`` are grid lines, both 0 where no year of it is shown."""

    initiative: Initiative
    content: str
    unit: str
    start: int
    end: int
    years: str
    amount: int
    money: str

    @property
    def planning(self) -> str:
        """The planning status, for the look of the bar."""
        return (self.initiative.planning or "").lower()


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one content or unit, and what they cost."""

    name: str
    bars: tuple[Bar, ...]
    money: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart: years with what they cost, and bars grouped by content; ``units`` is the other way, as JSON.

    ``places`` are the numbers of the units in it, by name.
    """

    years: tuple[int, ...]
    costs: tuple[str, ...]
    groups: tuple[Group, ...]
    units: str
    places: Mapping[str, int]


def chart_of(site: Site) -> Chart:
    """Return the chart of every initiative in force."""
    roadmap = site.analysis.roadmap
    money: Counter[str] = Counter()
    yearly: Counter[int] = Counter()
    for line in roadmap.lines:
        money[line.initiative] += line.amount
        yearly[line.year] += line.amount
    bars = tuple(bar_of(site, found, money[found.id]) for found in roadmap.timeline.initiatives)
    units = _groups(site, bars, lambda bar: bar.unit, ())
    return Chart(
        years=roadmap.years,
        costs=tuple(short_rupiah(site, yearly[year]) if yearly[year] else "–" for year in roadmap.years),
        groups=_groups(site, bars, lambda bar: bar.content, CONTENTS),
        units=json.dumps([(group.name, group.money) for group in units], ensure_ascii=False),
        places={group.name: place for place, group in enumerate(units)},
    )


def bar_of(site: Site, initiative: Initiative, amount: int) -> Bar:
    """Return the bar of one initiative."""
    years, shown = initiative.years, site.years
    seen = [position for position, year in enumerate(shown, 1) if year in years]
    return Bar(
        initiative=initiative,
        content=initiative.category or site.words("unstated"),
        unit=site.unit_name(initiative) or site.words("unit.none"),
        start=seen[0] if seen else 0,
        end=seen[-1] + 1 if seen else 0,
        years=spoken_years(site, years),
        amount=amount,
        money=short_rupiah(site, amount) if amount else "",
    )


def spoken_years(site: Site, years: range) -> str:
    """Write the years of an initiative as they are read."""
    if not years:
        return site.words("plan.undated")
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _groups(site: Site, bars: Iterable[Bar], key: Callable[[Bar], str], first: tuple[str, ...]) -> tuple[Group, ...]:
    members: dict[str, list[Bar]] = {}
    for bar in sorted(bars, key=_by_time):
        members.setdefault(key(bar), []).append(bar)
    places = {name: place for place, name in enumerate(first)}
    ordered = sorted(members, key=lambda name: (places.get(name, len(places)), name.lower(), name))
    return tuple(Group(name, tuple(members[name]), _sum(site, members[name])) for name in ordered)


def _by_time(bar: Bar) -> tuple[int, int, str]:
    years = bar.initiative.years
    return (years[0], years[-1], bar.initiative.name.lower()) if years else (9999, 9999, bar.initiative.name.lower())


def _sum(site: Site, bars: Iterable[Bar]) -> str:
    total = sum(bar.amount for bar in bars)
    return short_rupiah(site, total) if total else ""
