"""Regulasi: internal policy of the agency, linked to what it governs."""

from typing import Annotated, ClassVar

from spbe_arch.model.attributes import OURS, RefTo, attr
from spbe_arch.model.kinds.base import Entity
from spbe_arch.model.types import DOMAINS, Day, Texts, Year

Governed = Annotated[
    tuple[str, ...], RefTo((*DOMAINS, "unit-kerja", "inisiatif", "kesenjangan", "kendala", "cakupan", "penilaian"))
]
Regulations = Annotated[tuple[str, ...], RefTo(("regulasi",))]


class Regulation(Entity):
    """An internal regulation, decree or circular."""

    kind: ClassVar[str] = "regulasi"
    word: ClassVar[str] = "Regulasi"

    type: str | None = attr(
        "jenis",
        "Jenis",
        known=(
            "Peraturan Daerah",
            "Peraturan Gubernur",
            "Peraturan Bupati",
            "Peraturan Wali Kota",
            "Keputusan Gubernur",
            "Keputusan Bupati",
            "Keputusan Wali Kota",
            "Keputusan Sekretaris Daerah",
            "Keputusan Kepala Dinas",
            "Instruksi Gubernur",
            "Surat Edaran",
        ),
        certainty=OURS,
    )
    number: str | None = attr("nomor", "Nomor", certainty=OURS)
    year: Year | None = attr("tahun", "Tahun", certainty=OURS)
    subject: str | None = attr("tentang", "Tentang", certainty=OURS)
    enacted: Day | None = attr("tanggal_penetapan", "Tanggal penetapan", certainty=OURS)
    status: str | None = attr("status", "Status", known=("berlaku", "diubah", "dicabut", "rancangan"), certainty=OURS)
    governs: Governed = attr("mengatur", "Mengatur", "Objek yang diatur", certainty=OURS, default=())
    legal_basis: Texts = attr("dasar_hukum", "Dasar hukum", "Id peraturan nasional", certainty=OURS, default=())
    revokes: Regulations = attr("mencabut", "Mencabut", certainty=OURS, default=())
    amends: Regulations = attr("mengubah", "Mengubah", certainty=OURS, default=())
    file: str | None = attr("berkas", "Berkas", certainty=OURS)
