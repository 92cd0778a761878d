"""A planning list - CSV, workbook or YAML - as proposals for the gate, with what was wrong in it.

Nothing a cell says is executed and no row is lost: a row with a problem is judged by what could be read of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spbe_arch.analysis.duplicates import Proposal
from spbe_arch.exchange import list_findings as found
from spbe_arch.exchange.cell_text import cell_text
from spbe_arch.exchange.cells import Cell, Sheet, UnreadableError
from spbe_arch.exchange.headings import JOINED, Headings, headings_of, known_columns, texts_of
from spbe_arch.exchange.list_file import sheets_of
from spbe_arch.exchange.list_findings import Place
from spbe_arch.model.finding import Finding
from spbe_arch.model.origin import Location


@dataclass(frozen=True, slots=True)
class ProposalList:
    """The proposals of planning lists, where each stands (place and sheet), and the findings about the lists.

    ``unreadable`` says that a list could not be read at all.
    """

    proposals: tuple[Proposal, ...]
    places: Mapping[str, Location]
    sheets: Mapping[str, str]
    findings: tuple[Finding, ...]
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """What has been read so far."""

    proposals: dict[str, Proposal] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_proposals(paths: Iterable[Path]) -> ProposalList:
    """Read planning lists; one that is no list is a finding. Raises OSError when one cannot be opened."""
    reading = _Reading()
    unreadable = False
    for path in paths:
        shown = path.as_posix()
        try:
            _read_sheets(reading, shown, sheets_of(path))
        except UnreadableError as error:
            unreadable = True
            place = Place(shown, "", Cell(error.row, error.column, "", 0))
            reading.findings.append(found.UNREADABLE.at(place, str(error), error.help))
    return ProposalList(
        proposals=tuple(reading.proposals.values()),
        places={key: place.location for key, place in reading.places.items()},
        sheets={key: place.sheet for key, place in reading.places.items() if place.sheet},
        findings=tuple(sorted(reading.findings, key=lambda finding: finding.order)),
        unreadable=unreadable,
    )


def _read_sheets(reading: _Reading, path: str, sheets: Sequence[Sheet]) -> None:
    heads = [(sheet, headings_of(sheet)) for sheet in sheets]
    several = any("nama" in each.fields for _, each in heads)
    for sheet, headings in heads:
        here = Place(path, sheet.name, headings.first)
        reading.findings.extend(
            found.remark(Place(path, sheet.name, Cell(item.row, item.column, "", 0)), item) for item in sheet.remarks
        )
        if several and not headings.fields:
            reading.findings.append(found.OTHER_SHEET.at(here, "lembar ini tidak dinilai", known_columns()))
            continue
        if not {"nama", "uraian"} & headings.fields.keys():
            message = "tidak ada kolom `nama`; lembar ini tidak dapat dinilai"
            reading.findings.append(found.NO_COLUMN.at(here, message, known_columns()))
        else:
            reading.findings.extend(_about_headings(headings, here))
            for cells in headings.below:
                _read_row(reading, headings, here, cells)


def _about_headings(headings: Headings, here: Place) -> Iterable[Finding]:
    have = headings.fields.keys()
    if "nama" not in have:
        yield found.NO_COLUMN.at(here, "kolom `nama` tidak ada", known_columns())
    elif "uraian" not in have:
        yield found.NO_DESCRIPTIONS.at(here, "kolom `uraian` tidak ada; yang dinilai hanya nama", known_columns())
    if "id" not in have:
        yield found.NO_ID.at(here, "kolom `id` tidak ada; usulan dinamai menurut barisnya", "tambahkan kolom `id`")
    if headings.above:
        first = headings.above[0][0]
        message = f"{len(headings.above)} baris di atas judul kolom tidak dinilai"
        yield found.NOT_READ.at(here.moved(first), message, "")
    if headings.unread:
        names = ", ".join(f"`{cell.text[:40]}`" for cell in headings.unread)
        yield found.NOT_READ.at(here.moved(headings.unread[0]), f"kolom tidak dibaca: {names}", known_columns())


def _read_row(reading: _Reading, headings: Headings, here: Place, cells: Sequence[Cell]) -> None:
    """Keep one row as a proposal under its id, or under one of its own when that is taken."""
    text, places = _texts(reading, headings, here, cells)
    place = places.get("nama") or here.moved(cells[0])
    given = text.get("id", "")
    if not given:
        given = f"baris-{place.cell.row}"
        if "id" in headings.fields:
            reading.findings.append(found.NO_ID.at(place, f"usulan tanpa id dinamai `{given}`", "isi kolom `id`"))
    if not text.get("nama") and "nama" in headings.fields:
        reading.findings.append(found.NO_NAME.at(place, "usulan tanpa nama", "isi kolom `nama`"))
    key = _own_id(reading, given, place)
    reading.places[key] = place
    reading.proposals[key] = Proposal(
        id=key,
        name=text.get("nama", ""),
        description=text.get("uraian", ""),
        unit=text.get("unit_kerja", ""),
        agency=text.get("instansi", ""),
    )


def _texts(
    reading: _Reading, headings: Headings, here: Place, cells: Sequence[Cell]
) -> tuple[Mapping[str, str], Mapping[str, Place]]:
    """Return what a row says under our columns, and where; only descriptions keep their lines."""
    parts: dict[str, list[str]] = {}
    places: dict[str, Place] = {}
    for name, cell in texts_of(cells, headings.fields):
        place = here.moved(cell)
        text, oddities = cell_text(cell)
        reading.findings.extend(found.ODD_CELL.at(place, message, help_text) for message, help_text in oddities)
        places.setdefault(name, place)
        parts.setdefault(name, []).append(text if name == JOINED else " ".join(text.split("\n")))
    return {name: ". ".join(filter(None, of)) for name, of in parts.items()}, places


def _own_id(reading: _Reading, given: str, place: Place) -> str:
    key, number = f"usulan/{given}", 1
    while key in reading.proposals:
        number += 1
        key = f"usulan/{given} ({number})"
    if number > 1:
        first = reading.places[f"usulan/{given}"]
        message = f"id `{given[:80]}` sudah dipakai di {first.words}; usulan ini dinamai `{given[:80]} ({number})`"
        reading.findings.append(found.DOUBLE_ID.at(place, message, "beri setiap usulan id sendiri"))
    return key
