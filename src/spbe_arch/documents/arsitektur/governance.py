"""Tata kelola: who answers for the architecture, when it is reviewed, how far the units are; and the closing words."""

from collections.abc import Iterator

from spbe_arch.analysis.adoption.matrix import adoption_of
from spbe_arch.analysis.adoption.values import Use
from spbe_arch.analysis.progress.compute import progress_of
from spbe_arch.analysis.progress.values import Item, UnitProgress
from spbe_arch.assessment.audience import SECURITY_KEYS
from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.figures import day, listed, number
from spbe_arch.documents.governing import doubt, head_of, reviews_done, validity
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Listing,
    Paragraph,
    Row,
    Signature,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.telling import PROPOSED_BY_TOOL, UNSTATED, enumerated, linked
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.reference.documents import DocumentOutline

PROGRESS = "tabel-kemajuan"
TEAM = "tim"


def governance(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    """Yield roles, review, monitoring and the use of national applications."""
    yield from _roles(frame, outline)
    yield from _reviews(frame, outline)
    yield from _progress(frame)
    yield from _national(frame)


def _roles(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(2, "Peran", "peran")
    if outline.responsible and frame.is_local:
        yield Paragraph(text(f"Arsitektur SPBE {outline.responsible.text}", *doubt(outline.responsible), "."))
    role = frame.architecture.agency.leader_role
    yield Paragraph(text("Koordinator SPBE menurut model: ", role or UNSTATED, "."))
    units = frame.architecture.of_kind(OrganisationUnit)
    teams = [text(linked(frame.analysis, unit.id)) for unit in units if (unit.type or "").lower() == TEAM]
    if teams:
        yield Paragraph(text("Tim yang dicatat: ", *enumerated(teams), "."))


def _reviews(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(2, "Masa berlaku, reviu, dan perubahan", "reviu")
    yield from validity(outline)
    if outline.review_triggers:
        yield Paragraph(text("Hal yang dapat memicu reviu:"))
        yield Listing(tuple(text(fact.text, *doubt(fact)) for fact in outline.review_triggers), lettered=True)
    yield from reviews_done(frame.edition)


def _progress(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Pemantauan kemajuan unit kerja", "pemantauan")
    known = {unit.id for unit in frame.owned["unit-kerja"]}
    every = progress_of(frame.analysis, counts=lambda item: not _secret(frame, item))
    units = [unit for unit in every if unit.id in known and unit.score is not None]
    shown = [unit for unit in units if unit.parent is None or frame.edition.unit]
    if not shown:
        yield Paragraph(text("Belum ada unit kerja yang kemajuannya dapat dihitung."))
        return
    parts = shown[0].parts
    weights = listed(f"{part.title.lower()} ({number(part.weight)})" for part in parts)
    yield Paragraph(
        text(
            f"Skor 0 sampai 100 dihitung alat dari isi model dengan bobot {weights}; unit di bawahnya ikut dihitung (",
            see(PROGRESS),
            "). Skor ini alat pemantauan, bukan penilaian resmi.",
        )
    )
    columns = (
        Column("Unit kerja", 2.8),
        *(Column(part.title, 1.5, Align.END) for part in parts),
        Column("Skor", 0.9, Align.END),
    )
    ordered = sorted(shown, key=lambda unit: (-(unit.score or 0), unit.name.casefold(), unit.id))
    yield Table("Kemajuan unit kerja", columns, tuple(_unit(frame, unit) for unit in ordered), PROGRESS)


def _secret(frame: Frame, item: Item) -> bool:
    """Whether an item asks for what the public does not see: its absence here would say nothing."""
    return frame.edition.is_public and any(key in item.todo for key in SECURITY_KEYS)


def _unit(frame: Frame, unit: UnitProgress) -> Row:
    scores = ("-" if part.score is None else number(part.score) for part in unit.parts)
    return row(linked(frame.analysis, unit.id), *scores, "-" if unit.score is None else number(unit.score))


def _national(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Pemakaian aplikasi nasional", "aplikasi-nasional")
    matrix = adoption_of(frame.architecture, frame.analysis.gate)
    counts = matrix.counts(frame.edition.unit) if frame.edition.unit else matrix.total
    said = listed(f"{number(counts[use])} {use.label}" for use in Use if use is not Use.NONE and counts.get(use))
    if not said:
        yield Paragraph(text(f"Belum ada pemakaian aplikasi nasional yang dicatat pada {frame.whose}."))
        return
    yield Paragraph(
        text(
            f"Aplikasi nasional menurut keadaannya pada {frame.whose}: {said}. Keadaan “belum” adalah pembacaan alat "
            "atas kewajiban pada katalog nasional (",
            PROPOSED_BY_TOOL,
            ").",
        )
    )
    cells = matrix.row(frame.edition.unit)
    missing = [text(linked(frame.analysis, cell.national)) for cell in cells if cell.use is Use.MISSING]
    if missing:
        yield Paragraph(text("Belum tercatat dipakai: ", *enumerated(missing), "."))
    built = [text(linked(frame.analysis, cell.national)) for cell in cells if cell.use is Use.BUILT]
    if built:
        yield Paragraph(text("Fungsinya juga dikerjakan aplikasi buatan sendiri: ", *enumerated(built), "."))


def closing(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield the closing words and room to sign."""
    yield Paragraph(
        text(
            f"Dokumen ini menggambarkan arsitektur {frame.whose} menurut isi model per {day(frame.edition.day)}. "
            "Perubahan arsitektur dilakukan pada model, lalu dokumen ini dihasilkan kembali; sidik jari model pada "
            "halaman identitas menunjukkan dari isi yang mana dokumen ini dibuat."
        )
    )
    head = head_of(frame.architecture.agency)
    names = tuple(post for post in (frame.architecture.agency.leader_role, head) if post)
    if names:
        yield Signature((), names)
