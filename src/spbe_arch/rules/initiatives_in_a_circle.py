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
    found = {(circle[0], circle[1]): circle for circle in circles(architecture)}
    for wait in waits(architecture) if found else ():
        circle = found.pop((wait.initiative.id, wait.awaited.id), None)
        if circle is None:
            continue
        others = [architecture.entities[member] for member in circle[1:]]
        yield RULE.at(
            wait.initiative,
            "bergantung_pada",
            wait.index,
            message=f"inisiatif saling menunggu: {' -> '.join(f'`{member}`' for member in (*circle, circle[0]))}",
            help="hapus salah satu `bergantung_pada` dari lingkaran ini",
            value=" ".join(circle),
            related=[at(other, ("bergantung_pada",), "ikut dalam lingkaran") for other in others],
        )
