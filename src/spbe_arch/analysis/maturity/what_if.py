"""What the index would be with other indicator values: replace, compute again, say what each change brings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from spbe_arch.analysis.maturity.arithmetic import hundredth, weighted_total
from spbe_arch.analysis.maturity.checks import basis_of
from spbe_arch.analysis.maturity.compute import compute, usable_values
from spbe_arch.analysis.maturity.values import AssessmentInput, AssessmentResult, Basis
from spbe_arch.reference.instrument import Instrument

SETTING = re.compile(r"\s*0*(\d{1,4})\s*=\s*(\d{1,4}(?:[.,]\d{1,10})?)\s*")


@dataclass(frozen=True, slots=True)
class Changed:
    """One replaced value; `gain` is what it adds to the index, None when there was no value before."""

    indicator: int
    before: Decimal | None
    after: Decimal
    gain: Decimal | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """An assessment before and after. `after` is None, with the reason in `note`, where it cannot be said."""

    before: AssessmentResult
    after: AssessmentResult | None
    changes: tuple[Changed, ...]
    note: str = ""


def parse_setting(text: str) -> tuple[str, Decimal]:
    """Read `11=4`; a decimal comma is fine. Raise ValueError with an Indonesian message otherwise."""
    match = SETTING.fullmatch(text)
    if match is None:
        raise ValueError(f"`{text}` tidak terbaca; tulis NOMOR=NILAI, misalnya 11=4")
    return match[1], Decimal(match[2].replace(",", "."))


def with_values(given: AssessmentInput, values: Mapping[str, Decimal]) -> AssessmentInput:
    """Replace indicator values."""
    return replace(given, indicator_values={**given.indicator_values, **values})


def what_if(instrument: Instrument, given: AssessmentInput, values: Mapping[str, Decimal]) -> WhatIf:
    """Compute an assessment with some indicator values replaced. Values off the scale are problems of `after`."""
    before, basis = compute(instrument, given), basis_of(given)
    if basis in (Basis.ASPECTS, Basis.DOMAINS):
        note = f"penilaian ini hanya berisi nilai {basis.value}, jadi nilai indikator tidak dapat diganti"
        return WhatIf(before, None, (), note)
    changed = with_values(given, values)
    old, new = usable_values(instrument, given), usable_values(instrument, changed)
    changes = tuple(
        Changed(number, old.get(number), new[number], _gain(instrument, number, old.get(number), new[number]))
        for number in sorted(instrument.keys[key] for key in values if instrument.keys.get(key) in new)
    )
    return WhatIf(before, compute(instrument, changed), changes)


def _gain(instrument: Instrument, number: int, before: Decimal | None, after: Decimal) -> Decimal | None:
    if before is None:
        return None
    return hundredth(weighted_total([(instrument.by_number[number].weight, after - before)]))
