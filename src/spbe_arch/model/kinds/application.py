"""Aplikasi: the software, and what it is for."""

from typing import ClassVar

from spbe_arch.model.attributes import OURS, SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import (
    ApplicationRef,
    Count,
    DataSets,
    Infrastructure,
    NationalRef,
    Processes,
    Rupiah,
    Services,
    Texts,
    UnitOrText,
    Year,
)


class Application(DomainEntity):
    """An application: ours, proposed, or our use of a national one (`aplikasi_nasional`)."""

    kind: ClassVar[str] = "aplikasi"
    word: ClassVar[str] = "Aplikasi"
    code_list: ClassVar[str] = "raa"

    name: str = attr("nama", "Nama aplikasi", official=("nama_aplikasi",), required=True, default="")
    function: str | None = attr("fungsi", "Fungsi", "Apa yang dikerjakan aplikasi", recommended=True)
    raa: str | None = attr(
        "raa",
        "Kode RAA",
        "Kode Referensi Arsitektur Aplikasi terdalam",
        official=tuple(f"raa_level_{level}" for level in range(1, 5)),
        required=True,
    )
    processes: Processes = attr("proses_bisnis", "Proses bisnis yang didukung", required=True, default=())
    services: Services = attr(
        "layanan", "Layanan yang didukung", official=("layanan_yang_didukung",), recommended=True, default=()
    )
    data: DataSets = attr(
        "data", "Data yang digunakan", official=("data_yang_digunakan",), recommended=True, default=()
    )
    infrastructure: Infrastructure = attr(
        "infrastruktur",
        "Infrastruktur yang dipakai",
        official=("server_aplikasi", "komputasi_awan", "jaringan_intra", "splp"),
        default=(),
    )
    aliases: Texts = attr("alias", "Nama lain", certainty=OURS, default=())
    national: NationalRef | None = attr(
        "aplikasi_nasional",
        "Aplikasi nasional",
        "Entri ini adalah pemakaian kita atas aplikasi nasional itu",
        certainty=OURS,
    )
    output: str | None = attr("luaran", "Luaran", recommended=True)
    data_input: str | None = attr("inputan_data", "Masukan data")
    data_supplier: str | None = attr("supplier_data", "Pemasok data")
    data_output: str | None = attr("luaran_data", "Luaran data")
    data_customer: str | None = attr("customer_data", "Penerima data")
    basis: str | None = attr(
        "basis_aplikasi", "Basis aplikasi", known=("Desktop", "Web", "Cloud", "Mobile"), recommended=True
    )
    licence: str | None = attr("tipe_lisensi", "Tipe lisensi", known=("Open Source", "Proprietary"), recommended=True)
    languages: Texts = attr("bahasa_pemrograman", "Bahasa pemrograman", recommended=True, default=())
    frameworks: Texts = attr("kerangka_pengembangan", "Kerangka pengembangan", recommended=True, default=())
    databases: Texts = attr("basis_data", "Basis data", recommended=True, default=())
    developer: UnitOrText | None = attr("unit_pengembang", "Unit pengembang", recommended=True)
    operator: UnitOrText | None = attr("unit_operasional_teknologi", "Unit operasional teknologi", recommended=True)
    ownership: str | None = attr(
        "status_kepemilikan_aplikasi",
        "Status kepemilikan",
        known=("Pemilik", "Pengguna Aplikasi Milik Eksternal"),
        certainty=SINGLE,
    )
    portfolio: str | None = attr(
        "tindak_lanjut",
        "Tindak lanjut portofolio",
        known=("Consolidate", "Develop", "Enhance", "Maintain", "Replace", "Sunset"),
        certainty=SINGLE,
    )
    url: str | None = attr("url", "Alamat", certainty=SINGLE)
    legal_basis: Texts = attr("dasar_hukum", "Dasar hukum", certainty=SINGLE, default=())
    user_count: Count | None = attr("jumlah_pengguna", "Jumlah pengguna", certainty=SINGLE)
    built: Year | None = attr("tahun_pembuatan", "Tahun pembuatan", certainty=SINGLE)
    funding: str | None = attr("sumber_dana", "Sumber dana", known=("APBD", "Non APBD"), certainty=SINGLE)
    cost: Rupiah | None = attr("biaya", "Biaya (rupiah)", certainty=SINGLE)
    budget_year: Year | None = attr("tahun_anggaran", "Tahun anggaran", certainty=SINGLE)
    repository: str | None = attr("repositori", "Repositori kode sumber", certainty=SINGLE)
    predecessor: ApplicationRef | None = attr("aplikasi_pendahulu", "Aplikasi pendahulu", certainty=SINGLE)
    documents: Texts = attr("dokumen", "Dokumen", "KAK, proses, manual, laporan uji", certainty=SINGLE, default=())
    obstacles: str | None = attr("kendala", "Kendala", certainty=SINGLE)
    plans: str | None = attr("rencana_pengembangan", "Rencana pengembangan", certainty=SINGLE)
