"""How the roadmap agrees with the plans of the region: item, objective, plan of the unit, sub activity and amount.

What the model does not hold is said, never filled in: the strategic and yearly plans of units are not part of it.
"""

from collections.abc import Iterator

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import number, percent, rupiah
from spbe_arch.documents.front import Cover, bound
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Manuscript,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.words import BLANK, content_title
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.since import changes_chapter
from spbe_arch.documents.telling import UNKNOWN, linked, objective, unit_of
from spbe_arch.model.kinds import Initiative
from spbe_arch.reference.documents import document_reference

KIND, TITLE, OUTLINE = "matriks-keselarasan", "Matriks Keselarasan Peta Rencana SPBE", "matriks_keselarasan"
MATRIX, SERVED = "tabel-keselarasan", "tabel-sasaran"
NOT_HELD = Span("tidak dicatat model", Mark.UNKNOWN)
COLUMNS = (
    Column("No.", 0.65, Align.END),
    Column("Inisiatif peta rencana", 2.6),
    Column("Sasaran strategis (RPJMD)", 2.6),
    Column("Tujuan/sasaran RPJMD atau Renstra", 1.8),
    Column("Perangkat daerah (Renstra/Renja)", 1.9),
    Column("Program, kegiatan, sub kegiatan", 2.0),
    Column("Baris anggaran: tahun, sumber, rupiah", 2.6, Align.END),
)
ASKED = {
    "Sasaran strategis": "objectives",
    "Tujuan/sasaran RPJMD atau Renstra": "plan_objective",
    "Unit penanggung jawab": "unit",
    "Program": "program",
    "Kegiatan": "activity",
    "Sub kegiatan": "sub_activity",
    "Anggaran": "budget",
}
"""The links of the chain from objective to budget line, and the attribute of an initiative that holds each."""
LIMITS = (
    "Model mencatat sasaran strategis instansi, rujukan tujuan atau sasaran RPJMD/Renstra bila diisi, kode program, "
    "kegiatan, dan sub kegiatan, serta anggaran indikatif. Model tidak memuat naskah Renstra dan Renja maupun nomor "
    "DPA/RKA; kesesuaiannya diperiksa perangkat daerah yang bersangkutan. Sel bertanda “tidak dicatat model” bukan "
    "berarti tidak ada."
)


def manuscript(edition: Edition, _subject: str = "") -> Manuscript:
    """Return the matrix of an edition."""
    outline, scope = document_reference().outlines[OUTLINE], scope_of(edition)
    chapters = (*_summary(scope), *_matrix(scope), *changes_chapter(edition))
    rows = (("Dasar penyusunan", "; ".join(outline.legal_basis)),)
    cover = Cover(KIND, TITLE, f"dengan RPJMD, Renstra, Renja, dan anggaran {scope.time}", rows)
    return bound(edition, cover, chapters)


def _summary(scope: Scope) -> Iterator[Block]:
    yield Heading(1, "Keselarasan", "bab-keselarasan")
    yield Paragraph(text(LIMITS))
    if not scope.initiatives:
        yield Paragraph(text(f"Belum ada inisiatif {scope.time}."))
        return
    whole = [found for found in scope.initiatives if _is_whole(found)]
    money = sum(scope.money.get(found.id, 0) for found in whole)
    share = percent(money, scope.budget.total)
    said = f"Dari {number(len(scope.initiatives))} inisiatif {scope.time}, {number(len(whole))} menyebut sasaran "
    rest = f"strategis, sub kegiatan, dan anggaran sekaligus, senilai {rupiah(money)} atau {share} dari seluruhnya"
    yield Paragraph(text(said, rest, " (", see(MATRIX), ")."))
    lacking = tuple(_lacking(scope))
    if lacking:
        columns = (
            Column("Yang belum tercatat", 3.0),
            Column("Inisiatif", 0.9, Align.END),
            Column("Anggaran", 2.0, Align.END),
        )
        yield Table("Mata rantai keselarasan yang belum tercatat", columns, lacking)
    yield from _objectives(scope)


def _is_whole(found: Initiative) -> bool:
    return bool(found.objectives and found.sub_activity and found.budget)


def _lacking(scope: Scope) -> Iterator[Row]:
    for title, attribute in ASKED.items():
        without = [found for found in scope.initiatives if not getattr(found, attribute)]
        if without:
            yield row(title, number(len(without)), rupiah(sum(scope.money.get(found.id, 0) for found in without)))


def _objectives(scope: Scope) -> Iterator[Block]:
    agency = scope.edition.architecture.agency
    served = {code for found in scope.initiatives for code in found.objectives}
    alone = [found for found in agency.objectives if found.code and found.code not in served]
    for found in alone:
        yield Paragraph(text(*objective(scope.analysis, found.code or ""), f" belum didukung inisiatif {scope.time}."))


def _matrix(scope: Scope) -> Iterator[Block]:
    if scope.initiatives:
        heading = Heading(2, "Matriks keselarasan", "matriks-keselarasan")
        about = Paragraph(text("Rantai dari setiap inisiatif sampai baris anggaran, menurut muatan peta rencana."))
        caption = "Keselarasan inisiatif dengan sasaran, perencanaan, dan anggaran"
        yield Landscape((heading, about, Table(caption, COLUMNS, tuple(_rows(scope)), MATRIX)))


def _rows(scope: Scope) -> Iterator[Row]:
    at = 0
    for name, found in scope.groups:
        if found:
            yield row(BLANK, content_title(name), *(BLANK,) * 5, total=True)
        for one in found:
            at += 1
            yield _row(scope, at, one)
    yield row(BLANK, "Jumlah", *(BLANK,) * 4, rupiah(scope.budget.total), total=True)


def _row(scope: Scope, at: int, found: Initiative) -> Row:
    codes = (found.program, found.activity, found.sub_activity)
    return row(
        str(at),
        linked(scope.analysis, found.id),
        tuple(objective(scope.analysis, code) for code in found.objectives) or (text(NOT_HELD),),
        found.plan_objective or NOT_HELD,
        unit_of(scope.analysis, found),
        tuple(text(Span(code, Mark.CODE) if code else NOT_HELD) for code in codes),
        tuple(_amounts(scope, found)) or (text(NOT_HELD),),
    )


def _amounts(scope: Scope, found: Initiative) -> Iterator[Text]:
    for line in scope.lines:
        if line.initiative == found.id:
            yield text(f"{line.year}, {line.source}: {rupiah(line.amount)}")
    if found.budget and found.id not in scope.money:
        yield text(f"di luar {scope.time}")
    if not found.budget:
        yield text(UNKNOWN)
