"""Arsitektur SPBE: the architecture as a document that can be signed, for the whole agency or for one unit alone.

The chapters are those of the reference outline, which is practice and not law, with a summary before them, the budget
after the gaps, and what changed where a revision was asked for. Each chapter has an anchor (`bab-...`) by which an
agency may order them otherwise. About one unit alone every domain is a chapter of its own.
"""

from collections.abc import Callable, Iterator, Mapping

from spbe_arch.documents.arsitektur.annexes import annexes
from spbe_arch.documents.arsitektur.baseline import baseline, by_title, unit_chapters
from spbe_arch.documents.arsitektur.frame import Frame, frame_of
from spbe_arch.documents.arsitektur.gaps import budget, gaps
from spbe_arch.documents.arsitektur.governance import closing, governance
from spbe_arch.documents.arsitektur.introduction import introduction
from spbe_arch.documents.arsitektur.overview import overview
from spbe_arch.documents.arsitektur.summary import summary
from spbe_arch.documents.arsitektur.target import target
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.front import abbreviations, banner, identity
from spbe_arch.documents.links import complete
from spbe_arch.documents.manuscript import Block, Heading, Manuscript
from spbe_arch.documents.since import changes_chapter
from spbe_arch.reference.documents import DocumentOutline, document_reference

KIND, TITLE, OUTLINE = "arsitektur", "Arsitektur SPBE", "arsitektur_spbe_pemda"
Chapter = Callable[[Frame, DocumentOutline], Iterator[Block]]


def manuscript(edition: Edition, _subject: str = "") -> Manuscript:
    """Return the architecture of an edition as a document."""
    outline, frame = document_reference().outlines[OUTLINE], frame_of(edition)
    parts = _of_unit(frame, outline) if edition.unit else _of_agency(frame, outline)
    chapters = (*summary(frame), *parts)
    annexed = tuple(annexes(frame))
    legal = (("Bentuk hukum", outline.legal_form),) if frame.is_local else ()
    whose = f", {frame.whose}" if edition.unit else ""
    time = f"Periode {frame.span}" if edition.year is None else f"Keadaan {edition.year}, periode {frame.span}"
    return complete(
        Manuscript(
            kind=KIND,
            title=TITLE,
            subtitle=f"{time}{whose}",
            agency=edition.architecture.agency.name,
            identity=identity(edition, *legal, ("Periode", frame.span)),
            chapters=chapters,
            annexes=annexed,
            abbreviations=abbreviations(edition, (*chapters, *annexed)),
            banner=banner(edition),
        )
    )


def _of_agency(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    """Yield the chapters in the order of the reference outline; the changes stand before the closing words."""
    for chapter in outline.outline.chapters if outline.outline else ():
        if chapter.number == LAST:
            yield from changes_chapter(frame.edition)
        for title, anchor, written in CHAPTERS.get(chapter.number, ()):
            yield Heading(1, title or chapter.title, anchor)
            yield from written(frame, outline)


def _of_unit(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    """Yield a chapter for each domain in the order of the reference, between the introduction and the target."""
    chapters = outline.alternative.chapters if outline.alternative else ()
    order = tuple(kind for chapter in chapters if (kind := by_title(chapter.title)))
    yield from _numbered(frame, outline, "I", "II")
    yield from unit_chapters(frame, order)
    yield from _numbered(frame, outline, "IV", "V", "VI")
    yield from changes_chapter(frame.edition)
    yield from _numbered(frame, outline, LAST)


def _numbered(frame: Frame, outline: DocumentOutline, *numbers: str) -> Iterator[Block]:
    titles = {chapter.number: chapter.title for chapter in (outline.outline.chapters if outline.outline else ())}
    for number in numbers:
        for title, anchor, written in CHAPTERS[number]:
            yield Heading(1, title or titles[number], anchor)
            yield from written(frame, outline)


LAST = "VII"
CHAPTERS: Mapping[str, tuple[tuple[str, str, Chapter], ...]] = {
    "I": (("", "bab-pendahuluan", introduction),),
    "II": (("", "bab-gambaran-umum", overview),),
    "III": (("Arsitektur saat ini (as-is)", "bab-saat-ini", baseline),),
    "IV": (("Arsitektur target (to-be)", "bab-target", target),),
    "V": (("", "bab-kesenjangan", gaps), ("Ringkasan anggaran", "bab-anggaran", budget)),
    "VI": (("", "bab-tata-kelola", governance),),
    LAST: (("", "bab-penutup", closing),),
}
"""The chapters by their number in the outline: title where the outline's is not used, anchor, and what writes it."""
