"""Layanan tanpa data.

Setiap layanan memakai atau menghasilkan data. Layanan yang tidak tertaut ke data mana pun, juga tidak lewat
aplikasinya, memutus rantai: tidak terlihat data apa yang harus dijaga dan dibagipakaikan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset, Service
from spbe_arch.rules.chain import Wording, linked, lost_sight, neighbours, report, running

RULE = Rule("RTI004", Severity.INFO, "Layanan tanpa data", __doc__, ("perpres-132-2022", "perpres-39-2019"))
SAID = Wording(
    "layanan '{name}' belum tertaut ke data mana pun, juga tidak lewat aplikasinya",
    "isi `data` pada layanan ini, atau `layanan` pada data yang dipakai atau dihasilkannya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every running service that reaches no data, directly or through an application."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, DataAsset, "layanan")
    found = (
        service
        for service in running(analysis, Service)
        if not _informed(architecture, service) and not unread(service)
    )
    yield from report(RULE, analysis, found, DataAsset, SAID)


def _informed(architecture: Architecture, service: Service) -> bool:
    holders = (service, *neighbours(architecture, service.id, Application))
    return any(linked(architecture, holder, DataAsset) for holder in holders)
