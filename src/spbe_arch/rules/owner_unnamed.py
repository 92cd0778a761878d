"""Pemilik infrastruktur tidak disebut.

Infrastruktur yang bukan milik sendiri harus menyebut pemiliknya: dari situ diketahui kepada siapa gangguan dilaporkan
dan perjanjian apa yang menjadi dasarnya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import InfrastructureElement
from spbe_arch.model.kinds.infrastructure import OWNERSHIP
from spbe_arch.rules.chain import of_interest, states

RULE = Rule("HKM005", Severity.WARNING, "Pemilik infrastruktur tidak disebut", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every infrastructure object that is another's and does not say whose."""
    for element in of_interest(analysis, InfrastructureElement):
        if element.ownership in OWNERSHIP[1:] and not states(element, "nama_pemilik"):
            yield RULE.at(
                element,
                "status_kepemilikan",
                message=f"'{element.name}' berstatus `{element.ownership}`, tetapi `nama_pemilik` belum diisi",
                help="isi `nama_pemilik`; bila belum diketahui tulis `nama_pemilik: belum diketahui`",
                value=element.ownership,
            )
