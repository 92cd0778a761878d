"""Chains, maps and blueprints tell their story from the same links as everything else."""

from spbe_arch.diagrams.view import Direction
from spbe_arch.diagrams.views import (
    hosting,
    initiative_chain,
    integration_map,
    neighbourhood,
    process_map,
    service_chain,
    unit_blueprint,
)
from spbe_arch.diagrams.words import wording

from .diagram_inputs import CHAIN, analysis, chain, services


def lanes(view):
    return {group.id: [node.id for node in view.nodes if node.group == group.id] for group in view.groups}


def pairs(view):
    return {(link.source, link.target) for link in view.links}


def test_a_service_stands_on_its_chain():
    view = service_chain(chain(), "layanan/izin")
    assert lanes(view) == {
        "proses-bisnis": ["proses-bisnis/izin"],
        "layanan": ["layanan/izin"],
        "data": ["data/pelaku"],
        "aplikasi": ["aplikasi/izin"],
        "infrastruktur": ["infrastruktur/server"],
        "keamanan": ["keamanan/audit"],
    }
    assert ("layanan/izin", "aplikasi/izin") in pairs(view)
    assert view.sentence == "Izin Usaha bertumpu pada 1 data, 1 aplikasi, 1 infrastruktur dan 1 keamanan."


def test_a_broken_chain_is_said():
    view = service_chain(analysis({"layanan/x": {"nama": "X"}}), "layanan/x")
    assert "belum ada proses bisnis, data, aplikasi, infrastruktur dan keamanan" in view.sentence


def test_a_lane_is_cut_and_says_how_many_more():
    entities = services(1, **{f"keamanan/k{n}": {"jenis_objek": "audit_keamanan", "aplikasi": ["a"]} for n in range(9)})
    view = service_chain(analysis(entities), "layanan/l000", limit=5)
    cut = lanes(view)["keamanan"]
    assert len(cut) == 5
    assert next(node.label for node in view.nodes if node.id == cut[-1]) == "+5 lainnya"


def test_data_flow_from_left_to_right_and_direct_links_stand_out():
    view = integration_map(chain(), "unit-kerja/kominfo")
    links = {(link.source, link.target): link for link in view.links}
    assert links["aplikasi/izin", "nasional/oss"].style == "langsung"
    assert links["aplikasi/sehat", "aplikasi/izin"].style == "splp"
    assert links["aplikasi/izin", "luar/bank-daerah"].direction is Direction.BOTH
    ranks = {group.id: group.rank for group in view.groups}
    assert {node.id: ranks[node.group] for node in view.nodes} == {
        "aplikasi/sehat": 0,
        "aplikasi/izin": 1,
        "nasional/oss": 2,
        "luar/bank-daerah": 2,
    }
    assert view.sentence == (
        "Dinas Kominfo: 3 pertukaran data, 1 lewat SPLP, 1 sambungan langsung yang menghindarinya."
    )
    assert "API langsung · Data Pelaku Usaha" in links["aplikasi/izin", "nasional/oss"].label


def test_the_whole_map_is_cut_but_keeps_what_avoids_the_connector():
    entities = dict(CHAIN)
    for hub in range(15):
        spokes = [f"s{hub}-{n}" for n in range(4)]
        entities |= {f"aplikasi/{spoke}": {"nama": spoke} for spoke in spokes}
        entities[f"aplikasi/hub{hub}"] = {"nama": f"Hub {hub}", "integrasi": [{"ke": spoke} for spoke in spokes]}
    view = integration_map(analysis(entities))
    assert len(view.nodes) <= 34
    assert "langsung" in {link.style for link in view.links}


def test_hosting_goes_from_application_to_facility():
    view = hosting(chain(), "aplikasi/izin")
    assert lanes(view) == {
        "aplikasi": ["aplikasi/izin"],
        "server": ["infrastruktur/server"],
        "fasilitas": ["infrastruktur/pusat-data"],
    }
    assert ("infrastruktur/server", "infrastruktur/pusat-data") in pairs(view)
    assert lanes(hosting(chain(), "infrastruktur/pusat-data"))["server"] == ["infrastruktur/server"]
    assert "aplikasi" not in lanes(hosting(chain()))


def test_circles_in_hosting_end():
    loop = {
        "infrastruktur/a": {"jenis_objek": "server", "infrastruktur": ["b"]},
        "infrastruktur/b": {"jenis_objek": "komputasi_awan", "infrastruktur": ["a"]},
    }
    assert len(hosting(analysis(loop), "infrastruktur/a").nodes) == 2


def test_an_initiative_leads_from_cause_to_objective():
    view = initiative_chain(chain(), "inisiatif/percepat")
    assert [group.id for group in view.groups] == ["sebab", "inisiatif", "objek", "layanan", "proses", "sasaran"]
    assert ("proses-bisnis/izin", "sasaran/S1") in pairs(view)
    assert ("inisiatif/percepat", "sasaran/S1") not in pairs(view)
    styles = {(link.source, link.target): link.style for link in view.links}
    assert styles["inisiatif/percepat", "aplikasi/izin"] == "meningkatkan"
    assert {link.direction for link in view.links} == {Direction.FORWARD}


def test_processes_stand_in_their_class_and_unclassified_ones_are_not_lost():
    entities = CHAIN | {"proses-bisnis/lain": {"nama": "Lain", "unit_kerja": "kominfo"}}
    view = process_map(analysis(entities), "unit-kerja/kominfo")
    assert lanes(view) == {"inti": ["proses-bisnis/izin"], "lain": ["proses-bisnis/lain"]}
    assert process_map(analysis(entities), "unit-kerja/dinkes").is_empty


def test_a_blueprint_shows_what_a_unit_owns_with_lines_at_rest():
    view = unit_blueprint(chain(), "unit-kerja/kominfo")
    assert set(lanes(view)) == {"proses-bisnis", "layanan", "data", "aplikasi"}
    assert {link.style for link in view.links} == {"quiet"}


def test_every_picture_speaks_english_too():
    english = wording("en")
    makers = (
        (neighbourhood, "aplikasi/izin"),
        (service_chain, "layanan/izin"),
        (integration_map, "unit-kerja/kominfo"),
        (hosting, "aplikasi/izin"),
        (initiative_chain, "inisiatif/percepat"),
        (process_map, "unit-kerja/kominfo"),
        (unit_blueprint, "unit-kerja/kominfo"),
    )
    for maker, subject in makers:
        own, other = (maker(chain(), subject, words=words) for words in (wording(), english))
        assert own.title != other.title
        assert [node.id for node in own.nodes] == [node.id for node in other.nodes]
        assert not {"dan", "lewat"} & set(other.sentence.split())
