"""Any bytes whatever give proposals or findings, never a traceback."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from spbe_arch.exchange.cell_text import LONGEST, cell_text
from spbe_arch.exchange.cells import Cell
from spbe_arch.exchange.proposals import ProposalList, read_proposals

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ENDINGS = st.sampled_from([".csv", ".xlsx", ".yml", ".json", ".xls", ""])
CSV = b'id;nama;uraian;unit_kerja\n1;"e-Surat";surat masuk;Setda\n2;Peta;peta;Dispar\n'
YAML = b"- id: 1\n  nama: e-Surat\n  uraian: surat masuk\n- {id: 2, nama: Peta, uraian: [a, b]}\n"


def workbook() -> bytes:
    book = Workbook()
    for row in (("id", "nama", "uraian"), (1, "e-Surat", "surat masuk"), (2, "=A1", None)):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


XLSX = workbook()


def read(folder: Path, content: bytes, ending: str) -> ProposalList:
    path = folder / f"daftar{ending}"
    path.write_bytes(content)
    return read_proposals([path])


def sound(listed: ProposalList) -> None:
    ids = [found.id for found in listed.proposals]
    assert len(ids) == len(set(ids))
    assert set(listed.places) == set(ids)
    assert all(finding.location.line >= 1 and finding.location.column >= 1 for finding in listed.findings)
    assert all(finding.message and finding.code.startswith("USL") for finding in listed.findings)
    assert not listed.unreadable or listed.findings


@QUICK
@given(st.binary(max_size=400), ENDINGS)
def test_any_bytes(tmp_path, content, ending):
    sound(read(tmp_path, content, ending))


@QUICK
@given(st.text(max_size=300), ENDINGS)
def test_any_text(tmp_path, text, ending):
    sound(read(tmp_path, text.encode("utf-8", "surrogatepass"), ending))


@QUICK
@given(st.sampled_from([(CSV, ".csv"), (YAML, ".yml"), (XLSX, ".xlsx")]), st.data())
def test_damaged_files(tmp_path, file, data):
    content, ending = bytearray(file[0]), file[1]
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    sound(read(tmp_path, bytes(content), ending))


@QUICK
@given(st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml"]), st.data())
def test_workbooks_whose_parts_are_damaged(tmp_path, name, data):
    with zipfile.ZipFile(io.BytesIO(XLSX)) as archive:
        parts = {part: bytearray(archive.read(part)) for part in archive.namelist()}
    at = data.draw(st.integers(0, len(parts[name]) - 1))
    parts[name][at : at + 3] = data.draw(st.binary(max_size=5))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, bytes(content))
    sound(read(tmp_path, stream.getvalue(), ".xlsx"))


@given(st.text(max_size=200))
def test_the_text_of_a_cell_is_visible_and_short(text):
    plain, _ = cell_text(Cell(1, 1, text, 1))
    assert all(sign.isprintable() or sign == "\n" for sign in plain)
    assert len(plain) <= LONGEST


@pytest.mark.parametrize("count", [3_000])
def test_a_long_list_is_read_whole(tmp_path, count):
    rows = "".join(f"{number};Nama {number};uraian ke {number};Setda\n" for number in range(count))
    listed = read(tmp_path, f"id;nama;uraian;unit_kerja\n{rows}".encode(), ".csv")
    assert len(listed.proposals) == count
    assert listed.findings == ()
