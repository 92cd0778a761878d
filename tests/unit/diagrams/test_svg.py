"""The SVG is well-formed, safe, readable by everybody, and the same for the same view."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.diagrams.dot import dot_of
from spbe_arch.diagrams.shape import shape_of
from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.svg_legend import legend_sign
from spbe_arch.diagrams.text import plain
from spbe_arch.diagrams.view import Flow, Group, LegendItem, Link, Node, View
from spbe_arch.diagrams.views import (
    hosting,
    initiative_chain,
    integration_map,
    neighbourhood,
    process_map,
    service_chain,
    unit_blueprint,
)

from .diagram_inputs import SVG, analysis, cards, chain, drawn, ends, place, services, somewhere

HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "' onclick='x",
    "]]>",
    "</title></svg><img src=x onerror=alert(1)>",
    "&amp; &lt; &bogus;",
    "\\N \\G \\E \\l \\",
    '"; node [label="x"]; "',
    "<<b>HTML</b>>",
    "a -> b; }",
    "{{ 7*7 }} ${7*7}",
    "javascript:alert(1)",
    "\u202eterbalik\u202c \u200f",
    "\x00\x01\x08\x0b\x1f\ufffe\uffff",
    "\ud800lone",
    "a\nb\r\nc\td",
    "x" * 10_000,
    "kata " * 2_000,
    "漢字" * 30,
    "🏛" * 50,
    " ",
    "%s {0} {name}",
)
TAGS = {"svg", "title", "desc", "g", "a", "path", "rect", "text", "tspan"}
PICTURES = (
    (neighbourhood, "aplikasi/izin"),
    (service_chain, "layanan/izin"),
    (integration_map, "unit-kerja/kominfo"),
    (hosting, "aplikasi/izin"),
    (initiative_chain, "inisiatif/percepat"),
    (process_map, "unit-kerja/kominfo"),
    (unit_blueprint, "unit-kerja/kominfo"),
)


def named(text, flow=Flow.ACROSS):
    """Make a view in which every text of a user is this one."""
    nodes = (
        Node(text or "x", text, text or "x", "g", text, text, text, text, emphasis=False),
        Node("b", text, "luar", "h", emphasis=True),
    )
    links = (Link(nodes[0].id, "b", text, text or "plain"),)
    groups = (Group("g", text, 0), Group("h", text, 1))
    return View(text, text, nodes, links, groups, (), flow, (text, text))


def titles(tree):
    return [found.text or "" for found in tree.iter(f"{SVG}title")]


@pytest.mark.parametrize("flow", list(Flow))
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_and_do_nothing(text, flow):
    tree = drawn(named(text, flow), resolve=lambda found: found)
    assert {found.tag.removeprefix(SVG) for found in tree.iter()} <= TAGS
    assert not [name for found in tree.iter() for name in found.attrib if name.startswith("on")]
    assert plain(text) in titles(tree)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(list(Flow)))
def test_any_text_whatever_makes_well_formed_xml(text, flow):
    assert plain(text) in titles(drawn(named(text, flow)))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_user_reaches_the_layout_engine(text):
    harmless = dot_of(shape_of(named("x")))
    hostile = dot_of(shape_of(named(text)))
    assert re.sub(r"\d", "", hostile) == re.sub(r"\d", "", harmless)


@pytest.mark.parametrize(("maker", "subject"), PICTURES)
def test_every_picture_shows_every_node_and_link(maker, subject):
    view = maker(chain(), subject)
    tree = drawn(view)
    assert set(cards(tree)) == {node.id for node in view.nodes}
    assert ends(tree) == {(link.source, link.target) for link in view.links}
    left, top, width, height = map(int, tree.get("viewBox").split())
    for card in cards(tree).values():
        x, y = place(card)
        rect = card.find(f"{SVG}rect")
        assert left <= x
        assert top <= y
        assert x + int(rect.get("width")) <= left + width
        assert y + int(rect.get("height")) <= top + height


@pytest.mark.parametrize(("maker", "subject"), PICTURES)
def test_cards_never_cover_each_other(maker, subject):
    boxes = []
    for card in cards(drawn(maker(chain(), subject))).values():
        rect = card.find(f"{SVG}rect")
        boxes.append((*place(card), int(rect.get("width")), int(rect.get("height"))))
    for index, (x, y, width, height) in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart = (
                x + width <= other[0] or other[0] + other[2] <= x or y + height <= other[1] or other[1] + other[3] <= y
            )
            assert apart


def test_links_go_where_the_caller_says_and_the_rest_can_still_be_reached_by_keyboard():
    tree = drawn(
        neighbourhood(chain(), "aplikasi/izin"), resolve=lambda found: None if "data/" in found else somewhere(found)
    )
    nodes = cards(tree)
    assert nodes["layanan/izin"].tag == f"{SVG}a"
    assert nodes["layanan/izin"].get("href") == "../layanan/izin.html"
    for unlinked in ("data/pelaku", "luar/bank-daerah", "aplikasi/izin"):
        assert nodes[unlinked].tag == f"{SVG}g"
        assert nodes[unlinked].get("tabindex") == "0"


def test_a_picture_has_a_name_and_a_description():
    view = neighbourhood(chain(), "aplikasi/izin")
    tree = drawn(view)
    by_id = {found.get("id"): found.text for found in tree.iter() if found.get("id")}
    assert by_id[tree.get("aria-labelledby")] == view.title
    assert by_id[tree.get("aria-describedby")] == view.sentence
    assert tree.get("role") == "group"


def test_pictures_on_one_page_do_not_share_ids():
    found = [
        picture(neighbourhood(chain(), entity_id)) for entity_id in ("aplikasi/izin", "layanan/izin", "data/pelaku")
    ]
    ids = [name for svg in found for name in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids)) == 6


def test_a_picture_carries_no_colours_sizes_or_comments_of_its_own():
    svg = picture(neighbourhood(chain(), "aplikasi/izin"), somewhere)
    assert not re.search(r"(fill|stroke|color)=|<!--|<!DOCTYPE|<style|\bfont-", svg)
    assert not re.match(r"<svg[^>]*\s(width|height)=", svg)


def test_state_unit_and_kind_can_be_read_by_a_script():
    card = cards(drawn(neighbourhood(chain(), "layanan/izin")))["aplikasi/izin"]
    assert card.get("data-state") == "operasional"
    assert card.get("data-unit") == "unit-kerja/kominfo"
    assert "spbe-kind-aplikasi" in card.get("class").split()


def test_long_names_are_shortened_and_kept_whole_in_the_title():
    name = "Pelayanan Perizinan Berusaha Terintegrasi Secara Elektronik Tingkat Provinsi dan Kabupaten"
    tree = drawn(neighbourhood(analysis({"layanan/x": {"nama": name}, "proses-bisnis/y": {}}), "layanan/x"))
    card = cards(tree)["layanan/x"]
    lines = [span.text.strip() for span in card.iter(f"{SVG}tspan")]
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert card.find(f"{SVG}title").text.startswith(name)


def test_a_small_change_moves_little():
    before, after = (cards(drawn(neighbourhood(analysis(services(count)), "aplikasi/a"))) for count in (8, 9))
    same = [found for found in before if found.startswith("layanan/")]
    assert all(place(before[found])[0] == place(after[found])[0] for found in same)
    orders = [sorted(same, key=lambda found: place(nodes[found])[1]) for nodes in (before, after)]
    assert orders[0] == orders[1]


def test_equal_views_make_equal_bytes():
    for maker, subject in PICTURES:
        assert picture(maker(chain(), subject), somewhere) == picture(maker(analysis(), subject), somewhere)


@pytest.mark.parametrize("item", [("kind", "data"), ("state", "usulan"), ("link", "splp"), ("kind", '"><script>')])
def test_signs_of_the_legend_are_well_formed(item):
    ET.fromstring(legend_sign(LegendItem(*item, "x")))


@pytest.mark.parametrize("kinds", [1, 3, 6])
def test_a_column_stays_a_column_however_much_stands_in_it(kinds):
    names = ("data", "infrastruktur", "keamanan", "aplikasi", "layanan", "proses-bisnis")[:kinds]
    entities = {f"{kind}/{kind[0]}{n}": {"nama": f"{kind} {n}"} for kind in names for n in range(12 // kinds)}
    links = {
        kind.replace("-", "_"): [found.split("/")[1] for found in entities if found.startswith(kind)] for kind in names
    }
    view = neighbourhood(analysis({**entities, "aplikasi/start": {"nama": "Start", **links}}), "aplikasi/start")
    ranks = {group.id: group.rank for group in view.groups}
    columns = {}
    nodes = cards(drawn(view))
    for node in view.nodes:
        columns.setdefault(ranks[node.group], set()).add(place(nodes[node.id])[0])
    assert all(len(found) == 1 for found in columns.values())
