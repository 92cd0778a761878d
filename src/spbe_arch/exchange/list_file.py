"""A planning list as sheets of cells, whether it came as CSV, as a workbook or as YAML.

What a file is, its content says before its name does: planners rename files. Nothing in a cell is ever computed.
"""

from pathlib import Path

from spbe_arch.exchange.cells import AS_WORKBOOK, HEADINGS_FIRST, OLE, ZIP, Remark, Sheet, UnreadableError
from spbe_arch.exchange.csv_cells import csv_sheet
from spbe_arch.model.finding import Severity

MAX_BYTES = 64 * 1024 * 1024
FOREIGN = ((b"%PDF", "PDF"), (b"\x89PNG", "gambar"), (b"\xff\xd8\xff", "gambar"), (b"\x1f\x8b", "arsip gzip"))
HTML = (b"<!doctype html", b"<html", b"<table", b"<?xml")


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
    return (csv_sheet(text, remarks),)


def _refuse_foreign(content: bytes) -> None:
    for magic, name in FOREIGN:
        if content.startswith(magic):
            raise UnreadableError(f"isinya {name}, bukan daftar usulan", AS_WORKBOOK)
    if content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(HTML):
        raise UnreadableError("isinya halaman web atau XML, bukan daftar usulan", AS_WORKBOOK)
    if not content.strip():
        raise UnreadableError("berkas kosong", HEADINGS_FIRST)


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
