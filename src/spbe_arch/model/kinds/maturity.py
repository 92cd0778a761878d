"""Penilaian: one assessment of the maturity index, of one agency, instrument, year and kind."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from spbe_arch.model.attributes import OURS, RefTo, attr
from spbe_arch.model.kinds.base import Entity, Part
from spbe_arch.model.types import DOMAINS, Number, Year

Evidence = Annotated[
    tuple[str, ...],
    RefTo((*DOMAINS, "unit-kerja", "inisiatif", "kesenjangan", "kendala", "cakupan", "regulasi", "keputusan")),
]


class Fact(Part):
    """The document a score rests on, with the place in it."""

    document: str | None = attr("dokumen", "Dokumen", certainty=OURS)
    article: str | None = attr("pasal", "Pasal", certainty=OURS)
    page: str | None = attr("halaman", "Halaman", certainty=OURS)
    file: str | None = attr("berkas", "Berkas", certainty=OURS)


class Explanation(Part):
    """Why an indicator has its value."""

    fact: Fact | None = attr("fakta", "Fakta", certainty=OURS)
    analysis: str | None = attr("analisis", "Analisis", certainty=OURS)
    evidence: Evidence = attr("bukti", "Bukti", "Objek arsitektur yang menjadi bukti", certainty=OURS, default=())


class MaturityAssessment(Entity):
    """Values by indicator, aspect or domain - exactly one of the three; keys are numbers as text."""

    kind: ClassVar[str] = "penilaian"
    word: ClassVar[str] = "Penilaian"

    name: str = attr("nama", "Nama", certainty=OURS, default="")
    instrument: str | None = attr(
        "instrumen", "Instrumen", "Misalnya permenpanrb-59-2020", required=True, certainty=OURS
    )
    year: Year | None = attr("tahun", "Tahun", required=True, certainty=OURS)
    type: str | None = attr(
        "jenis", "Jenis", known=("mandiri", "dokumen", "interviu", "resmi"), required=True, certainty=OURS
    )
    agency: str | None = attr("instansi", "Instansi", "Kosong berarti instansi ini", certainty=OURS)
    indicators: Mapping[str, Number] = attr("nilai_indikator", "Nilai indikator", certainty=OURS, default={})
    aspects: Mapping[str, Number] = attr("nilai_aspek", "Nilai aspek", certainty=OURS, default={})
    domains: Mapping[str, Number] = attr("nilai_domain", "Nilai domain", certainty=OURS, default={})
    explanations: Mapping[str, Explanation] = attr("penjelasan", "Penjelasan", certainty=OURS, default={})
    targets: Mapping[str, Mapping[Year, Number]] = attr(
        "target", "Target tingkat per tahun", certainty=OURS, default={}
    )
