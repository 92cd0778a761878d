"""What every kind of entity shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema
from pydantic_core.core_schema import any_schema

from spbe_arch.model.attributes import OURS, attr
from spbe_arch.model.origin import KeyPath, Origin
from spbe_arch.model.types import (
    Applications,
    DataSets,
    Day,
    Infrastructure,
    IntegrationEnd,
    Processes,
    Security,
    Services,
    Unit,
    Year,
)

AS_IS = GetPydanticSchema(lambda _source, _handler: any_schema())
"""Marks what the loader hands over already made: pydantic does not look into it."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """How sure a value is: unknown to everybody, estimated (`dasar`), or taken from a source (`sumber`)."""

    unknown: bool = False
    estimated: bool = False
    source: str = ""


class Part(BaseModel):
    """A frozen record; keys it does not declare are reported by the loader, not here."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", defer_build=True, protected_namespaces=(), hide_input_in_errors=True
    )


class Waiver(Part):
    """A rule that does not count here, for a reason, until a day."""

    rule: str = attr("aturan", "Aturan", "Kode aturan yang dikecualikan", required=True, certainty=OURS, default="")
    reason: str = attr(
        "alasan", "Alasan", "Mengapa aturan ini tidak berlaku", required=True, certainty=OURS, default=""
    )
    until: Day | None = attr("sampai", "Berlaku sampai", "Hari terakhir pengecualian", required=True, certainty=OURS)
    by: str | None = attr("oleh", "Ditetapkan oleh", "Jabatan yang menetapkan", certainty=OURS)


class Review(Part):
    """That somebody looked at this entity, and what came of it."""

    day: Day | None = attr("tanggal", "Tanggal", required=True, certainty=OURS)
    by: str | None = attr("oleh", "Oleh", "Jabatan yang mereviu", certainty=OURS)
    note: str | None = attr("catatan", "Catatan", certainty=OURS)
    follow_up: str | None = attr("tindak_lanjut", "Tindak lanjut", "Apa yang berubah sesudah reviu", certainty=OURS)


class Entity(Part):
    """One valid thing of the architecture: one file, whose path is its identity."""

    kind: ClassVar[str] = ""
    word: ClassVar[str] = ""
    object_type: ClassVar[str] = ""

    id: str = ""
    origin: Annotated[Origin, AS_IS] = Field(default_factory=lambda: Origin(""), repr=False)
    provenance: Annotated[Mapping[KeyPath, Provenance], AS_IS] = Field(default={}, repr=False)
    faulty: Annotated[frozenset[str], AS_IS] = Field(default=frozenset(), repr=False)

    name: str = attr("nama", "Nama", "Nama resmi atau nama yang dipakai sehari-hari", required=True, default="")
    description: str | None = attr(
        "uraian", "Uraian", "Penjelasan singkat dalam kalimat biasa", official=("deskripsi",), recommended=True
    )
    unit: Unit | None = attr("unit_kerja", "Unit kerja", "Unit kerja pemilik atau penanggung jawab")
    waivers: tuple[Waiver, ...] = attr(
        "pengecualian", "Pengecualian", "Aturan yang tidak berlaku di sini, dengan alasan", certainty=OURS, default=()
    )
    reviews: tuple[Review, ...] = attr("reviu", "Reviu", "Catatan reviu bertanggal", certainty=OURS, default=())
    adopted_from: str | None = attr(
        "adopsi_dari", "Diadopsi dari", "Instansi dan objek yang ditiru atau dipakai ulang", certainty=OURS
    )
    access: str | None = attr(
        "akses",
        "Akses",
        "`internal` menahan halaman ini dari situs publik",
        known=("publik", "internal"),
        certainty=OURS,
    )

    @property
    def slug(self) -> str:
        """The last part of the id: the file's name."""
        return self.id.rpartition("/")[2]

    def __hash__(self) -> int:
        return hash(self.id)

    def given(self, key: str) -> bool:
        """Whether the user wrote something at this top-level key, be it unknown or faulty."""
        return key in self.faulty or (key,) in self.provenance


class Integration(Part):
    """One exchange of data with another application, in or outside this agency."""

    end: IntegrationEnd | None = attr(
        "ke",
        "Terhubung dengan",
        "Slug aplikasi, `nasional/<id>`, atau `luar/<nama>`",
        official=("aplikasi",),
        required=True,
    )
    data: DataSets = attr("data", "Data yang dipertukarkan", default=())
    direction: str | None = attr(
        "arah",
        "Arah",
        "Arah data dilihat dari aplikasi ini",
        official=("tipe_komunikasi",),
        known=("kirim", "terima", "dua-arah"),
    )
    channel: str | None = attr(
        "kanal",
        "Kanal",
        "Lewat apa data berpindah",
        known=("SPLP", "API langsung", "Berkas", "Basis data", "Manual"),
        certainty=OURS,
    )
    frequency: str | None = attr(
        "frekuensi",
        "Frekuensi",
        known=("Realtime", "Harian", "Mingguan", "Bulanan", "Tahunan", "Berdasarkan Permintaan"),
    )


class DomainEntity(Entity):
    """An object of one of the six domains; the links between domains have the same names everywhere."""

    code_list: ClassVar[str] = ""

    status: str | None = attr(
        "status",
        "Status",
        "Keadaan objek saat ini",
        official=("status_operasional",),
        known=("usulan", "pembangunan", "operasional", "dihentikan"),
    )
    processes: Processes = attr("proses_bisnis", "Proses bisnis terkait", default=())
    services: Services = attr("layanan", "Layanan terkait", default=())
    data: DataSets = attr("data", "Data terkait", default=())
    applications: Applications = attr("aplikasi", "Aplikasi terkait", default=())
    infrastructure: Infrastructure = attr("infrastruktur", "Infrastruktur terkait", default=())
    security: Security = attr(
        "keamanan",
        "Keamanan yang diterapkan",
        official=(
            "standar_keamanan",
            "edukasi_kesadaran",
            "identifikasi_kerentanan",
            "peningkatan_keamanan",
            "penanganan_insiden",
            "audit_keamanan",
            "kelaikan_keamanan",
        ),
        default=(),
    )
    integrations: tuple[Integration, ...] = attr(
        "integrasi", "Integrasi", "Pertukaran data dengan aplikasi lain", official=("aplikasi_terhubung",), default=()
    )
    start: Year | None = attr("mulai", "Ada sejak tahun", "Tahun pertama objek ada", certainty=OURS)
    end: Year | None = attr("selesai", "Ada sampai tahun", "Tahun terakhir objek ada", certainty=OURS)

    @property
    def code(self) -> str | None:
        """The deepest reference code, whichever list classifies this domain."""
        value: str | None = getattr(self, self.code_list)
        return value
