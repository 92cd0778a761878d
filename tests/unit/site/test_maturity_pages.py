"""What a reader finds on the pages of the index, and what the public does not."""

import re
from decimal import Decimal
from html import unescape
from itertools import pairwise

from site_html import read
from site_making import assessed, options

from spbe_arch.reference.instruments import instruments
from spbe_arch.site.context import site_of
from spbe_arch.site.pages import all_pages
from spbe_arch.site.parts.charts import gauge

OLD, NEW = "permenpanrb-5-2018", "permenpanrb-59-2020"


def values(instrument: str, level: int, without: tuple[int, ...] = ()) -> str:
    numbers = (found.number for found in instruments()[instrument].indicators)
    return "nilai_indikator:\n" + "".join(f'  "{no}": {level}\n' for no in numbers if no not in without)


def assessment(instrument: str, year: int, kind: str, body: str) -> str:
    return f"nama: Nilai {kind} {year}\ninstrumen: {instrument}\ntahun: {year}\njenis: {kind}\n{body}"


TOLD = (
    'penjelasan:\n  "8":\n    fakta: {dokumen: Pergub Keamanan, halaman: "4"}\n    analisis: Jaga malam belum ada\n'
    '  "15":\n    fakta: {dokumen: Laporan Aplikasi, berkas: laporan.pdf}\n    analisis: Sebagian sudah direviu\n'
    "    bukti: [aplikasi/simpeg]\n"
    'target:\n  "15": {2026: 4}\n'
)
ASSESSED = {
    "penilaian/2020.yml": assessment(OLD, 2020, "resmi", values(OLD, 3)),
    "penilaian/2023.yml": assessment(NEW, 2023, "resmi", values(NEW, 2)),
    "penilaian/2024.yml": assessment(NEW, 2024, "resmi", values(NEW, 3) + TOLD),
    "penilaian/2024-mandiri.yml": assessment(NEW, 2024, "mandiri", values(NEW, 4)),
    "inisiatif/modern.yml": (
        "nama: Modernisasi Simpeg\nunit_kerja: bkd\nmeningkatkan: [aplikasi/simpeg]\ntahun_awal: 2024\n"
        'tahun_akhir: 2026\nanggaran_per_tahun: {2026: {APBD: 500000000}}\ntarget_indikator: {"15": {2026: 5}}\n'
    ),
}


def text(html: str) -> str:
    apart = re.sub(r"\s+", " ", read(str(html).replace("<", " <")).text)
    return re.sub(r" ([,:])", r"\1", apart)


def test_without_an_assessment_the_index_says_so_and_names_the_instrument(page):
    shown = text(page("indeks-spbe.html"))
    assert "Belum ada penilaian" in shown
    assert "PermenPANRB" in shown
    assert "tidak ada yang dapat diproyeksikan" in text(page("proyeksi-indeks.html"))


def test_the_newest_values_have_a_gauge_with_a_text_and_a_change(page):
    html = page("indeks-spbe.html", ASSESSED)
    shown = text(html)
    assert "Nilai 3,00 pada skala 1 sampai 5: Baik" in shown
    assert "+1,00 terhadap 2023 pada instrumen yang sama" in shown
    assert html.count('class="spbe-gauge"') == 2
    assert "Domain 2 Tata Kelola SPBE 25%" in shown


def test_weights_are_written_plainly(page):
    assert "Aspek 3 Teknologi Informasi dan Komunikasi 10%" in text(page("indeks-spbe.html", ASSESSED))


def test_a_series_never_crosses_instruments(page):
    html = page("indeks-spbe.html", ASSESSED)
    panels = re.findall(r'class="spbe-series__panel" x="([\d.]+)"[^>]*width="([\d.]+)"', html)
    bounds = [(float(x), float(x) + float(width)) for x, width in panels]
    assert len(bounds) == 2
    assert bounds[0][1] < bounds[1][0]
    for points in re.findall(r'<polyline points="([\d., ]+)"', html):
        xs = [float(point.split(",")[0]) for point in points.split()]
        assert points == "0,6 28,6" or any(left <= min(xs) and max(xs) <= right for left, right in bounds)
    assert "Instrumen lain" in text(html)


def test_the_numbers_of_the_picture_are_in_the_table(page):
    html = page("indeks-spbe.html", ASSESSED)
    table = text(html[html.index('id="tabel"') :])
    for number in re.findall(r"<text[^>]*>(\d,\d\d)</text></a>", html):
        assert number in table
    assert "+1,00" in table


def test_missing_indicators_are_listed_and_nothing_is_guessed(page):
    gap = {"penilaian/2024.yml": assessment(NEW, 2024, "resmi", values(NEW, 3, without=(7, 9)))}
    html = page("indeks-spbe.html", ASSESSED | gap)
    assert "belum lengkap" in text(html)
    assert f"indikator/{NEW}-7.html" in html
    assert f"indikator/{NEW}-9.html" in html
    assert f"indikator/{NEW}-8.html" not in html


def test_a_predicate_at_an_edge_is_given_twice(page):
    edge = assessment(NEW, 2024, "resmi", "nilai_domain: {1: 2.6, 2: 2.6, 3: 2.6, 4: 2.59}\n")
    assert "bila dibulatkan: Baik" in text(page("indeks-spbe.html", {"penilaian/2024.yml": edge}))


def test_the_gauge_stays_on_the_scale():
    instrument = instruments()[NEW]
    full, over = (gauge(instrument, Decimal(value)) for value in ("5", "7"))
    assert full.filled == full.whole == over.filled
    assert [tick.text for tick in full.ticks] == ["1.8", "2.6", "3.5", "4.2"]


def test_an_indicator_has_criteria_values_reasons_and_targets(page):
    html = page(f"indikator/{NEW}-15.html", ASSESSED)
    shown = text(html)
    assert "Kriteria tingkat" in shown
    assert "Resmi 2024: 3" in shown
    assert "Laporan Aplikasi" in shown
    assert "Sebagian sudah direviu" in shown
    assert 'href="../aplikasi/simpeg.html"' in html
    assert "2026 5 Modernisasi Simpeg" in shown
    assert "2026 4 Nilai resmi 2024" in shown


def test_a_suggestion_is_marked_as_one_and_says_what_is_missing(page):
    shown = text(page(f"indikator/{NEW}-15.html", ASSESSED))
    assert "Saran dari isi arsitektur, bukan nilai resmi" in shown
    assert "Simpeg: konsultasi ke unit pengelola TIK" in shown


def test_the_public_reads_no_evidence_about_security(page):
    public = text(page(f"indikator/{NEW}-8.html", ASSESSED))
    assert "Jaga malam" not in public
    assert "tidak ditampilkan untuk umum" in public
    assert "Jaga malam" in text(page(f"indikator/{NEW}-8.html", ASSESSED, audience="internal"))


def test_the_public_reads_of_no_internal_object(repository):
    hidden = {"aplikasi/rahasia.yml": "nama: Sandi Lima\nakses: internal\nunit_kerja: bkd\nraa: RAA.02.02\n"}
    linked = ASSESSED["penilaian/2024.yml"].replace("bukti: [aplikasi/simpeg]", "bukti: [aplikasi/rahasia]")
    assessment = assessed(repository(ASSESSED | hidden | {"penilaian/2024.yml": linked}))
    made = [page.head + page.body for page in all_pages(site_of(assessment, options()))]
    assert not [html for html in made if "Sandi Lima" in html or "aplikasi/rahasia" in html]
    assert any("Sandi Lima" in page.body for page in all_pages(site_of(assessment, options("internal"))))


def test_each_unit_has_a_list_of_what_it_owes(page):
    html = page("bukti-unit.html", ASSESSED)
    assert '<a href="bukti-unit/bkd.html">Badan Kepegawaian</a>' in html
    sheets = [page(path, ASSESSED) for path in re.findall(r'href="(bukti-unit/[^"]+)"', html)]
    owed = [mark for sheet in sheets for mark in re.findall(r"<li><span[^>]*>tingkat \d</span>", sheet)]
    assert owed
    assert f"{len(owed)} kekurangan pada {len(sheets)} unit" in text(html)
    assert any("tidak dapat diperiksa dari isi arsitektur" in text(sheet) for sheet in sheets)


def test_comparison_stands_on_one_year_and_instrument(page):
    other = "instansi: Kabupaten Tetangga\n" + assessment(NEW, 2023, "resmi", values(NEW, 4))
    html = page("perbandingan.html", ASSESSED | {"penilaian/tetangga.yml": other})
    shown = text(html)
    assert "Rata-rata nasional" in shown
    assert "laporan pelaksanaan evaluasi SPBE 2023" in shown
    assert "Kabupaten Tetangga 4,00 +2,00" in shown
    assert "Instansi ini rekaan" in shown
    assert html.index('id="t2024') < html.index('id="t2023') < html.index('id="t2020')


def test_a_projection_is_marked_and_its_shares_add_up(page):
    html = page("proyeksi-indeks.html", ASSESSED)
    shown = text(html)
    assert "Proyeksi, bukan nilai resmi" in shown
    assert "Nilai resmi 2024" in shown
    assert "Modernisasi Simpeg" in shown
    gain = re.search(r"<td class=\"spbe-n\">(\+0,\d{3})</td>", html)
    assert gain
    assert shown.count(gain[1]) >= 3
    assert "Rp500 juta" in shown


def test_text_of_users_stays_text(repository):
    evil = "<img src=x onerror=alert(1)>"
    body = values(NEW, 3) + f'penjelasan:\n  "15": {{analisis: "{evil}"}}\n'
    files = {"penilaian/2024.yml": assessment(NEW, 2024, "resmi", body).replace("Nilai resmi 2024", f"'{evil}'")}
    for page in all_pages(site_of(assessed(repository(ASSESSED | files)), options())):
        assert "<img src=x" not in page.head + page.body
        assert "<img src=x" not in unescape(page.title) or page.title == evil


def test_links_lead_somewhere_and_headings_keep_their_order(repository):
    made = {page.path: page for page in all_pages(site_of(assessed(repository(ASSESSED)), options("internal")))}
    names = ("indeks-spbe", "indikator", "bukti-unit", "perbandingan", "proyeksi-indeks", f"indikator/{NEW}-15")
    for name in names:
        html = made[f"{name}.html"].head + made[f"{name}.html"].body
        for href in re.findall(r'href="([^"#]+)', html):
            assert href.removeprefix("../") in made, (name, href)
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_pages_exist_in_english_too(page):
    shown = text(page("indeks-spbe.html", ASSESSED, lang="en"))
    assert "Value 3.00 on a scale from 1 to 5: Baik" in shown
    assert "Projection, not an official value" in text(page("proyeksi-indeks.html", ASSESSED, lang="en"))
