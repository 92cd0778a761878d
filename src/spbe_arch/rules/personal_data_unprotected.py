"""Data pribadi tanpa pelindungan.

UU 27/2022 mewajibkan pengendali data pribadi melindungi keamanannya. Data yang ditandai memuat data pribadi harus
tertaut ke objek keamanan, langsung atau lewat aplikasi yang mengelolanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset, SecurityControl
from spbe_arch.rules.chain import Wording, linked, lost_sight, neighbours, report, running, runs_elsewhere

RULE = Rule(
    "RTI014",
    Severity.ERROR,
    "Data pribadi tanpa pelindungan",
    __doc__,
    ("uu-27-2022", "bssn-4-2021"),
    confidential=True,
)
SAID = Wording(
    "data '{name}' memuat data pribadi, tetapi tidak dilindungi objek keamanan, juga tidak lewat aplikasinya",
    "isi `keamanan` pada data ini atau pada aplikasi yang mengelolanya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every personal data set in use that no security object protects where we keep it."""
    architecture = analysis.architecture
    unread = (lost_sight(architecture, SecurityControl, "data"), lost_sight(architecture, Application, "data"))
    found = (
        data
        for data in running(analysis, DataAsset)
        if data.personal and not _protected(architecture, data) and not any(near(data) for near in unread)
    )
    yield from report(RULE, analysis, found, SecurityControl, SAID)


def _protected(architecture: Architecture, data: DataAsset) -> bool:
    """Whether the data or an application with it is linked with security; who runs a national one secures it."""
    holders = tuple(neighbours(architecture, data.id, Application))
    return any(linked(architecture, place, SecurityControl) for place in (data, *holders)) or (
        bool(holders) and all(runs_elsewhere(holder) for holder in holders)
    )
