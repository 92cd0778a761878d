"""The site as people meet it: from a folder, without network, with every sort of screen."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def test_numbers_of_the_home_page_open_the_list_behind_them(example, visit):
    page = visit(example).open("index.html")
    link = page.locator(".spbe-steps a[href*='#kurang']").first
    done, total = (int(word) for word in link.inner_text().split(" dari "))
    link.click()
    page.wait_for_selector(".spbe-list__count")
    assert page.locator(".spbe-list__count").inner_text().startswith(f"{total - done} dari ")


def test_a_picture_leads_on_and_lights_what_is_connected(example, visit):
    page = visit(example).open("aplikasi/sipadu.html")
    node = page.locator("a.spbe-node").first
    node.focus()
    assert page.locator("svg.is-lighting").count() == 1
    target = node.get_attribute("href")
    node.click()
    page.wait_for_url(f"**/{target.removeprefix('../')}")


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
