"""Penghubung layanan daerah tanpa syaratnya.

Penghubung layanan yang dikelola sendiri perlu terhubung dengan jaringan intra, memakai standar interoperabilitas, dan
dinyatakan laik operasi dan laik keamanan sebelum data instansi lain dilewatkan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import InfrastructureElement, SecurityControl
from spbe_arch.model.kinds.infrastructure import OWNERSHIP, IntraNetwork, ServiceConnector
from spbe_arch.model.kinds.security import Fitness, Standard
from spbe_arch.rules.chain import lost_sight, neighbours, running

RULE = Rule("HKM009", Severity.WARNING, "Penghubung layanan daerah tanpa syaratnya", __doc__, ("perpres-95-2018",))
SECURITY = {Standard: "standar", Fitness: "kelaikan keamanan"}
KEYS = ("keamanan", "infrastruktur")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every connector of our own without one of its conditions."""
    unread = tuple(lost_sight(analysis.architecture, InfrastructureElement, key) for key in KEYS)
    for connector in running(analysis, InfrastructureElement):
        if not isinstance(connector, ServiceConnector) or connector.ownership not in (None, OWNERSHIP[0]):
            continue
        missing = tuple(_missing(analysis, connector))
        if missing and not any(near(connector) for near in unread):
            yield RULE.at(
                connector,
                "jenis_objek",
                message=f"penghubung layanan '{connector.name}' belum tertaut ke {', '.join(missing)}",
                help="lengkapi `infrastruktur` dan `keamanan` penghubung ini",
                value=" ".join(missing),
            )


def _missing(analysis: Analysis, connector: ServiceConnector) -> Iterator[str]:
    """Yield the conditions that nothing shows; an object of unknown type may be what is asked for."""
    architecture = analysis.architecture
    networks = tuple(neighbours(architecture, connector.id, InfrastructureElement))
    if not connector.given("infrastruktur") and not any(
        isinstance(other, IntraNetwork) or not other.object_type for other in networks
    ):
        yield "jaringan intra"
    controls = tuple(neighbours(architecture, connector.id, SecurityControl))
    for wanted, name in SECURITY.items():
        if not connector.given("keamanan") and not any(
            isinstance(control, wanted) or not control.object_type for control in controls
        ):
            yield name
