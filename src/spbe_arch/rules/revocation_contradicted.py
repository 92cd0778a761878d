"""Regulasi dicabut, tetapi statusnya masih berlaku.

Regulasi yang disebut pada `mencabut` regulasi lain yang sudah berlaku tidak berlaku lagi. Status yang tertinggal
membuat orang bersandar pada dasar hukum yang gugur.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Regulation

RULE = Rule("HKM016", Severity.WARNING, "Status regulasi tertinggal dari pencabutannya", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every regulation still called in force that another one in force revokes."""
    architecture = analysis.architecture
    for regulation in architecture.of_kind(Regulation):
        if regulation.status not in ("berlaku", "diubah"):
            continue
        for edge in architecture.incoming(regulation.id):
            other = architecture.entities.get(edge.source)
            if edge.keys[0] != "mencabut" or not isinstance(other, Regulation) or other.status == "rancangan":
                continue
            yield RULE.at(
                regulation,
                "status",
                message=f"'{regulation.name}' berstatus `{regulation.status}`, tetapi dicabut oleh '{other.name}'",
                help="tulis `status: dicabut`, atau hapus dari `mencabut` regulasi itu",
                value=edge.source,
                related=(Related(other.origin.at(*edge.keys), "dicabut di sini"),),
            )
            break
