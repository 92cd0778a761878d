"""Aplikasi operasional tanpa pengamanan.

Setiap aplikasi yang dijalankan sendiri perlu standar, pengujian, atau pengamanan. Aplikasi yang tidak dilindungi satu
objek keamanan pun, juga tidak lewat infrastruktur tempatnya berjalan, adalah pintu masuk yang tidak dijaga siapa pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, InfrastructureElement, SecurityControl
from spbe_arch.rules.chain import Wording, linked, lost_sight, neighbours, report, running, runs_elsewhere

RULE = Rule(
    "RTI010",
    Severity.WARNING,
    "Aplikasi operasional tanpa pengamanan",
    __doc__,
    ("bssn-4-2021", "perpres-95-2018"),
    confidential=True,
)
SAID = Wording(
    "aplikasi '{name}' beroperasi tanpa satu pun objek keamanan, juga tidak lewat infrastrukturnya",
    "isi `keamanan` dengan standar, pengujian, atau kelaikan yang berlaku baginya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application we run ourselves that nothing protects, nor what it runs on."""
    architecture = analysis.architecture
    unread = (
        lost_sight(architecture, SecurityControl, "aplikasi"),
        lost_sight(architecture, Application, "infrastruktur"),
    )
    found = (
        application
        for application in running(analysis, Application)
        if not runs_elsewhere(application)
        and not _protected(architecture, application)
        and not any(near(application) for near in unread)
    )
    yield from report(RULE, analysis, found, SecurityControl, SAID)


def _protected(architecture: Architecture, application: Application) -> bool:
    places = (application, *neighbours(architecture, application.id, InfrastructureElement))
    return any(linked(architecture, place, SecurityControl) for place in places)
