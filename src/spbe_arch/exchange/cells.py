"""A list of rows as cells with their place, whether it came as CSV, as a workbook or as YAML."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_BYTES = 64 * 1024 * 1024
DELIMITERS = ";,\t|"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text at a row and column, both counted from 1; in YAML they are line and column."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table: its heading cells, and its rows without the empty ones."""

    name: str
    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class UnreadableError(Exception):
    """The file is no list that can be read; the text says why, with a place when there is one."""

    def __init__(self, message: str, help_text: str, row: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.help = help_text
        self.row = row
        self.column = column


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Return the tables of a file by its ending: .csv, .tsv, .xlsx, .xls, .ods, .yml, .yaml. Raises UnreadableError."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        raise UnreadableError(f"tidak dapat dibaca: {error.strerror}", "periksa alamat dan izin berkas") from error
    if size > MAX_BYTES:
        raise UnreadableError("berkas lebih besar dari 64 MiB", "bagi daftarnya")
    ending = path.suffix.lower()
    if ending in (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"):
        return _workbook(content)
    if ending in (".yml", ".yaml"):
        return (_yaml(content),)
    return (_table("", csv.reader(io.StringIO(_decoded(content), newline=""), delimiter=_delimiter(content))),)


def _decoded(content: bytes) -> str:
    """Return text: UTF-8, UTF-16 with its mark, or what Windows spreadsheets write."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(content: bytes) -> str:
    first = _decoded(content[:8192]).splitlines()[:1]
    return max(DELIMITERS, key=lambda sign: (first[0].count(sign), -DELIMITERS.index(sign))) if first else ","


def _table(name: str, lines: Iterable[list[str]]) -> Sheet:
    csv.field_size_limit(MAX_BYTES)
    rows: list[tuple[Cell, ...]] = []
    try:
        for number, line in enumerate(lines, start=1):
            cells = tuple(Cell(number, column, text) for column, text in enumerate(line, start=1) if text.strip())
            if cells:
                rows.append(cells)
    except csv.Error as error:
        raise UnreadableError(
            f"CSV tidak dapat dibaca: {error}", "simpan ulang sebagai CSV UTF-8", len(rows) + 1
        ) from error
    return Sheet(name, rows[0] if rows else (), tuple(rows[1:]))


def _workbook(content: bytes) -> tuple[Sheet, ...]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = tuple(_table(name, _texts(book.get_sheet_by_name(name).to_python())) for name in book.sheet_names)
    except Exception as error:
        message = f"buku kerja tidak dapat dibaca: {error}"
        raise UnreadableError(message, "simpan ulang sebagai .xlsx tanpa kata sandi") from error
    filled = tuple(sheet for sheet in found if sheet.heads)
    if not filled:
        raise UnreadableError("buku kerja kosong", "isi baris pertama dengan judul kolom")
    return filled


def _texts(rows: Iterable[list[Any]]) -> Iterator[list[str]]:
    for row in rows:
        yield [_as_text(value) for value in row]


def _as_text(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _yaml(content: bytes) -> Sheet:
    from yaml import YAMLError  # noqa: PLC0415 - only a YAML list needs it

    from spbe_arch.loading.yaml_events import Marks, read_events  # noqa: PLC0415
    from spbe_arch.loading.yaml_syntax import diagnose  # noqa: PLC0415

    text, marks = _decoded(content), Marks()
    try:
        data, problems, _stopped = read_events(text, marks)
    except YAMLError as error:
        problem = diagnose(text, error).problem
        raise UnreadableError(problem.message, problem.help, problem.line, problem.column) from error
    if problems:
        first = problems[0]
        raise UnreadableError(first.message, first.help, first.line, first.column)
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise UnreadableError("YAML ini bukan daftar usulan", "tulis daftar: `- {id: 1, nama: ...}`")
    names = list(dict.fromkeys(key for item in data for key in item))
    heads = tuple(Cell(1, column, name) for column, name in enumerate(names, start=1))
    rows = tuple(
        tuple(Cell(marks[(index, key)][1][0], names.index(key) + 1, str(value or "")) for key, value in item.items())
        for index, item in enumerate(data)
    )
    return Sheet("", heads, rows)
