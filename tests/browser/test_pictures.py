"""Pictures in a browser: highlighted, enlarged, filtered, in another year, and told as a table."""

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGE = "aplikasi/antrean-rsud.html"
REST = re.compile(r'<a class="spbe-node spbe-kind-lainnya"[^>]* href="#[a-z-]+-tabel"')
FIRST = "[data-spbe-picture] >> nth=0"


def width(page: Any) -> float:
    return page.locator("svg.spbe-diagram").first.bounding_box()["width"]


def test_focus_lights_what_is_connected_and_fades_the_rest(part, visit):
    seen = visit(part)
    page = seen.open(PAGE)
    node = page.locator("a.spbe-node").first
    node.focus()
    svg = page.locator("svg.is-lighting")
    assert svg.count() == 1
    assert svg.locator(".spbe-link.is-lit").count() >= 1
    assert svg.locator(".spbe-node.is-lit").count() < svg.locator(".spbe-node").count()
    assert seen.wrong == []


def test_buttons_enlarge_reduce_and_reset(part, visit):
    seen = visit(part)
    page = seen.open(PAGE)
    picture, usual = page.locator(FIRST), width(page)
    picture.get_by_role("button", name="Perbesar").click()
    picture.get_by_role("button", name="Perbesar").click()
    assert width(page) > usual * 1.4
    assert "156%" in picture.get_by_role("status").inner_text()
    picture.get_by_role("button", name="Perkecil").click()
    assert usual < width(page) < usual * 1.4
    picture.get_by_role("button", name="Ukuran semula").click()
    assert width(page) == pytest.approx(usual, abs=1)
    assert seen.wrong == []


def test_the_keyboard_enlarges_and_moves(part, visit):
    page = visit(part).open(PAGE)
    view, usual = page.locator(".spbe-picture__scroll").first, width(page)
    view.focus()
    for _press in range(4):
        page.keyboard.press("+")
    assert width(page) > usual * 2
    before = view.evaluate("one => [one.scrollLeft, one.scrollTop]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    after = view.evaluate("one => [one.scrollLeft, one.scrollTop]")
    assert after[0] > before[0]
    assert after[1] > before[1]
    page.keyboard.press("0")
    assert width(page) == pytest.approx(usual, abs=1)


def test_a_mouse_drags_and_does_not_follow_the_link_it_began_on(part, visit):
    page = visit(part).open(PAGE)
    picture = page.locator(FIRST)
    for _press in range(4):
        picture.get_by_role("button", name="Perbesar").click()
    view = picture.locator(".spbe-picture__scroll")
    view.scroll_into_view_if_needed()
    before, box = view.evaluate("one => one.scrollLeft"), view.bounding_box()
    middle = box["x"] + box["width"] / 2, min(box["y"] + box["height"] / 2, 700)
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 80, middle[1], steps=4)
    page.mouse.up()
    assert view.evaluate("one => one.scrollLeft") == before + 80
    assert page.url.endswith(PAGE)


def test_a_filter_fades_what_is_of_another_unit(part, visit):
    seen = visit(part)
    page = seen.open("peta-proses.html")
    choice = page.locator("select[data-by=unit]")
    choice.select_option(index=1)
    assert 0 < page.locator(".spbe-node.is-out").count() < page.locator(".spbe-node").count()
    assert "disorot" in page.locator(FIRST).get_by_role("status").inner_text()
    choice.select_option(index=0)
    assert page.locator(".is-out").count() == 0
    assert seen.wrong == []


def test_the_year_changes_the_pictures_of_an_entity(part, visit):
    seen = visit(part)
    page = seen.open(PAGE)
    states = "all => all.map(one => one.dataset.state || '')"
    nodes = page.locator(".spbe-node")
    today = nodes.evaluate_all(states)
    page.locator("input[name=tahun]").nth(1).check(force=True)
    page.wait_for_function("document.querySelector('[data-spbe-year-legend]:not([hidden])')")
    page.wait_for_function("document.querySelector('.spbe-node[data-state=absent], .spbe-node[data-state=as_is]')")
    assert nodes.evaluate_all(states) != today
    assert "tahun=" in page.url
    page.locator("input[name=tahun]").nth(0).check(force=True)
    page.wait_for_function("document.querySelector('[data-spbe-year-legend]').hidden")
    assert nodes.evaluate_all(states) == today
    assert seen.wrong == []


def test_a_card_for_the_rest_opens_the_table_that_has_all_of_it(part, visit):
    seen = visit(part)
    cut = next(path for path in sorted(part.glob("*/*.html")) if REST.search(path.read_text("utf-8")))
    page = seen.open(cut.relative_to(part).as_posix())
    rest = page.locator("a.spbe-kind-lainnya[href$=-tabel]").first
    target = rest.get_attribute("href")
    rest.click()
    table = page.locator(f"{target}[open]")
    table.wait_for()
    assert table.locator("tbody tr").count() > 5
    assert seen.wrong == []


def test_a_square_of_a_matrix_opens_the_line_it_counts(part, visit):
    seen = visit(part)
    page = seen.open("cakupan-keamanan.html")
    square = page.locator(".spbe-meets td a").first
    target = square.get_attribute("href")
    square.click()
    assert page.locator(target).is_visible()
    assert page.locator(f"{target} a").count() >= 2
    assert seen.wrong == []


def test_without_scripts_pictures_are_pictures_with_links(part, visit):
    page = visit(part, java_script_enabled=False).open(PAGE)
    assert page.locator("a.spbe-node").first.is_visible()
    assert page.locator(".spbe-picture__filters:visible, [data-spbe-years]:visible").count() == 0
    assert page.locator(".spbe-picture__tools").count() == 0


def test_maps_on_a_phone_never_scroll_the_page_sideways(part: Path, visit):
    seen = visit(part, viewport={"width": 360, "height": 740})
    for name in (
        "peta.html",
        "peta-integrasi.html",
        "peta-penempatan.html",
        "cakupan-keamanan.html",
        "berbagi-data.html",
    ):
        assert seen.open(name).evaluate("document.documentElement.scrollWidth") <= 360, name
    assert seen.wrong == []
