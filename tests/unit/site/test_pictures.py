"""Which pictures stand where, what they say in words, and that the public sees nothing it should not."""

import re

import pytest
from site_html import read

PROTECTED = {
    "keamanan/dinding.yml": (
        "nama: Dinding Api Rahasia\njenis_objek: peningkatan_keamanan\nrak: RAK.01\nunit_kerja: kominfo\n"
        "aplikasi: [simpeg]\n"
    ),
}


def headings(html):
    return re.findall(r'<h2 id="([^"]+)"', html)


@pytest.mark.parametrize(
    ("path", "anchors"),
    [
        ("layanan/kepegawaian.html", ["rantai"]),
        ("aplikasi/simpeg.html", ["gambar"]),
        ("unit-kerja/bkd.html", ["cetak-biru"]),
        ("inisiatif/modern.html", ["rantai-inisiatif"]),
        ("proses-bisnis/mutasi.html", ["gambar"]),
    ],
)
def test_the_picture_that_answers_best_comes_first(page, path, anchors):
    html = page(path)
    known = [name for name in headings(html) if name in {"gambar", "rantai", "cetak-biru", "rantai-inisiatif"}]
    assert known[: len(anchors)] == anchors
    assert 0 < html.count("data-spbe-picture") <= 2


def test_an_application_shows_its_exchanges_when_it_has_several(page):
    assert "integrasi" in headings(page("aplikasi/simpeg.html"))
    html = page("aplikasi/srikandi.html")
    assert "integrasi" not in headings(html)


def test_a_picture_has_its_legend_its_sentence_and_its_table(page):
    html = page("layanan/kepegawaian.html")
    figure = html[html.index('<h2 id="rantai"') :]
    assert "spbe-picture__legend" in figure
    assert "<figcaption>" in figure
    table = figure[figure.index('id="rantai-tabel"') : figure.index("</details>")]
    assert "Simpeg" in table
    assert any(arrow in table for arrow in "→←↔")


def test_every_page_of_an_entity_leads_to_the_explorer(page):
    assert 'href="../jelajah.html#dari=aplikasi/simpeg"' in page("aplikasi/simpeg.html")


def test_what_is_alone_has_no_picture_and_no_heading(page):
    alone = {"data/sendiri.yml": "nama: Sendiri\nrad: RAD.09.06.03\n"}
    html = page("data/sendiri.html", alone)
    assert "gambar" not in headings(html)
    assert "<svg" not in html
    assert "pictures.js" not in html


def test_a_unit_leads_to_its_own_maps(page):
    html = page("unit-kerja/bkd.html")
    assert 'href="../peta-unit/bkd.html#proses"' in html
    maps = page("peta-unit/bkd.html")
    assert "proses" in headings(maps)
    assert "integrasi" in headings(maps)


def test_maps_of_the_agency_exist_where_there_is_something_to_see(page):
    overview = page("peta.html")
    for name in ("peta-proses.html", "peta-integrasi.html", "lanskap.html", "jelajah.html", "peta-unit/bkd.html"):
        assert f'href="{name}"' in overview, name
    assert "SIASN" in page("peta-integrasi.html")


def test_protection_is_for_the_agency_alone(page):
    inside = page("cakupan-keamanan.html", PROTECTED, "internal")
    assert "spbe-meets" in inside
    public = page("cakupan-keamanan.html", PROTECTED)
    assert "spbe-meets" not in public
    assert "1" in read(public).text
    for path in ("infrastruktur/server.html", "aplikasi/simpeg.html", "peta-unit/kominfo.html", "peta-penempatan.html"):
        assert "Dinding Api" not in page(path, PROTECTED), path
        assert "keamanan" not in headings(page(path, PROTECTED)), path


def test_english_pages_have_english_pictures(page):
    html = page("layanan/kepegawaian.html", lang="en")
    assert "Service chain" in html
    assert "Show as a table" in html


def test_a_square_of_a_matrix_leads_to_its_line(page):
    html = page("berbagi-data.html", {"aplikasi/srikandi.yml": SHARING})
    targets = re.findall(r'<a href="#(berbagi-\d+)">1</a>', html)
    assert targets
    assert all(f'<tr id="{target}">' in html for target in targets)
    assert "Data pegawai" in html


SHARING = "nama: Srikandi\nraa: RAA.01.01\nstatus: operasional\nunit_kerja: kominfo\ndata: [pegawai]\n"
