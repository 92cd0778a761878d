"""Cakupan: coverage and blank spots, one kabupaten or kota a file."""

from typing import ClassVar

from spbe_arch.model.attributes import OURS, attr
from spbe_arch.model.kinds.base import Entity, Part
from spbe_arch.model.types import Count, InitiativeRef, Year


class Closing(Part):
    """How many points one initiative closes in one year."""

    initiative: InitiativeRef | None = attr("inisiatif", "Inisiatif", required=True, certainty=OURS)
    year: Year | None = attr("tahun", "Tahun", required=True, certainty=OURS)
    points: Count | None = attr("titik", "Jumlah titik", required=True, certainty=OURS)


class Coverage(Entity):
    """The field count of blank spots in one kabupaten or kota, and who closes them when."""

    kind: ClassVar[str] = "cakupan"
    word: ClassVar[str] = "Cakupan"

    region_code: str | None = attr("kode_wilayah", "Kode wilayah", required=True, certainty=OURS)
    region: str | None = attr("wilayah", "Kabupaten/kota", certainty=OURS)
    counted_in: Year | None = attr("tahun_data", "Tahun pendataan", certainty=OURS)
    villages: Count | None = attr("desa_total", "Jumlah desa/kelurahan", certainty=OURS)
    villages_served: Count | None = attr("desa_terlayani", "Desa/kelurahan terlayani", certainty=OURS)
    blank_spots: Count | None = attr("titik_blank_spot", "Titik blank spot", certainty=OURS)
    remote: Count | None = attr("titik_3t", "Titik di wilayah 3T", certainty=OURS)
    not_remote: Count | None = attr("titik_non_3t", "Titik di luar 3T", certainty=OURS)
    closings: tuple[Closing, ...] = attr("penutupan", "Penutupan titik", certainty=OURS, default=())
