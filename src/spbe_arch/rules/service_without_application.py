"""Layanan elektronik tanpa aplikasi.

Layanan yang dinyatakan elektronik atau hybrid dijalankan dengan aplikasi. Bila aplikasinya tidak dicatat, dampak
gangguan dan biaya layanan itu tidak dapat dihitung, dan aplikasi yang sama dapat diusulkan lagi.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Service
from spbe_arch.rules.chain import Wording, linked, lost_sight, report, running

RULE = Rule("RTI003", Severity.WARNING, "Layanan elektronik tanpa aplikasi", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "layanan '{name}' disebut elektronik, tetapi tidak didukung aplikasi mana pun",
    "sebut layanan ini pada `layanan` aplikasinya (aplikasi nasional juga), atau perbaiki `metode_layanan`",
)
ELECTRONIC = ("elektronik", "hybrid")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every running electronic service that no application supports."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Application, "layanan")
    found = (
        service
        for service in running(analysis, Service)
        if (service.method or "").lower() in ELECTRONIC
        and not linked(architecture, service, Application)
        and not unread(service)
    )
    yield from report(RULE, analysis, found, Application, SAID)
