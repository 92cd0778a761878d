"""Where the roadmap would lead: a projection, year by year, what each initiative adds, and the cheapest next steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spbe_arch.analysis.maturity.projection import ProjectedYear, Projection
from spbe_arch.analysis.maturity.values import AssessmentInput
from spbe_arch.reference.instrument import Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.maturity_view import INDEX, PROJECTION, indicator_page, maturity, percent, signed, written
from spbe_arch.site.parts.money import short_rupiah
from spbe_arch.site.templating import render

LEVELS = 10


@dataclass(frozen=True, slots=True)
class Share:
    """What one initiative adds by the last projected year, and the part of the largest share it is."""

    initiative: str
    gains: tuple[Fraction | None, ...]
    indicators: tuple[int, ...]
    percent: int


@dataclass(frozen=True, slots=True)
class Column:
    """One year in the picture: the projected value and its height in per cent of the scale."""

    year: int
    value: Decimal | None
    height: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of the projection."""
    title, base = site.words("projection.title"), maturity(site).base()
    body = _nothing(site) if base is None else _body(site, base)
    top = head(site, PROJECTION, title, ((INDEX, site.words("maturity.title")),))
    yield Page(PROJECTION, title, top, body, PROJECTION, site.words("projection.about"))


def _nothing(site: Site) -> str:
    return render(site, "projection.html", PROJECTION, base=None)


def _body(site: Site, base: AssessmentInput) -> str:
    found = maturity(site)
    instrument, projection = found.instruments[base.instrument], found.projection(base)
    return render(
        site,
        "projection.html",
        PROJECTION,
        base=projection.base,
        instrument=instrument,
        projection=projection,
        columns=tuple(_columns(projection, instrument)),
        shares=tuple(_shares(projection.years)),
        own=found.own_targets(base),
        steps=found.next_steps(base),
        levels=found.level_steps(base)[:LEVELS],
        names={indicator.number: indicator.name for indicator in instrument.indicators},
        indicator_page=indicator_page,
        short_rupiah=short_rupiah,
        written=written,
        signed=signed,
    )


def _columns(projection: Projection, instrument: Instrument) -> Iterator[Column]:
    for result in (projection.base, *(year.result for year in projection.years)):
        yield Column(result.year, result.value, percent(result.value, instrument.scale.maximum))


def _shares(years: tuple[ProjectedYear, ...]) -> Iterator[Share]:
    """Yield what each initiative adds in every year, the largest of the last year first."""
    if not years:
        return
    by_year = [{part.initiative: part for part in year.contributions} for year in years]
    largest = max((part.gain for part in years[-1].contributions), default=Fraction())
    names = dict.fromkeys(part.initiative for year in reversed(years) for part in year.contributions)
    for name in names:
        gains = tuple(found[name].gain if name in found else None for found in by_year)
        indicators = {number for found in by_year if name in found for number, _ in found[name].by_indicator}
        last = gains[-1] or Fraction()
        yield Share(name, gains, tuple(sorted(indicators)), round(100 * last / largest) if largest else 0)
