"""The index at a glance: the newest values, what they are made of, how they moved, and where the details are."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.maturity.history import Change
from spbe_arch.analysis.maturity.values import AssessmentResult, GroupValue
from spbe_arch.reference.instrument import Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.charts import Chart, Gauge, chart, gauge
from spbe_arch.site.parts.maturity_view import (
    COMPARISON,
    EVIDENCE,
    INDEX,
    INDICATORS,
    PROJECTION,
    bare,
    indicator_page,
    maturity,
    newest,
    own_results,
    own_series,
    percent,
    signed,
    written,
)
from spbe_arch.site.templating import render


@dataclass(frozen=True, slots=True)
class Bar:
    """One domain or aspect: its number and name, its weight, and its value with the part of the scale it fills."""

    level: str
    number: int
    name: str
    weight: str
    value: str
    percent: int
    difference: str


@dataclass(frozen=True, slots=True)
class Standing:
    """One of the newest results with what is drawn and told about it."""

    result: AssessmentResult
    instrument: Instrument
    gauge: Gauge | None
    change: Change | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One of our results in the table of all years; ``first`` tells that another instrument begins here."""

    result: AssessmentResult
    instrument: Instrument
    change: Change | None
    beside: str
    first: bool


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of the index."""
    title = site.words("maturity.title")
    standings = tuple(_standing(site, result) for result in newest(site))
    body = render(
        site,
        "maturity.html",
        INDEX,
        standings=standings,
        apart=len({standing.instrument.id for standing in standings}) > 1,
        chart=_chart(site),
        rows=tuple(_rows(site)),
        instruments=maturity(site).instruments,
        current=maturity(site).current,
        links=_links(site),
        indicator_page=indicator_page,
        bare=bare,
        written=written,
        signed=signed,
    )
    yield Page(INDEX, title, head(site, INDEX, title), body, INDEX, site.words("maturity.about"))


def _standing(site: Site, result: AssessmentResult) -> Standing:
    found = maturity(site)
    instrument = found.instruments[result.instrument]
    drawn = gauge(instrument, result.value) if result.value is not None else None
    change = found.changes.get(result.assessment)
    return Standing(result, instrument, drawn, change, tuple(_bars(site, result, instrument, change)))


def _bars(site: Site, result: AssessmentResult, instrument: Instrument, change: Change | None) -> Iterator[Bar]:
    """Yield the domains, each followed by its aspects; aspects alone where the instrument has no domains."""
    before = dict(change.domains) if change else {}
    aspects = {group.number: group for group in result.aspects}
    for domain in result.domains:
        yield _bar(site, "domain", domain, instrument, signed(site, before[domain.number]) if before else "")
        for aspect in instrument.of_domain(domain.number):
            if aspect.number in aspects:
                yield _bar(site, "aspect", aspects.pop(aspect.number), instrument)
    for left in aspects.values():
        yield _bar(site, "aspect", left, instrument)


def _bar(site: Site, level: str, group: GroupValue, instrument: Instrument, difference: str = "") -> Bar:
    return Bar(
        level,
        group.number,
        group.name,
        bare(site, group.weight),
        written(site, group.value),
        percent(group.value, instrument.scale.maximum),
        difference,
    )


def _chart(site: Site) -> Chart | None:
    drawn = chart(own_series(site))
    return drawn if any(panel.lines for panel in drawn.panels) else None


def _rows(site: Site) -> Iterator[Row]:
    found = maturity(site)
    others = {pair.own.assessment: pair for pair in found.beside if pair.other.kind == "resmi"}
    before = ""
    for result in own_results(site):
        pair = others.get(result.assessment)
        instrument = found.instruments[result.instrument]
        beside = signed(site, pair.difference) if pair else ""
        first = bool(before) and before != instrument.id
        before = instrument.id
        yield Row(result, instrument, found.changes.get(result.assessment), beside, first)


def _links(site: Site) -> tuple[tuple[str, str, str], ...]:
    """Return the pages with the details: address, title, and what is found there."""
    names = ((INDICATORS, "indicators"), (EVIDENCE, "owed"), (COMPARISON, "comparison"), (PROJECTION, "projection"))
    return tuple((page, site.words(f"{key}.title"), site.words(f"{key}.about")) for page, key in names)
