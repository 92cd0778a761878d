"""Keputusan: what was decided on a candidate of the duplicate gate."""

from typing import Annotated, ClassVar

from spbe_arch.model.attributes import OURS, RefTo, attr
from spbe_arch.model.kinds.base import Entity
from spbe_arch.model.types import ApplicationRef, Day

REUSE, INTEGRATE, EXEMPT = "pakai-ulang", "integrasi", "kecualikan"
Candidate = Annotated[str, RefTo(("aplikasi",), outside=True)]


class Decision(Entity):
    """Reuse, integrate or exempt: by which post, on what document, until when."""

    kind: ClassVar[str] = "keputusan"
    word: ClassVar[str] = "Keputusan"

    application: ApplicationRef | None = attr("aplikasi", "Aplikasi yang diputuskan", required=True, certainty=OURS)
    candidate: Candidate | None = attr(
        "kandidat",
        "Kandidat",
        "`nasional/<id>`, slug aplikasi sendiri, atau `luar/<nama>`",
        required=True,
        certainty=OURS,
    )
    ruling: str | None = attr("putusan", "Putusan", known=(REUSE, INTEGRATE, EXEMPT), required=True, certainty=OURS)
    reason: str | None = attr("alasan", "Alasan", required=True, certainty=OURS)
    by: str | None = attr("oleh", "Ditetapkan oleh", "Jabatan", required=True, certainty=OURS)
    document: str | None = attr("dokumen", "Dokumen", "Surat atau berita acara", certainty=OURS)
    day: Day | None = attr("tanggal", "Tanggal", certainty=OURS)
    until: Day | None = attr("sampai", "Berlaku sampai", required=True, certainty=OURS)
