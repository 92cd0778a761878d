"""Objek keamanan yang tidak melindungi apa pun.

Standar, pengujian, audit, dan kelaikan berlaku bagi data, aplikasi, atau infrastruktur tertentu. Tanpa tautan itu
tidak dapat dijawab apa yang sudah dan belum dilindungi. Edukasi ditujukan kepada orang dan tidak ditanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset, InfrastructureElement, SecurityControl
from spbe_arch.model.kinds.security import Awareness
from spbe_arch.rules.chain import linked, lost_sight, running

RULE = Rule(
    "RTI013", Severity.INFO, "Objek keamanan tidak melindungi apa pun", __doc__, ("bssn-4-2021",), confidential=True
)
PROTECTED = (DataAsset, Application, InfrastructureElement)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every security object in force that is linked with no data, application or infrastructure."""
    architecture = analysis.architecture
    unread = tuple(lost_sight(architecture, cls, "keamanan") for cls in PROTECTED)
    for control in running(analysis, SecurityControl):
        if isinstance(control, Awareness) or any(linked(architecture, control, cls) for cls in PROTECTED):
            continue
        if not any(near(control) for near in unread):
            yield RULE.at(
                control,
                message=f"'{control.name}' belum tertaut ke data, aplikasi, atau infrastruktur yang dilindunginya",
                help="isi `data`, `aplikasi`, atau `infrastruktur`",
            )
