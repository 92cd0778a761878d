"""Arsitektur saat ini: all six domains in one table, then each by itself."""

from collections.abc import Iterator

from spbe_arch.diagrams import views
from spbe_arch.documents.arsitektur.aspects import figure
from spbe_arch.documents.arsitektur.domain import domain
from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.arsitektur.tables import states_table
from spbe_arch.documents.manuscript import Block, Paragraph, see, text
from spbe_arch.model.types import DOMAINS
from spbe_arch.reference.documents import DocumentOutline

STATES = "tabel-keadaan"


def baseline(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield the lead, then the part on each domain."""
    yield Paragraph(
        text(
            f"Bab ini menggambarkan keadaan tahun {frame.year} pada enam domain, yang diringkas pada ", see(STATES), "."
        )
    )
    yield from lead(frame)
    for kind in DOMAINS:
        yield from domain(frame, kind)


def lead(frame: Frame) -> Iterator[Block]:
    """Yield the six domains at a glance."""
    yield states_table(frame, STATES)
    if frame.edition.unit:
        yield from figure(frame, views.unit_blueprint(frame.analysis, frame.edition.unit))


def unit_chapters(frame: Frame, order: tuple[str, ...]) -> Iterator[Block]:
    """Yield a chapter for each domain: the outline of a document about one unit."""
    for kind in order:
        yield from domain(frame, kind, level=1)


def by_title(title: str) -> str:
    """Return the domain that a chapter of the reference outline is about; the empty text for any other chapter."""
    return next((kind for kind, known in TITLES.items() if known.casefold() == title.casefold()), "")
