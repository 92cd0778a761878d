"""The neighbourhood tells both directions, never draws a hairball, and says the same in words."""

import pytest

from spbe_arch.diagrams.view import Direction, rows, with_states
from spbe_arch.diagrams.views import neighbourhood
from spbe_arch.diagrams.words import wording

from .diagram_inputs import analysis, chain, services


def of(view, rank):
    groups = {group.id for group in view.groups if group.rank == rank}
    return [node.id for node in view.nodes if node.group in groups]


def test_what_depends_stands_left_and_what_is_needed_right():
    view = neighbourhood(chain(), "aplikasi/izin")
    assert of(view, 0) == ["inisiatif/percepat", "layanan/izin"]
    assert of(view, 1) == ["aplikasi/izin"]
    assert of(view, 2) == [
        "unit-kerja/kominfo",
        "data/pelaku",
        "aplikasi/sehat",
        "nasional/oss",
        "luar/bank-daerah",
        "infrastruktur/server",
        "keamanan/audit",
    ]
    assert {(link.source, link.target) for link in view.links if "server" in link.target} == {
        ("aplikasi/izin", "infrastruktur/server")
    }


def test_the_sentence_counts_what_the_picture_shows():
    assert neighbourhood(chain(), "layanan/izin").sentence == (
        "Izin Usaha dibutuhkan oleh 1 proses bisnis, dan memerlukan 1 unit kerja, 1 data dan 1 aplikasi."
    )
    assert neighbourhood(chain(), "layanan/izin", words=wording("en")).sentence == (
        "Izin Usaha is needed by 1 business process, and needs 1 organisation unit, 1 data set and 1 application."
    )


def test_the_start_is_marked_and_leads_nowhere():
    start = next(node for node in neighbourhood(chain(), "layanan/izin").nodes if node.emphasis)
    assert (start.id, start.href_id) == ("layanan/izin", "")


def test_what_has_no_links_is_an_empty_picture_with_a_sentence():
    view = neighbourhood(analysis({"layanan/sendiri": {"nama": "Sendiri"}}), "layanan/sendiri")
    assert view.is_empty
    assert view.sentence == "Sendiri belum dikaitkan dengan apa pun."
    assert list(rows(view)) == []


def test_who_is_linked_both_ways_is_shown_once():
    entities = {
        "aplikasi/a": {"nama": "A", "data": ["d"], "keamanan": ["k"]},
        "data/d": {"nama": "D"},
        "keamanan/k": {"nama": "K", "jenis_objek": "audit_keamanan", "aplikasi": ["a"]},
        "infrastruktur/i": {"nama": "I", "jenis_objek": "server", "aplikasi": ["a"], "keamanan": ["k"]},
        "aplikasi/b": {"nama": "B", "integrasi": [{"ke": "a"}]},
    }
    entities["aplikasi/a"]["integrasi"] = [{"ke": "b"}]
    view = neighbourhood(analysis(entities), "aplikasi/a")
    assert len({node.id for node in view.nodes}) == len(view.nodes) == 5
    both = next(link for link in view.links if "aplikasi/b" in (link.source, link.target))
    assert both.direction is Direction.BOTH


@pytest.mark.parametrize("count", [1, 13, 14, 15, 16, 60, 500])
def test_over_the_limit_the_rest_is_one_node_that_says_how_many(count):
    view = neighbourhood(analysis(services(count)), "aplikasi/a", limit=24)
    shown = [node for node in view.nodes if node.kind == "layanan"]
    rest = [node for node in view.nodes if node.kind == "lainnya"]
    said = sum(int(node.label.split()[0].removeprefix("+")) for node in rest)
    assert len(shown) + said == count
    assert len(view.nodes) <= 17
    assert all(node.href_id == "aplikasi/a#layanan" for node in rest)
    assert "+1 lainnya" not in {node.label for node in rest}


def test_a_crowded_side_shows_one_card_for_a_whole_kind():
    kinds = ("proses-bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan")
    entities = {"unit-kerja/u": {"nama": "U"}}
    for kind in kinds:
        entities |= {f"{kind}/x{n}": {"nama": f"X{n}", "unit_kerja": "u"} for n in range(20)}
    view = neighbourhood(analysis(entities), "unit-kerja/u")
    assert [node.label for node in view.nodes if node.href_id.endswith("#data")] == ["20 data"]
    assert len(view.nodes) == 1 + len(kinds)
    assert view.sentence.startswith("U menangani 20 proses bisnis, 20 layanan")


def test_rows_say_every_link_with_the_words_of_the_model():
    found = {(row.source.label, row.relation, row.target.label) for row in rows(neighbourhood(chain(), "data/pelaku"))}
    assert found == {
        ("Perizinan", "memakai", "Data Pelaku Usaha"),
        ("Izin Usaha", "memakai", "Data Pelaku Usaha"),
        ("SI Izin", "memakai; mempertukarkan", "Data Pelaku Usaha"),
        ("Data Pelaku Usaha", "dihasilkan oleh", "Dinas Kesehatan"),
        ("Data Pelaku Usaha", "milik", "Dinas Kominfo"),
    }


def test_a_relation_without_a_verb_of_its_own_is_the_title_of_the_attribute():
    entities = {"unit-kerja/u": {"nama": "U"}, "penilaian/p": {"nama": "P", "unit_kerja": "u"}}
    entities["aplikasi/b"] = {"nama": "B"}
    entities["aplikasi/a"] = {"nama": "A", "aplikasi_pendahulu": "b"}
    (row,) = rows(neighbourhood(analysis(entities), "aplikasi/b"))
    assert (row.source.label, row.relation, row.target.label) == ("A", "aplikasi pendahulu", "B")


def test_a_year_changes_states_and_nothing_else():
    view = neighbourhood(chain(), "layanan/izin")
    later = with_states(view, {"aplikasi/izin": "upgrading"})
    assert [node.state for node in later.nodes if node.id == "aplikasi/izin"] == ["upgrading"]
    assert [node.id for node in later.nodes] == [node.id for node in view.nodes]


def test_the_same_picture_whatever_the_order_of_files():
    shuffled = dict(reversed(services(40).items()))
    first, second = (neighbourhood(analysis(found), "aplikasi/a") for found in (services(40), shuffled))
    assert first.nodes == second.nodes
    assert set(first.links) == set(second.links)


def test_the_legend_explains_every_sign_that_occurs():
    view = neighbourhood(chain(), "aplikasi/izin")
    explained = {item.key for item in view.legend if item.sign == "kind"}
    assert explained == {node.kind for node in view.nodes}
    assert ("state", "usulan", "Usulan") in view.legend
