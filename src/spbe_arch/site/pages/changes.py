"""Before and after: what each domain looks like in the first and the last year of every period."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.states import State
from spbe_arch.model.kinds import Period
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.address import CHANGES, ROADMAP, landscape_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.templating import render


@dataclass(frozen=True, slots=True)
class Domain:
    """One domain over a period: how many objects are usable at either end, and which are new, upgraded and ended."""

    kind: str
    before: int
    after: int
    new: tuple[str, ...]
    upgraded: tuple[str, ...]
    ended: tuple[str, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The objects that changed, by what happened to them."""
        named = (("new", self.new), ("upgraded", self.upgraded), ("ended", self.ended))
        return tuple((key, ids) for key, ids in named if ids)


@dataclass(frozen=True, slots=True)
class Span:
    """A period and what it does to every domain."""

    first: int
    last: int
    domains: tuple[Domain, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of before and after."""
    words, title = site.words, site.words("changes")
    spans = tuple(_span(site, period) for period in site.analysis.roadmap.periods if period.years)
    body = render(site, "changes.html", CHANGES, spans=spans, landscape_page=landscape_page)
    trail = ((ROADMAP, words("plan")),)
    yield Page(CHANGES, title, head(site, CHANGES, title, trail), body, CHANGES, words("changes.lead"))


def _span(site: Site, period: Period) -> Span:
    timeline = site.analysis.roadmap.timeline
    yearly = [timeline.states(year) for year in period.years]
    by_domain: dict[str, list[str]] = {domain: [] for domain in DOMAINS}
    for entity_id in sorted(timeline.plans, key=lambda key: (site.name_of(key).lower(), key)):
        by_domain[entity_id.partition("/")[0]].append(entity_id)
    domains = tuple(_domain(kind, ids, yearly) for kind, ids in by_domain.items() if ids)
    return Span(period.years[0], period.years[-1], domains)


def _domain(kind: str, ids: list[str], yearly: list[Mapping[str, State]]) -> Domain:
    first, last = yearly[0], yearly[-1]
    lasting = [key for key in ids if first[key].usable and last[key].usable]
    return Domain(
        kind=kind,
        before=sum(first[key].usable for key in ids),
        after=sum(last[key].usable for key in ids),
        new=tuple(key for key in ids if not first[key].usable and last[key].usable),
        upgraded=tuple(key for key in lasting if any(states[key] is State.UPGRADING for states in yearly)),
        ended=tuple(key for key in ids if first[key].usable and not last[key].usable),
    )
