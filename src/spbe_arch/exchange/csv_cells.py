"""Rows of a CSV file: any usual delimiter, quotes that were never closed, cells of any size."""

import csv
import io
from collections.abc import Iterator

from spbe_arch.exchange.cells import HEADINGS_FIRST, Cell, Remark, Sheet, UnreadableError
from spbe_arch.model.finding import Severity

DELIMITERS = ",;\t|"
STATED = "sep="
LONGEST_FIELD = 2**31 - 1


def csv_sheet(text: str, remarks: tuple[Remark, ...] = ()) -> Sheet:
    """Return the table of a CSV text; a row is numbered by the line it begins in. Raises UnreadableError."""
    start = text.partition("\n")[0].strip()
    stated = start[len(STATED) :] if start.lower().startswith(STATED) and len(start) == len(STATED) + 1 else ""
    delimiter = stated or _delimiter(text)
    csv.field_size_limit(LONGEST_FIELD)
    found: list[tuple[Cell, ...]] = []
    more: list[Remark] = []
    try:
        for number, texts in _records(text, delimiter, more):
            cells = tuple(Cell(number, at, cell, at) for at, cell in enumerate(texts, start=1) if cell.strip())
            if cells and not (stated and number == 1):
                found.append(cells)
    except csv.Error as error:
        row = found[-1][0].row + 1 if found else 1
        raise UnreadableError(f"CSV tidak dapat dibaca: {error}", "simpan ulang sebagai CSV UTF-8", row) from error
    if not found:
        raise UnreadableError("tidak ada satu sel pun yang berisi", HEADINGS_FIRST)
    return Sheet("", tuple(found), remarks=(*remarks, *more))


def _delimiter(text: str) -> str:
    """Return the sign that parts most headings; only what stands outside quotes counts."""
    lines = (line for line in io.StringIO(text[:65536]) if line.strip())
    counts = dict.fromkeys(DELIMITERS, 0)
    for line, _ in zip(lines, range(5), strict=False):
        outside = "".join(line.split('"')[::2])
        for sign in DELIMITERS:
            counts[sign] += outside.count(sign)
        if any(counts.values()):
            break
    return max(DELIMITERS, key=lambda sign: (counts[sign], -DELIMITERS.index(sign)))


def _records(text: str, delimiter: str, remarks: list[Remark]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows; what an unclosed quote swallowed is read line by line instead."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter)
    begun = 1
    for texts in reader:
        within = lines[begun - 1 : reader.line_num]
        if len(within) > 1 and reader.line_num == len(lines) and sum(line.count('"') for line in within) % 2:
            help_text = "tutup tanda petiknya; baris sesudahnya dibaca satu per satu"
            remarks.append(Remark(Severity.WARNING, "tanda petik tidak ditutup", help_text, begun))
            for at, line in enumerate(within, start=begun):
                yield at, next(csv.reader([line], delimiter=delimiter), [])
        else:
            yield begun, texts
        begun = reader.line_num + 1
