"""The site as people meet it: from a folder, without network, with every sort of screen."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def test_a_list_filters_and_its_address_can_be_shared(example, visit):
    seen = visit(example)
    page = seen.open("aplikasi.html")
    rows = page.locator("tbody tr:visible")
    everything = rows.count()
    page.get_by_label("Cari dalam daftar").fill("srikandi")
    assert 0 < rows.count() < everything
    assert "#cari=srikandi" in page.url
    address = page.url
    page.get_by_role("button", name="Hapus saringan").click()
    assert rows.count() == everything
    page.goto("about:blank")
    page.goto(address)
    assert 0 < rows.count() < everything
    assert seen.wrong == []


def test_a_list_sorts_both_ways(example, visit):
    page = visit(example).open("aplikasi.html")
    names = page.locator("tbody tr:visible td:first-child")
    first = names.first.inner_text()
    page.get_by_role("button", name="Nama").click()
    page.get_by_role("button", name="Nama").click()
    assert names.first.inner_text() != first
    assert page.locator("th[aria-sort='descending']").count() == 1


def test_columns_can_be_chosen(example, visit):
    page = visit(example).open("aplikasi.html")
    page.get_by_text("Kolom", exact=True).click()
    page.get_by_label("Tipe lisensi", exact=True).first.check()
    assert page.get_by_role("columnheader", name="Tipe lisensi").is_visible()
    assert "kolom=" in page.url


def test_what_is_shown_can_be_downloaded(example, visit, tmp_path):
    page = visit(example).open("aplikasi.html#status=usulan")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh CSV").click()
    waiting.value.save_as(tmp_path / "daftar.csv")
    lines = (tmp_path / "daftar.csv").read_text("utf-8-sig").splitlines()
    assert waiting.value.suggested_filename == "aplikasi.csv"
    assert lines[0].startswith('"Nama","Status"')
    assert len(lines) == page.locator("tbody tr:visible").count() + 1


def test_numbers_of_the_home_page_open_the_list_behind_them(example, visit):
    page = visit(example).open("index.html")
    link = page.locator(".spbe-steps a[href*='#kurang']").first
    done, total = (int(word) for word in link.inner_text().split(" dari "))
    link.click()
    page.wait_for_selector(".spbe-list__count")
    assert page.locator("tbody tr:visible").count() == total - done


def test_search_finds_an_application(example, visit):
    seen = visit(example)
    page = seen.open("index.html")
    page.get_by_role("textbox", name="Cari").click()
    page.keyboard.type("SIPADU")
    result = page.locator(".md-search-result__link", has_text="SIPADU").first
    result.wait_for(timeout=15_000)
    result.click()
    page.wait_for_url("**/aplikasi/sipadu.html*")
    assert seen.wrong == []


def test_a_picture_leads_on_and_lights_what_is_connected(example, visit):
    page = visit(example).open("aplikasi/sipadu.html")
    node = page.locator("a.spbe-node").first
    node.focus()
    assert page.locator("svg.is-lighting").count() == 1
    target = node.get_attribute("href")
    node.click()
    page.wait_for_url(f"**/{target.removeprefix('../')}")


def test_without_scripts_lists_are_plain_tables(example, visit):
    page = visit(example, java_script_enabled=False).open("aplikasi.html")
    assert page.locator("tbody tr").count() > 100
    assert page.locator("tbody tr").first.is_visible()


def test_hostile_text_runs_nothing_on_any_page(hostile, visit):
    seen = visit(hostile)
    for path in sorted(hostile.rglob("*.html")):
        name = path.relative_to(hostile).as_posix()
        if "/jahat-" in name or "/" not in name or name.startswith("lanskap/"):
            page = seen.open(name)
            assert page.evaluate("window.hacked") is None, name
    assert seen.wrong == []


def test_hostile_text_runs_nothing_in_search(hostile, visit):
    seen = visit(hostile)
    page = seen.open("index.html")
    page.get_by_role("textbox", name="Cari").click()
    page.keyboard.type("jahat")
    page.locator(".md-search-result__link").first.wait_for(timeout=15_000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None
    assert "<script>" in page.locator(".md-search-result__list").inner_text()
    assert seen.wrong == []


def test_printing_leaves_out_what_is_only_for_the_screen(example, visit):
    page = visit(example).open("aplikasi.html")
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".spbe-list__tools").is_visible()
    assert page.locator("tbody tr").first.is_visible()


def test_the_site_is_small_enough_to_carry(example: Path):
    assert sum(path.stat().st_size for path in example.rglob("*") if path.is_file()) < 80_000_000
