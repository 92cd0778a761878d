"""Proses bisnis: what the agency does."""

from typing import ClassVar

from spbe_arch.model.attributes import OURS, SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import Number, Processes, Texts, Unit


class BusinessProcess(DomainEntity):
    """A business process, classified by RAB (Perpres 132/2022) and by class (PermenPANRB 19/2018)."""

    kind: ClassVar[str] = "proses-bisnis"
    word: ClassVar[str] = "Proses bisnis"
    code_list: ClassVar[str] = "rab"

    name: str = attr("nama", "Nama proses bisnis", official=("nama_proses_bisnis",), required=True, default="")
    unit: Unit | None = attr("unit_kerja", "Unit kerja", "Unit kerja penanggung jawab proses", required=True)
    rab: str | None = attr(
        "rab",
        "Kode RAB",
        "Kode Referensi Arsitektur Proses Bisnis terdalam",
        official=tuple(f"rab_level_{level}" for level in range(1, 8)),
        required=True,
    )
    processes: Processes = attr("proses_bisnis", "Proses induk atau terkait", certainty=OURS, default=())
    objectives: Texts = attr(
        "sasaran_strategis", "Sasaran strategis", "Kode sasaran pada instansi.yml", certainty=SINGLE, default=()
    )
    indicator: str | None = attr("indikator_kinerja_utama", "Indikator kinerja utama (IKU)", certainty=SINGLE)
    target: Number | None = attr("nilai_iku_target", "Target IKU", certainty=SINGLE)
    achieved: Number | None = attr("nilai_iku_realisasi", "Realisasi IKU", certainty=SINGLE)
    measure: str | None = attr("satuan_iku", "Satuan IKU", certainty=SINGLE)
    process_class: str | None = attr(
        "klasifikasi_proses", "Klasifikasi proses", known=("inti", "manajemen", "pendukung")
    )
    mandate: str | None = attr("tupoksi", "Tugas dan fungsi", certainty=SINGLE)
    authority: str | None = attr("tingkat_kewenangan", "Tingkat kewenangan", certainty=SINGLE)
    program: str | None = attr("program", "Program", certainty=SINGLE)
    period: str | None = attr("periode", "Periode", certainty=SINGLE)
