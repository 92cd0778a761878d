"""Peta Rencana SPBE: the roadmap as a document that can be signed.

The chapters are those of the reference outline, in its order; each has an anchor (`bab-...`) by which an
agency may order them otherwise.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import day
from spbe_arch.documents.front import Cover, bound
from spbe_arch.documents.governing import head_of
from spbe_arch.documents.manuscript import Block, Heading, Manuscript, Paragraph, Signature, text
from spbe_arch.documents.peta_rencana.annexes import annexes
from spbe_arch.documents.peta_rencana.closing import monitoring
from spbe_arch.documents.peta_rencana.condition import condition
from spbe_arch.documents.peta_rencana.introduction import introduction
from spbe_arch.documents.peta_rencana.money import money
from spbe_arch.documents.peta_rencana.programmes import programmes
from spbe_arch.documents.peta_rencana.strategy import strategy
from spbe_arch.documents.peta_rencana.summary import summary
from spbe_arch.documents.peta_rencana.targets import targets
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.since import changes_chapter
from spbe_arch.reference.documents import DocumentOutline, document_reference

KIND, TITLE, OUTLINE = "peta-rencana", "Peta Rencana SPBE", "peta_rencana_spbe_pemda"
CLOSING = (
    "Peta rencana ini memuat rencana {whose} untuk {time} menurut model arsitektur per {day}. Setiap angka dan nama di "
    "dalamnya dapat ditelusuri ke berkas model pada revisi yang disebut di halaman identitas; perubahan dilakukan pada "
    "model, lalu dokumen ini dibangkitkan kembali."
)
Chapter = Callable[[Scope, DocumentOutline], Iterable[Block]]


def manuscript(edition: Edition, _subject: str = "") -> Manuscript:
    """Return the roadmap of an edition as a document."""
    outline, scope = document_reference().outlines[OUTLINE], scope_of(edition)
    chapters = (*summary(scope), *_chapters(scope, outline))
    whose = f", {scope.whose}" if edition.unit else ""
    subtitle = f"{scope.time[:1].upper()}{scope.time[1:]}{whose}"
    rows = (("Bentuk hukum", outline.legal_form), ("Periode", scope.span))
    return bound(edition, Cover(KIND, TITLE, subtitle, rows), chapters, tuple(annexes(scope)))


def _chapters(scope: Scope, outline: DocumentOutline) -> Iterator[Block]:
    for chapter in outline.outline.chapters if outline.outline else ():
        written = CHAPTERS.get(chapter.number)
        if written:
            if written[1] is _closing:
                yield from changes_chapter(scope.edition)
            yield Heading(1, chapter.title, written[0])
            yield from written[1](scope, outline)


def _closing(scope: Scope, _outline: DocumentOutline) -> Iterator[Block]:
    yield Paragraph(text(CLOSING.format(whose=scope.whose, time=scope.time, day=day(scope.edition.day))))
    posts = tuple(post for post in (head_of(scope.edition.architecture.agency),) if post)
    if posts:
        yield Signature((), posts)


CHAPTERS: Mapping[str, tuple[str, Chapter]] = {
    "I": ("bab-pendahuluan", introduction),
    "II": ("bab-kondisi", lambda scope, _outline: condition(scope)),
    "III": ("bab-arah", lambda scope, _outline: strategy(scope)),
    "IV": ("bab-target", lambda scope, _outline: targets(scope)),
    "V": ("bab-program", programmes),
    "VI": ("bab-anggaran", lambda scope, _outline: money(scope)),
    "VII": ("bab-pemantauan", monitoring),
    "VIII": ("bab-penutup", _closing),
}
"""The chapters of the outline by their number there: the anchor of each, and what writes it."""
