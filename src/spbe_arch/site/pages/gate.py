"""The duplicate gate: what was judged and how, what is settled, and a page with the argument where there is one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.gate_view import GATE, ORDER, OTHERS, Judged, judged, score, strongest
from spbe_arch.site.parts.tables import Column, Table, TableCell, table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render

VERDICTS = tuple(ORDER)


def pages(site: Site) -> Iterator[Page | Draft]:
    """Yield the gate, and a page for every application that resembles something."""
    items = judged(site)
    yield _overview(site, items)
    for item in items:
        if item.page:
            shown = replace(item, judgement=replace(item.judgement, candidates=()))
            yield asking(item.page, partial(_argument, site.near), shown)


def _overview(site: Site, items: tuple[Judged, ...]) -> Page:
    words, title = site.words, site.words("gatepage.title")
    counts = Counter(item.verdict for item in items)
    troubled = tuple(item for item in items if item.open)
    body = render(
        site,
        "gate.html",
        GATE,
        counts=tuple((verdict, counts[verdict]) for verdict in VERDICTS),
        total=len(items),
        proposals=tuple(item for item in troubled if item.proposed),
        table=_table(site, troubled),
        settled=tuple((item, candidate) for item in items for candidate in item.decided),
        unique=tuple(item for item in items if not item.argued),
        others=OTHERS,
        strongest=strongest,
        score=score,
        ruling=ruling,
        terms=terms,
    )
    return Page(GATE, title, head(site, GATE, title), body, GATE, words("gatepage.about"))


def _argument(site: Site, item: Judged) -> Iterator[Page]:
    words, name = site.words, item.application.name
    told = {"others": OTHERS, "strongest": strongest, "score": score, "ruling": ruling, "terms": terms}
    body = render(site, "gate_argument.html", item.page, item=item, **told)
    trail = ((GATE, words("gatepage.title")),)
    title = words("gatepage.of", name=name)
    top = head(site, item.page, title, trail, words(f"verdict.{item.verdict}"))
    yield Page(item.page, title, top, body, GATE, words(f"verdict.{item.verdict}"))


def ruling(site: Site, decision: dict[str, str]) -> str:
    """Return what was ruled, in words."""
    key = f"ruling.{decision['ruling']}"
    return site.words(key) if key in site.words.phrases else decision["ruling"]


def terms(site: Site, decision: dict[str, str]) -> str:
    """Return by whom, on what document and until when."""
    until = decision["until"] and site.words.day(date.fromisoformat(decision["until"]))
    last = f"{site.words('until').lower()} {until}" if until else ""
    return ", ".join(part for part in (decision["by"], decision["document"], last) if part)


def _table(site: Site, items: tuple[Judged, ...]) -> Table:
    return table(site, "gerbang", site.words("gatepage.title"), _columns(site), (_row(site, item) for item in items))


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("aplikasi", words("gatepage.application"))
    yield Column("putusan", words("gatepage.verdict"), filter=True)
    yield Column("kandidat", words("gate.candidate"))
    yield Column("lingkup", words("gatepage.scope"), filter=True)
    yield Column("skor", words("gate.score"))
    yield Column("keyakinan", words("gatepage.confidence"), filter=True)
    yield Column("status", words("column.status"), filter=True)
    yield Column("unit_kerja", site.kind_word("unit-kerja"), filter=True)
    yield Column("fungsi", words("national.function"), hidden=True)


def _row(site: Site, item: Judged) -> tuple[TableCell, ...]:
    best, words = item.open[0], site.words
    return (
        TableCell((Cell(item.application.name, item.page),)),
        TableCell((Cell(words(f"verdict.{item.verdict}")),), float(VERDICTS.index(item.verdict))),
        TableCell((Cell(best.name or site.name_of(best.id), site.page_of(best.id)),)),
        TableCell((Cell(words(f"scope.{best.scope}")),)),
        TableCell((Cell(score(site, best.score)),), best.score),
        TableCell((Cell(words(f"confidence.{item.judgement.confidence}")),)),
        TableCell((Cell(item.application.status or ""),) if item.application.status else (), chip="status"),
        TableCell((Cell(site.unit_name(item.application)),) if item.application.unit else ()),
        TableCell((Cell(item.judgement.function_name),) if item.judgement.function_name else ()),
    )
