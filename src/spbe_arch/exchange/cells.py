"""Cells of a planning list with their place, and what is remarkable about the file they came from."""

from dataclasses import dataclass

from spbe_arch.model.finding import Severity

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
AS_WORKBOOK = "simpan ulang sebagai .xlsx tanpa kata sandi, atau sebagai CSV UTF-8"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text at a row and column, both counted from 1; ``field`` says which heading it stands under."""

    row: int
    column: int
    text: str
    field: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a file that its reader should know, at a row and column."""

    severity: Severity
    message: str
    help: str
    row: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table: its lines without the empty ones; the first is the heading where ``headed`` says so."""

    name: str
    lines: tuple[tuple[Cell, ...], ...]
    headed: bool = False
    remarks: tuple[Remark, ...] = ()


HEADINGS_FIRST = "isi baris pertama dengan judul kolom: id, nama, uraian, unit_kerja"


class UnreadableError(Exception):
    """The file is no list that can be read; the text says why, with a place when there is one."""

    def __init__(self, message: str, help_text: str, row: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.help = help_text
        self.row = row
        self.column = column
