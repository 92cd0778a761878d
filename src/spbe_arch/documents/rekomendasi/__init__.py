"""The decision pack: two to four pages about one proposed application or initiative, the substance first."""

from collections.abc import Iterator

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.front import Cover, pack
from spbe_arch.documents.manuscript import Block, Heading, Manuscript, Signature
from spbe_arch.documents.rekomendasi.case import Case, case_of
from spbe_arch.documents.rekomendasi.conditions import conditions
from spbe_arch.documents.rekomendasi.opinion import CHOICES, opinion
from spbe_arch.documents.rekomendasi.place import place
from spbe_arch.documents.rekomendasi.plan import costs, effect, request
from spbe_arch.documents.rekomendasi.verdict import examination
from spbe_arch.documents.since import changes_chapter
from spbe_arch.reference.documents import DocumentOutline, document_reference

KIND, OUTLINE = "rekomendasi", "rekomendasi_aplikasi"
COORDINATOR = "Koordinator SPBE"


def manuscript(edition: Edition, subject: str = "") -> Manuscript:
    """Return the pack about one application or initiative; what is neither raises ``UnknownSubject``."""
    case, outline = case_of(edition, subject), document_reference().outlines[OUTLINE]
    kind = f"{KIND}-{case.subject.id.replace('/', '-')}"
    cover = Cover(kind, f"Rekomendasi: {case.subject.name}", "Berkas keputusan")
    return pack(edition, cover, (*_blocks(case, outline), *changes_chapter(edition)))


def _blocks(case: Case, outline: DocumentOutline) -> Iterator[Block]:
    yield from opinion(case)
    yield from request(case)
    yield from examination(case)
    yield from costs(case)
    yield from effect(case)
    yield from place(case)
    yield from conditions(case, outline)
    yield Heading(1, "Keputusan", "keputusan")
    yield Signature(CHOICES, posts(case))


def posts(case: Case) -> tuple[str, ...]:
    """Return who signs, as posts: the head of the unit that asks, and who coordinates."""
    agency = case.edition.architecture.agency
    unit = case.edition.architecture.name_of(f"unit-kerja/{case.subject.unit}") if case.subject.unit else ""
    return (f"Pimpinan {unit}" if unit else "Pimpinan unit pengusul", agency.leader_role or COORDINATOR)
