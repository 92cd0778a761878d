"""Nama yang sama dua kali dalam satu unit.

Dua objek sejenis dengan nama sama pada unit yang sama biasanya satu objek yang tercatat dua kali, atau salinan yang
belum diganti namanya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Entity, OrganisationUnit

RULE = Rule("NIL004", Severity.WARNING, "Nama berulang", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the later of two objects that share kind, unit and name."""
    first: dict[tuple[str, str | None, str], Entity] = {}
    for entity in analysis.architecture.entities.values():
        if entity.name == entity.slug and "nama" not in entity.model_fields_set:
            continue
        unit = entity.parent if isinstance(entity, OrganisationUnit) else entity.unit
        name = " ".join(entity.name.casefold().split())
        other = first.setdefault((entity.kind, unit, name), entity)
        if other is not entity:
            yield RULE.at(
                entity,
                "nama",
                message=f"nama '{entity.name}' sudah dipakai {other.id}" + (f" di `{unit}`" if unit else ""),
                help="gabungkan keduanya, atau beri nama yang membedakan",
                value=entity.name,
                related=(Related(other.origin.at("nama"), "nama yang sama"),),
            )
