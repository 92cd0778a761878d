"""Instansi and its settings, and the codes it adds to the national lists."""

from collections.abc import Mapping
from typing import ClassVar

from spbe_arch.model.attributes import OURS, attr
from spbe_arch.model.kinds.base import Entity, Part
from spbe_arch.model.types import Count, Day, Number, Texts, Truth, Year


class Period(Part):
    """A planning period; both years belong to it."""

    start: Year | None = attr("mulai", "Tahun pertama", required=True, certainty=OURS)
    end: Year | None = attr("selesai", "Tahun terakhir", required=True, certainty=OURS)

    @property
    def years(self) -> range:
        """Every year of the period; empty while a bound is missing."""
        return range(self.start, self.end + 1) if self.start and self.end else range(0)


class Objective(Part):
    """A strategic objective of the agency."""

    code: str | None = attr("kode", "Kode", required=True, certainty=OURS)
    name: str | None = attr("nama", "Sasaran", required=True, certainty=OURS)
    indicator: str | None = attr("indikator", "Indikator", certainty=OURS)


class Agency(Entity):
    """The agency: `architecture/instansi.yml`."""

    kind: ClassVar[str] = "instansi"
    word: ClassVar[str] = "Instansi"

    format: str | None = attr("format", "Versi format repositori", required=True, certainty=OURS)
    type: str | None = attr(
        "jenis",
        "Jenis instansi",
        known=("provinsi", "kabupaten", "kota", "kementerian", "lembaga"),
        certainty=OURS,
    )
    region_code: str | None = attr("kode_wilayah", "Kode wilayah", certainty=OURS)
    period: Period | None = attr("periode", "Periode", required=True, certainty=OURS)
    other_periods: tuple[Period, ...] = attr("periode_lain", "Periode lain", certainty=OURS, default=())
    vision: str | None = attr("visi", "Visi")
    mission: Texts = attr("misi", "Misi", default=())
    goals: Texts = attr("tujuan", "Tujuan", default=())
    objectives: tuple[Objective, ...] = attr(
        "sasaran", "Sasaran strategis", official=("sasaran_strategis",), default=()
    )
    indicators: Texts = attr("indikator_kinerja_utama", "Indikator kinerja utama", default=())
    leader_role: str | None = attr("koordinator_spbe", "Koordinator SPBE", "Jabatan", certainty=OURS)
    example: Truth | None = attr("contoh", "Contoh rekaan", "Setiap halaman menyebutkannya", certainty=OURS)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The main period first, then the others."""
        return ((self.period,) if self.period else ()) + self.other_periods


class Settings(Entity):
    """What an agency may change of the tool's behaviour: `architecture/pengaturan.yml`."""

    kind: ClassVar[str] = "pengaturan"
    word: ClassVar[str] = "Pengaturan"

    name: str = attr("nama", "Nama", certainty=OURS, default="Pengaturan")
    severities: Mapping[str, str] = attr(
        "keparahan", "Keparahan aturan", "Kode aturan ke error, warning, info atau mati", certainty=OURS, default={}
    )
    weights: Mapping[str, Number] = attr("bobot", "Bobot kemajuan OPD", certainty=OURS, default={})
    thresholds: Mapping[str, Number] = attr("ambang", "Ambang batas", certainty=OURS, default={})
    coexistence: Count | None = attr(
        "masa_transisi",
        "Masa transisi (tahun)",
        "Berapa tahun yang lama dan penggantinya boleh hidup bersama",
        certainty=OURS,
    )
    reference_day: Day | None = attr(
        "tanggal_acuan", "Tanggal acuan", "Pengganti hari ini untuk pemeriksaan", certainty=OURS
    )
    chapters: Mapping[str, Texts] = attr(
        "urutan_bab",
        "Urutan bab dokumen",
        "Jenis dokumen ke nama bab; bab yang tidak disebut menyusul",
        certainty=OURS,
        default={},
    )


class AddedCode(Part):
    """A code below the national levels."""

    code: str | None = attr("kode", "Kode", required=True, certainty=OURS)
    name: str | None = attr("nama", "Nama", required=True, certainty=OURS)
    parent: str | None = attr("induk", "Induk", certainty=OURS)
    note: str | None = attr("catatan", "Catatan", certainty=OURS)


class CodeExtension(Entity):
    """Codes an agency adds to one national list: `architecture/referensi/<list>.yml`."""

    kind: ClassVar[str] = "referensi"
    word: ClassVar[str] = "Referensi"

    codes: tuple[AddedCode, ...] = attr("kode", "Kode", required=True, certainty=OURS, default=())
