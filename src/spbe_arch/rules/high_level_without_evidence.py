"""Tingkat tinggi pada penilaian mandiri tanpa bukti.

Tingkat 4 dan 5 hanya diakui bila ada bukti reviu dan tindak lanjutnya. Penilaian mandiri yang belum dinilai pihak lain
masih dapat dilengkapi: isi `penjelasan` dengan dokumen (`fakta`) atau objek arsitektur (`bukti`).
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.compute import usable_values
from spbe_arch.analysis.maturity.values import AssessmentInput, Basis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import MaturityAssessment

RULE = Rule(
    "IDX003", Severity.INFO, "Tingkat tinggi tanpa bukti", __doc__, ("permenpanrb-59-2020", "permenpanrb-8-2026")
)
HIGH, LISTED = 4, 12


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report, once for each open self-assessment, the indicators with a high level and nothing to show for it."""
    for given in _open(analysis):
        assessment = analysis.architecture.entities[given.id]
        bare = _bare(analysis, given, assessment) if isinstance(assessment, MaturityAssessment) else []
        if bare:
            numbers = ", ".join(map(str, bare[:LISTED])) + (f", dan {len(bare) - LISTED} lagi" * (len(bare) > LISTED))
            yield RULE.at(
                assessment,
                "nilai_indikator",
                str(bare[0]),
                message=f"{len(bare)} indikator dinilai tingkat {HIGH} ke atas tanpa bukti: {numbers}",
                help="tambahkan `fakta` atau `bukti` pada `penjelasan` nomor itu",
                value=numbers,
            )


def _open(analysis: Analysis) -> Iterator[AssessmentInput]:
    """Yield our last self-assessment of each instrument, as long as nobody else assessed that year."""
    maturity = analysis.maturity
    own = [found for found in maturity.results if maturity.is_own(found) and found.basis is Basis.INDICATORS]
    last = {name: max(r.year for r in own if r.instrument == name) for name in {r.instrument for r in own}}
    judged = {pair.own.assessment for pair in maturity.beside}
    for found in own:
        if found.self_assessed and found.year == last[found.instrument] and found.assessment not in judged:
            yield maturity.inputs[found.assessment]


def _bare(analysis: Analysis, given: AssessmentInput, assessment: MaturityAssessment) -> list[int]:
    instrument = analysis.maturity.instruments.get(given.instrument)
    if instrument is None:
        return []
    explained = {key for key, one in assessment.explanations.items() if one.fact or one.evidence}
    values = usable_values(instrument, given).items()
    high = (number for number, value in values if instrument.scale.level_of(value) >= HIGH)
    return [number for number in high if str(number) not in explained]
