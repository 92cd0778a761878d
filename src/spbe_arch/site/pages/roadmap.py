"""The roadmap: a chart of all initiatives, any year of it, and the same as tables."""

from collections.abc import Iterator
from functools import partial

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.model.kinds import Initiative
from spbe_arch.site.address import ROADMAP, year_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.money import short_rupiah
from spbe_arch.site.parts.plan_chart import bar_of, chart_of
from spbe_arch.site.parts.plan_script import SCRIPT, year_html, years_script
from spbe_arch.site.parts.plan_year import Year, years_of
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render

PLANNING = ("selesai", "berjalan", "direncanakan", "ditunda")


def pages(site: Site) -> Iterator[Page | Draft]:
    """Yield the page of the roadmap with the script it has any year from, and a page for each of its years."""
    roadmap, words, title = site.analysis.roadmap, site.words, site.words("plan")
    columns, rows = _columns(site), (_row(site, found) for found in site.architecture.of_kind(Initiative))
    body = render(
        site,
        "roadmap.html",
        ROADMAP,
        lead=_lead(site),
        chart=chart_of(site),
        years=years_of(site),
        year_page=year_page,
        script=SCRIPT,
        chosen=chosen_year(site),
        planning=PLANNING,
        states=tuple(State),
        gap_states=tuple(GapState),
        table=table(site, "peta-rencana", title, columns, rows),
        has_gaps=bool(roadmap.catalogue),
    )
    yield Page(ROADMAP, title, head(site, ROADMAP, title), body, ROADMAP, words("plan.about"))
    years = years_of(site)
    yield asking(SCRIPT, partial(years_script, site.near), years)
    for one in years:
        yield asking(year_page(one.year), partial(_year, site.near), one)


def _year(site: Site, year: Year) -> Iterator[Page]:
    """Yield the page of one year, with the way to those beside it."""
    here, title = year_page(year.year), f"{site.words('plan')} {year.year}"
    shown = site.years
    beside = tuple((near, year_page(near)) for near in (year.year - 1, year.year + 1) if near in shown)
    body = render(site, "roadmap_one.html", here, inside=year_html(site, here, year), beside=beside)
    top = head(site, here, title, ((ROADMAP, site.words("plan")),))
    yield Page(here, title, top, body, ROADMAP, site.words("plan.states", year=year.year))


def chosen_year(site: Site) -> int | None:
    """Return the year a reader sees first: this one, or the nearest that is planned."""
    years, today = site.years, site.analysis.today.year
    return min(years, key=lambda year: abs(year - today), default=None)


def _lead(site: Site) -> str:
    roadmap, words = site.analysis.roadmap, site.words
    count = len(roadmap.timeline.initiatives)
    if not count or not roadmap.years:
        return words("plan.none")
    first, last = roadmap.years[0], roadmap.years[-1]
    total = short_rupiah(site, roadmap.budget().total)
    return words("plan.lead", n=words.number(count), first=first, last=last, total=total)


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("nama", words("initiative"))
    yield Column("muatan", words("content"), filter=True)
    yield Column("unit_kerja", site.kind_word("unit-kerja"), filter=True)
    yield Column("tahun", words("year"))
    yield Column("anggaran", words("budget.rupiah"))
    yield Column("status", words("column.status"), filter=True)


def _row(site: Site, initiative: Initiative) -> tuple[TableCell, ...]:
    amount = sum(sum(amounts.values()) for amounts in initiative.budget.values())
    bar = bar_of(site, initiative, amount)
    unit = site.page_of(f"unit-kerja/{initiative.unit}") if initiative.unit else ""
    return (
        TableCell((Cell(initiative.name, site.page_of(initiative.id)),)),
        TableCell((Cell(bar.content),)),
        TableCell((Cell(bar.unit, unit),)),
        TableCell((Cell(bar.years),), float(initiative.years[0]) if initiative.years else 9999.0),
        TableCell((Cell(site.words.number(amount) if amount else ""),), float(amount)),
        TableCell((Cell(initiative.planning or ""),), chip="status"),
    )
