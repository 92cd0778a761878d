"""The roadmap in a browser: the year moves everything on a page, by mouse, keyboard and address."""

import pytest

pytestmark = pytest.mark.browser


def test_arrows_move_the_year_and_the_address_tells_it(example, visit):
    seen = visit(example)
    page = seen.open("rencana.html#tahun=2022")
    assert page.locator(".spbe-year:visible h3").inner_text() == "2022"
    page.locator("input[name=tahun]:checked").focus()
    page.keyboard.press("ArrowRight")
    assert "#tahun=2023" in page.url
    assert page.locator(".spbe-year:visible h3").inner_text() == "2023"
    assert page.locator(".spbe-year:visible details a[href^='aplikasi/']").count() > 0
    assert page.locator(".spbe-plan b.is-chosen").inner_text() == "2023"
    assert "2023" in page.get_by_role("status").first.inner_text()
    assert seen.wrong == []


def test_bars_can_be_grouped_by_unit_and_back(example, visit):
    page = visit(example).open("rencana.html")
    headings = page.locator(".spbe-plan__group h3 > :first-child")
    before, bars = headings.all_inner_texts(), page.locator(".spbe-plan li").count()
    page.get_by_label("unit kerja", exact=True).check(force=True)
    assert headings.all_inner_texts() != before
    assert page.locator(".spbe-plan li").count() == bars
    page.get_by_label("muatan", exact=True).check(force=True)
    assert headings.all_inner_texts() == before


def test_a_landscape_and_a_list_show_the_chosen_year(example, visit):
    seen = visit(example)
    page = seen.open("lanskap/aplikasi.html#tahun=2023")
    page.locator(".spbe-tile[data-state=building]").first.wait_for()
    page.locator("input[name=tahun][value='']").check(force=True)
    page.wait_for_function("!document.querySelector('a.spbe-tile[data-state]')")
    page = seen.open("aplikasi.html#tahun=2023")
    page.locator(".spbe-state-note").first.wait_for()
    page.get_by_label("Cari dalam daftar").fill("srikandi")
    page.wait_for_function("location.hash.includes('cari=srikandi')")
    assert "tahun=2023" in page.url
    assert seen.wrong == []


def test_without_scripts_every_year_can_be_read(example, visit):
    page = visit(example, java_script_enabled=False).open("rencana.html")
    assert page.locator(".spbe-year:visible").count() == 11
    assert not page.locator("[data-spbe-years]").is_visible()
    page.locator(".spbe-year[data-year='2023'] a").click()
    assert page.url.endswith("rencana/2023.html")
    assert page.locator("details a[href^='../aplikasi/']").count() > 0


def test_a_sign_of_the_adoption_matrix_is_said_in_words(example, visit):
    seen = visit(example)
    sign = seen.open("adopsi.html").locator(".spbe-matrix td.is-dipakai a").first
    assert sign.get_attribute("aria-label") == sign.get_attribute("title")
    assert sign.get_attribute("aria-label").endswith(": Dipakai")
    assert seen.wrong == []
