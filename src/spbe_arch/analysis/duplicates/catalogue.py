"""The national catalogue as entries the gate compares with."""

from collections.abc import Iterable

from spbe_arch.analysis.duplicates.values import CatalogueEntry
from spbe_arch.reference.national import NationalApplication


def national_entries(applications: Iterable[NationalApplication]) -> tuple[CatalogueEntry, ...]:
    """Make entries of the national applications, in the order given."""
    return tuple(_entry(application) for application in applications)


def _entry(application: NationalApplication) -> CatalogueEntry:
    return CatalogueEntry(
        id=application.entity_id,
        scope="national",
        name=application.name,
        description=application.function,
        owner=application.owner,
        expansion=application.expansion,
        aliases=application.aliases,
        former_names=application.former_names,
        boundary=application.boundaries,
        pattern=str(application.local_pattern.value),
        basis=application.legal_basis,
    )
