"""A workbook of plain tables: the same rows give the same bytes, and no cell is a formula.

Text somebody wrote may begin with `=`, `+`, `-` or `@`. It is stored as text and marked as quoted, so that neither
opening the workbook nor saving it as CSV and opening that makes a computation of it.
"""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Value = str | int | Decimal | None
MAX_CELL, MAX_NAME, NARROW, WIDE = 32_000, 31, 8, 60
EPOCH = (1980, 1, 1, 0, 0, 0)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name, headings and rows."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def workbook(tables: Iterable[Table]) -> bytes:
    """Return the tables as an XLSX workbook."""
    from openpyxl import Workbook  # noqa: PLC0415 - only who writes a workbook pays for its import

    book = Workbook()
    book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(table.name[:MAX_NAME]), table)
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _fill(sheet: Any, table: Table) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    wrapped, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for row, values in enumerate((table.heads, *table.rows), start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row=row, column=column)
            _put(cell, value)
            if row == 1:
                cell.font = bold
            elif isinstance(value, str) and len(value) > WIDE:
                cell.alignment = wrapped
    for column in range(1, len(table.heads) + 1):
        lengths = (len(str(values[column - 1] or "")) for values in (table.heads, *table.rows))
        sheet.column_dimensions[get_column_letter(column)].width = min(max(NARROW, *lengths) + 2, WIDE)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _put(cell: Any, value: Value) -> None:
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = _ILLEGAL.sub("\ufffd", value)[:MAX_CELL]
    cell.data_type = "s"
    if _FORMULA.match(value):
        cell.quotePrefix = True


def _timeless(content: bytes) -> bytes:
    """Return a workbook without the time at which it was saved."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = _TIMES.sub(rb"\g<1>2000-01-01T00:00:00Z\3", old.read(name))
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, data)
    return out.getvalue()
