"""A file as rows of cells with their place, whether it came as CSV, as a workbook or as YAML.

What a file is, its content says before its name does: planners rename files. Nothing in a cell is ever computed.
"""

from dataclasses import dataclass
from pathlib import Path

from spbe_arch.model.finding import Severity

MAX_BYTES = 64 * 1024 * 1024
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
FOREIGN = ((b"%PDF", "PDF"), (b"\x89PNG", "gambar"), (b"\xff\xd8\xff", "gambar"), (b"\x1f\x8b", "arsip gzip"))
HTML = (b"<!doctype html", b"<html", b"<table", b"<?xml")
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


class UnreadableError(Exception):
    """The file is no list that can be read; the text says why, with a place when there is one."""

    def __init__(self, message: str, help_text: str, row: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.help = help_text
        self.row = row
        self.column = column


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Return the tables of a file. Raises OSError when it cannot be opened, UnreadableError when it is no list."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError("berkas lebih besar dari 64 MiB", "bagi daftarnya menjadi beberapa berkas")
    content = path.read_bytes()
    ending = path.suffix.lower()
    _refuse_foreign(content)
    if content.startswith((ZIP, OLE)) or ending in (".xlsx", ".xlsm", ".xls"):
        from spbe_arch.exchange.workbook_cells import workbook_sheets  # noqa: PLC0415 - only a workbook needs it

        return workbook_sheets(content)
    text, remarks = decoded(content)
    if ending in (".yml", ".yaml", ".json"):
        from spbe_arch.exchange.yaml_cells import yaml_sheet  # noqa: PLC0415 - only a YAML list needs it

        return (yaml_sheet(text, remarks),)
    from spbe_arch.exchange.csv_cells import csv_sheet  # noqa: PLC0415

    return (csv_sheet(text, remarks),)


def _refuse_foreign(content: bytes) -> None:
    for magic, name in FOREIGN:
        if content.startswith(magic):
            raise UnreadableError(f"isinya {name}, bukan daftar usulan", AS_WORKBOOK)
    if content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(HTML):
        raise UnreadableError("isinya halaman web atau XML, bukan daftar usulan", AS_WORKBOOK)
    if not content.strip():
        raise UnreadableError("berkas kosong", "isi baris pertama dengan judul kolom: id, nama, uraian, unit_kerja")


def decoded(content: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Return bytes as text: UTF-8, UTF-16 or UTF-32, else what Windows spreadsheets write; say when it was guessed."""
    for mark, encoding in ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace"), ()
    if content.startswith(b"\xfe\xff"):
        return content.decode("utf-16", "replace"), ()
    if guessed := _without_mark(content[:4096]):
        return content.decode(guessed, "replace"), ()
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02x} bukan UTF-8; berkas dibaca sebagai Windows-1252"
        text = content.decode("cp1252", "replace")
        return text, (Remark(Severity.INFO, message, "simpan ulang sebagai UTF-8 bila ada huruf yang keliru", row),)


def _without_mark(start: bytes) -> str:
    """Recognise UTF-16 without its mark by the zero in every other byte."""
    pairs = len(start) // 2
    if pairs > 4 and start[1::2].count(0) > 0.6 * pairs:
        return "utf-16-le"
    return "utf-16-be" if pairs > 4 and start[0::2].count(0) > 0.6 * pairs else ""
