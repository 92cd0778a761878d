"""S7, Lampung: weights on carrying out the architecture and each unit's blueprint - visible, and one's own to set."""

from decimal import Decimal

from .roadmap_scenario import EXAMPLE, ask, ask_json, write

FILES = {
    "proses-bisnis/rawat.yml": (
        "nama: Perawatan\nuraian: Dari daftar sampai pulang\nunit_kerja: dinkes\nrab: RAB.09.03.01\n"
        "sasaran_strategis: [S1]\n"
    ),
    "layanan/rawat-jalan.yml": (
        "nama: Rawat jalan\nunit_kerja: dinkes\nral: RAL.01.41.01\nproses_bisnis: [rawat]\nmetode_layanan: Hybrid\n"
    ),
    "aplikasi/simrs.yml": (
        "nama: SIMRS\nunit_kerja: dinkes\nstatus: operasional\nraa: RAA.02.02\nproses_bisnis: [rawat]\n"
        "layanan: [rawat-jalan]\n"
    ),
    "inisiatif/antrean.yml": (
        "nama: Antrean\nunit_kerja: dinkes\nkategori: Aplikasi\nmeningkatkan: [aplikasi/simrs]\n"
        "tahun_awal: 2022\ntahun_akhir: 2023\nstatus_perencanaan: selesai\n"
    ),
    "inisiatif/rujukan.yml": (
        "nama: Rujukan\nunit_kerja: dinkes\nkategori: Aplikasi\nmeningkatkan: [aplikasi/simrs]\n"
        "tahun_awal: 2023\ntahun_akhir: 2024\nstatus_perencanaan: berjalan\n"
    ),
}


def unit(capsys, root, slug="dinkes"):
    return next(found for found in ask_json(capsys, root)["progress"]["units"] if found["id"] == f"unit-kerja/{slug}")


def test_the_score_is_the_weighted_mean_of_its_visible_parts(tmp_path, capsys):
    root = write(tmp_path, FILES)
    parts = unit(capsys, root)["parts"].values()
    asked = [part for part in parts if part["asked"]]
    mean = sum(part["weight"] * part["done"] / part["asked"] for part in asked) / sum(p["weight"] for p in asked)
    assert round(mean * 100, 1) == unit(capsys, root)["score"]
    assert unit(capsys, root)["parts"]["peta_rencana"] == {"score": 50.0, "weight": 15.0, "done": 1, "asked": 2}


def test_an_agency_sets_its_own_weights(tmp_path, capsys):
    root = write(tmp_path, {**FILES, "pengaturan.yml": "bobot: {peta_rencana: 100, kelengkapan: 0}\n"})
    found = ask_json(capsys, root)["progress"]
    assert found["weights"]["peta_rencana"] == 100
    parts = next(unit for unit in found["units"] if unit["id"] == "unit-kerja/dinkes")["parts"]
    assert (parts["kelengkapan"]["weight"], parts["peta_rencana"]["weight"]) == (0, 100)
    assert "Pelaksanaan peta rencana (100)" in ask(capsys, root)


def test_a_unit_is_told_what_raises_it_most_and_it_does(tmp_path, capsys):
    root = write(tmp_path, FILES)
    before = unit(capsys, root)
    gains = [step["gain"] for step in before["steps"]]
    assert gains == sorted(gains, reverse=True)
    step = next(
        step for step in before["steps"] if step["entity"] == "inisiatif/rujukan" and step["part"] == "peta_rencana"
    )
    done = FILES["inisiatif/rujukan.yml"].replace("berjalan", "selesai")
    after = unit(capsys, write(tmp_path, {**FILES, "inisiatif/rujukan.yml": done}))
    assert abs(Decimal(str(after["score"])) - Decimal(str(before["score"])) - Decimal(str(step["gain"]))) <= Decimal(
        "0.1"
    )
    assert "Yang paling menaikkan skor" in ask(capsys, root, "--unit", "dinkes")


def test_a_unit_without_processes_is_told_so_and_one_without_anything_has_no_score(tmp_path, capsys):
    root = write(tmp_path, FILES)
    found = unit(capsys, root, "diskominfo")
    assert found["parts"]["proses"] == {"score": 0.0, "weight": 15.0, "done": 0, "asked": 1}
    assert [step["todo"] for step in found["steps"]] == [["catat proses bisnis unit ini"]]


def test_a_unit_answers_for_the_units_below_it(tmp_path, capsys):
    server = "nama: Server\njenis_objek: server\nunit_kerja: uptd-data\nstatus: operasional\n"
    root = write(tmp_path, {**FILES, "infrastruktur/server.yml": server})
    above = ask_json(capsys, root, "--unit", "diskominfo")["progress"]["units"]
    assert [found["id"] for found in above] == ["unit-kerja/diskominfo", "unit-kerja/uptd-data"]
    assert above[0]["parts"]["klasifikasi"]["asked"] == above[1]["parts"]["klasifikasi"]["asked"] == 1


def test_every_opd_of_the_example_has_a_score_between_nothing_and_all(capsys):
    units = ask_json(capsys, EXAMPLE)["progress"]["units"]
    assert len(units) > 30
    assert all(0 <= found["score"] <= 100 for found in units)
    assert all(found["steps"] or found["score"] == 100 for found in units)
