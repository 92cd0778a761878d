"""A planning list - CSV, workbook or YAML - as proposals for the gate, with what was wrong in it.

Nothing a cell says is executed and no row is lost: a row with a problem is judged by what could be read of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spbe_arch.analysis.duplicates import Proposal
from spbe_arch.exchange.cells import Cell, Sheet, UnreadableError, sheets_of
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import Location

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("kode", "no", "nomor"),
    "nama": ("nama_aplikasi", "aplikasi", "nama_usulan", "judul", "name"),
    "uraian": ("deskripsi", "keterangan", "fungsi", "description", "penjelasan"),
    "unit_kerja": ("opd", "unit", "perangkat_daerah", "skpd", "dinas", "owner_opd"),
    "instansi": ("pemda", "pemerintah_daerah", "agency"),
}
"""Our columns, and other headings planners give them."""

LONGEST = 20_000
NO_COLUMN = Rule("USL001", Severity.ERROR, "Kolom wajib tidak ada")
NO_NAME = Rule("USL002", Severity.ERROR, "Usulan tanpa nama")
DOUBLE_ID = Rule("USL003", Severity.ERROR, "Id usulan dipakai dua kali")
NO_ID = Rule("USL004", Severity.WARNING, "Usulan tanpa id")
LONG_CELL = Rule("USL005", Severity.WARNING, "Sel terlalu panjang")
ODD_TEXT = Rule("USL006", Severity.WARNING, "Isi sel bukan teks biasa")
UNKNOWN_COLUMN = Rule("USL007", Severity.INFO, "Kolom tidak dibaca")
UNREADABLE = Rule("USL008", Severity.ERROR, "Daftar tidak dapat dibaca")


@dataclass(frozen=True, slots=True)
class ProposalList:
    """The proposals of a file, where each stands, and the findings about the file."""

    proposals: tuple[Proposal, ...]
    places: Mapping[str, Location]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell that findings can point at: where in the file, and how a person finds it in the sheet."""

    path: str
    sheet: str
    cell: Cell

    @property
    def location(self) -> Location:
        return Location(self.path, self.cell.row, self.cell.column)

    @property
    def words(self) -> str:
        sheet = f"lembar '{self.sheet}' " if self.sheet else ""
        return f"{sheet}baris {self.cell.row} kolom {self.cell.column}"


def read_proposals(path: Path) -> ProposalList:
    """Read a planning list; a file that cannot be read at all is one finding."""
    shown = path.as_posix()
    try:
        sheets = sheets_of(path)
    except UnreadableError as error:
        place = _Place(shown, "", Cell(error.row, error.column, ""))
        return ProposalList((), {}, (_finding(UNREADABLE, place, str(error), error.help),))
    proposals: list[Proposal] = []
    places: dict[str, Location] = {}
    findings: list[Finding] = []
    for sheet in sheets:
        heads = _heads(sheet, shown, findings)
        if "nama" not in heads.values():
            continue
        for cells in sheet.rows:
            proposal, place = _proposal(_record(cells, heads), sheet, shown, findings)
            if proposal.id in places:
                message = f"id `{proposal.id.partition('/')[2]}` sudah dipakai di baris {places[proposal.id].line}"
                findings.append(_finding(DOUBLE_ID, place, message, "beri setiap usulan id sendiri"))
            places.setdefault(proposal.id, place.location)
            proposals.append(proposal)
    return ProposalList(tuple(proposals), places, tuple(findings))


def _heads(sheet: Sheet, path: str, findings: list[Finding]) -> dict[int, str]:
    heads: dict[int, str] = {}
    for cell in sheet.heads:
        name = _column(cell.text)
        if name and name not in heads.values():
            heads[cell.column] = name
        elif cell.text.strip():
            place = _Place(path, sheet.name, cell)
            findings.append(_finding(UNKNOWN_COLUMN, place, f"kolom `{cell.text[:40]}` tidak dibaca", _known()))
    if "nama" not in heads.values():
        place = _Place(path, sheet.name, Cell(1, 1, ""))
        findings.append(_finding(NO_COLUMN, place, "kolom `nama` tidak ada", _known()))
    return heads


def _column(head: str) -> str | None:
    written = "_".join(head.strip().lower().replace("-", " ").split())
    for name, others in COLUMNS.items():
        if written == name or written in others:
            return name
    return nearest(written, list(COLUMNS), cutoff=85)


def _known() -> str:
    return f"kolom yang dibaca: {', '.join(COLUMNS)}"


def _record(cells: Iterable[Cell], heads: Mapping[int, str]) -> dict[str, Cell]:
    return {heads[cell.column]: cell for cell in cells if cell.column in heads}


def _proposal(record: Mapping[str, Cell], sheet: Sheet, path: str, findings: list[Finding]) -> tuple[Proposal, _Place]:
    first = min(record.values(), key=lambda cell: cell.column, default=Cell(1, 1, ""))
    place = _Place(path, sheet.name, record.get("nama", first))
    text = {name: _text(cell, _Place(path, sheet.name, cell), findings) for name, cell in record.items()}
    given = text.get("id", "")
    if not given:
        given = f"baris-{first.row}"
        findings.append(_finding(NO_ID, place, f"usulan tanpa id dinamai `{given}`", "isi kolom `id`"))
    if not text.get("nama"):
        findings.append(_finding(NO_NAME, place, "usulan tanpa nama", "isi kolom `nama`"))
    proposal = Proposal(
        id=f"usulan/{given}",
        name=text.get("nama", ""),
        description=text.get("uraian", ""),
        unit=text.get("unit_kerja", ""),
        agency=text.get("instansi", ""),
    )
    return proposal, place


def _text(cell: Cell, place: _Place, findings: list[Finding]) -> str:
    """Return the text of a cell as it is judged; what is odd about it is said, never obeyed."""
    text = cell.text
    if len(text) > LONGEST:
        message = f"sel berisi {len(text):,} tanda; yang dinilai {LONGEST:,} pertama".replace(",", ".")
        findings.append(_finding(LONG_CELL, place, message, "ringkas menjadi beberapa kalimat"))
        text = text[:LONGEST]
    if odd := next(_oddities(text), ""):
        findings.append(_finding(ODD_TEXT, place, odd, "tulis sebagai kalimat biasa; isinya dinilai sebagai teks"))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _oddities(text: str) -> Iterator[str]:
    if text[:1] in ("=", "+", "@") or (text[:1] == "-" and len(text) > 1 and not text[1].isspace()):
        yield "sel diawali tanda rumus; tidak dihitung"
    if "<" in text and ">" in text.partition("<")[2]:
        yield "sel memuat tanda HTML; tidak dijalankan"
    if any(not sign.isprintable() and sign not in "\r\n\t" for sign in text):
        yield "sel memuat tanda kendali yang tidak terlihat"


def _finding(rule: Rule, place: _Place, message: str, help_text: str) -> Finding:
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=f"{place.words}: {message}",
        location=place.location,
        keys=(str(place.cell.row), str(place.cell.column)),
        help=help_text,
        value=place.cell.text[:80],
    )
