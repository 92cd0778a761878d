"""Keamanan: the seven security object types, and what each protects."""

from typing import ClassVar

from spbe_arch.model.attributes import SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import Applications, DataSets, Day, Infrastructure, Number


class SecurityControl(DomainEntity):
    """A security object (Peraturan BSSN 4/2021); `jenis_objek` tells which of the seven."""

    kind: ClassVar[str] = "keamanan"
    word: ClassVar[str] = "Keamanan"
    code_list: ClassVar[str] = "rak"
    label: ClassVar[str] = "Keamanan"

    type: str | None = attr("jenis_objek", "Jenis objek", "Salah satu dari tujuh jenis objek", required=True)
    rak: str | None = attr(
        "rak",
        "Kode RAK",
        "Kode Referensi Arsitektur Keamanan terdalam",
        official=tuple(f"rak_level_{level}" for level in range(1, 5)),
        recommended=True,
    )
    data: DataSets = attr("data", "Data yang dilindungi", default=())
    applications: Applications = attr("aplikasi", "Aplikasi yang dilindungi", default=())
    infrastructure: Infrastructure = attr("infrastruktur", "Infrastruktur yang dilindungi", default=())
    day: Day | None = attr("tanggal", "Tanggal", "Tanggal pelaksanaan", recommended=True)


class Standard(SecurityControl):
    object_type: ClassVar[str] = "standar_teknis_dan_prosedur"
    label: ClassVar[str] = "Standar teknis dan prosedur"

    standard: str | None = attr("jenis_standar", "Jenis standar", certainty=SINGLE)
    valid_from: Day | None = attr("tanggal_mulai", "Berlaku mulai")
    valid_until: Day | None = attr("tanggal_akhir", "Berlaku sampai")


class Awareness(SecurityControl):
    object_type: ClassVar[str] = "edukasi_kesadaran"
    label: ClassVar[str] = "Edukasi kesadaran keamanan"


class Vulnerability(SecurityControl):
    object_type: ClassVar[str] = "identifikasi_kerentanan"
    label: ClassVar[str] = "Identifikasi kerentanan"


class Improvement(SecurityControl):
    object_type: ClassVar[str] = "peningkatan_keamanan"
    label: ClassVar[str] = "Peningkatan keamanan"

    maturity: Number | None = attr("nilai_kematangan", "Nilai kematangan")


class IncidentHandling(SecurityControl):
    object_type: ClassVar[str] = "penanganan_insiden"
    label: ClassVar[str] = "Penanganan insiden"

    maturity: Number | None = attr("nilai_kematangan", "Nilai kematangan")


class SecurityAudit(SecurityControl):
    object_type: ClassVar[str] = "audit_keamanan"
    label: ClassVar[str] = "Audit keamanan"

    auditor: str | None = attr("jenis_audit", "Jenis audit", known=("Internal", "Eksternal"), recommended=True)
    result: str | None = attr(
        "hasil_audit",
        "Hasil audit",
        known=("Belum dilaksanakan", "Memadai", "Perlu Peningkatan", "Tidak Memadai"),
        recommended=True,
    )
    follow_up: str | None = attr(
        "tindak_lanjut",
        "Tindak lanjut",
        known=(
            "Belum ditindaklanjuti",
            "Sebagian ditindaklanjuti",
            "Sebagian besar ditindaklanjuti",
            "Seluruhnya ditindaklanjuti",
        ),
    )


class Fitness(SecurityControl):
    object_type: ClassVar[str] = "kelaikan_keamanan"
    label: ClassVar[str] = "Kelaikan keamanan"


SECURITY_TYPES: tuple[type[SecurityControl], ...] = (
    Standard,
    Awareness,
    Vulnerability,
    Improvement,
    IncidentHandling,
    SecurityAudit,
    Fitness,
)
