"""Pages that would be too heavy shed sections, and only such as may go."""

import re

from markupsafe import Markup
from site_html import broken_links
from site_making import assessed, kept, options

from spbe_arch.site.context import site_of
from spbe_arch.site.dividing.apart import apart
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.options import Language
from spbe_arch.site.publish import built
from spbe_arch.site.words import words
from spbe_arch.site.writer import write_site

INDONESIAN = words(Language.INDONESIAN)
TOP = '<h1 id="isi">Unit</h1>'
BUDGET = 60_000
DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)


def section(anchor: str, size: int, inside: str = "") -> str:
    rows = "<li>x</li>" * (size // 10)
    return f'<h2 id="{anchor}">Bagian {anchor} &amp; lain</h2>\n<p>Pengantar.</p><ul>{inside}{rows}</ul>'


def test_the_longest_section_goes_first_and_the_page_keeps_its_anchors():
    body = section("satu", 8_000) + section("dua", 30_000) + section("tiga", 9_000)
    page, shed = apart(Page("unit/a.html", "Unit", TOP, body, "unit.html"), INDONESIAN)
    assert shed.path == "unit/a-dua.html"
    assert shed.title == "Unit: Bagian dua & lain"
    assert "Unit: Bagian dua &amp; lain</h1>" in shed.head
    assert shed.body.count("<li>x</li>") == 3_000
    assert [heading.anchor for heading in page.headings] == ["satu", "dua", "tiga"]
    assert 'href="a-dua.html"' in page.body
    assert page.body.count("Pengantar.") == 3


def test_a_shed_section_leads_back_to_the_whole():
    top = f'<ol><li><span aria-current="page">Unit &amp; B</span></li></ol>{TOP}'
    _page, shed = apart(Page("unit/a.html", "Unit & B", top, section("satu", 50_000)), INDONESIAN)
    assert '<li><a href="a.html">Unit &amp; B</a></li>' in shed.head
    assert '<li><span aria-current="page">Bagian satu &amp; lain</span></li>' in shed.head


def test_a_mark_before_a_heading_stays_with_it():
    body = section("satu", 50_000) + '<div id="hub-dua"></div>\n' + section("dua", 50_000)
    page, *shed = apart(Page("a.html", "A", TOP, body), INDONESIAN)
    assert {one.path for one in shed} == {"a-satu.html", "a-dua.html"}
    assert '<div id="hub-dua"></div>\n<h2 id="dua">' in page.body
    assert not any("hub-dua" in one.body for one in shed)


def test_what_is_linked_to_or_steered_stays():
    for inside in ('<li id="x"></li>', "<li data-spbe-years></li>", "<li><svg></svg></li>", "<div>"):
        page = Page("a.html", "A", TOP, section("satu", 50_000, inside))
        assert list(apart(page, INDONESIAN)) == [page]


def test_a_light_page_stays_as_it_is():
    page = Page("a.html", "A", TOP, section("satu", 20_000))
    assert list(apart(page, INDONESIAN)) == [page]


def test_every_page_of_a_unit_with_much_is_within_the_budget(repository, tmp_path):
    text = "jenis_objek: server\nrai: RAI.01.02\nunit_kerja: kominfo\n"
    many = {f"infrastruktur/s{n:03}.yml": f"nama: Server nomor {n}\n{text}" for n in range(40)}
    root = repository(many)
    write_site(tmp_path / "situs", built(site_of(assessed(root), options()), root, kept(root)).artifacts)
    assert list(broken_links(tmp_path / "situs")) == []
    pages = {path: DRAWN.sub("", path.read_text("utf-8")) for path in (tmp_path / "situs").rglob("*.html")}
    heavy = {
        path.relative_to(tmp_path / "situs").as_posix() for path, html in pages.items() if len(html.encode()) > BUDGET
    }
    assert heavy == set()


def form(lines: int) -> str:
    rows = "".join(f'<tr id="a-{n}"><td>{"x" * 80}</td></tr>\n' for n in range(lines))
    table = f"<div><table><tbody>{rows}</tbody></table></div>"
    return f'<details class="spbe-textform" id="a-tabel"><summary>Sebagai tabel</summary>\n{table}</details>'


def test_a_long_text_form_goes_to_pages_of_its_own_and_what_led_to_its_lines_follows_it():
    links = '<svg><a href="#a-tabel"></a></svg><a href="#a-0"></a><a href="#a-499"></a>'
    body = Markup(f'<h2 id="a">Peta &amp; A</h2>{links}{form(500)}')
    page, first, second = apart(Page("unit/a.html", "Unit", TOP, body, "unit.html"), INDONESIAN)
    assert (first.path, second.path) == ("unit/a-a-tabel.html", "unit/a-a-tabel-hal-2.html")
    assert first.title == "Unit: Peta & A"
    assert first.body.count("<tr") + second.body.count("<tr") == 500
    assert 'href="a-a-tabel.html#a-0"' in page.body
    assert 'href="a-a-tabel-hal-2.html#a-499"' in page.body
    assert page.body.count('href="a-a-tabel.html"') == 2
    assert 'id="a-tabel"' in page.body
    assert 'href="a-a-tabel-hal-2.html"' in first.body
    assert 'href="a-a-tabel.html"' in second.body


def test_a_section_that_says_so_goes_in_any_case_and_takes_along_what_steers_it():
    control = "<fieldset data-spbe-years></fieldset>"
    free = section("satu", 30_000, "<li><svg></svg></li>").replace('id="satu"', 'id="satu" data-apart="steered"')
    page, shed = apart(Page("a.html", "A", TOP, control + free + section("dua", 4_000)), INDONESIAN)
    assert control in page.body
    assert control in shed.body
    assert [heading.anchor for heading in page.headings] == ["satu", "dua"]


def test_a_shed_list_of_findings_is_divided_into_pages_that_fit():
    lines = "".join(f'<li class="spbe-finding x">{"y" * 100}</li>\n' for _ in range(650))
    body = f'<h2 id="satu">Satu</h2><details><summary>n</summary><ul class="spbe-findings">\n{lines}</ul></details>'
    _page, *shed = apart(Page("a.html", "A", TOP, body), INDONESIAN)
    assert [one.path for one in shed] == ["a-satu.html", "a-satu-hal-2.html", "a-satu-hal-3.html"]
    assert sum(one.body.count("<li class") for one in shed) == 650
    assert all(len(one.body) < 33_000 for one in shed)
