"""Workbooks: the same rows give the same bytes, and what somebody wrote stays text."""

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from spbe_arch.exchange.sheets import Table, workbook


def read(content):
    return [cell for row in load_workbook(io.BytesIO(content)).active.iter_rows(min_row=2) for cell in row]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "=HYPERLINK('http://x')"])
def test_text_is_never_a_formula(text):
    (cell,) = read(workbook([Table("A", ("isi",), [(text,)])]))
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert cell.value == text


def test_numbers_stay_numbers_and_nothing_stays_empty():
    content = workbook([Table("A", ("a", "b", "c", "d"), [(3, Decimal("2.5"), None, "teks")])])
    cells = read(content)
    assert [cell.value for cell in cells] == [3, 2.5, None, "teks"]
    assert not cells[3].quotePrefix
    assert CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("A").to_python()[1][0] == 3


def test_characters_a_workbook_cannot_hold_do_not_break_it():
    (cell,) = read(workbook([Table("A", ("isi",), [("a\x00b\x1bc\ud800" + "x" * 40_000,)])]))
    assert cell.value.startswith("a\ufffdb\ufffdc\ufffdx")
    assert len(cell.value) <= 32_767


def test_the_same_rows_give_the_same_bytes():
    tables = [Table("A", ("isi",), [("satu",)]), Table("B" * 40, ("isi",), [])]
    assert workbook(tables) == workbook(tables)
