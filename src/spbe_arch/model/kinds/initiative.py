"""Inisiatif: the roadmap (peta rencana), one initiative a file."""

from collections.abc import Mapping
from typing import ClassVar

from spbe_arch.model.attributes import OURS, SINGLE, attr
from spbe_arch.model.kinds.base import Entity, Part
from spbe_arch.model.types import (
    Budget,
    Constraints,
    DomainObject,
    DomainObjects,
    Gaps,
    Initiatives,
    Number,
    Texts,
    Unit,
    Year,
)

CONTENTS = ("Tata Kelola", "Manajemen", "Layanan", "Infrastruktur", "Aplikasi", "Keamanan", "Audit TIK")
CANCELLED, POSTPONED = "dibatalkan", "ditunda"


class Replacement(Part):
    """One object that takes the place of another."""

    old: DomainObject | None = attr("lama", "Yang digantikan", required=True, certainty=OURS)
    new: DomainObject | None = attr("baru", "Penggantinya", required=True, certainty=OURS)


class Initiative(Entity):
    """A roadmap item in one of the seven official contents (Perpres 95/2018)."""

    kind: ClassVar[str] = "inisiatif"
    word: ClassVar[str] = "Inisiatif"

    name: str = attr("nama", "Inisiatif strategis", official=("inisiatif_strategis",), required=True, default="")
    category: str | None = attr(
        "kategori", "Muatan peta rencana", "Salah satu dari tujuh muatan", known=CONTENTS, recommended=True
    )
    unit: Unit | None = attr(
        "unit_kerja", "Unit penanggung jawab (UIC)", official=("unit_penanggung_jawab",), recommended=True
    )
    executor: str | None = attr("pelaksana", "Pelaksana", known=("internal", "eksternal"), certainty=SINGLE)
    objectives: Texts = attr(
        "sasaran_strategis", "Sasaran strategis", "Kode sasaran pada instansi.yml", required=True, default=()
    )
    gaps: Gaps = attr("kesenjangan", "Kesenjangan yang ditutup", official=("gap",), recommended=True, default=())
    constraints: Constraints = attr("kendala", "Kendala yang dihilangkan", certainty=OURS, default=())
    depends_on: Initiatives = attr("bergantung_pada", "Bergantung pada", certainty=OURS, default=())
    builds: DomainObjects = attr("membangun", "Membangun", "Objek baru", official=("objek_to_be",), default=())
    upgrades: DomainObjects = attr(
        "meningkatkan", "Meningkatkan", "Objek yang ditingkatkan", certainty=OURS, default=()
    )
    ends: DomainObjects = attr("menghentikan", "Menghentikan", "Objek yang diakhiri", certainty=OURS, default=())
    replaces: tuple[Replacement, ...] = attr("menggantikan", "Menggantikan", certainty=OURS, default=())
    program: str | None = attr("program", "Program", recommended=True)
    activity: str | None = attr("kegiatan", "Kegiatan", recommended=True)
    sub_activity: str | None = attr("sub_kegiatan", "Sub kegiatan", "Kode nomenklatur Permendagri 90/2019")
    first_year: Year | None = attr("tahun_awal", "Tahun awal", recommended=True)
    last_year: Year | None = attr("tahun_akhir", "Tahun akhir", recommended=True)
    built_in: Year | None = attr(
        "selesai_dibangun", "Selesai dibangun", "Tahun objek yang dibangun mulai beroperasi", certainty=OURS
    )
    targets: Mapping[Year, str] = attr("target_per_tahun", "Target per tahun", recommended=True, default={})
    budget: Budget = attr(
        "anggaran_per_tahun",
        "Anggaran indikatif per tahun (rupiah)",
        "Per tahun, atau per tahun dan sumber",
        default={},
    )
    funding: str | None = attr("sumber_dana", "Sumber dana", known=("APBN", "APBD", "Lainnya"), certainty=SINGLE)
    indicator_targets: Mapping[str, Mapping[Year, Number]] = attr(
        "target_indikator", "Target indikator indeks", "Nomor indikator ke tahun ke tingkat", certainty=OURS, default={}
    )
    planning: str | None = attr(
        "status_perencanaan",
        "Status perencanaan",
        known=("direncanakan", "berjalan", "selesai", POSTPONED, CANCELLED),
        certainty=SINGLE,
    )
    type: str | None = attr("jenis_inisiatif", "Jenis inisiatif", certainty=SINGLE)
    plan_objective: str | None = attr("tujuan_sasaran_rpjmd", "Tujuan/sasaran RPJMD atau Renstra")
    indicators: Texts = attr("indikator_terkait", "Indikator indeks terkait", certainty=SINGLE, default=())

    @property
    def years(self) -> range:
        """The years it runs, inclusive; empty when it states none. One stated year stands for both."""
        first, last = self.first_year or self.last_year, self.last_year or self.first_year
        return range(first, last + 1) if first and last else range(0)

    @property
    def cancelled(self) -> bool:
        """A cancelled initiative has no effect and no budget."""
        return (self.planning or "").lower() == CANCELLED
