"""Who sets a document and how it is reviewed: the same words in every document that is set by regulation."""

from collections.abc import Iterator

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import day
from spbe_arch.documents.manuscript import Block, Column, Mark, Paragraph, Span, Table, row, see, text
from spbe_arch.documents.telling import UNSTATED
from spbe_arch.model.kinds import Agency
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.documents import DocumentOutline, Fact

HEADS = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
REVIEWS = "tabel-reviu"
COLUMNS = (Column("Tanggal", 1.4), Column("Oleh", 1.6), Column("Catatan", 3.4), Column("Tindak lanjut", 3.0))


def head_of(agency: Agency) -> str:
    """Return the post that sets the documents of an agency; nothing where the kind of agency does not tell."""
    return HEADS.get((agency.type or "").lower(), "")


def doubt(fact: Fact) -> tuple[Span, ...]:
    """Return how sure a fact is, where it is not confirmed."""
    return () if fact.certainty is Certainty.CONFIRMED else (Span(f" ({fact.certainty.label})", Mark.NOTE),)


def validity(outline: DocumentOutline) -> Iterator[Block]:
    """Yield how long a document is valid and when it is reviewed, as far as the reference knows."""
    for title, fact in (("Masa berlaku", outline.validity), ("Reviu", outline.review)):
        if fact is not None:
            yield Paragraph(text(f"{title}: {fact.text}", *doubt(fact), "."))


def reviews_done(edition: Edition) -> Iterator[Block]:
    """Yield the reviews the agency has recorded."""
    done = sorted(edition.architecture.agency.reviews, key=lambda review: str(review.day))
    if not done:
        yield Paragraph(text("Model arsitektur belum mencatat reviu yang telah dilakukan."))
        return
    yield Paragraph(text("Reviu yang telah tercatat ada pada ", see(REVIEWS), "."))
    rows = (
        row(day(review.day) if review.day else UNSTATED, review.by or "-", review.note or "-", review.follow_up or "-")
        for review in done
    )
    yield Table("Reviu yang telah tercatat", COLUMNS, tuple(rows), REVIEWS)
