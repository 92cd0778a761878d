"""S5, Lampung: an inventory of constraints - institution, infrastructure, people, funding - and what removes them."""

from .roadmap_scenario import EXAMPLE, ask, ask_json, write

FOUR = ["kelembagaan", "infrastruktur", "sdm", "pendanaan"]
FILES = {
    "kendala/sdm-kurang.yml": "nama: Pranata komputer kurang\nkelompok: sdm\ntahun: 2020\nunit_kerja: dinkes\n",
    "kendala/listrik.yml": "nama: Listrik satu gardu\nkelompok: infrastruktur\nstatus: teratasi\n",
    "kendala/dana.yml": "nama: Dana terbatas\nkelompok: pendanaan\nstatus: aktif\n",
    "inisiatif/pelatihan.yml": (
        "nama: Pelatihan\nkategori: Manajemen\nkendala: [sdm-kurang]\ntahun_awal: 2023\ntahun_akhir: 2024\n"
    ),
    "inisiatif/hibah.yml": "nama: Hibah\nkendala: [dana]\nstatus_perencanaan: dibatalkan\n",
}


def test_constraints_are_grouped_and_linked_to_what_removes_them(tmp_path, capsys):
    groups = ask_json(capsys, write(tmp_path, FILES), "--year", "2023") and ask_json(capsys, tmp_path)["constraints"]
    assert list(groups) == FOUR
    (people,) = groups["sdm"]
    assert (people["initiatives"], people["until"], people["unattended"]) == (["inisiatif/pelatihan"], 2024, False)


def test_what_nobody_removes_is_said(tmp_path, capsys):
    groups = ask_json(capsys, write(tmp_path, FILES))["constraints"]
    unattended = [found["id"] for views in groups.values() for found in views if found["unattended"]]
    assert unattended == ["kendala/dana"], "a cancelled initiative removes nothing; what is overcome needs nobody"


def test_a_unit_sees_its_own_constraints_and_those_it_removes(tmp_path, capsys):
    groups = ask_json(capsys, write(tmp_path, FILES), "--unit", "dinkes")["constraints"]
    assert [found["id"] for views in groups.values() for found in views] == ["kendala/sdm-kurang"]


def test_the_example_province_has_all_four_groups_attended(capsys):
    groups = ask_json(capsys, EXAMPLE)["constraints"]
    assert list(groups) == FOUR
    assert all(groups.values())
    assert not [found["id"] for views in groups.values() for found in views if found["unattended"]]
    assert "Kekurangan pranata komputer" in ask(capsys, EXAMPLE)
