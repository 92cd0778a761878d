"""Penjelasan untuk indikator yang tidak ada.

Kunci pada `penjelasan` adalah nomor indikator pada instrumen penilaian itu. Nomor yang salah membuat dokumen dan bukti
tidak muncul pada indikatornya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import MaturityAssessment

RULE = Rule("IDX005", Severity.ERROR, "Penjelasan untuk indikator yang tidak ada", __doc__, ("permenpanrb-59-2020",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every explanation whose number the instrument does not have."""
    for assessment in analysis.architecture.of_kind(MaturityAssessment):
        instrument = analysis.maturity.instruments.get((assessment.instrument or "").strip())
        for number in assessment.explanations if instrument else ():
            if instrument and number not in instrument.keys:
                count = len(instrument.indicators)
                yield RULE.at(
                    assessment,
                    "penjelasan",
                    number,
                    message=f"`penjelasan` untuk indikator `{number}`, yang tidak ada pada {instrument.regulation}",
                    help=f"pakai nomor 1 sampai {count}",
                    value=number,
                    on_key=True,
                )
