"""Aplikasi operasional tanpa infrastruktur.

Aplikasi yang berjalan berada di suatu server atau layanan awan. Bila tempatnya tidak dicatat, dampak gangguan pusat
data dan kebutuhan kapasitas tidak dapat dihitung. Aplikasi yang dijalankan pihak lain dan aplikasi desktop tidak
ditanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, InfrastructureElement
from spbe_arch.rules.chain import Wording, linked, lost_sight, report, running, runs_elsewhere

RULE = Rule("RTI009", Severity.WARNING, "Aplikasi operasional tanpa infrastruktur", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "aplikasi '{name}' beroperasi, tetapi tidak tercatat berjalan di infrastruktur mana",
    "isi `infrastruktur` dengan server atau layanan awan tempatnya berjalan",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application we run ourselves without a server or cloud to run on."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, InfrastructureElement, "aplikasi")
    found = (
        application
        for application in running(analysis, Application)
        if not runs_elsewhere(application)
        and application.basis != "Desktop"
        and not linked(architecture, application, InfrastructureElement)
        and not unread(application)
    )
    yield from report(RULE, analysis, found, InfrastructureElement, SAID)
