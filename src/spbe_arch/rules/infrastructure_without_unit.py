"""Infrastruktur tanpa penanggung jawab.

Setiap infrastruktur perlu unit kerja yang merawat, memperpanjang lisensi dan sewanya, dan mengembalikan layanan saat
terganggu - juga bila pemiliknya pihak lain.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import InfrastructureElement
from spbe_arch.rules.chain import running, states

RULE = Rule("RTI016", Severity.WARNING, "Infrastruktur tanpa penanggung jawab", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every infrastructure object in use without a responsible unit."""
    for element in running(analysis, InfrastructureElement):
        if not states(element, "unit_kerja"):
            yield RULE.at(
                element,
                "unit_kerja",
                message=f"infrastruktur '{element.name}' belum punya unit penanggung jawab",
                help="isi `unit_kerja`; bila belum ditetapkan tulis `belum diketahui`",
            )
