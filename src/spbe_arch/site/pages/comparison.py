"""Our agency beside others: published results of the same year and instrument, and what the repository records."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from spbe_arch.analysis.maturity.comparison import Average
from spbe_arch.analysis.maturity.values import OFFICIAL, AssessmentResult
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.published import PublishedResult, published
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.frame.generator_settings import is_invented
from spbe_arch.site.heading import head
from spbe_arch.site.parts.maturity_view import COMPARISON, INDEX, maturity, percent, signed, written
from spbe_arch.site.templating import render

Domains = tuple[Decimal | None, ...]
Results = tuple[AssessmentResult, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One figure among others: whose, the value and its domains, and where it comes from; ``mark`` dresses the row."""

    name: str
    page: str
    value: Decimal | None
    percent: int
    domains: Domains
    source: str
    certainty: str
    mark: str = ""
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """All figures of one year and instrument."""

    year: int
    instrument: Instrument
    lines: tuple[Line, ...]
    members: tuple[Line, ...]
    rank: tuple[int, int] | None


def drafts(site: Site) -> Iterator[Draft]:
    """Yield the one page of comparison; of the architecture it shows the results of assessments."""
    yield asking(COMPARISON, partial(_pages, site.near), maturity(site).results)


def _pages(site: Site, results: Results) -> Iterator[Page]:
    title = site.words("comparison.title")
    years = tuple(found for found in _years(site, results) if len(found.lines) > 1 or found.members)
    body = render(
        site,
        "comparison.html",
        COMPARISON,
        years=years,
        invented=is_invented(site),
        note=published().note,
        average_note=published().average_note,
        written=written,
        signed=signed,
    )
    top = head(site, COMPARISON, title, ((INDEX, site.words("maturity.title")),))
    yield Page(COMPARISON, title, top, body, COMPARISON, site.words("comparison.about"))


def _years(site: Site, results: Results) -> Iterator[Year]:
    known = published().instrument_by_year
    official: defaultdict[tuple[int, str], list[AssessmentResult]] = defaultdict(list)
    for result in results:
        if result.kind == OFFICIAL:
            official[result.year, result.instrument].append(result)
    for year in sorted({*known, *(year for year, _ in official)}, reverse=True):
        for instrument in maturity(site).instruments.values():
            recorded = tuple(official[year, instrument.id])
            if known.get(year) == instrument.id or any(map(maturity(site).is_own, recorded)):
                yield _year(site, year, instrument, recorded)


def _year(site: Site, year: int, instrument: Instrument, recorded: Results) -> Year:
    found = maturity(site).comparison(year)
    own = next(filter(maturity(site).is_own, reversed(recorded)), None)
    same = found.instrument == instrument.id
    lines: list[Line] = []
    if own is not None:
        lines.append(_recorded(site, own, "own"))
    elif found.own is not None:
        lines.append(_published(found.own, instrument, "own"))
    base = lines[0].value if lines else None
    if same and lines:
        averages = (("kind", found.kind), ("national", found.national), ("province", found.province))
        lines += [_average(site, key, item, instrument, base) for key, item in averages if item is not None]
    members = tuple(_members(site, instrument, recorded, found.members if same else (), base)) if lines else ()
    return Year(year, instrument, tuple(lines), members, found.rank if same else None)


def _recorded(site: Site, result: AssessmentResult, mark: str = "", base: Decimal | None = None) -> Line:
    instrument = maturity(site).instruments[result.instrument]
    return Line(
        result.agency,
        site.page_of(result.assessment),
        result.value,
        percent(result.value, instrument.scale.maximum),
        tuple(group.value for group in result.domains),
        site.words("comparison.recorded"),
        "",
        mark,
        _minus(result.value, base),
    )


def _published(row: PublishedResult, instrument: Instrument, mark: str = "", base: Decimal | None = None) -> Line:
    source = f"{row.source}. {row.note}" if row.note else row.source
    share = percent(row.index, instrument.scale.maximum)
    return Line(row.agency, "", row.index, share, row.domains, source, row.certainty, mark, _minus(row.index, base))


def _average(site: Site, key: str, item: Average, instrument: Instrument, base: Decimal | None) -> Line:
    name = site.words(f"comparison.{key}", name=item.name.lower())
    share = percent(item.value, instrument.scale.maximum)
    return Line(name, "", item.value, share, item.domains, item.source, "", "average", _minus(item.value, base))


def _members(
    site: Site, instrument: Instrument, recorded: Results, rows: tuple[PublishedResult, ...], base: Decimal | None
) -> Iterator[Line]:
    """Yield the agencies of the province: those of the published lists, and those this repository records."""
    ours = [_recorded(site, result, base=base) for result in recorded if not maturity(site).is_own(result)]
    told = {line.name.casefold() for line in ours}
    others = [_published(row, instrument, base=base) for row in rows if row.agency.casefold() not in told]
    yield from sorted((*ours, *others), key=lambda line: (-(line.value or Decimal(0)), line.name))


def _minus(value: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if value is None or other is None else value - other
