"""Pusat data sendiri tanpa syaratnya.

Instansi memakai pusat data nasional; pusat data sendiri harus memenuhi standar dan terhubung dengan jaringan intra.
Syarat itu terlihat dari standar atau kelaikan yang melindunginya dan jaringan intra yang menghubungkannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import InfrastructureElement, SecurityControl
from spbe_arch.model.kinds.infrastructure import OWNERSHIP, ComputingFacility, IntraNetwork
from spbe_arch.model.kinds.security import Fitness, Standard
from spbe_arch.rules.chain import lost_sight, neighbours, running

RULE = Rule("HKM004", Severity.WARNING, "Pusat data sendiri tanpa syaratnya", __doc__, ("perpres-95-2018",))
KEYS = ("keamanan", "infrastruktur")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every data centre of our own without a standard or a link to the intra network."""
    unread = tuple(lost_sight(analysis.architecture, InfrastructureElement, key) for key in KEYS)
    for centre in running(analysis, InfrastructureElement):
        if not isinstance(centre, ComputingFacility) or centre.facility != "Pusat Data":
            continue
        missing = tuple(_missing(analysis, centre)) if centre.ownership == OWNERSHIP[0] else ()
        if missing and not any(near(centre) for near in unread):
            yield RULE.at(
                centre,
                "status_kepemilikan",
                message=f"pusat data sendiri '{centre.name}' belum tertaut ke {' dan '.join(missing)}",
                help="lengkapi `keamanan` dan `infrastruktur`, atau rencanakan pindah ke pusat data nasional",
                value=" ".join(missing),
            )


def _missing(analysis: Analysis, centre: ComputingFacility) -> Iterator[str]:
    """Yield the conditions that nothing shows; an object of unknown type may be what is asked for."""
    architecture = analysis.architecture
    security = neighbours(architecture, centre.id, SecurityControl)
    if not centre.given("keamanan") and not any(
        isinstance(control, Standard | Fitness) or not control.object_type for control in security
    ):
        yield "standar atau kelaikan keamanan"
    infrastructure = neighbours(architecture, centre.id, InfrastructureElement)
    if not centre.given("infrastruktur") and not any(
        isinstance(element, IntraNetwork) or not element.object_type for element in infrastructure
    ):
        yield "jaringan intra"
