"""Aplikasi direncanakan di luar peta rencana.

Belanja SPBE mengikuti arsitektur dan peta rencana. Aplikasi yang diusulkan atau sedang dibangun tanpa satu inisiatif
pun yang menghadirkannya tidak punya dasar penganggaran. Pemakaian aplikasi nasional tidak perlu dibangun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Initiative
from spbe_arch.rules.chain import BEING_BUILT, PROPOSED, alive, lost_sight, runs_elsewhere

RULE = Rule("HKM007", Severity.WARNING, "Aplikasi direncanakan di luar peta rencana", __doc__, ("perpres-95-2018",))
KEYS = ("membangun", "meningkatkan", "menggantikan")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application to come that no initiative in force builds, upgrades or puts in another's place."""
    architecture = analysis.architecture
    unread = tuple(lost_sight(architecture, Initiative, key) for key in KEYS)
    for application in alive(analysis, Application):
        if application.status not in (PROPOSED, BEING_BUILT) or runs_elsewhere(application):
            continue
        if not _planned(architecture, application) and not any(near(application) for near in unread):
            yield RULE.at(
                application,
                "status",
                message=f"aplikasi '{application.name}' berstatus `{application.status}` tanpa inisiatif peta rencana",
                help=f"sebut `{application.id}` pada `membangun` sebuah inisiatif, atau tarik usulannya",
                value=application.status,
            )


def _planned(architecture: Architecture, application: Application) -> bool:
    for edge in architecture.incoming(application.id):
        initiative = architecture.entities.get(edge.source)
        if isinstance(initiative, Initiative) and not initiative.cancelled:
            return True
    return False
