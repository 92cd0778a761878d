"""Which column of a planning list is which: planners put titles above the headings and name them in their own way."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_arch.exchange.cells import Cell, Sheet
from spbe_arch.model.near import nearest

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("kode", "kode_usulan", "id_usulan", "nomor_usulan", "no", "nomor", "no_urut"),
    "nama": (
        "nama_aplikasi",
        "nama_usulan",
        "nama_aplikasi_usulan",
        "usulan_aplikasi",
        "aplikasi",
        "usulan",
        "judul",
        "name",
    ),
    "uraian": ("deskripsi", "fungsi", "penjelasan", "description", "tujuan", "ruang_lingkup", "manfaat", "keterangan"),
    "unit_kerja": (
        "opd",
        "opd_pengusul",
        "nama_opd",
        "perangkat_daerah",
        "unit",
        "unit_pengusul",
        "skpd",
        "dinas",
        "pengusul",
        "owner_opd",
    ),
    "instansi": (
        "pemda",
        "nama_instansi",
        "pemerintah_daerah",
        "agency",
    ),
}
"""Our columns, and other headings planners give them, the likeliest first."""

JOINED = "uraian"
REMARKS = len(COLUMNS[JOINED])
"""The rank of `keterangan`: it describes only where nothing else does."""
LOOKED_AT = 40
NEAR = 88.0
ORDINAL = re.compile(r"\(?(\d{1,2})\)?\.?")


@dataclass(frozen=True, slots=True)
class Headings:
    """The fields of each of our columns (several only where they are read together), and the lines below them."""

    fields: Mapping[str, tuple[int, ...]]
    unread: tuple[Cell, ...]
    above: tuple[tuple[Cell, ...], ...]
    below: tuple[tuple[Cell, ...], ...]
    first: Cell


def headings_of(sheet: Sheet) -> Headings:
    """Find the heading of a sheet; where no line looks like one the first is taken, and nothing is recognised."""
    at = 0 if sheet.headed else _line_of_headings(sheet.lines)
    heads = sheet.lines[at]
    found: dict[str, list[tuple[int, int]]] = {}
    unread: list[Cell] = []
    for cell in heads:
        name, rank = _recognised(cell.text)
        found.setdefault(name, []).append((rank, cell.field)) if name else unread.append(cell)
    fields = {name: _chosen(name, ranked) for name, ranked in found.items()}
    kept = {field for of in fields.values() for field in of}
    unread += [cell for cell in heads if cell.field not in kept and cell not in unread]
    below = sheet.lines[at + 1 :]
    first = heads[0] if heads else Cell(1, 1, "", 0)
    return Headings(fields, tuple(unread), sheet.lines[:at], below[_numbering(below) :], first)


def _line_of_headings(lines: Sequence[Sequence[Cell]]) -> int:
    """Return the line that names most of our columns, the name among them; titles and logos stand above it."""
    scores = [(_score(line), -at) for at, line in enumerate(lines[:LOOKED_AT])]
    return -max(scores)[1]


def _score(line: Sequence[Cell]) -> int:
    names = {name for cell in line for name, rank in (_recognised(cell.text, near=False),) if name and rank >= 0}
    return len(names) + 2 * ("nama" in names) if len(line) > 1 or "nama" in names else 0


def _recognised(head: str, *, near: bool = True) -> tuple[str, int]:
    """Return which column a heading means, and how far down the list of its names it stands."""
    written = "_".join(re.findall(r"[^\W_]+", head.lower()))
    if not written or len(written) > 60:
        return "", 0
    for name, others in COLUMNS.items():
        known = (name, *others)
        if written in known:
            return name, known.index(written)
    if near:
        meant = nearest(written, [known for name, others in COLUMNS.items() for known in (name, *others)], cutoff=NEAR)
        return next((name, 50) for name, others in COLUMNS.items() if meant in (name, *others)) if meant else ("", 0)
    return "", 0


def _chosen(name: str, ranked: list[tuple[int, int]]) -> tuple[int, ...]:
    """Choose the column that answers to a name, the best named; what describes is read together."""
    if name == JOINED:
        telling = [pair for pair in ranked if pair[0] != REMARKS]
        return tuple(field for _, field in sorted(telling or ranked))
    return (min(ranked)[1],)


def _numbering(lines: Sequence[Sequence[Cell]]) -> int:
    """Return 1 when the first line below only numbers the columns: (1) (2) (3)."""
    if not lines or len(lines[0]) < 3:
        return 0
    matches = [ORDINAL.fullmatch(cell.text.strip()) for cell in lines[0]]
    numbers = [int(match.group(1)) for match in matches if match]
    return int(len(numbers) == len(lines[0]) and numbers == list(range(numbers[0], numbers[0] + len(numbers))))


def known_columns() -> str:
    """Say which columns are read."""
    return f"kolom yang dibaca: {', '.join(COLUMNS)}"


def texts_of(record: Sequence[Cell], fields: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, Cell]]:
    """Yield the cells of a row with the column each belongs to."""
    by_field = {cell.field: cell for cell in record}
    for name, of in fields.items():
        for field in of:
            if field in by_field:
                yield name, by_field[field]
