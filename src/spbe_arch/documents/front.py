"""What stands at the front of every document: the identity of the edition, its banner, and the short forms it uses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import day, number
from spbe_arch.documents.links import complete
from spbe_arch.documents.manuscript import Block, Manuscript
from spbe_arch.documents.plain_text import plain_texts
from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import OrganisationUnit

SHORT = 12
EXAMPLE = "CONTOH REKAAN: bukan dokumen resmi"
PUBLIC = "Edisi publik: {count} objek tidak diterbitkan"
SHORT_FORMS = {
    "3T": "tertinggal, terdepan, dan terluar",
    "API": "antarmuka pemrograman aplikasi",
    "APBD": "Anggaran Pendapatan dan Belanja Daerah",
    "APBN": "Anggaran Pendapatan dan Belanja Negara",
    "ASN": "aparatur sipil negara",
    "BSSN": "Badan Siber dan Sandi Negara",
    "DPA": "dokumen pelaksanaan anggaran",
    "RAA": "Referensi Arsitektur Aplikasi",
    "RAB": "Referensi Arsitektur Proses Bisnis",
    "RAD": "Referensi Arsitektur Data dan Informasi",
    "RAI": "Referensi Arsitektur Infrastruktur",
    "RAK": "Referensi Arsitektur Keamanan",
    "RAL": "Referensi Arsitektur Layanan",
    "RKA": "rencana kerja dan anggaran",
    "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
    "SOP": "standar operasional prosedur",
    "SPBE": "Sistem Pemerintahan Berbasis Elektronik",
    "SPLP": "Sistem Penghubung Layanan Pemerintah",
    "TIK": "teknologi informasi dan komunikasi",
    "UPTD": "unit pelaksana teknis daerah",
}
_WORD = re.compile(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")


def identity(edition: Edition, *first: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the rows of the identity page; ``first`` are those only this document has.

    The first row of all tells one edition from another: it also stands at the foot of every page.
    """
    return (_imprint(edition), *first, *_edition(edition), *_state(edition))


def brief_identity(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the rows that a pack of a few pages needs."""
    return (_imprint(edition), *tuple(_state(edition))[-1:])


def _imprint(edition: Edition) -> tuple[str, str]:
    revision = f"revisi {edition.commit[:SHORT]}{'*' if edition.uncommitted else ''}" if edition.commit else "tanpa git"
    return "Edisi", f"{day(edition.day)}, {revision}, sidik jari {edition.fingerprint}"


def _edition(edition: Edition) -> Iterator[tuple[str, str]]:
    yield "Instansi", edition.architecture.agency.name
    if edition.unit:
        yield "Unit kerja", edition.architecture.name_of(edition.unit)
    yield "Tanggal dokumen", day(edition.day)
    changed = "; tanda * berarti model berubah sesudah revisi itu" if edition.uncommitted else ""
    yield "Revisi model (commit)", f"{edition.commit}{changed}" if edition.commit else "tidak ada riwayat git"
    yield "Sidik jari model", edition.fingerprint
    if edition.since:
        yield "Dibandingkan dengan revisi", edition.since


def _state(edition: Edition) -> Iterator[tuple[str, str]]:
    assessment = edition.assessment
    yield "Objek dalam model", number(len(edition.architecture.entities))
    counts = ", ".join(f"{number(assessment.count(found))} {_FOUND[found]}" for found in Severity)
    waived = f"; {number(len(assessment.waived))} dikecualikan dengan alasan" if assessment.waived else ""
    yield "Temuan pemeriksaan", f"{counts}{waived}"
    if edition.is_public:
        yield "Khalayak", f"publik; {number(edition.withheld.total)} objek tidak diterbitkan"
    else:
        yield "Khalayak", "internal; memuat objek keamanan dan data tertutup, tidak untuk diterbitkan"


_FOUND = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "keterangan"}


@dataclass(frozen=True, slots=True)
class Cover:
    """What a document is called, and the rows of its identity that only it has."""

    kind: str
    title: str
    subtitle: str
    rows: tuple[tuple[str, str], ...] = ()


def bound(edition: Edition, cover: Cover, chapters: tuple[Block, ...], annexes: tuple[Block, ...] = ()) -> Manuscript:
    """Return a whole document, with everything that stands at its front."""
    made = _made(edition, cover, chapters)
    known = abbreviations(edition, (*chapters, *annexes))
    return complete(replace(made, identity=identity(edition, *cover.rows), annexes=annexes, abbreviations=known))


def pack(edition: Edition, cover: Cover, blocks: tuple[Block, ...]) -> Manuscript:
    """Return a pack of a few pages for one decision."""
    return complete(replace(_made(edition, cover, blocks), identity=brief_identity(edition), compact=True))


def _made(edition: Edition, cover: Cover, chapters: tuple[Block, ...]) -> Manuscript:
    agency = edition.architecture.agency.name
    return Manuscript(cover.kind, cover.title, cover.subtitle, agency, (), chapters, banner=banner(edition))


def banner(edition: Edition) -> str:
    """Return what every page must say of this edition, if anything."""
    public = PUBLIC.format(count=number(edition.withheld.total)) if edition.is_public else ""
    return ". ".join(part for part in (EXAMPLE if edition.is_example else "", public) if part)


def abbreviations(edition: Edition, blocks: Iterable[Block]) -> tuple[tuple[str, str], ...]:
    """Return the short forms that the text uses, with their meanings: general ones, and those of the units."""
    units = edition.architecture.of_kind(OrganisationUnit)
    named = ((unit.abbreviation, unit.name) for unit in units if unit.abbreviation)
    known = {short: name for short, name in named if short not in _WORD.findall(name)}
    known |= SHORT_FORMS
    used = {word for told in plain_texts(blocks) for word in _WORD.findall(told)}
    return tuple((short, known[short]) for short in sorted(known, key=str.casefold) if used.issuperset(_parts(short)))


def _parts(short: str) -> list[str]:
    return _WORD.findall(short) or [short]
