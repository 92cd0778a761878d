"""A catalogue exported by one agency, held against the proposals of another."""

import json

import pytest

from .conftest import AGENCY, FOOD, LETTERS, ROOMS, application, decision, write

PROVINCE = AGENCY.replace("Kota Contoh", "Provinsi Contoh Raya").replace("jenis: kota", "jenis: provinsi")
THEIRS = {
    "instansi.yml": PROVINCE,
    "unit-kerja/umum.yml": "nama: Biro Umum\n",
    "aplikasi/ruang-kita.yml": application("Ruang Kita", ROOMS, "operasional", "unit_kerja: umum\nalias: [SiRuang]\n"),
    "aplikasi/peta.yml": application("Peta Rasa", FOOD, "usulan"),
    "aplikasi/e-office.yml": application("e-Office", LETTERS, "dihentikan"),
    "aplikasi/rahasia.yml": application("Ruang Siaga", ROOMS, "operasional", "akses: internal\n"),
    "aplikasi/srikandi.yml": application("SRIKANDI", LETTERS, "operasional", "aplikasi_nasional: srikandi\n"),
}
SIBLING = "luar/provinsi-contoh-raya/ruang-kita"


@pytest.fixture
def catalogue(tmp_path, ask):
    """The catalogue of the province."""
    path = tmp_path / "provinsi.json"
    root = write(tmp_path / "provinsi", THEIRS)
    assert ask("export", "catalog", "--repo", root, "--output", path).code == 0
    return path


@pytest.fixture
def ours(tmp_path):
    return write(tmp_path / "kota", {"aplikasi/bilik.yml": application("Bilik", ROOMS)})


def test_only_what_is_in_use_and_may_be_shown_leaves(catalogue):
    document = json.loads(catalogue.read_text("utf-8"))
    assert document["instansi"] == "Provinsi Contoh Raya"
    assert [entry["id"] for entry in document["aplikasi"]] == ["ruang-kita"]
    assert document["aplikasi"][0]["alias"] == ["SiRuang"]
    assert "Siaga" not in catalogue.read_text("utf-8")


def test_two_exports_are_the_same_bytes(tmp_path, ask, catalogue):
    assert ask("export", "catalog", "--repo", tmp_path / "provinsi").out == catalogue.read_text("utf-8")


def test_to_a_folder_and_from_it(tmp_path, ask, catalogue, ours):
    folder = tmp_path / "keluar" / "katalog"
    answer = ask("export", "catalog", "--repo", tmp_path / "provinsi", "--output", folder)
    assert (answer.code, answer.out) == (0, "")
    assert (folder / "katalog.json").read_text("utf-8") == catalogue.read_text("utf-8")
    assert ask("duplicates", "--repo", ours, "--catalog", folder).verdicts == {"aplikasi/bilik": "duplicate"}
    assert ask("export", "catalog", "--repo", ours, "--output", ours / "architecture/instansi.yml").code == 2
    assert ask("export", "katalog", "--repo", ours).code == 2


def test_a_proposal_that_repeats_what_a_sibling_runs(catalogue, ours, ask):
    assert ask("duplicates", "--repo", ours).verdicts == {"aplikasi/bilik": "unique"}
    answer = ask("duplicates", "--repo", ours, "--catalog", catalogue)
    assert answer.verdicts == {"aplikasi/bilik": "duplicate"}
    [found] = [item for item in answer.json["duplicates"][0]["candidates"] if item["scope"] == "sibling"]
    assert (found["id"], found["name"]) == (SIBLING, "Ruang Kita")
    assert found["owner"] == "Biro Umum, Provinsi Contoh Raya"


def test_a_list_against_several_catalogues(catalogue, ask, tmp_path):
    other = tmp_path / "lain" / "provinsi.json"
    other.parent.mkdir()
    other.write_text(catalogue.read_text("utf-8").replace("Contoh Raya", "Contoh Jaya"), "utf-8")
    listed = tmp_path / "u.csv"
    listed.write_text(f"id,nama,uraian,instansi\n1,Bilik,{ROOMS},Kota A\n")
    answer = ask("duplicates", "--proposals", listed, "--catalog", catalogue, other)
    ids = [item["id"] for item in answer.json["duplicates"][0]["candidates"] if item["scope"] == "sibling"]
    assert sorted(ids) == ["luar/provinsi-contoh-jaya/ruang-kita", SIBLING]


def test_a_decision_can_name_what_a_sibling_runs(catalogue, ours, ask):
    write(ours, {"keputusan/bilik.yml": decision("bilik", SIBLING)})
    answer = ask("duplicates", "--repo", ours, "--catalog", catalogue)
    assert (answer.code, answer.verdicts) == (0, {"aplikasi/bilik": "unique"})
    about = [item for item in ask("check", "--repo", ours).json["findings"] if item["entity"] == "keputusan/bilik"]
    assert about == []


@pytest.mark.parametrize("adopted", [SIBLING, "Provinsi Contoh Raya (2024), Ruang Kita"])
def test_what_was_adopted_from_a_sibling_does_not_repeat_it(catalogue, ours, ask, adopted):
    write(ours, {"aplikasi/bilik.yml": application("Bilik", ROOMS, "usulan", f"adopsi_dari: {adopted}\n")})
    answer = ask("duplicates", "--repo", ours, "--catalog", catalogue)
    assert answer.verdicts == {"aplikasi/bilik": "unique"}
    [found] = [item for item in answer.json["duplicates"][0]["candidates"] if item["scope"] == "sibling"]
    assert found["decision"]["ruling"] == "adopsi"


def test_adopted_from_somebody_else_still_repeats(catalogue, ours, ask):
    told = "adopsi_dari: Kabupaten Lain, Ruang Kita\n"
    write(ours, {"aplikasi/bilik.yml": application("Bilik", ROOMS, "usulan", told)})
    assert ask("duplicates", "--repo", ours, "--catalog", catalogue).verdicts == {"aplikasi/bilik": "duplicate"}


def test_our_own_catalogue_is_not_held_against_us(ours, ask, tmp_path):
    own = tmp_path / "kota.json"
    write(ours, {"aplikasi/bilik.yml": application("Bilik", ROOMS, "operasional")})
    ask("export", "catalog", "--repo", ours, "--output", own)
    answer = ask("duplicates", "--repo", ours, "--catalog", own)
    assert answer.verdicts == {"aplikasi/bilik": "unique"}
    assert "katalog instansi sendiri" in answer.err


def test_the_second_time_is_answered_alike(catalogue, ours, ask):
    first = ask("duplicates", "--repo", ours, "--catalog", catalogue)
    assert ask("duplicates", "--repo", ours, "--catalog", catalogue).out == first.out
    text = catalogue.read_text("utf-8").replace("ruang rapat", "serangan hama").replace("Ruang Kita", "Lapor Hama")
    catalogue.write_text(text, "utf-8")
    assert ask("duplicates", "--repo", ours, "--catalog", catalogue).verdicts == {"aplikasi/bilik": "unique"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"bukan json",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"format": "spbe-katalog-9", "aplikasi": []}',
        b'{"format": "spbe-katalog-1", "aplikasi": {}}',
        b'{"format": "spbe-katalog-1", "aplikasi": [{"id": 7}]}',
        b'{"format": "spbe-katalog-1", "aplikasi": ["x"]}',
    ],
)
def test_what_is_no_catalogue(ours, ask, tmp_path, content):
    path = tmp_path / "salah.json"
    path.write_bytes(content)
    answer = ask("duplicates", "--repo", ours, "--catalog", path)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1


def test_a_catalogue_that_is_not_there(ours, ask, tmp_path):
    assert ask("duplicates", "--repo", ours, "--catalog", tmp_path / "tidak-ada.json").code == 2
    assert ask("duplicates", "--repo", ours, "--catalog", tmp_path).code == 2


def test_odd_values_in_a_catalogue_are_left_out(ours, ask, tmp_path):
    path = tmp_path / "aneh.json"
    record = {"id": "../x", "nama": "<b>Ruang</b>", "uraian": 7, "alias": [1, "SiRuang"], "kode": "x", "lain": {}}
    path.write_text(json.dumps({"format": "spbe-katalog-1", "instansi": None, "aplikasi": [record]}))
    answer = ask("duplicates", "--repo", ours, "--catalog", path)
    assert answer.code in (0, 1)
    assert "aplikasi/bilik" in answer.verdicts
