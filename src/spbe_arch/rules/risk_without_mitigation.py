"""Risiko layanan tanpa mitigasi.

Potensi risiko yang dicatat harus disertai mitigasinya, agar daftar risiko menjadi rencana tindakan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Service
from spbe_arch.rules.chain import alive, states

RULE = Rule(
    "HKM006", Severity.WARNING, "Risiko layanan tanpa mitigasi", __doc__, ("permenpanrb-5-2020", "perpres-132-2022")
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every service that states a risk and nothing against it."""
    for service in alive(analysis, Service):
        if service.risk and not states(service, "mitigasi_risiko"):
            yield RULE.at(
                service,
                "potensi_risiko",
                message=f"layanan '{service.name}' menyebut potensi risiko tanpa mitigasi",
                help="isi `mitigasi_risiko` dengan tindakan yang mencegah atau mengurangi risiko itu",
            )
