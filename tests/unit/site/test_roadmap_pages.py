"""The pages of the roadmap: any year, the money, the gaps, the coverage, the progress."""

import json
import re
from html import unescape

import pytest
from site_making import AGENCY, assessed, options

from spbe_arch.site.context import site_of
from spbe_arch.site.pages import all_pages
from spbe_arch.site.parts.plan_script import years_script
from spbe_arch.site.parts.plan_year import years_of
from spbe_arch.site.parts.yearly import states_script

PLAN = {
    "inisiatif/portal.yml": (
        "nama: Portal <b>Satu</b>\nunit_kerja: kominfo\nkategori: Aplikasi\nsasaran_strategis: [S1]\n"
        "kesenjangan: [ganda]\nkendala: [dana]\nmembangun: [aplikasi/portal]\nmenghentikan: [aplikasi/arsip]\n"
        "tahun_awal: 2021\ntahun_akhir: 2022\nselesai_dibangun: 2022\nprogram: '2.16.03'\n"
        "anggaran_per_tahun: {2021: {APBD: 1200000000}, 2022: {APBN: 300000000}}\nstatus_perencanaan: selesai\n"
    ),
    "aplikasi/portal.yml": (
        "nama: Portal\nraa: RAA.01.01\nstatus: pembangunan\nunit_kerja: kominfo\nproses_bisnis: [mutasi]\n"
        "layanan: [kepegawaian]\n"
    ),
    "proses-bisnis/mutasi.yml": (
        "nama: Mutasi\nunit_kerja: bkd\nrab: RAB.09.06.03\nsasaran_strategis: [S1]\nlayanan: [kepegawaian]\n"
    ),
    "kesenjangan/ganda.yml": "nama: Dua portal\ndomain: aplikasi\ndasar_temuan: teramati\nunit_kerja: kominfo\n",
    "kesenjangan/sisa.yml": "nama: Tidak ada yang menutup\ndomain: data\ndasar_temuan: normatif\n",
    "kendala/dana.yml": "nama: Dana kurang\nkelompok: pendanaan\ntahun: 2020\nstatus: aktif\n",
    "kendala/orang.yml": "nama: Kurang tenaga\nkelompok: sdm\nstatus: aktif\n",
    "cakupan/hulu.yml": (
        "nama: Hulu\nkode_wilayah: '99.01'\nwilayah: Kabupaten Hulu\ntitik_blank_spot: 10\ntitik_3t: 4\n"
        "titik_non_3t: 6\npenutupan: [{inisiatif: portal, tahun: 2022, titik: 7}]\n"
    ),
    "cakupan/hilir.yml": "nama: Hilir\nkode_wilayah: '99.02'\nwilayah: Kota Hilir\n",
}
PAGES = ("rencana", "anggaran", "perubahan", "kesenjangan", "kendala", "cakupan", "kemajuan")


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def section(html: str, year: int) -> str:
    return re.search(rf'<section class="spbe-year" data-year="{year}">.*?</section>', html, re.DOTALL)[0]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_exists_in_both_languages(page, name, lang):
    assert "<h1" in page(f"{name}.html", PLAN, lang=lang)


@pytest.mark.parametrize("name", ["rencana", "anggaran", "perubahan", "kemajuan"])
def test_without_any_plan_the_pages_say_so(page, name):
    bare = {"inisiatif/modern.yml": "", "instansi.yml": AGENCY.replace("periode: {mulai: 2020, selesai: 2025}\n", "")}
    assert "<h1" in page(f"{name}.html", bare)


def test_a_bar_stands_in_its_years_and_leads_to_its_initiative(page):
    html = page("rencana.html", PLAN)
    row = re.search(r'<li data-unit="\d+" data-years="2 4">.*?</li>', html, re.DOTALL)[0]
    assert 'href="inisiatif/portal.html"' in row
    assert "grid-column:2/4" in row
    assert "Rp1,5 miliar" in row
    assert "Portal <b>" not in html


def test_each_year_lists_what_is_worked_on_and_what_changes(page):
    shown = {year: text(page(f"rencana/{year}.html", PLAN)) for year in (2021, 2022, 2023)}
    assert "Sedang dibangun 1 Portal baru oleh Portal <b>Satu</b>" in shown[2021]
    assert "Sedang diakhiri 1 Arsip Bidang" in shown[2021]
    assert "Mulai dipakai 1 Portal" in shown[2022]
    assert "Sudah tidak ada sejak tahun ini 1 Arsip Bidang" in shown[2023]
    assert "Kesenjangan tertutup +1" in shown[2023]


def test_the_roadmap_leads_to_each_year_and_has_all_of_it_in_a_script(page, repository):
    html = page("rencana.html", PLAN)
    assert 'href="rencana/2021.html"' in section(html, 2021)
    assert '<script src="spbe/tahun.js">' in html
    site = site_of(assessed(repository(PLAN)), options())
    (script,) = (made.content for made in years_script(site, years_of(site)))
    known = json.loads(script.removeprefix("window.spbeYears=").rstrip(";\n"))
    year = re.sub(r"<a (\d+)>", lambda found: known["links"][int(found[1])], known["years"]["2021"])
    assert "Sedang dibangun 1 Portal baru oleh Portal <b>Satu</b>" in text(year)
    assert "<" not in script
    assert len(set(known["links"])) == len(known["links"])


def test_without_a_script_all_years_are_in_a_table(page):
    shown = text(page("rencana.html", PLAN))
    assert "Banyaknya 2020 2021 2022 2023 2024 2025" in shown
    assert "dibangun – 1 – – – –" in shown


def test_the_year_control_is_made_of_radio_buttons(page):
    html = page("rencana.html", PLAN)
    assert re.search(r'<fieldset class="spbe-years" data-spbe-years data-now="2025"', html)
    assert '<input type="radio" name="tahun" value="2023">' in html
    assert 'name="tahun" value="2023"' in page("lanskap/aplikasi.html", PLAN)


def test_the_states_of_all_objects_are_a_script_without_markup(repository):
    site = site_of(assessed(repository(PLAN)), options())
    script = states_script(site).content
    known = json.loads(script.removeprefix("window.spbeStates=").rstrip(";\n"))
    by_id = {entity_id: letters for letters, ids in known["states"].items() for entity_id in ids}
    assert known["years"] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert by_id["aplikasi/portal"] == "abiiii"
    assert by_id["aplikasi/arsip"] == "ieexxx"
    assert "<" not in script


def test_what_the_public_does_not_see_is_in_no_year(repository):
    more = {**PLAN, "aplikasi/portal.yml": PLAN["aplikasi/portal.yml"] + "akses: internal\n"}
    site = site_of(assessed(repository(more)), options("public"))
    assert "aplikasi/portal" not in states_script(site).content
    made = {page.path: page.body for page in all_pages(site)}
    assert not any("aplikasi/portal.html" in body for body in made.values())
    assert "tidak seluruhnya tampak pada edisi publik" in made["anggaran.html"]


def test_every_cut_of_the_budget_has_the_same_total(page):
    html = page("anggaran.html", PLAN)
    totals = re.findall(r"<tfoot>.*?</tfoot>", html, re.DOTALL)
    assert len(totals) == 5
    assert all("Rp3.750.000.000" in total for total in totals)


def test_the_money_whose_way_breaks_off_is_listed(page):
    shown = text(page("anggaran.html", PLAN))
    assert "sampai ke sasaran: 40% (Rp1.500.000.000)" in shown
    assert "Modernisasi Simpeg Rp2.250.000.000 kesenjangan" in shown


def test_before_and_after_lists_what_is_new_and_gone(page):
    shown = text(page("perubahan.html", PLAN))
    assert "Aplikasi 3 1 1 1 3" in shown
    assert "Baru 1 Portal" in shown
    assert "Berakhir 1 Arsip Bidang" in shown
    assert "Ditingkatkan 1 Simpeg" in shown


def test_gaps_name_what_closes_them_and_what_nobody_closes(page):
    html = page("kesenjangan.html", PLAN)
    row = text(re.search(r"<tr><td[^>]*><a href=\"kesenjangan/ganda.html\".*?</tr>", html, re.DOTALL)[0])
    assert "teramati" in row
    assert "2022" in row
    assert "Belum ada inisiatif yang menutup Tidak ada yang menutup" in text(html)


def test_constraints_stand_in_groups_with_what_removes_them(page):
    shown = text(page("kendala.html", PLAN))
    assert "Pendanaan 1 Kendala Dampak Sejak Status Dihilangkan oleh Paling lambat akhir Dana kurang" in shown
    assert "Kurang tenaga – aktif belum ada" in shown


def test_coverage_counts_what_is_closed_and_remains(page):
    html = page("cakupan.html", PLAN)
    assert "Kabupaten Hulu ?/? 10 4 6 7 3" in text(html)
    assert 'data-left="10 10 3 3 3 3 "' in html
    assert "spbe-region--2" in html
    assert "1 wilayah belum mendata titiknya: Hilir" in text(html)


def test_progress_shows_weights_and_what_raises_it(page):
    html = page("kemajuan.html", PLAN)
    assert "Kelengkapan 25 (25%)" in text(html)
    assert 'id="u-bkd"' in html
    assert re.search(r"\+\d", text(html))
    assert 'href="../kemajuan.html#u-bkd"' in page("unit-kerja/bkd.html", PLAN)


def test_the_public_is_not_told_that_protection_is_missing(page):
    assert "kaitkan keamanan" not in text(page("kemajuan.html", PLAN))
    assert "kaitkan keamanan" in text(page("kemajuan.html", PLAN, "internal"))
