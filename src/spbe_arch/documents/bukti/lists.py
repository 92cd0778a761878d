"""What there is and what is missing: documents with their pages, objects, and what each unit still owes."""

from collections.abc import Iterator
from itertools import groupby

from spbe_arch.analysis.maturity.evidence.values import EvidenceObject, Piece
from spbe_arch.documents.bukti.subject import Subject
from spbe_arch.documents.figures import listed, number
from spbe_arch.documents.manuscript import Align, Block, Column, Heading, Mark, Paragraph, Row, Span, Table, row, text
from spbe_arch.documents.peta_rencana.words import BLANK
from spbe_arch.documents.plain_text import spoken
from spbe_arch.documents.telling import UNKNOWN, name_of

NOTHING_OWED = "Tidak ada kekurangan yang terlihat dari isi arsitektur."
UNCHECKED = "Tidak dapat diperiksa dari isi arsitektur."
KINDS = {
    "anggaran": "anggaran",
    "bukti": "ditautkan penilaian",
    "cakupan_unit": "cakupan unit",
    "pdp": "pelindungan data pribadi",
    "peta_rencana": "peta rencana",
    "pertukaran_data": "pertukaran data",
    "proses_bisnis": "proses bisnis",
    "sdm": "SDM",
    "sla": "SLA",
}


def documents(found: Subject) -> Iterator[Block]:
    """Yield the documents our assessments rest on."""
    yield Heading(1, "Dokumen", "dokumen")
    if not found.pack.documents:
        yield Paragraph(text("Penilaian yang tercatat belum menyebut dokumen untuk indikator ini."))
        return
    columns = (
        Column("Dokumen", 2.6),
        Column("Pasal", 0.9),
        Column("Halaman", 0.9),
        Column("Berkas", 1.6),
        Column("Analisis", 2.6),
        Column("Penilaian", 1.3),
    )
    rows = tuple(
        row(one.document or UNKNOWN, one.article, one.page, one.file, one.analysis, one.assessment.partition("/")[2])
        for one in found.pack.documents
    )
    yield Table("Dokumen yang mendasari penilaian", columns, rows)


def objects(found: Subject) -> Iterator[Block]:
    """Yield the objects that are evidence, unit by unit."""
    yield Heading(1, "Objek arsitektur", "objek")
    ordered = sorted(found.objects, key=lambda one: (found.unit(one.unit).casefold(), one.name.casefold(), one.id))
    if not ordered:
        yield Paragraph(text("Tidak ada objek arsitektur yang menjadi bukti indikator ini."))
        return
    units = number(len({one.unit for one in ordered}))
    yield Paragraph(text(f"{number(len(ordered))} objek menjadi bukti, dari {units} unit kerja."))
    columns = (Column("Objek", 3.6), Column("Identitas", 3.4), Column("Sebagai", 2.2))
    yield Table("Objek arsitektur yang menjadi bukti, menurut unit kerja", columns, tuple(_by_unit(found, ordered)))


def _by_unit(found: Subject, ordered: list[EvidenceObject]) -> Iterator[Row]:
    for unit, ones in groupby(ordered, key=lambda one: one.unit):
        group = tuple(ones)
        yield row(f"{found.unit(unit)} ({number(len(group))})", BLANK, BLANK, total=True)
        yield from (row(one.name, Span(one.id, Mark.CODE), _kinds(one)) for one in group)


def _kinds(found: EvidenceObject) -> str:
    return listed(KINDS.get(kind, kind.replace("_", " ")) for kind in found.kinds)


def owed(found: Subject) -> Iterator[Block]:
    """Yield what every unit still owes."""
    yield Heading(1, "Yang belum ada, per perangkat daerah", "belum-ada")
    suggestion = found.pack.suggestion
    pieces: dict[Piece, int] = {}
    for check in suggestion.checks if suggestion else ():
        for piece in check.outcome.missing:
            if found.concerns(piece.unit):
                pieces.setdefault(piece, check.level)
    if not pieces:
        yield Paragraph(text(NOTHING_OWED if suggestion else UNCHECKED))
        return
    ordered = sorted(
        pieces, key=lambda one: (not one.unit, found.unit(one.unit).casefold(), pieces[one], one.text, one.entity)
    )
    columns = (
        Column("Unit kerja", 2.4),
        Column("Tingkat", 0.9, Align.CENTRE),
        Column("Belum ada", 3.2),
        Column("Objek", 2.6),
    )
    rows = tuple(_piece(found, piece, pieces[piece]) for piece in ordered)
    yield Table("Yang belum ada menurut unit kerja dan tingkat", columns, rows)


def _piece(found: Subject, piece: Piece, level: int) -> Row:
    name = name_of(found.scope.analysis, piece.entity) if piece.entity else ""
    return row(found.unit(piece.unit), str(level), spoken(piece.text), name)
