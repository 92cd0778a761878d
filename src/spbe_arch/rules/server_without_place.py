"""Server tanpa tempat.

Server dan media penyimpanan berdiri di suatu fasilitas atau layanan awan; mesin virtual pada perangkat yang
menjalankannya. Tanpa itu tidak diketahui apa yang ikut padam ketika satu ruang server padam.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import InfrastructureElement
from spbe_arch.model.kinds.infrastructure import CloudService, ComputingFacility, Server, StorageMedium
from spbe_arch.rules.chain import Wording, lost_sight, neighbours, report, running

RULE = Rule("RTI015", Severity.INFO, "Server tanpa fasilitas komputasi", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "'{name}' belum tertaut ke fasilitas komputasi, layanan awan, atau server tempatnya berada",
    "sebut pusat data, ruang server, layanan awan, atau server induknya pada `infrastruktur`",
)
STANDING = (Server, StorageMedium)
PLACES = (ComputingFacility, CloudService, Server, StorageMedium)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every server and store that names nothing to stand in; an object of unknown type may be the place."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, InfrastructureElement, "infrastruktur")
    found = (
        element
        for element in running(analysis, InfrastructureElement)
        if isinstance(element, STANDING)
        and not element.given("infrastruktur")
        and not any(
            isinstance(other, PLACES) or not other.object_type
            for other in neighbours(architecture, element.id, InfrastructureElement)
        )
        and not unread(element)
    )
    yield from report(RULE, analysis, found, InfrastructureElement, SAID)
