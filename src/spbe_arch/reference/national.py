"""The catalogue of national applications: what an agency uses, runs a node of, or connects to instead of building.

Only a few entries are formally decided to be general applications; the others are grouped by function. `certainty`
concerns name, owner and function, `legal_basis_status` whether the regulation numbers were found in a source.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Confidence
from spbe_arch.reference.packaged import read_packaged


class NationalClass(StrEnum):
    """What kind of shared application it is (`kelas`)."""

    GENERAL = "aplikasi-umum"
    SHARED = "aplikasi-khusus-kl-berbagi"

    @property
    def label(self) -> str:
        """Give the Indonesian name."""
        return {"aplikasi-umum": "Aplikasi umum"}.get(self.value, "Aplikasi khusus K/L yang dipakai bersama")


class LocalPattern(StrEnum):
    """What a regional government does with it (`pola_daerah`)."""

    USE = "pakai-langsung"
    NODE = "simpul"
    INTEGRATE = "integrasi"

    @property
    def label(self) -> str:
        """Give the Indonesian phrase."""
        return _PATTERNS[self][0]

    @property
    def advice(self) -> str:
        """Say in Indonesian what the agency is expected to do."""
        return _PATTERNS[self][1]


_PATTERNS = {
    LocalPattern.USE: (
        "pakai langsung",
        "Daerah memakai aplikasi ini; membangun sendiri untuk fungsi yang sama berarti duplikasi.",
    ),
    LocalPattern.NODE: (
        "kelola simpul",
        "Daerah sah mengelola simpul sendiri, dan simpul itu wajib terhubung ke aplikasi ini.",
    ),
    LocalPattern.INTEGRATE: (
        "integrasikan",
        "Daerah boleh punya sistem operasional sendiri, tetapi datanya wajib mengalir atau terhubung ke aplikasi ini.",
    ),
}


@dataclass(frozen=True, slots=True)
class NationalApplication:
    """One national application; `boundaries` says what it is not, empty when the catalogue says nothing."""

    id: str
    name: str
    expansion: str
    owner: str
    klass: NationalClass
    function: str
    mandatory_for: str
    local_pattern: LocalPattern
    legal_basis: tuple[str, ...]
    legal_basis_status: str
    certainty: Confidence
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    index_indicators: tuple[int, ...] = ()
    boundaries: str = ""

    @property
    def entity_id(self) -> str:
        """Give the id by which an architecture refers to it, such as `nasional/srikandi`."""
        return f"nasional/{self.id}"

    @property
    def names(self) -> tuple[str, ...]:
        """Give every name it is known by: name, expansion, aliases, former names; each once."""
        return tuple(dict.fromkeys((self.name, self.expansion, *self.aliases, *self.former_names)))


@dataclass(frozen=True, slots=True)
class NationalCatalogue:
    """The catalogue with its date, its reading notes and the index indicators it points to."""

    version: str
    notes: tuple[str, ...]
    indicators: Mapping[int, str]
    applications: Mapping[str, NationalApplication]


@cache
def national_catalogue() -> NationalCatalogue:
    """Load the shipped catalogue, applications by id."""
    data = read_packaged("national.json")
    return NationalCatalogue(
        version=data["versi"],
        notes=tuple(data["catatan_sumber"]),
        indicators=MappingProxyType({int(no): name for no, name in data["indikator_permenpanrb_59_2020"].items()}),
        applications=MappingProxyType({entry["id"]: _application(entry) for entry in data["aplikasi"]}),
    )


def national_applications() -> Mapping[str, NationalApplication]:
    """Give the national applications by id, sorted."""
    return national_catalogue().applications


def _application(entry: Mapping[str, Any]) -> NationalApplication:
    return NationalApplication(
        id=entry["id"],
        name=entry["nama"],
        expansion=entry["kepanjangan"],
        owner=entry["wali_layanan"],
        klass=NationalClass(entry["kelas"]),
        function=entry["fungsi"],
        mandatory_for=entry["wajib_untuk"],
        local_pattern=LocalPattern(entry["pola_daerah"]),
        legal_basis=tuple(entry["dasar_hukum"]),
        legal_basis_status=entry["dasar_hukum_status"],
        certainty=Confidence(entry["kepastian"]),
        sources=tuple(entry["sumber"]),
        aliases=tuple(entry["alias"]),
        former_names=tuple(entry.get("nama_lama", ())),
        index_indicators=tuple(entry.get("indikator_spbe", ())),
        boundaries=entry.get("batas", ""),
    )
