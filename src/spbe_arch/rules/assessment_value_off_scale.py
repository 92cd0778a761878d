"""Nilai indeks di luar skala atau nomor di luar instrumen.

Setiap instrumen punya nomor indikator, skala dan langkahnya sendiri. Nilai di luar skala, di antara tingkat, atau pada
nomor yang tidak ada tidak ikut dihitung. Hal yang sama berlaku bagi target.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.checks import value_problems
from spbe_arch.analysis.maturity.from_model import inputs_of
from spbe_arch.analysis.maturity.values import ProblemKind
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative, MaturityAssessment
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.instruments import instruments

RULE = Rule("NIL010", Severity.ERROR, "Nilai indeks di luar skala", __doc__, ("permenpanrb-59-2020",))
WRONG = (ProblemKind.SCALE, ProblemKind.STEP, ProblemKind.UNKNOWN, ProblemKind.NOT_A_NUMBER)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report values, targets and explanations that do not belong to the instrument."""
    known = instruments()
    used: dict[str, Instrument] = {}
    assessments = analysis.architecture.of_kind(MaturityAssessment)
    for found, given in zip(assessments, inputs_of(analysis.architecture), strict=True):
        instrument = known.get(given.instrument)
        if instrument is None:
            continue
        used[instrument.id] = instrument
        for problem in value_problems(instrument, given):
            if problem.kind in WRONG:
                on_key = problem.kind is ProblemKind.UNKNOWN
                message, _, help_text = problem.message.partition("; ")
                place = problem.path
                yield RULE.at(found, *place, message=message, help=help_text, value=problem.value, on_key=on_key)
        for number in found.explanations:
            if number not in instrument.keys:
                message = f"penjelasan untuk indikator `{number}`, yang tidak ada pada {instrument.regulation}"
                help_text = f"pakai nomor 1 sampai {len(instrument.indicators)}"
                keys = ("penjelasan", number)
                yield RULE.at(found, *keys, message=message, help=help_text, value=number, on_key=True)
    yield from _of_initiatives(analysis, tuple((used or known).values()))


def _of_initiatives(analysis: Analysis, used: tuple[Instrument, ...]) -> Iterator[Finding]:
    for initiative in analysis.architecture.of_kind(Initiative):
        for number, levels in initiative.indicator_targets.items():
            fitting = [instrument for instrument in used if number in instrument.keys]
            if not fitting:
                names = ", ".join(instrument.regulation for instrument in used)
                message, help_text = f"indikator `{number}` tidak ada pada {names}", "periksa nomornya"
                keys = ("target_indikator", number)
                yield RULE.at(initiative, *keys, message=message, help=help_text, value=number, on_key=True)
                continue
            low = min(instrument.scale.minimum for instrument in fitting)
            high = max(instrument.scale.maximum for instrument in fitting)
            for year, level in levels.items():
                if not low <= level <= high:
                    message = f"target indikator {number} tahun {year} bernilai {level}, di luar skala"
                    help_text = f"pakai {low:f} sampai {high:f}"
                    place = ("target_indikator", number, year)
                    yield RULE.at(initiative, *place, message=message, help=help_text, value=level)
