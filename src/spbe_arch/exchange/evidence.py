"""The evidence for all indicators of an instrument as one workbook, to be sorted and filtered by whoever gathers it."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.evidence.values import LABEL, PAGE_NOTE, EvidencePack, PackAbout
from spbe_arch.exchange.sheets import Table, Value, workbook

PageOf = Callable[[str], str]
Row = tuple[Value, ...]
SUMMARY_HEADS = ("No", "Indikator", "Dinilai", "Saran tingkat", "Objek", "Dokumen", "Belum ada", "Dari luar arsitektur")
OBJECT_HEADS = ("No", "Objek", "Nama", "Unit kerja", "Sebagai", "Halaman", "Berkas", "Commit")
DOCUMENT_HEADS = ("No", "Penilaian", "Dokumen", "Pasal", "Halaman", "Berkas", "Analisis")
OWED_HEADS = ("Unit kerja", "Nama unit", "No", "Tingkat", "Belum ada", "Objek", "Berkas")
UNIT_HEADS = ("Unit kerja", "Nama unit", "Indikator lengkap", "Indikator masih kurang", "Potongan")


def evidence_workbook(
    about: PackAbout, packs: Sequence[EvidencePack], units: Sequence[UnitEvidence], page_of: PageOf
) -> bytes:
    """Return the workbook: what it is, a summary, objects, documents, what is missing, and where each unit stands."""
    return workbook(
        (
            Table("Keterangan", ("Hal", "Isi"), (*about.lines, ("Saran", LABEL), ("Catatan", PAGE_NOTE))),
            Table("Ringkasan", SUMMARY_HEADS, [_summary(about, pack) for pack in packs]),
            Table("Objek", OBJECT_HEADS, list(_objects(about, packs, page_of))),
            Table("Dokumen", DOCUMENT_HEADS, list(_documents(packs))),
            Table("Belum ada", OWED_HEADS, list(_owed(units))),
            Table("Unit kerja", UNIT_HEADS, [_unit(unit) for unit in units]),
        )
    )


def _summary(about: PackAbout, pack: EvidencePack) -> Row:
    found, assessed = pack.suggestion, about.assessed.get(pack.indicator)
    return (
        *(pack.indicator, pack.name, Decimal(assessed) if assessed else None, found.level if found else None),
        *(len(pack.objects), len(pack.documents), len(found.missing) if found else None, pack.still_needs),
    )


def _objects(about: PackAbout, packs: Sequence[EvidencePack], page_of: PageOf) -> Iterator[Row]:
    for pack in packs:
        for one in pack.objects:
            where = (page_of(one.id), f"architecture/{one.id}.yml", about.commit)
            yield (pack.indicator, one.id, one.name, one.unit, ", ".join(one.kinds), *where)


def _documents(packs: Sequence[EvidencePack]) -> Iterator[Row]:
    for pack in packs:
        for one in pack.documents:
            yield (pack.indicator, one.assessment, one.document, one.article, one.page, one.file, one.analysis)


def _owed(units: Sequence[UnitEvidence]) -> Iterator[Row]:
    for unit in units:
        for one in unit.owed:
            file = f"architecture/{one.piece.entity}.yml" if one.piece.entity else ""
            yield (unit.unit, unit.name, one.indicator, one.level, one.piece.text, one.piece.entity, file)


def _unit(unit: UnitEvidence) -> Row:
    complete = ", ".join(map(str, unit.complete_indicators))
    return (unit.unit, unit.name, complete, ", ".join(map(str, unit.owed_indicators)), len(unit.owed))
