"""Nilai di luar daftar yang dikenal.

Banyak atribut punya daftar nilai resmi. Daftarnya terbuka: nilai lain diterima, tetapi tidak terhitung bersama yang
lain, jadi ejaan yang sama penting. Ejaan persis ditawarkan bila hanya huruf besar-kecilnya yang berbeda.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Entity
from spbe_arch.model.near import nearest
from spbe_arch.rules.value_plan import Placed, plan, values

RULE = Rule("NIL001", Severity.WARNING, "Nilai di luar daftar", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every value that the list of its attribute does not name."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        for placed in values(entity, plan(type(entity), _listed)):
            if placed.value not in placed.attribute.known:
                yield _finding(entity, placed)


def _listed(attribute: Attribute) -> bool:
    return bool(attribute.known)


def _finding(entity: Entity, placed: Placed) -> Finding:
    attribute, keys, value = placed
    same = {known.casefold(): known for known in attribute.known}
    meant = same.get(value.strip().casefold()) or nearest(value, attribute.known)
    return RULE.at(
        entity,
        *keys,
        message=f"`{value}` bukan nilai `{attribute.key}` yang dikenal",
        help=f"maksudnya `{meant}`?" if meant else f"yang dikenal: {', '.join(attribute.known)}",
        value=value,
        suggestion=meant,
    )
