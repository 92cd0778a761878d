"""`spbe impact` and `spbe query`: the right objects, in the right direction, in an order that never changes."""

import csv
import io
import json
import re

import pytest


def _ids(answer, side):
    return [(step["id"], step["depth"]) for step in json.loads(answer.out)[side]]


def _found(answer):
    return [entity["id"] for entity in json.loads(answer.out)["entities"]]


def test_what_writes_a_link_depends_on_it_unless_it_carries_protects_or_governs(repo, spbe):
    answer = spbe("impact", "aplikasi/simpeg", "--repo", repo, "--format", "json", "--kedalaman", "1")
    assert _ids(answer, "dependents") == [("proses-bisnis/mutasi", 1), ("layanan/kepegawaian", 1)]
    assert _ids(answer, "dependencies") == [
        ("unit-kerja/bkd", 1),
        ("data/pegawai", 1),
        ("infrastruktur/server", 1),
        ("keamanan/standar", 1),
        ("regulasi/perbup", 1),
        ("nasional/siasn", 1),
    ]


def test_impact_goes_on_to_what_depends_on_what_depends(repo, spbe):
    answer = spbe("impact", "infrastruktur/server", "--repo", repo, "--format", "json")
    assert _ids(answer, "dependents") == [
        ("aplikasi/simpeg", 1),
        ("proses-bisnis/mutasi", 2),
        ("layanan/kepegawaian", 2),
    ]
    assert ("unit-kerja/diskominfo", 2) in _ids(answer, "dependencies")
    summary = json.loads(answer.out)["summary"]["dependents"]
    assert summary == {"total": 3, "by_kind": {"proses-bisnis": 1, "layanan": 1, "aplikasi": 1}}


def test_impact_of_several_objects_walks_from_all_at_once(repo, spbe):
    answer = spbe("impact", "infrastruktur/server", "data/pegawai", "--repo", repo, "--format", "json")
    assert dict(_ids(answer, "dependents")) == {
        "aplikasi/simpeg": 1,
        "proses-bisnis/mutasi": 1,
        "layanan/kepegawaian": 1,
    }


@pytest.mark.parametrize("written", ["aplikasi/simpeg", "simpeg", "architecture/aplikasi/simpeg.yml"])
def test_an_object_may_be_called_by_id_slug_or_file(written, repo, spbe):
    assert json.loads(spbe("impact", written, "--repo", repo, "--format", "json").out)["ids"] == ["aplikasi/simpeg"]


def test_national_application_has_its_name_and_its_users(repo, spbe):
    answer = spbe("impact", "nasional/siasn", "--repo", repo)
    assert "SIASN" in answer.out.splitlines()[0]
    assert "aplikasi/simpeg" in answer.out


def test_unknown_id_gets_the_nearest(repo, spbe):
    for written in ("aplikasi/simpek", "simpek", "layanan/simpeg"):
        answer = spbe("impact", written, "--repo", repo)
        assert answer.code == 2
        assert "maksudnya `aplikasi/simpeg`?" in answer.err


def test_reading_commands_answer_in_spite_of_errors_and_say_so(broken, spbe):
    for arguments in (("impact", "aplikasi/simpeg"), ("query", "--jenis", "aplikasi")):
        answer = spbe(*arguments, "--repo", broken, "--format", "json")
        assert answer.code == 0
        assert json.loads(answer.out)
        assert "1 kesalahan" in answer.err


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--jenis", "aplikasi"], ["aplikasi/arsip", "aplikasi/simpeg"]),
        (["--jenis", "aplikasi", "--dengan", "status=Operasional"], ["aplikasi/simpeg"]),
        (["--jenis", "aplikasi", "--status", "usulan"], ["aplikasi/arsip"]),
        (["--jenis", "aplikasi", "--dengan", "status!=usulan"], ["aplikasi/simpeg"]),
        (["--dengan", "nama~PEGAWAI"], ["layanan/kepegawaian", "data/pegawai"]),
        (["--dengan", "jumlah_pengguna>100"], ["aplikasi/simpeg"]),
        (["--dengan", "jumlah_pengguna>=121"], []),
        (["--dengan", "tahun_pembuatan<=2018", "--dengan", "layanan=kepegawaian"], ["aplikasi/simpeg"]),
        (["--dengan", "integrasi.kanal=SPLP"], ["aplikasi/simpeg"]),
        (["--dengan", "jumlah_pengguna=belum diketahui"], ["aplikasi/arsip"]),
        (["--jenis", "aplikasi", "--tanpa", "layanan"], ["aplikasi/arsip"]),
        (["--tanpa", "jumlah_pengguna", "--jenis", "aplikasi"], ["aplikasi/arsip"]),
        (
            ["--unit", "diskominfo"],
            ["unit-kerja/diskominfo", "unit-kerja/uptd-data", "aplikasi/arsip", "infrastruktur/server"],
        ),
        (["--kode", "RAB.09"], ["proses-bisnis/mutasi"]),
        (["--kode", "RAB.0"], []),
        (["--jenis", "data", "--jenis", "layanan"], ["layanan/kepegawaian", "data/pegawai"]),
        (["--dengan", "mengatur=aplikasi/simpeg"], ["regulasi/perbup"]),
    ],
)
def test_questions(arguments, found, repo, spbe):
    answer = spbe("query", *arguments, "--repo", repo, "--format", "json")
    assert answer.code == 0
    assert _found(answer) == found


def test_columns_are_chosen_and_keep_their_kind_in_json(repo, spbe):
    answer = spbe("query", "--jenis", "aplikasi", "--kolom", "nama,layanan,url", "--repo", repo, "--format", "json")
    assert json.loads(answer.out)["entities"][1] == {
        "id": "aplikasi/simpeg",
        "nama": "Simpeg",
        "layanan": ["kepegawaian"],
        "url": None,
    }


def test_table_and_csv(repo, spbe):
    table = spbe("query", "--jenis", "aplikasi", "--repo", repo).out.splitlines()
    assert table[0].split() == ["id", "nama", "status", "unit_kerja", "kode"]
    assert table[-1] == "2 objek"
    rows = list(csv.reader(io.StringIO(spbe("query", "--jenis", "aplikasi", "--repo", repo, "--format", "csv").out)))
    assert rows[1] == ["aplikasi/arsip", "'=Arsip", "usulan", "uptd-data", "RAA.02.02"]


def test_path_between_two_objects(repo, spbe):
    answer = spbe(
        "query", "--jalur", "unit-kerja/diskominfo", "layanan/kepegawaian", "--repo", repo, "--format", "json"
    )
    assert json.loads(answer.out)["path"] == [
        "unit-kerja/diskominfo",
        "unit-kerja/uptd-data",
        "infrastruktur/server",
        "aplikasi/simpeg",
        "layanan/kepegawaian",
    ]
    table = spbe("query", "--jalur", "unit-kerja/diskominfo", "unit-kerja/uptd-data", "--repo", repo).out
    assert re.split(" {2,}", table.splitlines()[-1]) == [
        "1",
        "unit-kerja/uptd-data",
        "UPTD Data",
        "unit-kerja/uptd-data",
        "induk",
        "unit-kerja/diskominfo",
    ]


def test_no_path_is_an_answer(repo, spbe):
    (repo / "architecture/kendala").mkdir()
    (repo / "architecture/kendala/sendiri.yml").write_text("nama: Sendiri\nkelompok: sdm\n", "utf-8")
    answer = spbe("query", "--jalur", "kendala/sendiri", "aplikasi/simpeg", "--repo", repo, "--format", "json")
    assert (answer.code, json.loads(answer.out)) == (0, {"path": [], "links": []})
    assert "tidak ada jalur" in spbe("query", "--jalur", "kendala/sendiri", "aplikasi/simpeg", "--repo", repo).out


def test_same_question_same_bytes(repo, spbe):
    for arguments in (("impact", "unit-kerja/bkd"), ("query",), ("query", "--jalur", "server", "mutasi")):
        assert len({spbe(*arguments, "--repo", repo).out for _ in range(3)}) == 1
