"""The PDF: all text is found in it, none of it is ever code, and the same comes out twice."""

import io
import re
from dataclasses import replace
from datetime import date

import manuscripts
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.documents.manuscript import Column, Heading, Manuscript, Paragraph, Span, Table, row, text
from spbe_arch.documents.pdf.breaks import BREAK, breakable
from spbe_arch.documents.pdf.render import Printed, printed
from spbe_arch.documents.pdf.theme import Margins, Theme

DAY = date(2026, 11, 2)


def _reader(made: Printed) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made.data))


def _text(made: Printed) -> str:
    """Return the text of all pages without white space: where lines break is not what is asked."""
    return _bare("".join(page.extract_text() for page in _reader(made).pages))


def _bare(said: str) -> str:
    return re.sub(r"\s+", "", said)


def test_equal_manuscripts_give_equal_bytes() -> None:
    assert printed(manuscripts.whole(), DAY).data == printed(manuscripts.whole(), DAY).data


def test_every_part_is_there_and_the_contents_name_the_right_pages() -> None:
    made = printed(manuscripts.whole(), DAY)
    found, pages = _text(made), [_bare(page.extract_text()) for page in _reader(made).pages]
    for said in (
        "Daftarisi", "Daftartabel", "Daftargambar", "Daftarsingkatan", "BABI", "Lampiran A", "Tabel2.1", "Gambar1.1",
        "RAL.01.02", "Rp2.250.000", "belumdiketahui", "CONTOH:instansirekaan", "KepalaDinas", "0123456789abcdef",
    ):  # fmt: skip
        assert _bare(said) in found, said
    assert "PendataanlebarLayanan" in pages[made.pages["b10"] - 1]
    assert all("CONTOH" in page for page in pages)


def test_the_file_is_an_archive_with_structure_and_its_links_lead_somewhere() -> None:
    made = printed(manuscripts.whole(), DAY)
    reader = _reader(made)
    assert b"pdfaid:part>2" in made.data.replace(b"</", b">").replace(b"\n", b"") or b"pdfaid:part" in made.data
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    wanted = {name.decode() for name in re.findall(rb"/Dest ?\((b\d+)\)", made.data)}
    assert wanted
    assert wanted <= set(reader.named_destinations)
    assert b"spbe:" not in made.data


def test_a_pack_has_no_cover_and_no_contents() -> None:
    made = printed(manuscripts.whole(compact=True), DAY)
    assert "Daftarisi" not in _text(made)
    assert len(_reader(made).pages) <= 4


@pytest.mark.parametrize(
    "hostile",
    [
        '#sys.inputs #read("/etc/passwd") #panic()',
        "*b* _c_ $x^2$ @y <lbl> // k /* l */ `q` = = - + \\u{41} \\",
        '"]} #{ [ ( "',
        "{ HYPERLINK x } =1+1 <w:p/> &amp; ]]>",
        "https://contoh.go.id/" + "sangat-panjang/" * 12,
        "p" * 300,
    ],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    found = _text(printed(manuscripts.whole(hostile), DAY))
    assert found.count(_bare(hostile)) >= 20


def test_what_cannot_be_shown_is_left_out_or_named() -> None:
    found = _text(printed(manuscripts.whole("kanan\u202ekiri \x00\x08 \ud800 漢"), DAY))
    assert "kanankiri[U+6F22]" in found
    assert "\u202e" not in found


@given(st.text(max_size=60))
@settings(max_examples=15, deadline=None)
def test_any_text_whatever_makes_a_document(anything: str) -> None:
    blocks = (Heading(1, anything, "a"), Paragraph(text(anything, Span("x", target="a"))))
    table = Table(anything, (Column(anything), Column("b")), (row(anything, "y"),))
    manuscript = Manuscript("bukti", anything, "", "Dinas", (("Versi", anything),), (*blocks, table), compact=True)
    assert printed(manuscript, DAY).data.startswith(b"%PDF")


def test_a_wide_table_keeps_to_the_page() -> None:
    columns = tuple(Column(f"Pertanggungjawaban{at}", 1) for at in range(9))
    cells = row(*(f"penyelenggaraan_pemerintahan.daerah/{at}" for at in range(9)))
    manuscript = replace(manuscripts.whole(compact=True), chapters=(Table("Lebar", columns, (cells,)),), annexes=())
    found = _text(printed(manuscript, DAY))
    for at in range(9):
        assert f"Pertanggungjawaban{at}" in found
        assert f"penyelenggaraan_pemerintahan.daerah/{at}" in found


def test_words_break_only_where_they_must() -> None:
    assert breakable("pendek saja", 40) == "pendek saja"
    assert breakable("alamat/yang/panjang-sekali", 6).replace(BREAK, "") == "alamat/yang/panjang-sekali"
    assert BREAK in breakable("pertanggungjawaban", 4)


def test_a_theme_changes_the_look_alone() -> None:
    theme = Theme(size=12, colour="#7a1f1f", logo=manuscripts.SVG.encode(), logo_suffix=".svg", margins=Margins(3, 3))
    made = printed(manuscripts.whole(), DAY, theme)
    assert made.data != printed(manuscripts.whole(), DAY).data
    assert "BABI" in _text(made)
