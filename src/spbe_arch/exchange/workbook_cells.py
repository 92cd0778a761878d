"""Rows of a workbook: values only. Formulas are shown and never computed; a locked or broken file is said to be one."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from spbe_arch.exchange.cells import AS_WORKBOOK, HEADINGS_FIRST, OLE, Cell, Sheet, UnreadableError

MAX_UNPACKED = 512 * 1024 * 1024
MAX_CELLS = 8_000_000
REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
LOCKED = "EncryptedPackage".encode("utf-16-le")
Formulas = Mapping[tuple[int, int], str]


def workbook_sheets(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook that hold anything. Raises UnreadableError."""
    if content.startswith(OLE) and LOCKED in content:
        raise UnreadableError("buku kerja terkunci dengan kata sandi", AS_WORKBOOK)
    computed = False if content.startswith(OLE) else _inspected(content)
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        formulas = _formulas(content) if computed else {}
        sheets = tuple(_sheet(book.get_sheet_by_name(name), formulas.get(name, {})) for name in book.sheet_names)
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # the reader's own panic is no Exception
        what = " ".join(str(error).split())[:120]
        raise UnreadableError(f"buku kerja rusak atau bukan buku kerja ({what})", AS_WORKBOOK) from error
    filled = tuple(sheet for sheet in sheets if sheet.lines)
    if not filled:
        raise UnreadableError("buku kerja kosong", HEADINGS_FIRST)
    return filled


def _inspected(content: bytes) -> bool:
    """Refuse what would burst the memory when opened; say whether there are formulas in it."""
    computed = False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise UnreadableError("buku kerja terlalu besar setelah dibuka", "bagi daftarnya")
            if not any(part.filename.startswith("xl/") for part in parts):
                raise UnreadableError("arsip ini bukan buku kerja .xlsx", AS_WORKBOOK)
            for part in parts:
                if part.filename.endswith((".xml", ".bin")) and "sheets/" in part.filename:
                    xml = archive.read(part)
                    _refuse_sparse(part.filename, xml)
                    computed = computed or FORMULA.search(xml) is not None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
        raise UnreadableError("buku kerja rusak: arsipnya tidak dapat dibuka", AS_WORKBOOK) from error
    return computed


def _refuse_sparse(name: str, xml: bytes) -> None:
    """Refuse a sheet whose far corner would make the reader reserve more cells than there is memory."""
    if name.endswith(".bin"):
        raise UnreadableError("buku kerja biner (.xlsb) tidak dibaca", AS_WORKBOOK)
    rows = columns = 0
    for letters, digits in REFERENCE.findall(xml):
        rows, columns = max(rows, int(digits)), max(columns, _column(letters))
    if rows * columns > MAX_CELLS:
        message = f"lembar membentang sampai baris {rows} kolom {columns}"
        raise UnreadableError(message, "hapus isi sel yang jauh dari daftar", rows, columns)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _formulas(content: bytes) -> Mapping[str, Formulas]:
    """Return the formulas of every sheet by row and column: what a cell says it is, beside what it last showed."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only a workbook with formulas needs it

    found: dict[str, dict[tuple[int, int], str]] = {}
    with warnings.catch_warnings(action="ignore"):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        for sheet in book.worksheets:
            for cell in chain.from_iterable(sheet.iter_rows()):
                if cell.data_type == "f":
                    written = str(getattr(cell.value, "text", cell.value))
                    found.setdefault(sheet.title, {})[cell.row, cell.column] = written
    return found


def _sheet(sheet: Any, formulas: Formulas) -> Sheet:
    rows = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    _spread(rows, sheet.merged_cell_ranges or ())
    lines = (tuple(_cells(number, row, formulas)) for number, row in enumerate(rows, start=1))
    return Sheet(sheet.name, tuple(cells for cells in lines if cells))


def _cells(number: int, row: list[str], formulas: Formulas) -> Iterator[Cell]:
    for column, text in enumerate(row, start=1):
        formula = formulas.get((number, column), "") if formulas else ""
        if shown := text if text.strip() else formula:
            yield Cell(number, column, shown, column, "hasil rumus yang tersimpan dipakai" if formula and text else "")


def _spread(rows: list[list[str]], merged: Any) -> None:
    """Give every row of a merged block what stands in its first: one unit for the ten proposals beside it."""
    for (first, left), (last, _right) in merged:
        for row in range(first + 1, min(last + 1, len(rows))):
            if left < len(rows[row]) and not rows[row][left].strip():
                rows[row][left] = rows[first][left]


def _text(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
