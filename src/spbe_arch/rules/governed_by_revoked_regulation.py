"""Hanya diatur regulasi yang sudah dicabut.

Objek arsitektur yang pengaturannya dicabut tanpa pengganti kehilangan dasar hukumnya; bukti dukung indeks yang
bersandar padanya juga gugur.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Regulation
from spbe_arch.rules.chain import lost_sight, of_interest

RULE = Rule("HKM013", Severity.WARNING, "Hanya diatur regulasi yang dicabut", __doc__, ("perpres-95-2018",))
REVOKED, IN_FORCE = "dicabut", ("berlaku", "diubah", None)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every object a revoked regulation governs and none in force does."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Regulation, "mengatur")
    for regulation in of_interest(analysis, Regulation):
        if regulation.status != REVOKED or unread(regulation):
            continue
        for edge in architecture.outgoing(regulation.id):
            if edge.keys[0] == "mengatur" and not _governed(analysis, edge.target):
                yield RULE.at(
                    regulation,
                    *edge.keys,
                    message=f"`{edge.target}` hanya diatur '{regulation.name}', yang sudah dicabut",
                    help=f"sebut `{edge.target}` pada `mengatur` regulasi penggantinya, atau susun penggantinya",
                    value=edge.target,
                )


def _governed(analysis: Analysis, entity_id: str) -> bool:
    architecture = analysis.architecture
    rules = (architecture.entities.get(edge.source) for edge in architecture.incoming(entity_id))
    return any(isinstance(rule, Regulation) and (rule.status in IN_FORCE or rule.given("mengatur")) for rule in rules)
