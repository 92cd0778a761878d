"""What the pages of the index share: our own assessments, addresses, and what the public may read of the evidence."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.history import Series
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.analysis.maturity.values import OFFICIAL, SELF_ASSESSED, AssessmentInput, AssessmentResult
from spbe_arch.assessment.audience import rests_on_guarded
from spbe_arch.reference.instrument import Instrument
from spbe_arch.site.context import Site

INDEX, INDICATORS, EVIDENCE = "indeks-spbe.html", "indikator.html", "bukti-unit.html"
COMPARISON, PROJECTION = "perbandingan.html", "proyeksi-indeks.html"


def maturity(site: Site) -> Maturity:
    """Return the index as the audience may see it."""
    return site.analysis.maturity


def indicator_page(instrument: str, number: int) -> str:
    """Return the page of an indicator."""
    return f"indikator/{instrument}-{number}.html"


def own_results(site: Site) -> tuple[AssessmentResult, ...]:
    """Return our own results of known instruments, the newest first."""
    found = maturity(site)
    own = (result for result in found.results if found.is_own(result) and result.instrument in found.instruments)
    return tuple(sorted(own, key=lambda result: (-result.year, result.kind, result.assessment)))


def own_inputs(site: Site, instrument: str) -> tuple[AssessmentInput, ...]:
    """Return what our own assessments of an instrument state, by year and kind."""
    found = maturity(site)
    own = (given for given in found.inputs.values() if found.is_own(given) and given.instrument == instrument)
    return tuple(sorted(own, key=lambda given: (given.year, given.kind, given.id)))


def own_series(site: Site) -> tuple[Series, ...]:
    """Return our own series of known instruments."""
    found = maturity(site)
    return tuple(
        series
        for series in found.series
        if series.instrument in found.instruments and any(map(found.is_own, series.points))
    )


def newest(site: Site) -> Iterator[AssessmentResult]:
    """Yield the newest official result and the newest self-assessment, where there are any."""
    results = own_results(site)
    for kind in (OFFICIAL, SELF_ASSESSED):
        found = next((result for result in results if result.kind == kind), None)
        if found is not None:
            yield found


def shown_instruments(site: Site) -> tuple[Instrument, ...]:
    """Return the current instrument, then those of our own assessments, the newest first."""
    found = maturity(site)
    used = [result.instrument for result in own_results(site)]
    first = [found.current.id] if found.current else []
    return tuple(found.instruments[name] for name in dict.fromkeys((*first, *used)))


def is_guarded(site: Site, instrument: str, number: int) -> bool:
    """Whether the evidence of an indicator is kept from this audience: it rests on what the public does not see."""
    return site.is_public and rests_on_guarded(instrument, number)


def unit_lists(site: Site, instrument: str) -> tuple[UnitEvidence, ...]:
    """Return what each unit has and owes, without what is kept from this audience."""
    return tuple(
        UnitEvidence(
            unit.unit,
            unit.name,
            tuple(item for item in unit.objects if not is_guarded(site, instrument, item[0])),
            tuple(item for item in unit.owed if not is_guarded(site, instrument, item.indicator)),
        )
        for unit in maturity(site).units(instrument)
    )


def written(site: Site, value: Decimal | Fraction | None, decimals: int = 2) -> str:
    """Write a value in the language of the site; a dash for none."""
    if value is None:
        return "–"
    exact = Fraction(value)
    return site.words.number(
        (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal(1).scaleb(-decimals))
    )


def bare(site: Site, value: Decimal) -> str:
    """Write a value with the digits it has and no more: a weight, a bound of a scale."""
    return site.words.number(Decimal(f"{value.normalize():f}"))


def signed(site: Site, value: Decimal | Fraction | None, decimals: int = 2) -> str:
    """Write a difference with its sign."""
    if value is None:
        return "–"
    text = written(site, value if value >= 0 else -value, decimals)
    return text if value == 0 else f"{'+' if value > 0 else '−'}{text}"


def percent(value: Decimal | None, top: Decimal) -> int:
    """Return the share of the scale a bar fills."""
    return 0 if value is None else max(0, min(100, round(100 * value / top)))
