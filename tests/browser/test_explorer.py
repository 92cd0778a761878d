"""The explorer: from any object step by step, the path between two, by mouse, keyboard and address, without network."""

import pytest
from test_accessibility import WCAG, axe, violations

__all__ = ["axe"]
pytestmark = pytest.mark.browser

START = "aplikasi/antrean-rsud"
CARDS = ".spbe-explorer__svg .spbe-node"


def cards(page):
    return page.locator(CARDS).evaluate_all("all => all.map(one => one.dataset.id)")


def rows(page):
    return page.locator(".spbe-explorer__text tbody tr").count()


def test_every_entity_leads_to_the_explorer_with_itself_as_start(part, visit):
    seen = visit(part)
    page = seen.open(f"{START}.html")
    page.get_by_role("link", name="Jelajahi hubungan mulai dari sini").click()
    page.wait_for_url(f"**/jelajah.html#dari={START}")
    assert cards(page)[0] == START
    assert len(cards(page)) > 3
    assert seen.wrong == []


def test_search_as_you_type_opens_a_start(part, visit):
    seen = visit(part)
    page = seen.open("jelajah.html")
    page.get_by_role("combobox", name="Mulai dari").fill("antrean")
    page.get_by_role("option").first.click()
    assert "#dari=" in page.url
    assert page.locator(CARDS).count() > 1
    assert "ditampilkan" in page.locator(".spbe-explorer__said").inner_text()
    assert seen.wrong == []


def test_cards_open_and_fold_and_the_address_can_be_shared(part, visit):
    seen = visit(part)
    page = seen.open(f"jelajah.html#dari={START}")
    before = cards(page)
    closed = page.locator(f"{CARDS}[aria-expanded=false]").first
    opened = closed.get_attribute("data-id")
    closed.click()
    after = cards(page)
    assert set(before) < set(after)
    assert opened in page.evaluate("decodeURIComponent(location.hash)")
    assert rows(page) > 0
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert cards(page) == after
    page.locator(f'{CARDS}[data-id="{opened}"]').click()
    assert cards(page) == before
    page.get_by_role("button", name="Mulai ulang").click()
    assert "#" not in page.url
    assert seen.wrong == []


def test_the_shortest_path_between_two_is_found_drawn_and_told(part, visit):
    seen = visit(part)
    page = seen.open("jelajah.html")
    graph = page.evaluate("window.spbeGraph.kinds.map(kind => kind[0])")
    assert "aplikasi" in graph
    goal = page.evaluate(
        """start => {
          const graph = new spbeExplorer.Graph(spbeGraph), from = graph.places.get(start);
          const near = new Set([from, ...graph.links[from].keys()]);
          const far = graph.ids.findIndex((id, node) => !near.has(node) &&
            [...graph.links[node].keys()].some((other) => graph.links[from].has(other)));
          return graph.ids[far];
        }""",
        START,
    )
    page.goto("about:blank")
    page = seen.open(f"jelajah.html#dari={START}&ke={goal}")
    assert "2 langkah" in page.locator(".spbe-explorer__paths strong").inner_text()
    told = page.locator(".spbe-explorer__list li").first
    assert told.locator("a").count() == 3
    assert any(arrow in told.inner_text() for arrow in "→←↔")
    assert {START, goal} <= set(cards(page))
    assert page.locator(".spbe-link.is-path").count() >= 2
    page.get_by_role("button", name="Tukar arah").click()
    assert f"dari={goal}&ke={START}" in page.url
    assert "2 langkah" in page.locator(".spbe-explorer__paths strong").inner_text()
    assert seen.wrong == []


def test_a_kind_can_be_left_out_of_pictures_and_paths(part, visit):
    page = visit(part).open(f"jelajah.html#dari={START}")
    page.get_by_text("Jenis objek", exact=True).click()
    page.get_by_label("Unit kerja", exact=True).uncheck()
    assert "tanpa=unit-kerja" in page.url
    assert not [card for card in cards(page) if card.startswith("unit-kerja/")]


def test_the_keyboard_alone_is_enough(part, visit):
    seen = visit(part)
    page = seen.open("jelajah.html")
    page.get_by_role("combobox", name="Mulai dari").focus()
    page.keyboard.type("antrean")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    before = cards(page)
    page.locator(f"{CARDS}[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.dataset.id")
    assert second == before[1]
    while page.evaluate("document.activeElement.getAttribute('aria-expanded')") != "false":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert len(cards(page)) > len(before)
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert cards(page) == before
    assert seen.wrong == []


def test_an_unknown_start_is_said_and_nothing_breaks(part, visit):
    seen = visit(part)
    page = seen.open("jelajah.html#dari=aplikasi/tidak-ada&ke=<img src=x onerror=hacked=1>")
    assert "aplikasi/tidak-ada" in page.locator(".spbe-explorer__said").inner_text()
    assert page.locator(CARDS).count() == 0
    assert seen.wrong == []


def test_hostile_names_are_text_in_cards_lists_and_tables(hostile, visit):
    seen = visit(hostile)
    page = seen.open("jelajah.html")
    page.get_by_role("combobox", name="Mulai dari").fill("script")
    assert "<script>" in page.get_by_role("option").first.inner_text()
    page.get_by_role("option").first.click()
    for _step in range(4):
        closed = page.locator(f"{CARDS}[aria-expanded=false]")
        if closed.count():
            closed.first.click()
    page.locator(".spbe-explorer__text summary").click()
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".spbe-explorer script, .spbe-explorer img").count() == 0
    assert seen.wrong == []


def test_a_phone_shows_an_outline_that_fits(part, visit):
    page = visit(part, viewport={"width": 360, "height": 740}).open(f"jelajah.html#dari={START}")
    page.locator(f"{CARDS}[aria-expanded=false]").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator(".spbe-explorer__scroll").evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_cards_and_paths_meet_wcag(part, visit, axe, scheme):
    seen = visit(part, color_scheme=scheme)
    seen.page.add_init_script(axe)
    path = f"jelajah.html#dari={START}&ke=unit-kerja/rsud&buka={START}"
    page = seen.open(path)
    page.locator(".spbe-explorer__text summary").click()
    assert violations(page, path, WCAG) == []
    page.get_by_role("combobox", name="Mulai dari").fill("data")
    assert violations(page, path, WCAG) == []
