"""The first chapter: why there is a roadmap, on what it rests, what it is for and what it covers."""

from collections.abc import Iterator

from spbe_arch.documents.figures import day, listed, number
from spbe_arch.documents.manuscript import Block, Heading, Listing, Mark, Paragraph, Span, Text, text
from spbe_arch.documents.peta_rencana.words import official_content
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import linked
from spbe_arch.model.kinds import Regulation
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.reference.documents import DocumentOutline
from spbe_arch.reference.regulations import listed_regulations

CHANGED = "diubah"
IN_FORCE = ("berlaku", CHANGED)


def introduction(scope: Scope, outline: DocumentOutline) -> Iterator[Block]:
    """Yield the sections of the chapter."""
    yield from _background(scope)
    yield Heading(2, "Dasar hukum", "dasar-hukum")
    yield Paragraph(text("Peta rencana ini disusun berdasarkan:"))
    yield Listing(tuple(_bases(scope, outline)), lettered=True)
    yield Heading(2, "Tujuan", "tujuan")
    yield Paragraph(text("Peta rencana ini menunjukkan:"))
    yield Listing(_PURPOSES, lettered=True)
    yield from _coverage(scope)


_PURPOSES = (
    text("kesenjangan antara keadaan saat ini dan arsitektur tujuan, serta inisiatif yang menutupnya;"),
    text("urutan, target per tahun, dan unit penanggung jawab setiap inisiatif;"),
    text("anggaran indikatif per tahun dan sumber dana, sebagai masukan bagi rencana dan anggaran; dan"),
    text("tingkat indikator indeks yang hendak dicapai, sebagai dasar pemantauan, evaluasi, dan reviu."),
)


def _background(scope: Scope) -> Iterator[Block]:
    agency = scope.edition.architecture.agency
    yield Heading(2, "Latar belakang", "latar-belakang")
    about = f"{agency.name} menyusun Arsitektur SPBE sebagai gambaran keadaan saat ini dan keadaan yang dituju. "
    step = (
        "Peta rencana ini menurunkan arsitektur tersebut menjadi inisiatif yang berjangka waktu, berpenanggung jawab, "
    )
    yield Paragraph(text(f"{about}{step}dan beranggaran indikatif."))
    if agency.vision:
        yield Paragraph(text(f"Arahnya mengikuti visi {agency.name}: “{' '.join(agency.vision.split())}”."))
    if agency.description:
        yield Paragraph(text(" ".join(agency.description.split())))


def _bases(scope: Scope, outline: DocumentOutline) -> Iterator[Text]:
    for basis in outline.legal_basis:
        state = _state(basis)
        yield text(basis, Span(state, Mark.NOTE) if state else "")
    current = scope.analysis.maturity.current
    if current is not None and not any(current.regulation in basis for basis in outline.legal_basis):
        yield text(current.regulation, Span(" (instrumen evaluasi yang berlaku)", Mark.NOTE))
    for found in scope.edition.architecture.of_kind(Regulation):
        status = (found.status or "").lower()
        if status in IN_FORCE and _concerns(found):
            changed = "regulasi internal, telah diubah" if status == CHANGED else "regulasi internal"
            yield text(linked(scope.analysis, found.id), Span(f" ({changed})", Mark.NOTE))


def _state(basis: str) -> str:
    """Return what has become of a national regulation that is no longer in force."""
    named = (found for found in listed_regulations().values() if found.label in basis)
    return next((f" ({found.status})" for found in named if found.in_force is False), "")


def _concerns(regulation: Regulation) -> bool:
    """Whether an internal regulation is about the whole and not about one object."""
    told = f"{regulation.name} {regulation.subject or ''}".casefold()
    return any(word in told for word in ("spbe", "pemerintahan berbasis elektronik", "pemerintah digital"))


def _coverage(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Ruang lingkup", "ruang-lingkup")
    contents = listed(official_content(name) for name in CONTENTS)
    below = " beserta unit di bawahnya" if scope.edition.unit else ""
    covers = f"Peta rencana ini meliputi tujuh muatan, yaitu {contents}, untuk {scope.time} pada {scope.whose}{below}. "
    counts = f"{number(len(scope.initiatives))} inisiatif dan {number(len(scope.gaps))} kesenjangan"
    yield Paragraph(text(f"{covers}Isinya menurut model arsitektur per {day(scope.edition.day)}: {counts}."))
    if scope.others:
        beyond = f"{number(len(scope.others))} inisiatif berjalan sepenuhnya di luar {scope.time}; "
        yield Paragraph(text(f"{beyond}inisiatif itu dicantumkan tersendiri pada lampiran dan tidak dihitung di sini."))
