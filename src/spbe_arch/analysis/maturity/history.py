"""How an agency's index moves: only within one instrument and one kind of assessment.

The same agency can fall a whole point because the instrument changed, and a self-assessment is not a result; so a
series never joins two instruments or two kinds, and where one ends the next begins apart from it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.maturity.agencies import AgencyKey, agency_key
from spbe_arch.analysis.maturity.values import AssessmentInput, AssessmentResult

SeriesKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """The assessments of one agency, instrument and kind, by year."""

    agency: str
    instrument: str
    kind: str
    points: tuple[AssessmentResult, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """An assessment against the one before it in its series; the differences are of the printed figures."""

    assessment: str
    previous: str
    previous_year: int
    difference: Decimal | None
    predicate_before: str | None
    domains: tuple[tuple[int, Decimal | None], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """One agency and year as it was assessed: by itself and by others; positive is what it gave itself too much."""

    own: AssessmentResult
    other: AssessmentResult
    difference: Decimal | None


@dataclass(frozen=True, slots=True)
class IndicatorDifference:
    """One indicator with two values."""

    indicator: str
    first: Decimal | None
    second: Decimal | None


def all_series(results: Iterable[AssessmentResult]) -> tuple[Series, ...]:
    """Give every series, sorted by agency, instrument and kind; what has no year has no place in one."""
    groups: defaultdict[SeriesKey, list[AssessmentResult]] = defaultdict(list)
    for result in results:
        if result.year:
            groups[_key(result)].append(result)
    return tuple(
        Series(points[0].agency, points[0].instrument, points[0].kind, tuple(points))
        for _, found in sorted(groups.items())
        for points in [sorted(found, key=lambda result: (result.year, result.assessment))]
    )


def changes(results: Iterable[AssessmentResult]) -> tuple[Change, ...]:
    """Give the change of every assessment that has an earlier one in its series, by id."""
    found = [
        _change(next(p for p in reversed(series.points[:index]) if p.year < point.year), point)
        for series in all_series(results)
        for index, point in enumerate(series.points)
        if point.year > series.points[0].year
    ]
    return tuple(sorted(found, key=lambda change: change.assessment))


def beside(results: Iterable[AssessmentResult]) -> tuple[Beside, ...]:
    """Pair every self-assessment with each assessment by others of that agency, instrument and year."""
    listed = sorted(results, key=lambda result: result.assessment)
    others: defaultdict[tuple[object, ...], list[AssessmentResult]] = defaultdict(list)
    for result in listed:
        if not result.self_assessed and result.year:
            others[*_key(result)[:3], result.year].append(result)
    return tuple(
        Beside(own, other, _minus(own.value, other.value))
        for own in listed
        if own.self_assessed
        for other in others[*_key(own)[:3], own.year]
    )


def repeated(results: Iterable[AssessmentResult]) -> tuple[tuple[str, ...], ...]:
    """Give the ids of assessments that claim the same agency, instrument, year and kind."""
    groups: defaultdict[tuple[SeriesKey, int], list[str]] = defaultdict(list)
    for result in results:
        groups[_key(result), result.year].append(result.assessment)
    return tuple(sorted(tuple(sorted(ids)) for ids in groups.values() if len(ids) > 1))


def indicator_differences(first: AssessmentInput, second: AssessmentInput) -> tuple[IndicatorDifference, ...]:
    """Give the indicators to which two assessments of one instrument give different values."""
    keys = {**first.indicator_values, **second.indicator_values}
    pairs = ((key, first.indicator_values.get(key), second.indicator_values.get(key)) for key in keys)
    found = (IndicatorDifference(*pair) for pair in pairs if pair[1] != pair[2])
    return tuple(sorted(found, key=lambda difference: (len(difference.indicator), difference.indicator)))


def _key(result: AssessmentResult) -> SeriesKey:
    key: AgencyKey = agency_key(result.agency)
    return key.core, key.type, result.instrument, result.kind


def _change(before: AssessmentResult, after: AssessmentResult) -> Change:
    earlier = {group.number: group.value for group in before.domains}
    return Change(
        assessment=after.assessment,
        previous=before.assessment,
        previous_year=before.year,
        difference=_minus(after.value, before.value),
        predicate_before=before.predicate,
        domains=tuple((group.number, _minus(group.value, earlier.get(group.number))) for group in after.domains),
    )


def _minus(value: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if value is None or other is None else value - other
