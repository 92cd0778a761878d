"""Data dan informasi: what the agency knows, who makes it and who keeps it."""

from typing import ClassVar

from spbe_arch.model.attributes import INFERRED, SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import Count, Processes, Services, Truth, Unit

RENEWAL = (
    "Realtime",
    "Harian",
    "Mingguan",
    "Bulanan",
    "Tiga Bulanan",
    "Enam Bulanan",
    "Tahunan",
    "Dua Tahunan",
    "Tiga Tahunan",
    "Lima Tahunan",
    "Lainnya",
)


class DataAsset(DomainEntity):
    """A data set, classified by RAD, with its producer and steward (Perpres 39/2019)."""

    kind: ClassVar[str] = "data"
    word: ClassVar[str] = "Data"
    code_list: ClassVar[str] = "rad"

    name: str = attr("nama", "Nama data", official=("nama_data",), required=True, default="")
    purpose: str | None = attr("tujuan", "Tujuan", "Untuk apa data dikumpulkan", required=True)
    rad: str | None = attr(
        "rad",
        "Kode RAD",
        "Kode Referensi Arsitektur Data terdalam",
        official=tuple(f"rad_level_{level}" for level in range(1, 8)),
        required=True,
    )
    processes: Processes = attr(
        "proses_bisnis", "Proses bisnis yang memakai atau menghasilkan", required=True, default=()
    )
    services: Services = attr("layanan", "Layanan yang memakai", default=())
    access_class: str | None = attr(
        "sifat_data", "Sifat data", known=("Terbuka", "Terbatas", "Tertutup"), recommended=True
    )
    data_class: str | None = attr(
        "jenis_data", "Jenis data", known=("Statistik", "Geospasial", "Keuangan", "Lainnya"), recommended=True
    )
    renewal: str | None = attr("validitas_data", "Validitas data", "Seberapa sering diperbarui", known=RENEWAL)
    producer: Unit | None = attr("penghasil_data", "Produsen data", recommended=True)
    steward: Unit | None = attr("penanggung_jawab_data", "Penanggung jawab data (walidata)", recommended=True)
    incoming: str | None = attr("informasi_terkait_input", "Informasi masukan")
    outgoing: str | None = attr("informasi_terkait_output", "Informasi keluaran")
    shared: Truth | None = attr(
        "interoperabilitas", "Interoperabilitas", "Dibagipakaikan antarsistem?", recommended=True
    )
    personal: Truth | None = attr("data_pribadi", "Memuat data pribadi", "UU 27/2022", certainty=INFERRED)
    structure: str | None = attr("struktur_data", "Struktur", known=("Structured", "Unstructured"), certainty=SINGLE)
    format: str | None = attr("format_data", "Format", certainty=SINGLE)
    scope: str | None = attr(
        "level_data", "Cakupan", known=("Nasional", "Daerah", "OPD", "Bidang", "Seksi"), certainty=SINGLE
    )
    collection: str | None = attr(
        "pengambilan_data",
        "Cara pengambilan",
        known=("Antarmuka dengan sistem lain", "Direct Input"),
        certainty=SINGLE,
    )
    records: Count | None = attr("jumlah_record", "Jumlah rekaman", certainty=SINGLE)
    impact: str | None = attr("dampak_risiko", "Dampak risiko", "Akibat bila bocor atau hilang", certainty=SINGLE)
