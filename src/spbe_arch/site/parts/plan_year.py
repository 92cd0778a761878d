"""One year as a reader sees it: how many objects are in which state, what is worked on, what changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.analysis.roadmap.year import YearView
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.context import Site
from spbe_arch.site.parts.money import short_rupiah

WORKED_ON = (State.BUILDING, State.UPGRADING, State.ENDING)
NEW = (State.ABSENT, State.BUILDING)


@dataclass(frozen=True, slots=True)
class Item:
    """An object in a list, and whether it is new in this list this year."""

    id: str
    new: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """Objects to which something happens by the same initiatives; by none where their own years say so."""

    by: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Objects to which the same happens in a year, by what makes it happen."""

    key: str
    works: tuple[Work, ...]

    @property
    def count(self) -> int:
        """How many objects there are."""
        return sum(len(work.items) for work in self.works)


@dataclass(frozen=True, slots=True)
class Count:
    """A number and how it differs from the year before."""

    now: int
    change: int = 0

    @property
    def signed(self) -> str:
        """The difference with its sign; nothing where there is none."""
        return f"{self.change:+d}".replace("-", "−") if self.change else ""


@dataclass(frozen=True, slots=True)
class Year:
    """All there is to say about a year."""

    year: int
    first: bool
    money: str
    states: Mapping[State, Count]
    domains: tuple[tuple[str, tuple[Count, ...]], ...]
    gaps: Mapping[GapState, Count]
    lists: tuple[Listing, ...]
    running: int


@lru_cache(maxsize=1)
def years_of(site: Site) -> tuple[Year, ...]:
    """Return every year of every period."""
    roadmap = site.analysis.roadmap
    found, before = [], None
    for year in roadmap.years:
        view = roadmap.year(year)
        known = before if before and before.year == year - 1 else roadmap.year(year - 1)
        found.append(_year(site, view, known, first=year == roadmap.years[0]))
        before = view
    return tuple(found)


def _year(site: Site, view: YearView, before: YearView, *, first: bool) -> Year:
    now, earlier = _counted(view), _counted(before)
    running, catalogue = site.analysis.roadmap.timeline.running, site.analysis.roadmap.catalogue
    return Year(
        year=view.year,
        first=first,
        money=short_rupiah(site, view.budget.total),
        states={state: _count(_total(now, state), _total(earlier, state)) for state in State},
        domains=tuple(
            (domain, tuple(_count(now[domain, state], earlier[domain, state]) for state in State))
            for domain in DOMAINS
            if any(now[domain, state] for state in State)
        ),
        gaps={state: _count(view.gaps[state], before.gaps[state]) for state in GapState if catalogue},
        lists=tuple(listing for listing in _lists(site, view) if listing.works),
        running=len(running.get(view.year, ())),
    )


def _counted(view: YearView) -> Counter[tuple[str, State]]:
    return Counter((entity_id.partition("/")[0], state) for entity_id, state in view.states.items())


def _total(counts: Mapping[tuple[str, State], int], state: State) -> int:
    return sum(counts.get((domain, state), 0) for domain in DOMAINS)


def _count(now: int, before: int) -> Count:
    return Count(now, now - before)


def _lists(site: Site, view: YearView) -> Iterator[Listing]:
    changed = {change.id for change in view.changes}
    for state in WORKED_ON:
        found = (key for key, now in view.states.items() if now is state)
        yield _listing(site, state.value, ((Item(key, key in changed), view.by.get(key, ())) for key in found))
    used = [change for change in view.changes if change.after is State.AS_IS]
    begun = ((Item(change.id), change.by) for change in used if change.before in NEW)
    improved = ((Item(change.id), change.by) for change in used if change.before is State.UPGRADING)
    over = ((Item(change.id), change.by) for change in view.changes if change.after is State.ENDED)
    yield _listing(site, "begun", begun)
    yield _listing(site, "improved", improved)
    yield _listing(site, "ended", over)


def _listing(site: Site, key: str, found: Iterable[tuple[Item, tuple[str, ...]]]) -> Listing:
    works: dict[tuple[str, ...], list[Item]] = {}
    for item, by in found:
        works.setdefault(by, []).append(item)

    def named(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(site.name_of(entity_id).lower() for entity_id in (*ids, *sorted(ids)))

    ordered = sorted(works, key=lambda by: (not by, named(by)))
    return Listing(key, tuple(Work(by, tuple(sorted(works[by], key=lambda item: named((item.id,))))) for by in ordered))
