"""The money of the roadmap: every cut of the same total, and where each rupiah leads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.budget import Line, summed
from spbe_arch.analysis.roadmap.trace import GAP, OBJECTIVE, Trace, Tracing, trace_all
from spbe_arch.model.types import UNKNOWN
from spbe_arch.site.address import BUDGET, ROADMAP
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.money import in_unit, scale, short_rupiah
from spbe_arch.site.templating import render

CUTS: Mapping[str, Callable[[Line], str]] = {
    "source": lambda line: line.source,
    "content": lambda line: line.content,
    "unit": lambda line: line.unit,
    "program": lambda line: line.program,
}


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the total: its name and page, the amount, its share in per cent, and its length in the chart."""

    name: str
    page: str
    amount: str
    percent: str
    length: float


@dataclass(frozen=True, slots=True)
class Years:
    """Money by year: columns with label and height in per cent, and the exact table of years and sources."""

    unit: str
    columns: tuple[tuple[int, str, float], ...]
    sources: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...], str], ...]
    totals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How much money arrives at an objective, how much cannot be followed in this edition, and how much is lost."""

    parts: tuple[tuple[str, str, str, float], ...]
    lost: tuple[tuple[Trace, str, str], ...]
    objectives: tuple[Share, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of the budget."""
    words, title, lines = site.words, site.words("budget"), site.analysis.roadmap.lines
    total = sum(line.amount for line in lines)
    body = render(
        site,
        "budget.html",
        BUDGET,
        lead=_lead(site, total),
        has_money=total > 0,
        years=_years(site, lines) if total else None,
        cuts=tuple((key, _shares(site, summed(lines, by))) for key, by in CUTS.items()),
        arrival=_arrival(site) if total else None,
        total=rupiah(site, total),
    )
    trail = ((ROADMAP, words("plan")),)
    yield Page(BUDGET, title, head(site, BUDGET, title, trail), body, BUDGET, words("budget.about"))


def rupiah(site: Site, amount: int) -> str:
    """Write an amount in full."""
    return f"Rp{site.words.number(amount)}"


def _lead(site: Site, total: int) -> str:
    if not total:
        return site.words("budget.none")
    years = sorted({line.year for line in site.analysis.roadmap.lines if line.amount})
    count = len({line.initiative for line in site.analysis.roadmap.lines if line.amount})
    amount = short_rupiah(site, total)
    return site.words("budget.lead", total=amount, first=years[0], last=years[-1], n=site.words.number(count))


def _years(site: Site, lines: tuple[Line, ...]) -> Years:
    yearly = summed(lines, lambda line: str(line.year))
    by_both = summed(lines, lambda line: f"{line.year} {line.source}")
    sources = sorted(summed(lines, CUTS["source"]).items(), key=lambda item: (-item[1], item[0]))
    highest = max(yearly.values())
    size, word = scale(highest)
    return Years(
        unit=site.words(f"money.{word}") if word else "",
        columns=tuple((int(y), in_unit(site, n, size), round(100 * n / highest, 1)) for y, n in yearly.items()),
        sources=tuple(_source(site, name) for name, _amount in sources),
        rows=tuple(
            (
                int(year),
                tuple(rupiah(site, by_both.get(f"{year} {name}", 0)) for name, _amount in sources),
                rupiah(site, amount),
            )
            for year, amount in yearly.items()
        ),
        totals=tuple(rupiah(site, amount) for _name, amount in sources),
    )


def _source(site: Site, name: str) -> str:
    return site.words("budget.unstated") if name == UNKNOWN else name


def _shares(site: Site, amounts: Mapping[str, int]) -> tuple[Share, ...]:
    total, highest = sum(amounts.values()), max(amounts.values(), default=0)
    ordered = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(_share(site, name, amount, total, highest) for name, amount in ordered)


def _share(site: Site, name: str, amount: int, total: int, highest: int) -> Share:
    return Share(
        name=site.words("unstated") if name == UNKNOWN else site.name_of(name) if "/" in name else name,
        page=site.page_of(name) if "/" in name else "",
        amount=rupiah(site, amount),
        percent=percent(site, amount, total),
        length=round(100 * amount / highest, 1) if highest else 0.0,
    )


def percent(site: Site, amount: int, total: int) -> str:
    """Write a share with one decimal, never rounded up to a whole it is not."""
    tenths = 1000 * amount // total if total else 0
    return f"{site.words.number(tenths // 10 if tenths % 10 == 0 else tenths / 10)}%"


def _arrival(site: Site) -> Arrival:
    tracing = trace_all(site.analysis.roadmap)
    lost = tuple(trace for trace in tracing.lost if not _unseen(site, trace))
    amounts = {"arrived": tracing.arrived, "lost": sum(trace.total for trace in lost)}
    unseen = tracing.total - sum(amounts.values())
    if unseen:
        amounts["unseen"] = unseen
    parts = tuple(
        (key, rupiah(site, amount), percent(site, amount, tracing.total), round(100 * amount / tracing.total, 2))
        for key, amount in amounts.items()
    )
    broken = tuple(
        (trace, rupiah(site, trace.total), ", ".join(site.words(f"trace.{step}") for step in trace.missing))
        for trace in lost
    )
    return Arrival(parts, broken, tuple(_objectives(site, tracing)))


def _unseen(site: Site, trace: Trace) -> bool:
    """Whether the way may break off only because objects on it are not published."""
    return bool(site.withheld.total) and not {GAP, OBJECTIVE} & set(trace.missing)


def _objectives(site: Site, tracing: Tracing) -> Iterator[Share]:
    amounts = tracing.by_objective
    highest = max(amounts.values(), default=0)
    for objective in site.architecture.agency.objectives:
        amount = amounts.get(objective.code or "", 0)
        yield Share(
            name=" ".join(text for text in (objective.code, objective.name) if text),
            page="",
            amount=rupiah(site, amount),
            percent=percent(site, amount, tracing.total),
            length=round(100 * amount / highest, 1) if highest else 0.0,
        )
