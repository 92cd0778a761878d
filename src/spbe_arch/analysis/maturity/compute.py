"""The index of an assessment, exactly: weight times value, added up, divided by 100, rounded only to print.

An aspect is the weighted mean of its indicators and a domain that of its aspects, so the weighted sums simply add up;
nothing is rounded on the way. A missing value is never guessed: whatever depends on it is None.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from spbe_arch.analysis.maturity.arithmetic import ONE, hundredth, plus, rounded, weighted_total
from spbe_arch.analysis.maturity.checks import KEYS, basis_of, keys_of, value_problems
from spbe_arch.analysis.maturity.values import (
    AssessmentInput,
    AssessmentResult,
    Basis,
    GroupValue,
    ProblemKind,
    ValueProblem,
)
from spbe_arch.reference.instrument import Group, Instrument

Totals = Mapping[int, Decimal | None]
Usable = Mapping[int, Decimal]


def compute(instrument: Instrument, given: AssessmentInput) -> AssessmentResult:
    """Compute one assessment with the instrument it names."""
    basis, problems = basis_of(given), value_problems(instrument, given)
    usable = usable_values(instrument, given, problems)
    aspects = _aspect_totals(instrument, basis, usable)
    domains = _domain_totals(instrument, basis, usable, aspects)
    unrounded = _index(tuple((domains if instrument.domains else aspects).values()))
    value = None if unrounded is None else rounded(unrounded, ONE, *_rounding(instrument))
    return AssessmentResult(
        *(given.id, given.agency, given.instrument, given.year, given.kind, basis),
        value=value,
        unrounded=unrounded,
        predicate=None if unrounded is None else instrument.predicate(unrounded).name,
        predicate_rounded=None if value is None else instrument.predicate(value).name,
        domains=_groups(instrument, instrument.domains, domains),
        aspects=() if basis is Basis.DOMAINS else _groups(instrument, instrument.aspects, aspects),
        missing=_missing(instrument, basis, usable),
        missing_groups=_missing_groups(instrument, basis, usable),
        problems=problems,
    )


def compute_all(
    instruments: Mapping[str, Instrument], assessments: Iterable[AssessmentInput]
) -> tuple[AssessmentResult, ...]:
    """Compute every assessment, by id. One whose instrument is not known has no value and a problem that says so."""
    ordered = sorted(assessments, key=lambda given: given.id)
    return tuple(
        compute(instruments[given.instrument], given)
        if given.instrument in instruments
        else _without_instrument(given, instruments)
        for given in ordered
    )


def usable_values(
    instrument: Instrument, given: AssessmentInput, problems: tuple[ValueProblem, ...] | None = None
) -> Usable:
    """Give the values an assessment is computed from, by number, without those that do not belong."""
    basis = basis_of(given)
    found = value_problems(instrument, given) if problems is None else problems
    refused = {problem.path for problem in found if not problem.usable}
    values = {
        Basis.INDICATORS: given.indicator_values,
        Basis.ASPECTS: given.aspect_values,
        Basis.DOMAINS: given.domain_values,
    }.get(basis, {})
    return {
        number: value
        for key, number in keys_of(instrument, basis).items()
        if (value := values.get(key)) is not None and (KEYS[basis], key) not in refused
    }


def _aspect_totals(instrument: Instrument, basis: Basis, usable: Usable) -> Totals:
    """Give the weighted sum under each aspect; None where a value is missing."""
    if basis is Basis.ASPECTS:
        return {aspect.number: _product(aspect, usable) for aspect in instrument.aspects}
    if basis is not Basis.INDICATORS:
        return dict.fromkeys(aspect.number for aspect in instrument.aspects)
    parts: dict[int, list[tuple[Decimal, Decimal | None]]] = {aspect.number: [] for aspect in instrument.aspects}
    for indicator in instrument.indicators:
        parts[indicator.aspect].append((indicator.weight, usable.get(indicator.number)))
    return {number: _total(under) for number, under in parts.items()}


def _domain_totals(instrument: Instrument, basis: Basis, usable: Usable, aspects: Totals) -> Totals:
    if basis is Basis.DOMAINS:
        return {domain.number: _product(domain, usable) for domain in instrument.domains}
    under: dict[int | None, list[Decimal | None]] = {domain.number: [] for domain in instrument.domains}
    for aspect in instrument.aspects if instrument.domains else ():
        under[aspect.domain].append(aspects[aspect.number])
    return {domain.number: _sum(under[domain.number]) for domain in instrument.domains}


def _product(group: Group, usable: Usable) -> Decimal | None:
    value = usable.get(group.number)
    return None if value is None else weighted_total([(group.weight, value)])


def _total(parts: list[tuple[Decimal, Decimal | None]]) -> Decimal | None:
    known = [(weight, value) for weight, value in parts if value is not None]
    return weighted_total(known) if len(known) == len(parts) else None


def _sum(parts: Iterable[Decimal | None]) -> Decimal | None:
    listed = list(parts)
    known = [part for part in listed if part is not None]
    return plus(known) if len(known) == len(listed) else None


def _index(totals: tuple[Decimal | None, ...]) -> Decimal | None:
    total = _sum(totals)
    return None if total is None or not totals else hundredth(total)


def _groups(instrument: Instrument, groups: tuple[Group, ...], totals: Totals) -> tuple[GroupValue, ...]:
    def value(group: Group) -> GroupValue:
        total = totals[group.number]
        printed = None if total is None else rounded(total, group.weight, *_rounding(instrument))
        return GroupValue(group.number, group.name, group.weight, total, printed)

    return tuple(value(group) for group in groups)


def _missing(instrument: Instrument, basis: Basis, usable: Usable) -> tuple[int, ...]:
    """Give the indicators that no value covers; a value of an aspect or domain covers those under it."""
    if basis is Basis.ASPECTS:
        return tuple(part.number for part in instrument.indicators if part.aspect not in usable)
    if basis is Basis.DOMAINS:
        covered = {aspect.number for aspect in instrument.aspects if aspect.domain in usable}
        return tuple(part.number for part in instrument.indicators if part.aspect not in covered)
    return tuple(part.number for part in instrument.indicators if part.number not in usable)


def _missing_groups(instrument: Instrument, basis: Basis, usable: Usable) -> tuple[int, ...]:
    if basis not in (Basis.ASPECTS, Basis.DOMAINS):
        return ()
    return tuple(number for number in keys_of(instrument, basis).values() if number not in usable)


def _rounding(instrument: Instrument) -> tuple[int, str]:
    return instrument.rounding.decimals, instrument.rounding.mode


def _without_instrument(given: AssessmentInput, instruments: Mapping[str, Instrument]) -> AssessmentResult:
    wrong = f"instrumen `{given.instrument}` tidak dikenal" if given.instrument else "instrumen belum disebut"
    message = f"{wrong}; pilih salah satu dari {', '.join(sorted(instruments))}"
    problem = ValueProblem(("instrumen",), ProblemKind.UNKNOWN, given.instrument, message)
    head = (given.id, given.agency, given.instrument, given.year, given.kind, basis_of(given))
    return AssessmentResult(*head, problems=(problem,))
