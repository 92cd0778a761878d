"""Inputs for the tests of the maturity index."""

from decimal import Decimal

from spbe_arch.analysis.maturity.values import AssessmentInput
from spbe_arch.reference.instruments import instruments

SPBE18, SPBE20, PEMDI = "permenpanrb-5-2018", "permenpanrb-59-2020", "permenpanrb-8-2026"


def decimals(values):
    return {str(key): None if value is None else Decimal(str(value)) for key, value in values.items()}


def given(instrument=SPBE20, *, year=2023, kind="mandiri", name="penilaian/x", agency="Kota Contoh", **values):
    """Make an input; `indicators`, `aspects`, `domains` are `{number: value}`, `targets` `{number: {year: value}}`."""
    return AssessmentInput(
        name,
        agency,
        instrument,
        year,
        kind,
        decimals(values.get("indicators", {})),
        decimals(values.get("aspects", {})),
        decimals(values.get("domains", {})),
        {str(no): {y: Decimal(str(v)) for y, v in years.items()} for no, years in values.get("targets", {}).items()},
    )


def everywhere(value, instrument=SPBE20, **changes):
    """Give every indicator one value, with some exceptions `i11=4`."""
    values = dict.fromkeys((part.number for part in instruments()[instrument].indicators), value)
    return {**values, **{int(key[1:]): changed for key, changed in changes.items()}}
