"""The PDF: all text is found in it, none of it is ever code, and the same comes out twice."""

import io
import re
from dataclasses import replace
from datetime import date

import manuscripts
import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.documents.manuscript import Column, Heading, Landscape, Manuscript, Paragraph, Span, Table, row, text
from spbe_arch.documents.pdf.breaks import BREAK, breakable
from spbe_arch.documents.pdf.parting import MOST
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
        *("Daftarisi", "Daftartabel", "Daftargambar", "Daftarsingkatan", "BABI", "Lampiran A", "Tabel2.1", "Gambar1.1"),
        *("RAL.01.02", "Rp2.250.000", "belumdiketahui", "CONTOH:instansirekaan", "KepalaDinas", "0123456789abcdef"),
    ):
        assert _bare(said) in found, said
    assert "PendataanlebarLayanan" in pages[made.pages["b10"] - 1]
    assert all("CONTOH" in page for page in pages)


def _led(made: Printed) -> set[str]:
    """Return the texts of the pages that links inside the file lead to."""
    reader = _reader(made)
    pages = {page.indirect_reference.idnum: _bare(page.extract_text()) for page in reader.pages}
    links = (link.get_object() for page in reader.pages for link in page.get("/Annots") or ())
    return {pages[link["/Dest"][0].get_object().indirect_reference.idnum] for link in links if "/Dest" in link}


@pytest.mark.parametrize("most", [MOST, 1_500])
def test_the_file_is_an_archive_with_structure_and_its_links_lead_somewhere(most: int) -> None:
    made = printed(manuscripts.whole(), DAY, most=most)
    reader = _reader(made)
    assert b"pdfaid:part" in made.data
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert any("BABI" in text for text in _led(made))
    assert any("LampiranA" in text for text in _led(made))
    assert b"spbe:" not in made.data


def test_a_document_set_in_parts_says_the_same_on_pages_of_its_own() -> None:
    whole, parted = printed(manuscripts.whole(), DAY), printed(manuscripts.whole(), DAY, most=1_500)
    assert set(parted.pages) == set(whole.pages)
    texts = [_bare(page.extract_text()) for page in _reader(parted).pages]
    for number, said in enumerate(texts[1:], start=2):
        assert f"Halaman{number}" in said
    for word in re.findall(r"\w{5,}", " ".join(page.extract_text() for page in _reader(whole).pages)):
        assert _bare(word) in "".join(texts)
    assert "PendataanlebarLayanan" in texts[parted.pages["b10"] - 1]
    assert _titles(_reader(parted).outline) == _titles(_reader(whole).outline)
    assert parted.data == printed(manuscripts.whole(), DAY, most=1_500).data


@pytest.mark.parametrize("most", [MOST, 1_500])
def test_the_structure_of_all_parts_is_one(most: int) -> None:
    data = printed(manuscripts.whole(), DAY, most=most).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        root = pdf.Root.StructTreeRoot
        numbers = [int(key) for branch in _branches(root.ParentTree) for key in list(branch.Nums)[::2]]
        assert numbers == sorted(set(numbers))
        used = [int(page.obj.StructParents) for page in pdf.pages]
        assert len(used) == len(set(used))
        assert set(used) <= set(numbers)
        ids = [str(key) for branch in _branches(root.IDTree) for key in list(branch.Names)[::2]]
        assert ids == sorted(set(ids))
        assert len(root.K) == 1


def _branches(tree: pikepdf.Object) -> list[pikepdf.Object]:
    return list(tree.Kids) if "/Kids" in tree else [tree]


def _titles(outline: list) -> list:
    return [_titles(entry) if isinstance(entry, list) else entry["/Title"] for entry in outline]


@pytest.mark.parametrize("rows", [1, 40])
def test_a_long_table_is_parted_between_rows_and_nothing_is_lost(rows: int) -> None:
    table = Table("Panjang", (Column("Nomor"), Column("Isi")), tuple(row(f"n{at}", "isi " * 40) for at in range(rows)))
    blocks = (
        Heading(1, "Bab", "a"),
        Paragraph(text("lihat ", Span(target="a"))),
        Landscape((table,)),
        Heading(2, "Akhir"),
    )
    manuscript = Manuscript("bukti", "Judul", "", "Dinas", (("Versi", "1"),), blocks)
    made = printed(manuscript, DAY, most=2_000)
    found = _text(made)
    assert all(f"n{at}isi" in found for at in range(rows))
    assert found.count("Panjang") == 2
    assert "Akhir" in _bare(_reader(made).pages[-1].extract_text())


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
