"""Aplikasi yang tidak mendukung layanan apa pun.

Aplikasi tanpa layanan tidak dapat dinilai manfaatnya dan sering merupakan sisa proyek lama. Usulan aplikasi juga
harus menyebut layanan yang akan didukungnya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Service
from spbe_arch.rules.chain import Wording, report, unlinked

RULE = Rule("RTI007", Severity.WARNING, "Aplikasi tanpa layanan", __doc__, ("perpres-95-2018", "perpres-132-2022"))
SAID = Wording(
    "aplikasi '{name}' belum dikaitkan dengan layanan",
    "isi `layanan` dengan layanan yang didukungnya; bila tidak ada lagi, pertimbangkan `status: dihentikan`",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application without a service; one that belongs to nothing at all has its own rule."""
    yield from report(RULE, analysis, unlinked(analysis, Service), Service, SAID)
