"""The Word document: valid, harmless, the same twice, and LibreOffice shows what is in it."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import manuscripts
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from spbe_arch.documents.manuscript import Column, Heading, Manuscript, Paragraph, Span, Table, row, text
from spbe_arch.documents.word.render import template_of, worded
from spbe_arch.documents.word.starter import starter

DAY = date(2026, 11, 2)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGES = {f"b{number}": number for number in range(40)}


def _made(manuscript: Manuscript) -> bytes:
    return worded(manuscript, DAY, template_of(starter(compact=manuscript.compact)), PAGES)


def _part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def _text(data: bytes) -> str:
    return "".join(found.text or "" for found in _part(data).iter(f"{W}t"))


def test_equal_manuscripts_give_equal_bytes_without_a_clock() -> None:
    data = _made(manuscripts.whole())
    assert data == _made(manuscripts.whole())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-02T00:00:00Z" in archive.read("docProps/core.xml")


def test_every_part_is_a_part_of_word() -> None:
    document = docx.Document(io.BytesIO(_made(manuscripts.whole())))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Heading 1") == 3
    assert {"Heading 2", "Heading 3", "Caption", "toc 1", "table of figures", "SPBE Isi"} <= set(styles)
    assert [section.orientation for section in document.sections] == [0, 1, 0]
    assert len(document.inline_shapes) == 1
    heads = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in document.tables[2].rows]
    assert heads[0]
    assert not any(heads[1:])


def test_references_and_contents_are_fields_that_lead_somewhere() -> None:
    tree = _part(_made(manuscripts.whole()))
    names = {found.get(f"{W}name") for found in tree.iter(f"{W}bookmarkStart")}
    codes = [found.text or "" for found in tree.iter(f"{W}instrText")]
    wanted = {found for code in codes for found in re.findall(r"REF (b\d+)", code)}
    wanted |= {found.get(f"{W}anchor") for found in tree.iter(f"{W}hyperlink")}
    assert wanted
    assert wanted <= names
    assert sum("TOC" in code for code in codes) == 3
    assert {"begin": len(codes), "separate": len(codes), "end": len(codes)} == {
        kind: sum(found.get(f"{W}fldCharType") == kind for found in tree.iter(f"{W}fldChar"))
        for kind in ("begin", "separate", "end")
    }


def test_nothing_asks_the_reader_to_update() -> None:
    with zipfile.ZipFile(io.BytesIO(_made(manuscripts.whole()))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"updateFields" not in whole
    assert b"External" not in whole


def test_every_relation_and_every_type_is_there() -> None:
    data = _made(manuscripts.whole())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    assert {f"word/{found.get('Target')}" for found in relations} <= names
    used = {value for found in _part(data).iter() for key, value in found.attrib.items() if key.endswith("}embed")}
    assert used <= {found.get("Id") for found in relations}
    extensions = {found.get("Extension") for found in _part(data, "[Content_Types].xml")}
    assert {"png", "svg"} <= extensions


HOSTILE = [
    '{ HYPERLINK "x" } =1+1 {{isi}} {{judul}} {{daftar_isi}}',
    "<w:p/> &amp; &lt; ]]> <!-- x --> <?x?> '\"",
    '#sys *b* _c_ $x$ @y // `q` ="cmd"',
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    data = _made(manuscripts.whole(hostile))
    assert _text(data).count(hostile) >= 20
    assert not any(hostile[:8] in (found.text or "") for found in _part(data).iter(f"{W}instrText"))


@given(st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_text_whatever_makes_a_document(anything: str) -> None:
    blocks = (Heading(1, anything, "a"), Paragraph(text(anything, Span("x", target="a"))))
    table = Table(anything, (Column(anything), Column("b")), (row(anything, "y"),))
    manuscript = Manuscript("bukti", anything, "", "Dinas", (("Versi", anything),), (*blocks, table), compact=True)
    assert docx.Document(io.BytesIO(_made(manuscript))).paragraphs


def test_libreoffice_shows_it_whole(tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice tidak terpasang di komputer ini")
    source = tmp_path / "dokumen.docx"
    source.write_bytes(_made(manuscripts.whole()))
    command = (office, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf")
    subprocess.run((*command, "--outdir", tmp_path, source), check=True, capture_output=True, timeout=120)
    reader = pypdf.PdfReader(tmp_path / "dokumen.pdf")
    found = re.sub(r"\s+", "", "".join(page.extract_text() for page in reader.pages))
    for said in (
        *("BABIPendataanawal", "1.1.1Pendataanrinci", "Tabel2.1Pendataanlebar", "LampiranA", "Rp2.250.000"),
        *("lihatTabel1.1,Gambar1.1,BABIIdanLampiranA", "CONTOH:instansirekaan", "Halaman2dari"),
    ):
        assert said in found, said
    assert "Error" not in found
