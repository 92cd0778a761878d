"""Check the arithmetic against what was published: every official row again from its domain values.

Domains are printed with two digits, so the index may differ by 0.01 and no more. Whether the predicate follows the
index before or after rounding differs between years; both are computed, and the exact values behind the print are
found where the levels are whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.maturity.compute import compute
from spbe_arch.analysis.maturity.grid import exact_indices
from spbe_arch.analysis.maturity.values import AssessmentInput, AssessmentResult
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.published import PublishedResult

TOLERANCE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Recomputed:
    """One official row against our result. `predicate_by` says which index explains the printed predicate."""

    row: PublishedResult
    result: AssessmentResult | None
    deviation: Decimal | None
    predicate_by: str
    reason: str

    @property
    def matched(self) -> bool:
        """Say whether the index is reproduced."""
        return not self.reason

    @property
    def predicate_matched(self) -> bool:
        """Say whether the printed predicate is explained."""
        return self.predicate_by != ""


def recompute(rows: Iterable[PublishedResult], instruments: Mapping[str, Instrument]) -> tuple[Recomputed, ...]:
    """Compute every row again, in the given order."""
    return tuple(_row(row, instruments.get(row.instrument)) for row in rows)


def as_input(row: PublishedResult) -> AssessmentInput:
    """Make an assessment of a published row; a damaged cell is a value nobody knows."""
    values = {str(number): value for number, value in enumerate(row.domains, start=1)}
    name = f"terbit/{row.agency}/{row.year}"
    return AssessmentInput(name, row.agency, row.instrument, row.year, row.kind, domain_values=values)


def _row(row: PublishedResult, instrument: Instrument | None) -> Recomputed:
    if instrument is None:
        return Recomputed(row, None, None, "", f"instrumen `{row.instrument}` tidak dikenal")
    result = compute(instrument, as_input(row))
    if result.unrounded is None or result.value is None:
        cells = ", ".join(map(str, result.missing_groups))
        return Recomputed(
            row, result, None, "", f"nilai domain {cells} tidak ada atau rusak: {row.note or 'tanpa catatan'}"
        )
    deviation = abs(result.unrounded - row.index)
    off = min(deviation, abs(result.value - row.index)) > TOLERANCE
    reason = f"menyimpang {deviation:f} dari yang terbit" if off else ""
    return Recomputed(row, result, deviation, _predicate_by(instrument, row, result), reason)


def _predicate_by(instrument: Instrument, row: PublishedResult, result: AssessmentResult) -> str:
    """Say which index gives the printed predicate: the exact one, the printed one, or one of those behind the print."""
    before, after = result.predicate == row.predicate, row.predicate == instrument.predicate(row.index).name
    if row.predicate is None or (before and after):
        return "sebelum dan sesudah pembulatan"
    if before or after:
        return "sebelum pembulatan" if before else "sesudah pembulatan"
    known = [value for value in row.domains if value is not None]
    exact = (instrument.predicate(value).name for value in exact_indices(instrument, known))
    return "sebelum pembulatan, menurut nilai tingkat di balik cetakan" if row.predicate in exact else ""
