"""Unit kerja: who carries things out."""

from typing import ClassVar

from spbe_arch.model.attributes import INFERRED, OURS, attr
from spbe_arch.model.kinds.base import Entity
from spbe_arch.model.types import Texts, Unit

KINDS_OF_UNIT = (
    "Dinas",
    "Badan",
    "Sekretariat Daerah",
    "Sekretariat DPRD",
    "Inspektorat",
    "Satuan",
    "Rumah Sakit Daerah",
    "Kecamatan",
    "Kelurahan",
    "UPTD",
    "Biro/Bagian",
    "Tim",
)


class OrganisationUnit(Entity):
    """A unit of the agency, with the urusan it carries out (UU 23/2014, PP 18/2016)."""

    kind: ClassVar[str] = "unit-kerja"
    word: ClassVar[str] = "Unit kerja"

    code: str | None = attr(
        "kode", "Kode unit", "Kode perangkat daerah dalam penganggaran", required=True, certainty=INFERRED
    )
    type: str | None = attr("jenis", "Jenis unit", known=KINDS_OF_UNIT, certainty=INFERRED)
    parent: Unit | None = attr("induk", "Unit induk", certainty=INFERRED)
    functions: Texts = attr(
        "urusan", "Urusan", "Kode urusan pemerintahan yang dijalankan", certainty=INFERRED, default=()
    )
    abbreviation: str | None = attr("singkatan", "Singkatan", certainty=OURS)
    mandate: str | None = attr("tupoksi", "Tugas dan fungsi", certainty=OURS)
