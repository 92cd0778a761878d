"""The catalogue of gaps: where each comes from, what closes it and when, and what nobody closes yet."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.model.kinds import Gap
from spbe_arch.site.address import ROADMAP, list_page
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import Column, Table, TableCell, kind_table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render

HERE = list_page(Gap.kind)
DONE, POSTPONED = "selesai", "ditunda"


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of the gaps, when there are any."""
    if Gap.kind not in listed_kinds(site):
        return
    words, title, roadmap = site.words, site.kind_word(Gap.kind), site.analysis.roadmap
    gaps = tuple(sorted(roadmap.catalogue, key=lambda gap: (gap.name.lower(), gap.id)))
    body = render(
        site,
        "gaps.html",
        HERE,
        lead=words("gaps.lead", n=words.number(len(gaps))),
        withheld=words("withheld.some", n=site.withheld.kinds[Gap.kind]) if site.withheld.kinds.get(Gap.kind) else "",
        years=tuple((year, roadmap.gaps(year)) for year in roadmap.years),
        states=tuple(GapState),
        origins=_origins(site, gaps),
        unattended=tuple(gap for gap in gaps if not roadmap.closers[gap.id] and gap.status not in (DONE, POSTPONED)),
        postponed=tuple(gap for gap in gaps if gap.status == POSTPONED),
        table=_table(site, gaps),
    )
    trail = ((ROADMAP, words("plan")),)
    yield Page(HERE, title, head(site, HERE, title, trail), body, HERE, words(f"about.{Gap.kind}"))


def closed_in(site: Site, gap: Gap) -> int | None:
    """Return the last year of the initiatives that close a gap; None while any has no years, or none closes it."""
    closers = site.analysis.roadmap.closers[gap.id]
    if not closers or any(not initiative.years for initiative in closers):
        return None
    return max(initiative.years[-1] for initiative in closers)


def _origins(site: Site, gaps: tuple[Gap, ...]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter(gap.origin_class or site.words("unstated") for gap in gaps)
    about = {"teramati", "normatif", "keputusan"}
    return tuple(
        (origin, site.words(f"origin.{origin}") if origin in about else "", n) for origin, n in counted.most_common()
    )


def _table(site: Site, gaps: tuple[Gap, ...]) -> Table:
    """Return the usual list of gaps with what closes each, and when, after the name."""
    usual, words = kind_table(site, Gap.kind, gaps), site.words
    more = (
        Column("asal", words("gaps.origin"), filter=True),
        Column("penutup", words("gaps.closers")),
        Column("ditutup", words("gaps.closed"), filter=True),
    )
    rows = tuple((row[0], *_more(site, gap), *row[1:]) for gap, row in zip(gaps, usual.rows, strict=True))
    return replace(usual, columns=(usual.columns[0], *more, *usual.columns[1:]), rows=rows)


def _more(site: Site, gap: Gap) -> tuple[TableCell, TableCell, TableCell]:
    closers = site.analysis.roadmap.closers[gap.id]
    year = closed_in(site, gap)
    text = {DONE: site.words("gaps.done"), POSTPONED: site.words("gap.postponed")}.get(gap.status or "")
    return (
        TableCell((Cell(gap.origin_class or ""),)),
        TableCell(tuple(Cell(found.name, site.page_of(found.id)) for found in closers)),
        TableCell((Cell(text or (str(year) if year else site.words("gaps.never"))),), float(year or 9999)),
    )
