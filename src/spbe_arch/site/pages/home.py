"""The home page: questions first, and every number leads to the list behind it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import DomainEntity, Initiative
from spbe_arch.site.address import (
    ABOUT,
    BUDGET,
    EXPLORER,
    FINDINGS,
    HOME,
    LANDSCAPES,
    MAPS,
    NATIONAL,
    ROADMAP,
    list_page,
)
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.parts.decisions import waiting
from spbe_arch.site.parts.gate_view import ADOPTION, GATE, USES
from spbe_arch.site.parts.health import steps
from spbe_arch.site.parts.maturity_view import INDEX
from spbe_arch.site.parts.money import budget, in_unit, scale, short_rupiah
from spbe_arch.site.parts.progress import standings
from spbe_arch.site.parts.proposals import proposals
from spbe_arch.site.templating import render

SHOWN = 8
DOMAINS_FIRST = ("unit-kerja", "proses-bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan")


@dataclass(frozen=True, slots=True)
class Card:
    """How many there are of a kind, and a line about them."""

    page: str
    word: str
    count: int
    line: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the home page."""
    agency, words = site.architecture.agency, site.words
    title = agency.name or words("agency")
    top = render(
        site, "home_head.html", HOME, kicker=words("home.kicker"), title=title, lead=agency.description or agency.vision
    )
    body = render(
        site,
        "home.html",
        HOME,
        agency=agency,
        cards=tuple(_cards(site)),
        severities=tuple((level.value, site.assessment.count(level)) for level in Severity),
        steps=tuple(steps(site)),
        adoption=_adoption(site),
        behind=_behind(site),
        bars=_bars(site),
        total=short_rupiah(site, budget(site).total),
        sources=tuple((source, short_rupiah(site, amount)) for source, amount in budget(site).sources),
        planning=_planning(site),
        standings=standings(site),
        proposals=proposals(site),
        waiting=waiting(site)[:SHOWN],
        waiting_total=len(waiting(site)),
        readers=_readers(site),
        findings_page=FINDINGS,
    )
    yield Page(HOME, title, top, body, HOME, words("home.kicker"))


def _cards(site: Site) -> Iterator[Card]:
    for kind in listed_kinds(site):
        members = [entity for entity in site.architecture.entities.values() if entity.kind == kind]
        states = Counter(entity.status for entity in members if isinstance(entity, DomainEntity) and entity.status)
        line = ", ".join(f"{site.words.number(count)} {state}" for state, count in states.most_common(2))
        count = len(members) + (site.withheld.kinds.get(kind, 0) if kind == "keamanan" else 0)
        yield Card(list_page(kind), site.kind_word(kind), count, line)


@dataclass(frozen=True, slots=True)
class Bars:
    """Money by year as columns: the word of their unit, and year, label and height in per cent."""

    unit: str
    columns: tuple[tuple[int, str, float], ...]


def _bars(site: Site) -> Bars:
    money = budget(site)
    size, word = scale(money.highest)
    columns = tuple(
        (year, in_unit(site, amount, size), round(100 * amount / money.highest, 1)) for year, amount in money.years
    )
    return Bars(site.words(f"money.{word}") if word else "", columns)


def _adoption(site: Site) -> tuple[tuple[str, int], ...]:
    counts = site.adoption.total
    return tuple((site.words(f"use.{use.value}"), counts[use]) for use in USES if counts.get(use))


def _behind(site: Site) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the pages that the numbers of each question come from."""
    words = site.words
    return {
        "repeats": ((ADOPTION, words("adoptionpage.title")), (GATE, words("gatepage.title"))),
        "cost": ((BUDGET, words("budget")),),
        "roadmap": ((ROADMAP, words("plan")),),
        "index": ((INDEX, words("maturity.title")),),
    }


def _planning(site: Site) -> tuple[tuple[str, int], ...]:
    found = Counter(initiative.planning or "" for initiative in site.architecture.of_kind(Initiative))
    return tuple(
        sorted(((state or site.words("unstated"), n) for state, n in found.items()), key=lambda item: -item[1])
    )


def _readers(site: Site) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """Return the three paths: who, what they ask, and where to start."""
    words = site.words
    return (
        (
            words("reader.leader"),
            words("reader.leader.asks"),
            ((f"{HOME}#keputusan", words("home.decide")), (list_page("inisiatif"), site.kind_word("inisiatif"))),
        ),
        (
            words("reader.reviewer"),
            words("reader.reviewer.asks"),
            ((FINDINGS, words("findings")), (NATIONAL, words("national")), (ABOUT, words("about.marks"))),
        ),
        (
            words("reader.architect"),
            words("reader.architect.asks"),
            ((MAPS, words("maps")), (LANDSCAPES, words("landscape")), (EXPLORER, words("explorer"))),
        ),
    )
