"""Proses bisnis tanpa layanan.

Proses inti ada untuk menghasilkan layanan bagi masyarakat, pelaku usaha, atau instansi lain. Proses inti yang tidak
punya layanan, juga tidak lewat proses induk atau turunannya, biasanya berarti layanannya belum dicatat.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, Service
from spbe_arch.rules.chain import Wording, alive, linked, lost_sight, neighbours, report

RULE = Rule("RTI002", Severity.INFO, "Proses bisnis tanpa layanan", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "proses bisnis '{name}' belum dilayani layanan mana pun",
    "sebut proses ini pada `proses_bisnis` layanan yang dihasilkannya, atau catat layanannya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every process of the core that no service serves, nor the processes above and below it."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Service, "proses_bisnis")
    found = (
        process
        for process in alive(analysis, BusinessProcess)
        if process.process_class in (None, "inti") and not _served(architecture, process) and not unread(process)
    )
    yield from report(RULE, analysis, found, Service, SAID)


def _served(architecture: Architecture, process: BusinessProcess) -> bool:
    family = (process, *neighbours(architecture, process.id, BusinessProcess))
    return any(linked(architecture, member, Service) for member in family)
