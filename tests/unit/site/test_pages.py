"""What a reader finds on the pages."""

import re

from site_html import read
from site_making import assessed, options

from spbe_arch.site.context import site_of
from spbe_arch.site.pages import all_pages
from spbe_arch.site.parts.health import steps


def text(html: str) -> str:
    return re.sub(r"\s+", " ", read(html).text)


def test_an_entity_shows_its_attributes_with_official_titles(page):
    shown = text(page("aplikasi/simpeg.html"))
    assert "Kode RAA" in shown
    assert "RAA.02.02" in shown
    assert "Mengelola data pegawai" in shown
    assert "architecture/aplikasi/simpeg.yml" in shown


def test_estimated_sourced_and_unknown_values_look_different(page):
    app, data = page("aplikasi/simpeg.html"), page("data/pegawai.html")
    assert "1.200" in text(app)
    assert re.search(r'spbe-mark--estimate">perkiraan<', app)
    assert re.search(r'spbe-mark--source">sumber: LKjIP 2024<', app)
    assert re.search(r'Jumlah rekaman</dt>\s*<dd><span class="spbe-unknown">belum diketahui<', data)


def test_relations_go_both_ways_and_name_the_attribute(page):
    assert re.search(r'<a href="\.\./layanan/kepegawaian\.html">Layanan kepegawaian</a>', page("aplikasi/simpeg.html"))
    shown = text(page("data/pegawai.html"))
    assert "Simpeg ← Data yang digunakan" in shown


def test_a_national_application_is_linked_and_an_outside_one_is_named(page):
    html = page("aplikasi/simpeg.html")
    assert 'href="../nasional/siasn.html"' in html
    assert "bank-daerah" in text(html)
    assert "luar/bank-daerah.html" not in html


def test_codes_show_how_certain_they_are(page):
    assert re.search(
        r"RAB\.09\.06\.03[^<]*</a>\s*<span class=\"spbe-note\">satu sumber", page("proses-bisnis/mutasi.html")
    )


def test_findings_lead_to_their_rule(page):
    html = page("unit-kerja/kominfo.html")
    assert 'href="../aturan/rti001.html"' in html


def test_waivers_and_reviews_are_shown(page):
    waiver = "pengecualian: [{aturan: RTI001, alasan: dibentuk 2025, sampai: 2026-01-01, oleh: Sekda}]\n"
    html = page("unit-kerja/kominfo.html", {"unit-kerja/kominfo.yml": "nama: Dinas Kominfo\nkode: '2'\n" + waiver})
    assert "dibentuk 2025" in text(html)
    assert "1 Januari 2026" in text(html)
    assert "sudah sesuai" in text(page("aplikasi/simpeg.html"))


def test_a_unit_page_lists_what_it_owns_and_its_other_roles(page):
    own = text(page("unit-kerja/bkd.html"))
    assert "Simpeg" in own
    assert "Modernisasi Simpeg" in own
    other = text(page("unit-kerja/kominfo.html"))
    assert "Penanggung jawab data (walidata)" in other
    assert "Data pegawai" in other


def test_every_page_of_an_entity_has_its_picture(page):
    assert '<svg class="spbe-diagram"' in page("aplikasi/simpeg.html")


def test_the_national_catalogue_shows_adoption_and_limits(page):
    shown = text(page("nasional/srikandi.html"))
    assert "Dipakai" in shown
    assert "Batas" in shown
    assert "Belum tercatat" in text(page("nasional/arkas.html"))


def test_a_rule_page_has_reason_basis_and_examples(page):
    shown = text(page("aturan/ref001.html"))
    assert "Contoh yang salah" in shown
    assert "Contoh yang benar" in shown
    assert "Perpres 132/2022" in shown


def test_home_counts_lead_to_lists(page):
    html = page("index.html")
    assert re.search(r'<a href="aplikasi\.html"><strong>3</strong>', html)
    assert "temuan.html#keparahan=Kesalahan" in html
    assert "Rp2,2 miliar" in text(html) or "Rp2,3 miliar" in text(html)


def test_chain_steps_count_objects_that_are_in_use(repository):
    site = site_of(assessed(repository()), options("internal"))
    found = {(step.kind, step.needs): (step.done, step.total) for step in steps(site)}
    assert found["unit-kerja", "proses-bisnis"] == (1, 2)
    assert found["aplikasi", "infrastruktur"] == (1, 1)  # the ended one and the national one do not count
    assert found["aplikasi", "keamanan"] == (0, 1)


def test_english_interface_keeps_content(page):
    shown = text(page("aplikasi/simpeg.html", lang="en"))
    assert "Relations" in shown
    assert "Mengelola data pegawai" in shown
    assert "Hubungan" not in shown


def test_every_page_exists_in_both_languages(repository):
    assessment = assessed(repository())
    paths = [[page.path for page in all_pages(site_of(assessment, options("public", lang)))] for lang in ("id", "en")]
    assert paths[0] == paths[1]
    assert len(set(paths[0])) == len(paths[0])


def test_pages_are_small(repository):
    for page in all_pages(site_of(assessed(repository()), options())):
        if page.path.count("/") == 1 and not page.path.startswith("rujukan/"):
            without = re.sub(r"<svg.*?</svg>", "", page.head + page.body, flags=re.DOTALL)
            assert len(without.encode()) < 40_000, page.path
