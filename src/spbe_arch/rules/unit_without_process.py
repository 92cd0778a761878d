"""Unit kerja tanpa proses bisnis.

Arsitektur dimulai dari proses bisnis: tanpa itu tidak terlihat untuk apa layanan, data, dan aplikasi sebuah perangkat
daerah ada. Proses boleh dicatat pada unit induk atau pada salah satu unit di bawahnya; tim tidak ditanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, OrganisationUnit
from spbe_arch.rules.chain import Wording, linked, lost_sight, of_interest, report, states

RULE = Rule("RTI001", Severity.WARNING, "Unit kerja tanpa proses bisnis", __doc__, ("perpres-132-2022",))
SAID = Wording(
    "belum ada proses bisnis dengan unit kerja '{name}'",
    "catat proses bisnisnya di `architecture/proses-bisnis/` dan isi `unit_kerja` dengan unit ini",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every unit at the top of its branch when nothing in the branch has a process."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, BusinessProcess, "unit_kerja")
    found = (
        unit
        for unit in of_interest(analysis, OrganisationUnit)
        if not states(unit, "induk") and unit.type != "Tim" and not _active(architecture, unit.id) and not unread(unit)
    )
    yield from report(RULE, analysis, found, BusinessProcess, SAID)


def _active(architecture: Architecture, top: str) -> bool:
    """Whether a unit or one below it has a process; units that are above each other are looked at once."""
    branch, seen = [top], {top}
    for unit_id in branch:
        unit = architecture.entities.get(unit_id)
        if isinstance(unit, OrganisationUnit) and linked(architecture, unit, BusinessProcess):
            return True
        below = {edge.source for edge in architecture.incoming(unit_id) if edge.attribute.key == "induk"} - seen
        branch += sorted(below)
        seen |= below
    return False
