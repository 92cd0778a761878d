"""Layanan: what the agency offers to people, businesses and its own officials."""

from typing import ClassVar

from spbe_arch.model.attributes import SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import Processes, Texts, Unit


class Service(DomainEntity):
    """A service, public (RAL.01) or of government administration (RAL.02)."""

    kind: ClassVar[str] = "layanan"
    word: ClassVar[str] = "Layanan"
    code_list: ClassVar[str] = "ral"

    name: str = attr("nama", "Nama layanan", official=("nama_layanan",), required=True, default="")
    purpose: str | None = attr("tujuan_layanan", "Tujuan layanan", recommended=True)
    function: str | None = attr("fungsi_layanan", "Fungsi layanan", recommended=True)
    unit: Unit | None = attr("unit_kerja", "Unit pelaksana", official=("unit_pelaksana",), required=True)
    ral: str | None = attr(
        "ral",
        "Kode RAL",
        "Kode Referensi Arsitektur Layanan terdalam",
        official=tuple(f"ral_level_{level}" for level in range(1, 8)),
        required=True,
    )
    processes: Processes = attr("proses_bisnis", "Proses bisnis yang dilayani", required=True, default=())
    related_functions: Texts = attr("urusan_pemerintahan_terkait", "Urusan pemerintahan terkait", default=())
    ministries: Texts = attr("kementerian_lembaga_terkait", "Kementerian/lembaga terkait", default=())
    responsible: str | None = attr("penanggung_jawab", "Penanggung jawab", "Jabatan, bukan nama orang")
    users: Texts = attr(
        "target_layanan",
        "Target layanan",
        "Untuk siapa layanan ini",
        known=("Masyarakat", "Pelaku Usaha", "ASN/Pegawai", "Pemerintah"),
        recommended=True,
        default=(),
    )
    method: str | None = attr(
        "metode_layanan", "Metode layanan", known=("Elektronik", "Hybrid", "Tatap muka"), recommended=True
    )
    benefit: str | None = attr("potensi_manfaat", "Potensi manfaat")
    economic_potential: str | None = attr("potensi_ekonomi", "Potensi ekonomi")
    risk: str | None = attr("potensi_risiko", "Potensi risiko")
    mitigation: str | None = attr("mitigasi_risiko", "Mitigasi risiko", "Wajib bila potensi risiko diisi")
    period: str | None = attr("periode", "Periode", certainty=SINGLE)
    form: str | None = attr("bentuk_layanan", "Bentuk layanan", certainty=SINGLE)
    procedure: str | None = attr("sop", "SOP", "Dokumen standar operasional prosedur", certainty=SINGLE)
    fee: str | None = attr("tarif", "Tarif", certainty=SINGLE)
    complaint_channel: str | None = attr("kanal_pengaduan", "Kanal pengaduan", certainty=SINGLE)
