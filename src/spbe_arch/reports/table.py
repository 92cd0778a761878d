"""A table for people and for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from spbe_arch.reports.visible import visible, width

WIDEST = 72
_FORMULA = ("=", "+", "-", "@")
_NUMBER = re.compile(r"-?\d+([.,]\d+)?")


def text_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under their heads, each column as wide as it must be."""
    cells = [tuple(_cut(visible(cell)) for cell in row) for row in (heads, *rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(heads))]
    lines = [cells[0], tuple("-" * size for size in widths), *cells[1:]]
    return "".join(f"{_line(row, widths)}\n" for row in lines)


def csv_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV; no cell is a formula to the spreadsheet that opens it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def csv_cell(text: str) -> str:
    """Return a cell on one line; a quote sign goes before what a spreadsheet would compute."""
    flat = visible(" ".join(text.split()))
    return f"'{flat}" if flat.startswith(_FORMULA) and not _NUMBER.fullmatch(flat) else flat


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))
    return "  ".join(padded).rstrip()
