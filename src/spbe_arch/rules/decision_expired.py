"""Keputusan atas kandidat duplikat yang masa berlakunya sudah lewat.

Keputusan berlaku sampai tanggal tertentu; sesudah itu kandidatnya dinilai lagi. Keputusan yang sudah dilaksanakan
(aplikasi nasionalnya dipakai, integrasinya dinyatakan, aplikasinya dihentikan) tidak perlu diperpanjang.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.decisions import fulfilled
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Decision

RULE = Rule("DUP006", Severity.WARNING, "Keputusan sudah berakhir", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every decision whose last day has passed."""
    for decision in analysis.architecture.of_kind(Decision):
        over = decision.until is not None and decision.until < analysis.today
        if decision.until and over and not fulfilled(analysis.architecture, decision):
            about = decision.application or decision.slug
            message = f"keputusan atas `{about}` berakhir {decision.until.isoformat()}"
            help_text = "laksanakan keputusannya, atau tetapkan keputusan baru dengan dokumen dan batas waktu baru"
            yield RULE.at(decision, "sampai", message=message, help=help_text, value=decision.until.isoformat())
