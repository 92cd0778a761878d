"""Infrastruktur yang tidak dipakai.

Server, penyimpanan, layanan awan, dan perangkat lunak platform dibiayai untuk dipakai aplikasi atau data. Yang tidak
dipakai apa pun adalah kapasitas menganggur, atau pemakainya belum dicatat. Yang dipakai bersama tidak ditanya:
fasilitas, jaringan, periferal, pengamanan, direktori, surel, dan utilitas.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset, InfrastructureElement
from spbe_arch.model.kinds.infrastructure import CloudService, PlatformSoftware, Server, StorageMedium
from spbe_arch.rules.chain import Wording, linked, lost_sight, report, running

RULE = Rule("RTI012", Severity.INFO, "Infrastruktur tidak dipakai", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "infrastruktur '{name}' tidak dipakai aplikasi, data, atau infrastruktur mana pun",
    "sebut infrastruktur ini pada `infrastruktur` pemakainya; bila menganggur, rencanakan pengalihannya",
)
SHARED_USES = ("Active Directory", "Keamanan Informasi", "Mail Server")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every server, store, cloud or platform that nothing uses."""
    architecture = analysis.architecture
    unread = tuple(lost_sight(architecture, cls, "infrastruktur") for cls in (Application, InfrastructureElement))
    found = (
        element
        for element in running(analysis, InfrastructureElement)
        if _has_users(element) and not _used(architecture, element) and not any(near(element) for near in unread)
    )
    yield from report(RULE, analysis, found, Application, SAID)


def _has_users(element: InfrastructureElement) -> bool:
    """Whether it is of a sort that exists for particular applications or data."""
    if isinstance(element, Server):
        return element.use not in SHARED_USES
    if isinstance(element, PlatformSoftware):
        return element.software != "Sistem Utilitas"
    return isinstance(element, StorageMedium | CloudService)


def _used(architecture: Architecture, element: InfrastructureElement) -> bool:
    """Whether an application or data is linked with it, or anything but a security object states it."""
    return any(linked(architecture, element, to) for to in (Application, DataAsset)) or any(
        edge.source.startswith(("infrastruktur/", "layanan/", "proses-bisnis/"))
        for edge in architecture.incoming(element.id)
    )
