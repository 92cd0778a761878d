"""A page per indicator: criteria, our values and why, the evidence, what the architecture suggests, the targets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.maturity.evidence.values import EvidencePack
from spbe_arch.analysis.maturity.values import OFFICIAL, SELF_ASSESSED
from spbe_arch.model.kinds import KINDS, MaturityAssessment
from spbe_arch.model.kinds.maturity import Explanation
from spbe_arch.reference.instrument import Indicator, Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.heading import head
from spbe_arch.site.maturity_view import (
    INDEX,
    INDICATORS,
    indicator_page,
    is_guarded,
    maturity,
    own_inputs,
    shown_instruments,
    written,
)
from spbe_arch.site.page import Page
from spbe_arch.site.tables import Column, TableCell, table
from spbe_arch.site.templating import render
from spbe_arch.site.values import Cell

KEPT = 30
"""How many objects of one kind are named before their list is enough."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value of the indicator: year, kind, the assessment, and the value as written; empty when not known."""

    year: int
    kind: str
    assessment: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Told:
    """Why an assessment gave its value: the document and the analysis, and the objects it names."""

    assessment: str
    explanation: Explanation
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A level somebody wants to reach: the assessment itself or an initiative."""

    source: str
    year: int
    level: Decimal


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of indicators, and a page for each."""
    shown = shown_instruments(site)
    yield _overview(site, shown)
    for instrument in shown:
        packs = {pack.indicator: pack for pack in maturity(site).packs(instrument.id)}
        for indicator in instrument.indicators:
            yield _page(site, instrument, indicator, packs[indicator.number])


def _overview(site: Site, shown: tuple[Instrument, ...]) -> Page:
    words, title = site.words, site.words("indicators.title")
    rows = (row for instrument in shown for row in _rows(site, instrument))
    body = render(
        site,
        "list.html",
        INDICATORS,
        lead=words("indicators.lead"),
        withheld=words("indicators.guarded") if site.is_public else "",
        links=(),
        table=table(site, "indikator", title, _columns(site), rows),
    )
    return Page(
        INDICATORS,
        title,
        head(site, INDICATORS, title, ((INDEX, words("maturity.title")),)),
        body,
        INDICATORS,
        words("indicators.about"),
    )


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("indikator", words("indicator"))
    yield Column("instrumen", words("instrument"), filter=True)
    yield Column("aspek", words("indicators.aspect"), filter=True)
    yield Column("bobot", words("maturity.weight"))
    yield Column("resmi", words("assessment.resmi"))
    yield Column("mandiri", words("assessment.mandiri"))
    yield Column("saran", words("indicators.suggested"))


def _rows(site: Site, instrument: Instrument) -> Iterator[tuple[TableCell, ...]]:
    aspects = {group.number: group.name for group in instrument.aspects}
    packs = {pack.indicator: pack for pack in maturity(site).packs(instrument.id)}
    for indicator in instrument.indicators:
        values = tuple(_given(site, instrument, indicator))
        page = indicator_page(instrument.id, indicator.number)
        suggestion = _suggested(site, instrument, packs[indicator.number])
        yield (
            TableCell((Cell(f"{indicator.number}. {indicator.name}", page),), float(indicator.number)),
            TableCell((Cell(instrument.regulation),)),
            TableCell((Cell(aspects.get(indicator.aspect, "")),)),
            TableCell((Cell(f"{site.words.number(indicator.weight.normalize())}%"),), float(indicator.weight)),
            _last(site, values, OFFICIAL),
            _last(site, values, SELF_ASSESSED),
            TableCell((Cell(str(suggestion)),), float(suggestion)) if suggestion is not None else TableCell(()),
        )


def _suggested(site: Site, instrument: Instrument, pack: EvidencePack) -> int | None:
    if pack.suggestion is None or is_guarded(site, instrument.id, pack.indicator):
        return None
    return pack.suggestion.level


def _last(site: Site, values: tuple[Given, ...], kind: str) -> TableCell:
    found = next((given for given in reversed(values) if given.kind == kind and given.value is not None), None)
    if found is None or found.value is None:
        return TableCell(())
    return TableCell((Cell(site.words.number(found.value), note=str(found.year)),), float(found.value))


def _given(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Given]:
    key = str(indicator.number)
    for given in own_inputs(site, instrument.id):
        if key in given.indicator_values:
            yield Given(given.year, given.kind, given.id, given.indicator_values[key])


def _page(site: Site, instrument: Instrument, indicator: Indicator, pack: EvidencePack) -> Page:
    here = indicator_page(instrument.id, indicator.number)
    values, guarded = tuple(_given(site, instrument, indicator)), is_guarded(site, instrument.id, indicator.number)
    body = render(
        site,
        "indicator.html",
        here,
        instrument=instrument,
        indicator=indicator,
        pack=pack,
        guarded=guarded,
        values=values,
        reached=_reached(site, instrument, pack, values),
        told=tuple(_told(site, instrument, indicator)),
        groups=() if guarded else tuple(_groups(pack)),
        kept=KEPT,
        targets=tuple(_targets(site, instrument, indicator)),
        neighbours=_neighbours(instrument, indicator),
        indicator_page=indicator_page,
        written=written,
    )
    title = f"{indicator.number}. {indicator.name}"
    trail = ((INDEX, site.words("maturity.title")), (INDICATORS, site.words("indicators.title")))
    kicker = f"{site.words('indicator')} · {instrument.regulation}"
    return Page(here, title, head(site, here, title, trail, kicker), body, INDICATORS, kicker)


def _reached(
    site: Site, instrument: Instrument, pack: EvidencePack, values: tuple[Given, ...]
) -> Mapping[int, tuple[str, ...]]:
    """Return who puts the indicator at which level: the last values by kind, and the suggestion."""
    marks: dict[int, list[str]] = {}
    for kind in (OFFICIAL, SELF_ASSESSED):
        last = next((given for given in reversed(values) if given.kind == kind and given.value is not None), None)
        if last is not None and last.value is not None:
            text = f"{site.words(f'assessment.{kind}')} {last.year}: {site.words.number(last.value)}"
            marks.setdefault(instrument.scale.level_of(last.value), []).append(text)
    suggestion = _suggested(site, instrument, pack)
    if suggestion is not None:
        marks.setdefault(suggestion, []).append(site.words("indicators.suggested"))
    return {level: tuple(texts) for level, texts in marks.items()}


def _told(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Told]:
    for given in reversed(own_inputs(site, instrument.id)):
        assessment = site.architecture.entities[given.id]
        assert isinstance(assessment, MaturityAssessment)
        explained = assessment.explanations.get(str(indicator.number))
        if explained is not None:
            named = (reference for reference in explained.evidence if reference in site.architecture.entities)
            yield Told(given.id, explained, tuple(named))


def _groups(pack: EvidencePack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the objects that are evidence, by kind."""
    for kind in KINDS:
        found = tuple(item.id for item in pack.objects if item.id.startswith(f"{kind}/"))
        if found:
            yield kind, found


def _targets(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Target]:
    key = str(indicator.number)
    sources = [(given.id, given.targets) for given in own_inputs(site, instrument.id)]
    sources += [(plan.id, plan.targets) for plan in maturity(site).plans(instrument.id)]
    found = (Target(name, year, level) for name, by in sources for year, level in by.get(key, {}).items())
    yield from sorted(found, key=lambda target: (target.year, target.source))


def _neighbours(instrument: Instrument, indicator: Indicator) -> tuple[Indicator | None, Indicator | None]:
    place = instrument.indicators.index(indicator)
    before = instrument.indicators[place - 1] if place else None
    after = instrument.indicators[place + 1] if place + 1 < len(instrument.indicators) else None
    return before, after
