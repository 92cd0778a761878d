"""What each unit has of the evidence and what it still owes, by indicator: the list its admin works from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.maturity.evidence.packs import Owed, UnitEvidence
from spbe_arch.reference.instrument import Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.maturity_view import EVIDENCE, INDEX, indicator_page, maturity, unit_lists
from spbe_arch.site.templating import render


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator of one unit: its objects that are evidence, the pieces it owes, and whether a program can tell."""

    number: int
    name: str
    objects: int
    owed: tuple[Owed, ...]
    checked: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One unit with its lines; the agency as a whole has no page of its own."""

    anchor: str
    name: str
    page: str
    owed: int
    complete: int
    lines: tuple[Line, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the overview of all units, and the sheet of each."""
    instrument = maturity(site).current
    sheets = tuple(_sheets(site, instrument)) if instrument else ()
    yield _overview(site, instrument, sheets)
    for sheet in sheets:
        yield _sheet(site, instrument, sheet)


def sheet_page(sheet: Sheet) -> str:
    """Return the page of a unit's sheet."""
    return f"bukti-unit/{sheet.anchor}.html"


def _overview(site: Site, instrument: Instrument | None, sheets: tuple[Sheet, ...]) -> Page:
    title, total = site.words("owed.title"), sum(sheet.owed for sheet in sheets)
    given = {"instrument": instrument, "sheets": sheets, "total": total, "sheet_page": sheet_page}
    top = head(site, EVIDENCE, title, ((INDEX, site.words("maturity.title")),))
    body = render(site, "evidence.html", EVIDENCE, **given)
    return Page(EVIDENCE, title, top, body, EVIDENCE, site.words("owed.about"))


def _sheet(site: Site, instrument: Instrument | None, sheet: Sheet) -> Page:
    here, title = sheet_page(sheet), site.words("owed.of", name=sheet.name)
    given = {"instrument": instrument, "sheet": sheet, "indicator_page": indicator_page}
    trail = ((INDEX, site.words("maturity.title")), (EVIDENCE, site.words("owed.title")))
    body = render(site, "evidence_unit.html", here, **given)
    return Page(here, title, head(site, here, sheet.name, trail, site.words("owed.title")), body, EVIDENCE, "")


def _sheets(site: Site, instrument: Instrument) -> Iterator[Sheet]:
    checked = frozenset(pack.indicator for pack in maturity(site).packs(instrument.id) if pack.suggestion)
    for order, unit in enumerate(unit_lists(site, instrument.id), start=1):
        lines = tuple(_lines(unit, instrument, checked))
        if lines or unit.unit:
            whole = f"unit-kerja/{unit.unit}"
            page = site.page_of(whole) if unit.unit else ""
            name = unit.name if unit.unit else site.words("owed.agency")
            complete = sum(line.checked and not line.owed for line in lines)
            yield Sheet(_anchor(unit.unit, order), name, page, len(unit.owed), complete, lines)


def _anchor(unit: str, order: int) -> str:
    """Return the slug of a unit; what somebody wrote where a slug belongs is numbered instead."""
    return unit if re.fullmatch(r"[a-z0-9-]+", unit) else f"unit-{order}" if unit else "instansi"


def _lines(unit: UnitEvidence, instrument: Instrument, checked: frozenset[int]) -> Iterator[Line]:
    counts = dict(unit.objects)
    for number in sorted({*counts, *unit.owed_indicators}):
        owed = tuple(item for item in unit.owed if item.indicator == number)
        yield Line(number, instrument.by_number[number].name, counts.get(number, 0), owed, number in checked)
