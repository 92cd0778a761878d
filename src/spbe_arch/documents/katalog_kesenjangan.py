"""The catalogue of gaps: each with where it comes from, what closes it, for which objective, and what nobody closes."""

from collections.abc import Iterator

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.front import Cover, bound
from spbe_arch.documents.gap_tables import (
    BY_PLAN,
    closers_of,
    gap_counts,
    gap_origins,
    gap_years,
    objectives_of,
    remarks,
    to_be_of,
)
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Listing,
    Manuscript,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.annexes import gap_annex
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.since import changes_chapter
from spbe_arch.documents.telling import UNKNOWN, linked, listed_names, unit_of
from spbe_arch.reference.documents import DocumentOutline, document_reference

KIND, TITLE, OUTLINE = "katalog-kesenjangan", "Katalog Kesenjangan SPBE", "katalog_gap"
LIST = "tabel-katalog"
COLUMNS = (
    Column("No.", 0.65, Align.END),
    Column("Kesenjangan dan dasar temuan", 2.4),
    Column("Objek saat ini (as-is)", 2.2),
    Column("Objek tujuan (to-be)", 2.4),
    Column("Inisiatif penutup", 2.4),
    Column("Target", 2.0),
    Column("Penanggung jawab", 1.8),
    Column("Sasaran strategis", 2.0),
    Column("Status", 1.0),
)
NONE = "Model arsitektur {whose} belum memuat satu pun kesenjangan, sehingga katalog ini tidak berisi daftar."


def manuscript(edition: Edition, _subject: str = "") -> Manuscript:
    """Return the catalogue of an edition."""
    outline, scope = document_reference().outlines[OUTLINE], scope_of(edition)
    chapters = (*_summary(scope, outline), *_list(scope), *changes_chapter(edition))
    rows = (("Dasar penyusunan", "; ".join(outline.legal_basis)),)
    cover = Cover(KIND, TITLE, f"Keadaan menurut rencana {scope.time}", rows)
    return bound(edition, cover, chapters, tuple(gap_annex(scope)))


def _summary(scope: Scope, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(1, "Kesenjangan", "bab-kesenjangan")
    if not scope.gaps:
        yield Paragraph(text(NONE.format(whose=scope.whose)))
        return
    yield Paragraph(text(f"{gap_counts(scope)} Daftarnya ada pada ", see(LIST), "."))
    yield from remarks(scope)
    yield Paragraph(text(BY_PLAN))
    yield gap_origins(scope)
    yield gap_years(scope)
    if outline.origin_classes:
        certainty = outline.origin_classes[0].certainty.label
        yield Paragraph(text("Dasar temuan dibedakan sebagai berikut", Span(f" ({certainty})", Mark.NOTE), ":"))
        yield Listing(tuple(text(fact.text) for fact in outline.origin_classes))


def _list(scope: Scope) -> Iterator[Block]:
    if scope.gaps:
        heading = Heading(2, "Daftar kesenjangan", "daftar-kesenjangan")
        about = Paragraph(text("Setiap kesenjangan dipasangkan dengan inisiatif yang menutupnya."))
        yield Landscape(
            (heading, about, Table("Kesenjangan, penutup, dan sasarannya", COLUMNS, tuple(_rows(scope)), LIST))
        )


def _rows(scope: Scope) -> Iterator[Row]:
    for at, gap in enumerate(scope.gaps, start=1):
        yield row(
            str(at),
            (text(linked(scope.analysis, gap.id)), text(gap.origin_class or UNKNOWN)),
            (listed_names(scope.analysis, gap.as_is),),
            (to_be_of(scope, gap),),
            closers_of(scope, gap),
            gap.target or UNKNOWN,
            unit_of(scope.analysis, gap),
            (objectives_of(scope, gap),),
            gap.status or UNKNOWN,
        )
