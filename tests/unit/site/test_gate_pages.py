"""What a reader finds at the gate and in the matrix of adoption."""

import re
from itertools import pairwise

from site_html import read
from site_making import assessed, options

from spbe_arch.site.context import site_of
from spbe_arch.site.pages import all_pages

LETTERS = (
    "nama: {name}\nuraian: Mencatat surat masuk dan surat keluar, disposisi pimpinan, dan arsip naskah dinas\n"
    "raa: RAA.02.02\nstatus: {status}\nunit_kerja: {unit}\nbiaya: {cost}\njumlah_pengguna: 40\n"
)
ALIKE = {
    "aplikasi/e-surat.yml": LETTERS.format(name="e-Surat", status="usulan", unit="bkd", cost=90000000),
    "aplikasi/tnde.yml": LETTERS.format(name="TNDE", status="operasional", unit="kominfo", cost=70000000),
    "aplikasi/pohon.yml": (
        "nama: Pohon Kota\nuraian: Letak dan umur pohon peneduh jalan\nraa: RAA.02.02\nstatus: operasional\n"
        "unit_kerja: kominfo\n"
    ),
}
DECIDED = {
    "keputusan/tnde.yml": (
        "nama: TNDE ditutup\naplikasi: tnde\nkandidat: nasional/srikandi\nputusan: pakai-ulang\nalasan: sama\n"
        "oleh: Sekretaris Daerah\ndokumen: BA 7\nsampai: 2027-12-31\n"
    ),
    "keputusan/tnde-esurat.yml": (
        "nama: TNDE dan e-Surat\naplikasi: tnde\nkandidat: e-surat\nputusan: pakai-ulang\nalasan: sama\n"
        "oleh: Sekretaris Daerah\nsampai: 2027-12-31\n"
    ),
}
GATE, ADOPTION = "gerbang-aplikasi.html", "adopsi.html"


def text(html: str) -> str:
    apart = re.sub(r"\s+", " ", read(str(html).replace("<", " <")).text)
    return re.sub(r" ([,:])", r"\1", apart)


def test_a_proposal_is_argued_on_the_gate(page):
    html = page(GATE, ALIKE)
    card = text(html[html.index('id="u-e-surat"') : html.index("</article>")])
    assert "terduga duplikat dengan SRIKANDI" in card
    assert "Arsip Nasional" in card
    assert "Alasan" in card
    assert "Yang membedakan" in card
    assert "Yang dapat dilakukan" in card
    assert "Dasar:" in card
    assert 'href="gerbang/e-surat.html"' in html


def test_the_list_filters_by_verdict_scope_and_unit(page):
    html = page(GATE, ALIKE)
    keys = re.findall(r'data-key="([a-z_]+)" data-filter', html[html.index("data-spbe-list") :])
    assert {"putusan", "lingkup", "unit_kerja", "status"} <= set(keys)


def test_every_argument_has_a_page_that_says_how_to_object(page):
    shown = text(page("gerbang/tnde.html", ALIKE))
    assert "SRIKANDI" in shown
    assert "e-Surat" in shown
    assert "kandidat: nasional/srikandi" in shown
    assert "Belum ada keputusan" in shown


def test_what_is_settled_stands_apart(page):
    html = page(GATE, ALIKE | DECIDED)
    settled = text(html[html.index('id="diputuskan"') :])
    assert "TNDE" in settled
    assert "pakai ulang, Sekretaris Daerah, BA 7, sampai 31 Desember 2027" in settled
    listed = html[html.index("data-spbe-list") : html.index('id="diputuskan"')]
    assert "gerbang/tnde.html" not in listed
    argument = text(page("gerbang/tnde.html", ALIKE | DECIDED))
    assert "sudah diputuskan" in argument
    assert "tidak berulang" not in argument
    assert "Mengapa menyerupai SRIKANDI" in argument


def test_what_resembles_nothing_is_folded(page):
    html = page(GATE, ALIKE)
    folded = html[html.index('id="lolos"') :]
    assert "<details" in folded
    assert "Pohon Kota" in text(folded)


def test_the_gate_is_empty_without_applications(page):
    none = {"aplikasi/simpeg.yml": "", "aplikasi/arsip.yml": "", "aplikasi/srikandi.yml": ""}
    assert "0 aplikasi dibandingkan" in text(page(GATE, none))
    assert "Tidak ada gugus" in text(page(ADOPTION, none))


def test_cells_tell_the_state_by_sign_words_and_colour(page):
    html = page(ADOPTION, ALIKE)
    row = next(part for part in html.split("<tr>") if 'scope="row"><a href="nasional/srikandi.html"' in part)
    assert row.count('<td class="is-dibangun-sendiri"><a href="') == 2
    assert '<td class="is-dipakai"><a href="aplikasi/srikandi.html">✓</a>' in row
    signs = dict(re.findall(r'spbe-use--([a-z-]+)" aria-hidden="true">(.)</span>', html))
    assert len(signs) == len(set(signs.values())) == 6
    assert 'href="gerbang/e-surat.html"' in row


def test_the_matrix_is_also_a_list(page):
    html = page(ADOPTION, ALIKE)
    shown = text(html[html.index('id="daftar"') :])
    assert "SRIKANDI Dinas Kominfo Dibangun sendiri" in shown
    assert "SIASN Badan Kepegawaian Terhubung Simpeg" in shown


def test_a_cluster_says_what_merging_would_save(page):
    html = page(ADOPTION, ALIKE)
    shown = text(html[html.index('id="gugus"') :])
    assert "2 aplikasi: Surat" in shown
    assert "Biaya usulan yang dapat dihindari Rp90 juta" in shown
    assert "Rp70 juta" in shown
    assert "Pengguna yang dipindahkan" in shown


def test_the_public_meets_no_internal_application(repository):
    secret = {"aplikasi/tnde.yml": ALIKE["aplikasi/tnde.yml"].replace("TNDE", "Sandi Lima") + "akses: internal\n"}
    site = site_of(assessed(repository(ALIKE | secret)), options())
    for page in all_pages(site):
        assert "Sandi Lima" not in page.head + page.body
        assert page.path != "gerbang/tnde.html"


def test_text_of_users_stays_text(page):
    evil = "<script>alert(1)</script>"
    files = {"aplikasi/e-surat.yml": ALIKE["aplikasi/e-surat.yml"].replace("e-Surat", f"'{evil} e-Surat'")}
    for path in (GATE, ADOPTION, "gerbang/e-surat.html"):
        assert evil not in page(path, ALIKE | files)


def test_every_link_of_these_pages_leads_somewhere(repository):
    made = {page.path: page for page in all_pages(site_of(assessed(repository(ALIKE | DECIDED)), options()))}
    for path in (GATE, ADOPTION, "gerbang/tnde.html"):
        for href in re.findall(r'href="([^"#]+)', made[path].body):
            assert href.removeprefix("../") in made, (path, href)


def test_headings_do_not_skip_a_level(page):
    for path in (GATE, ADOPTION, "gerbang/tnde.html"):
        levels = [int(level) for level in re.findall(r"<h([1-6])", page(path, ALIKE))]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
