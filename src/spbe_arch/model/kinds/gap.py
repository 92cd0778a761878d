"""Kesenjangan: the catalogue of gaps between what is and what should be."""

from typing import Annotated, ClassVar

from spbe_arch.model.attributes import OURS, SINGLE, RefTo, attr
from spbe_arch.model.kinds.base import Entity
from spbe_arch.model.types import DOMAINS, DomainObjects, Initiatives, Unit

AnyObjects = Annotated[tuple[str, ...], RefTo((*DOMAINS, "unit-kerja", "regulasi", "inisiatif"))]


class Gap(Entity):
    """A gap with its origin; a postponed gap is kept, never removed."""

    kind: ClassVar[str] = "kesenjangan"
    word: ClassVar[str] = "Kesenjangan"

    name: str = attr("nama", "Kesenjangan", official=("nama_gap",), required=True, default="")
    domain: str | None = attr(
        "domain",
        "Domain",
        known=("proses_bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan"),
        recommended=True,
        certainty=SINGLE,
    )
    as_is: AnyObjects = attr("objek_as_is", "Objek as-is", certainty=SINGLE, default=())
    to_be: DomainObjects = attr(
        "objek_to_be", "Objek to-be", "Biasanya diturunkan dari inisiatif", certainty=SINGLE, default=()
    )
    activities: Initiatives = attr("kegiatan", "Kegiatan penutup", "Inisiatif yang menutup kesenjangan", default=())
    target: str | None = attr("target", "Target", certainty=SINGLE)
    unit: Unit | None = attr(
        "unit_kerja", "Penanggung jawab", official=("penanggung_jawab",), recommended=True, certainty=SINGLE
    )
    status: str | None = attr("status", "Status", known=("aktif", "ditunda", "selesai"), certainty=SINGLE)
    origin_class: str | None = attr(
        "dasar_temuan", "Dasar temuan", known=("teramati", "normatif", "keputusan"), certainty=SINGLE
    )
    level: str | None = attr("prioritas", "Prioritas", known=("tinggi", "sedang", "rendah"), certainty=OURS)
