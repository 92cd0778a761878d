"""Pendahuluan: why the document exists, on what it rests, what it covers, how it was made, and its terms."""

from collections.abc import Iterator

from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.figures import day, listed, number
from spbe_arch.documents.manuscript import (
    Block,
    Column,
    Heading,
    Listing,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.telling import linked
from spbe_arch.model.kinds import Regulation
from spbe_arch.model.types import DOMAINS
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.documents import DocumentOutline, document_reference
from spbe_arch.reference.regulations import Regulation as NationalRegulation
from spbe_arch.reference.regulations import listed_regulations

PRACTICE = frozenset({"bmkg-9-2023"})
"""Listed because it shows how another agency did it; no basis of anything here."""
IN_FORCE = frozenset({"berlaku", "diubah"})
PURPOSES = (
    "menggambarkan arsitektur saat ini, arsitektur target, dan kesenjangan di antara keduanya pada enam domain;",
    "menjadi dasar penyusunan Peta Rencana SPBE serta rencana dan anggaran SPBE;",
    "menjadi rujukan agar aplikasi, data, dan infrastruktur dipakai bersama dan tidak dibangun berulang; dan",
    "menyediakan keterangan yang dapat ditelusuri ke sumbernya bagi pemantauan dan evaluasi.",
)
TERMS = (
    (
        "Arsitektur SPBE",
        "gambaran proses bisnis, layanan, data dan informasi, aplikasi, infrastruktur, dan keamanan yang terpadu",
    ),
    ("as-is", "keadaan objek pada tahun yang disebut"),
    ("to-be", "keadaan yang dituju menurut inisiatif: objek baru atau yang ditingkatkan"),
    ("kesenjangan", "selisih antara keadaan saat ini dan keadaan yang dituju"),
    ("inisiatif", "butir peta rencana yang membangun, meningkatkan, atau menghentikan objek"),
    ("kode referensi", "kode klasifikasi pada Referensi Arsitektur SPBE Nasional (RAB, RAL, RAD, RAA, RAI, RAK)"),
    ("kepastian", "berapa sumber yang mendukung sebuah kode atau ketentuan; yang disimpulkan bukan ketetapan resmi"),
    ("temuan", "pelanggaran aturan yang ditemukan pemeriksaan otomatis atas model"),
    ("pengecualian", "temuan yang diterima instansi dengan alasan dan batas waktu"),
)


def introduction(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    """Yield the sections of the chapter."""
    yield from _background(frame)
    yield from _bases(frame, outline)
    yield Heading(2, "Maksud dan tujuan", "maksud-tujuan")
    yield Paragraph(text("Dokumen ini disusun untuk:"))
    yield Listing(tuple(text(purpose) for purpose in PURPOSES), lettered=True)
    yield from _coverage(frame, outline)
    yield from _method(frame, outline)
    yield Heading(2, "Istilah", "istilah")
    columns = (Column("Istilah", 1.4), Column("Arti dalam dokumen ini", 5.0))
    yield Table("Istilah", columns, tuple(row(term, meaning) for term, meaning in TERMS))


def _background(frame: Frame) -> Iterator[Block]:
    agency = frame.architecture.agency
    yield Heading(2, "Latar belakang", "latar-belakang")
    about = (
        f"{agency.name} mengelola arsitekturnya sebagai model: setiap unit kerja, proses bisnis, layanan, data, "
        "aplikasi, infrastruktur, dan objek keamanan dicatat satu per satu, beserta hubungan di antaranya. Dokumen "
        "ini dihasilkan dari model itu, sehingga setiap angka di dalamnya dihitung dari isi model dan dapat "
        "ditelusuri kembali."
    )
    yield Paragraph(text(about))
    if agency.description:
        yield Paragraph(text(" ".join(agency.description.split())))


def _bases(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(2, "Dasar hukum", "dasar-hukum")
    bases = listed(outline.legal_basis)
    yield Paragraph(text(f"Dasar penyusunan Arsitektur SPBE adalah {bases}. Peraturan nasional yang berkaitan:"))
    columns = (Column("Peraturan", 3.0), Column("Kaitan dengan arsitektur", 3.4), Column("Keadaan dan kepastian", 1.8))
    national = (found for found in listed_regulations().values() if found.id not in PRACTICE)
    ordered = sorted(national, key=lambda found: (_rank(found.id), found.year, found.id))
    yield Table("Peraturan nasional yang berkaitan", columns, tuple(_national(found) for found in ordered))
    own = [found for found in frame.owned["regulasi"] if isinstance(found, Regulation)]
    if not own:
        yield Paragraph(text(f"Belum ada regulasi internal yang dicatat pada {frame.whose}."))
        return
    yield Paragraph(text("Regulasi internal yang dicatat pada model:"))
    shown = (Column("Regulasi", 4.2), Column("Jenis", 1.8), Column("Ditetapkan", 1.5), Column("Status", 1.0))
    yield Table("Regulasi internal", shown, tuple(_own(frame, found) for found in own))


def _rank(regulation: str) -> int:
    """Order regulations as their kinds rank: laws first, ministries and agencies last."""
    return next((at for at, kind in enumerate(("uu-", "pp-", "perpres-", "permen")) if regulation.startswith(kind)), 9)


def _national(found: NationalRegulation) -> Row:
    doubt = "" if found.certainty is Certainty.CONFIRMED else f" ({found.certainty.label})"
    return row(found.citation, found.relevance, (text(found.status, Span(doubt, Mark.NOTE) if doubt else ""),))


def _own(frame: Frame, found: Regulation) -> Row:
    when = day(found.enacted) if found.enacted else str(found.year or "-")
    return row(linked(frame.analysis, found.id), found.type or "-", when, found.status or "-")


def _coverage(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(2, "Ruang lingkup", "ruang-lingkup")
    below = " beserta unit di bawahnya" if frame.scope.units and len(frame.scope.units) > 1 else ""
    domains = listed(TITLES[kind].lower() for kind in DOMAINS)
    yield Paragraph(
        text(f"Dokumen ini meliputi {frame.whose}{below} untuk periode {frame.span}, pada enam domain: {domains}.")
    )
    yield Paragraph(text(_which_year(frame)))
    hidden = frame.edition.withheld.total
    if hidden:
        yield Paragraph(
            text(
                f"Dokumen ini untuk umum. {number(hidden)} objek pada model instansi tidak dicantumkan, termasuk "
                "rincian keamanan dan data tertutup; hubungan ke objek itu juga tidak ditampilkan."
            )
        )
    yield Paragraph(text("Muatan dokumen menurut rujukan, dengan kepastiannya:"))
    yield Listing(
        tuple(text(fact.text, Span(f" ({fact.certainty.label})", Mark.NOTE)) for fact in outline.must_contain)
    )


def _which_year(frame: Frame) -> str:
    said = f"Arsitektur saat ini (as-is) menggambarkan keadaan tahun {frame.year}"
    if frame.edition.year is not None:
        return f"{said}, tahun yang diminta untuk edisi ini."
    if frame.edition.day.year == frame.year:
        return f"{said}, tahun dokumen ini."
    which = "pertama" if frame.year == frame.period[0] else "terakhir"
    return f"{said}, tahun {which} periode, karena dokumen bertanggal {day(frame.edition.day)}."


def _method(frame: Frame, outline: DocumentOutline) -> Iterator[Block]:
    yield Heading(2, "Metodologi", "metodologi")
    yield Paragraph(text("Urutan kerja yang diikuti:"))
    yield Listing(tuple(text(step.replace("->", "→")) for step in document_reference().method), lettered=True)
    checked = "Isi model diperiksa secara otomatis terhadap aturan yang masing-masing menyebut dasarnya. "
    open_ones, waived = len(frame.edition.assessment.findings), len(frame.edition.assessment.waived)
    found = f"{number(open_ones)} temuan terbuka" if open_ones else "tidak ada temuan terbuka"
    yield Paragraph(
        text(f"{checked}Pada saat dokumen ini dibuat {found} dan {number(waived)} temuan dikecualikan dengan alasan.")
    )
    yield Paragraph(
        text(
            "Nilai yang belum diketahui, perkiraan, dan nilai yang menyebut sumber ditandai pada tempatnya. Penilaian "
            "kemiripan aplikasi, proyeksi, dan padanan kode yang disimpulkan adalah usulan alat, bukan keputusan."
        )
    )
    if outline.outline:
        note = f"Susunan bab mengikuti praktik ({outline.outline.note}; {outline.outline.certainty.label}), "
        yield Paragraph(text(f"{note}bukan ketetapan peraturan; instansi dapat mengubah urutannya. ", *_reading()))


def _reading() -> tuple[str | Span, ...]:
    return ("Ringkasan ada pada ", see("bab-ringkasan"), ".")
