"""Which given values do not belong: unknown numbers, values off the scale or step, more than one kind of values.

Official results contain values below the scale of an instrument for indicators nobody filled in. Such a value is
accepted, and said, where others than the agency itself assessed; in a self-assessment it is off the scale.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from spbe_arch.analysis.maturity.arithmetic import DIGITS
from spbe_arch.analysis.maturity.values import (
    SELF_ASSESSED,
    AssessmentInput,
    Basis,
    ProblemKind,
    ValueProblem,
    Values,
)
from spbe_arch.reference.instrument import Instrument, Scale

KEYS = {Basis.INDICATORS: "nilai_indikator", Basis.ASPECTS: "nilai_aspek", Basis.DOMAINS: "nilai_domain"}
Wrong = tuple[ProblemKind, str]


def basis_of(given: AssessmentInput) -> Basis:
    """Say which values an assessment is computed from: the finest it has."""
    return next((basis for basis, values in _given(given) if values), Basis.NOTHING)


def keys_of(instrument: Instrument, basis: Basis) -> Mapping[str, int]:
    """Give the numbers a kind of values may have, by the text of their key, in the order of the instrument."""
    if basis is Basis.INDICATORS:
        return instrument.keys
    groups = {Basis.ASPECTS: instrument.aspects, Basis.DOMAINS: instrument.domains}
    return {str(group.number): group.number for group in groups.get(basis, ())}


def value_problems(instrument: Instrument, given: AssessmentInput) -> tuple[ValueProblem, ...]:
    """Find every given value and target that does not belong to the instrument."""
    filled = [(basis, values) for basis, values in _given(given) if values]
    return tuple(
        problem
        for problems in (
            *(_counted(filled)),
            *(_values_of(instrument, given, basis, values) for basis, values in filled),
            _targets(instrument, given.targets),
        )
        for problem in problems
    )


def _given(given: AssessmentInput) -> tuple[tuple[Basis, Values], ...]:
    return (
        (Basis.INDICATORS, given.indicator_values),
        (Basis.ASPECTS, given.aspect_values),
        (Basis.DOMAINS, given.domain_values),
    )


def _counted(filled: list[tuple[Basis, Values]]) -> Iterator[tuple[ValueProblem]]:
    choice = "isi tepat satu dari `nilai_indikator`, `nilai_aspek`, atau `nilai_domain`"
    if not filled:
        yield (ValueProblem((), ProblemKind.NOTHING, "", f"belum ada nilai; {choice}"),)
    for basis, _ in filled[1:]:
        message = f"`{KEYS[basis]}` tidak dipakai karena `{KEYS[filled[0][0]]}` juga diisi; {choice}"
        yield (ValueProblem((KEYS[basis],), ProblemKind.SEVERAL, "", message),)


def _values_of(instrument: Instrument, given: AssessmentInput, basis: Basis, values: Values) -> Iterator[ValueProblem]:
    known = keys_of(instrument, basis)
    scale, unfilled = instrument.scale, None if given.kind == SELF_ASSESSED else instrument.scale.unfilled
    levels, whole = _levels(scale), basis is not Basis.INDICATORS
    for key, value in values.items():
        if key not in known:
            yield _unknown((KEYS[basis], key), basis.value, instrument, known)
        elif value is None or (value.is_finite() and value in levels):
            continue
        elif wrong := _wrong(scale, value, unfilled, whole=whole):
            yield ValueProblem((KEYS[basis], key), wrong[0], str(value), f"{basis.value} {key}: {wrong[1]}")


def _levels(scale: Scale) -> frozenset[Decimal]:
    """Give the whole levels, which are never wrong: most values are one of them."""
    return frozenset(Decimal(level) for level in range(int(scale.minimum), int(scale.maximum) + 1))


def _targets(instrument: Instrument, targets: Mapping[str, Mapping[int, Decimal]]) -> Iterator[ValueProblem]:
    known = instrument.keys
    for key, years in targets.items():
        if key not in known:
            yield _unknown(("target", key), "indikator", instrument, known)
            continue
        for year, value in years.items():
            if wrong := _wrong(instrument.scale, value, None, whole=False):
                message = f"target indikator {key} tahun {year}: {wrong[1]}"
                yield ValueProblem(("target", key, year), wrong[0], str(value), message)


def _unknown(path: tuple[str, str], kind: str, instrument: Instrument, known: Iterable[str]) -> ValueProblem:
    numbers = sorted(map(int, known))
    help_text = f"pakai nomor {numbers[0]} sampai {numbers[-1]}" if numbers else f"instrumen ini tidak memakai {kind}"
    message = f"{kind} `{path[1]}` tidak ada pada {instrument.regulation}; {help_text}"
    return ValueProblem(path, ProblemKind.UNKNOWN, path[1], message)


def _wrong(scale: Scale, value: Decimal, unfilled: Decimal | None, *, whole: bool) -> Wrong | None:
    """Say what is wrong with one value; `whole` values are averages, for which the step does not count."""
    if not value.is_finite() or len(value.as_tuple().digits) > DIGITS or value.adjusted() < -DIGITS:
        return ProblemKind.NOT_A_NUMBER, f"`{value}` bukan angka yang dapat dihitung"
    if not scale.minimum <= value <= scale.maximum:
        return _off_scale(scale, value, unfilled, whole=whole)
    if whole:
        return None
    if scale.step is not None and (value - scale.minimum) % scale.step:
        return (
            ProblemKind.STEP,
            f"nilai {value:f} di antara tingkat; pakai {scale.minimum:f} sampai {scale.maximum:f} per {scale.step:f}",
        )
    if scale.step is None and _decimals(value) > scale.decimals:
        return ProblemKind.FINE, f"nilai {value:f} lebih rinci dari {scale.decimals} desimal; dihitung apa adanya"
    return None


def _off_scale(scale: Scale, value: Decimal, unfilled: Decimal | None, *, whole: bool) -> Wrong:
    if unfilled is not None and (value == unfilled or (whole and unfilled <= value < scale.minimum)):
        text = f"nilai {value:f} di bawah skala; dibaca sebagai indikator yang tidak diisi (bernilai {unfilled:f})"
        return ProblemKind.UNFILLED, text
    return ProblemKind.SCALE, f"nilai {value:f} di luar skala {scale.minimum:f} sampai {scale.maximum:f}"


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
