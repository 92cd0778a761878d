"""For everybody: WCAG 2.1 A and AA by axe-core, a phone of 360 px, and the keyboard alone, on every type of page."""

from pathlib import Path
from typing import Any

import pytest
from page_types import page_types

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}  # all that a dark page can change
ASK = "{runOnly: asked, resultTypes: ['violations'], preload: false}"
RUN = f"asked => axe.run(document, {ASK}).then(found => found.violations)"
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"

STOPS = """() => {
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  const radios = new Set();
  return [...all].filter(one => {
    if (one.tabIndex < 0 || one.disabled || one.closest("[hidden], [inert]")) return false;
    if (!one.checkVisibility({visibilityProperty: true, opacityProperty: false})) return false;
    if (one.type !== "radio") return true;
    return one.checked && !radios.has(one.name) && radios.add(one.name);
  }).map((one, index) => (one.dataset.stop = index, `${one.tagName} ${(one.textContent || one.id).slice(0, 40)}`));
}"""
FOCUS = """() => {
  const one = document.activeElement;
  const seen = [one, one.nextElementSibling].filter(Boolean).map(each => getComputedStyle(each));
  const marked = seen.some(look => look.outlineStyle !== "none" || look.boxShadow !== "none");
  return [one.dataset.stop, marked];
}"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("uji aksesibilitas dilewati: axe-core tidak terpasang (`make test` memasangnya bila npm ada)")
    return AXE.read_text("utf-8")


def violations(page: Any, path: str, asked: dict[str, Any]) -> list[str]:
    page.add_style_tag(content=STILL)
    return [
        f"{path} [{page.evaluate('document.body.dataset.mdColorScheme')}] {broken['id']}: {node['html'][:160]}"
        for broken in page.evaluate(RUN, asked)
        for node in broken["nodes"][:3]
    ]


def test_every_type_of_page_meets_wcag_in_light_and_dark(part, visit, axe):
    seen = visit(part, color_scheme="light")
    seen.page.add_init_script(axe)
    found: list[str] = []
    for path in page_types(part):
        page = seen.open(path)
        found += violations(page, path, WCAG)
        for number, scheme, asked in ((1, "slate", COLOURS), (0, "default", None)):
            page.evaluate(f"document.getElementById('__palette_{number}').click()")  # the button a reader presses
            page.wait_for_selector(f"body[data-md-color-scheme={scheme}]", state="attached")
            found += violations(page, path, asked) if asked else []
    assert "\n".join(found) == ""
    assert seen.wrong == []


def test_no_type_of_page_scrolls_sideways_on_a_phone(part, visit):
    seen = visit(part, viewport={"width": 360, "height": 740})
    wide = {path: seen.open(path).evaluate("document.documentElement.scrollWidth") for path in page_types(part)}
    assert {path: width for path, width in wide.items() if width > 360} == {}


@pytest.mark.parametrize(
    "path", ["index.html", "aplikasi.html", "aplikasi/simrs-wanasari.html", "rencana.html", "proyeksi-indeks.html"]
)
def test_the_keyboard_alone_reaches_every_control_in_view_and_shows_where_it_is(part, visit, path):
    page = visit(part).open(path)
    names = page.evaluate(STOPS)
    reached, unmarked = set(), set()
    for _ in range(len(names) + 5):
        page.keyboard.press("Tab")
        stop, marked = page.evaluate(FOCUS)
        reached.add(stop)
        if stop and not marked:
            unmarked.add(names[int(stop)])
    assert [name for index, name in enumerate(names) if str(index) not in reached] == []
    assert unmarked == set()


def test_the_first_stop_leads_past_the_navigation(part, visit):
    page = visit(part).open("aplikasi.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.md-content'))")
