"""A page per indicator: criteria, our values and why, the evidence, what the architecture suggests, the targets."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from spbe_arch.analysis.maturity.evidence.values import EvidencePack
from spbe_arch.analysis.maturity.values import OFFICIAL, SELF_ASSESSED
from spbe_arch.model.kinds import KINDS
from spbe_arch.reference.instrument import Indicator, Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.indicator_view import (
    Given,
    explanations_of,
    last_of,
    reached_levels,
    suggested_level,
    targets_of,
    values_of,
)
from spbe_arch.site.parts.maturity_view import (
    INDEX,
    INDICATORS,
    bare,
    indicator_page,
    is_guarded,
    maturity,
    shown_instruments,
    written,
)
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render

KEPT = 30
"""How many objects of one kind are named before their list is enough."""


def pages(site: Site) -> Iterator[Draft]:
    """Yield the list of indicators, and a page for each."""
    shown = shown_instruments(site)
    rows = tuple(row for instrument in shown for row in _rows(site, instrument))
    yield asking(INDICATORS, partial(_overview, site.near), rows)
    for instrument in shown:
        packs = {pack.indicator: pack for pack in maturity(site).packs(instrument.id)}
        for indicator in instrument.indicators:
            given = _given(site, instrument, indicator, packs[indicator.number])
            make = partial(_page, site.near, instrument, indicator)
            yield asking(indicator_page(instrument.id, indicator.number), make, given)


def _overview(site: Site, rows: tuple[tuple[TableCell, ...], ...]) -> Iterator[Page]:
    words, title = site.words, site.words("indicators.title")
    body = render(
        site,
        "list.html",
        INDICATORS,
        lead=words("indicators.lead"),
        withheld=words("indicators.guarded") if site.is_public else "",
        links=(),
        table=table(site, "indikator", title, _columns(site), rows),
    )
    yield Page(
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
        values = tuple(values_of(site, instrument, indicator))
        page = indicator_page(instrument.id, indicator.number)
        suggestion = suggested_level(site, instrument, packs[indicator.number])
        yield (
            TableCell((Cell(f"{indicator.number}. {indicator.name}", page),), float(indicator.number)),
            TableCell((Cell(instrument.regulation),)),
            TableCell((Cell(aspects.get(indicator.aspect, "")),)),
            TableCell((Cell(f"{bare(site, indicator.weight)}%"),), float(indicator.weight)),
            _last(site, values, OFFICIAL),
            _last(site, values, SELF_ASSESSED),
            TableCell((Cell(str(suggestion)),), float(suggestion)) if suggestion is not None else TableCell(()),
        )


def _last(site: Site, values: tuple[Given, ...], kind: str) -> TableCell:
    found = last_of(values, kind)
    if found is None or found.value is None:
        return TableCell(())
    return TableCell((Cell(site.words.number(found.value), note=str(found.year)),), float(found.value))


def _given(site: Site, instrument: Instrument, indicator: Indicator, pack: EvidencePack) -> Mapping[str, object]:
    """Return what the whole architecture says of an indicator; objects that are evidence stand in their groups."""
    values, guarded = tuple(values_of(site, instrument, indicator)), is_guarded(site, instrument.id, indicator.number)
    return {
        "pack": replace(pack, objects=()),
        "guarded": guarded,
        "values": values,
        "reached": reached_levels(site, instrument, pack, values),
        "told": tuple(explanations_of(site, instrument, indicator)),
        "groups": () if guarded else tuple(_groups(pack)),
        "targets": tuple(targets_of(site, instrument, indicator)),
    }


def _page(site: Site, instrument: Instrument, indicator: Indicator, given: Mapping[str, object]) -> Iterator[Page]:
    here = indicator_page(instrument.id, indicator.number)
    body = render(
        site,
        "indicator.html",
        here,
        instrument=instrument,
        indicator=indicator,
        kept=KEPT,
        neighbours=_neighbours(instrument, indicator),
        indicator_page=indicator_page,
        bare=bare,
        written=written,
        **given,
    )
    title = f"{indicator.number}. {indicator.name}"
    trail = ((INDEX, site.words("maturity.title")), (INDICATORS, site.words("indicators.title")))
    kicker = f"{site.words('indicator')} · {instrument.regulation}"
    yield Page(here, title, head(site, here, title, trail, kicker), body, INDICATORS, kicker)


def _groups(pack: EvidencePack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the objects that are evidence, by kind."""
    found: dict[str, list[str]] = {}
    for item in pack.objects:
        found.setdefault(item.id.partition("/")[0], []).append(item.id)
    yield from ((kind, tuple(found[kind])) for kind in KINDS if kind in found)


def _neighbours(instrument: Instrument, indicator: Indicator) -> tuple[Indicator | None, Indicator | None]:
    place = instrument.indicators.index(indicator)
    before = instrument.indicators[place - 1] if place else None
    after = instrument.indicators[place + 1] if place + 1 < len(instrument.indicators) else None
    return before, after
