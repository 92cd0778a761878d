"""Inisiatif saling menunggu.

Inisiatif yang bergantung satu sama lain dalam lingkaran tidak satu pun dapat dimulai. Setiap lingkaran dilaporkan
sekali.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.order import circles, waits
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import at

RULE = Rule("WKT013", Severity.ERROR, "Inisiatif saling menunggu", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every circle of dependencies once, at its first initiative."""
    architecture = analysis.architecture
    found = {circle[0]: circle for circle in circles(architecture)}
    for wait in waits(architecture) if found else ():
        circle = found.get(wait.initiative.id, ())
        if wait.awaited.id not in circle:
            continue
        del found[wait.initiative.id]
        others = [architecture.entities[member] for member in circle[1:]]
        message = (
            f"inisiatif saling menunggu: {', '.join(f'`{member}`' for member in circle)}"
            if others
            else f"inisiatif '{wait.initiative.name}' menunggu dirinya sendiri"
        )
        yield RULE.at(
            wait.initiative,
            "bergantung_pada",
            wait.index,
            message=message,
            help="hapus salah satu `bergantung_pada` dari lingkaran ini",
            value=" ".join(circle),
            related=[at(other, ("bergantung_pada",), "ikut dalam lingkaran") for other in others],
        )
