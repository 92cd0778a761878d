"""Kendala: what stands in the way, and which initiatives remove it."""

from typing import ClassVar

from spbe_arch.model.attributes import OURS, attr
from spbe_arch.model.kinds.base import Entity
from spbe_arch.model.kinds.gap import AnyObjects
from spbe_arch.model.types import Year


class Constraint(Entity):
    """A constraint in one of four groups: institution, infrastructure, people, funding."""

    kind: ClassVar[str] = "kendala"
    word: ClassVar[str] = "Kendala"

    group: str | None = attr(
        "kelompok",
        "Kelompok",
        known=("kelembagaan", "infrastruktur", "sdm", "pendanaan"),
        required=True,
        certainty=OURS,
    )
    impact: str | None = attr("dampak", "Dampak", certainty=OURS)
    since: Year | None = attr("tahun", "Tercatat sejak tahun", certainty=OURS)
    status: str | None = attr("status", "Status", known=("aktif", "teratasi"), certainty=OURS)
    affected: AnyObjects = attr("terkait", "Objek yang terdampak", certainty=OURS, default=())
