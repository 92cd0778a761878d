"""`spbe roadmap` on awkward input: half-read files, Windows files, wrong questions."""

import json
from pathlib import Path

import pytest

from spbe_arch.cli import main

FILES = {
    "instansi.yml": "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\n",
    "unit-kerja/dinkes.yml": "nama: Dinas Kesehatan\nkode: '1'\n",
    "aplikasi/simrs.yml": "nama: SIMRS\nstatus: operasional\nmulai: 2019\nunit_kerja: dinkes\n",
    "aplikasi/antrean.yml": "nama: Antrean\nstatus: pembangunan\n",
    "inisiatif/antrean.yml": (
        "nama: Antrean\nkategori: Layanan\nunit_kerja: dinkes\nmembangun: [aplikasi/antrean]\n"
        "tahun_awal: 2021\ntahun_akhir: 2022\nanggaran_per_tahun:\n  2021: 500000000\n  2022: {APBD: 1000000}\n"
    ),
}


@pytest.fixture
def ask(capsys):
    def run(root, *arguments):
        code = main(["roadmap", *map(str, arguments), "--repo", str(root), "--today", "2025-06-30"])
        return code, *capsys.readouterr()

    return run


def write(root: Path, files=FILES, encode=lambda text: text.encode()) -> Path:
    for path, text in files.items():
        target = root / "architecture" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(encode(text))
    return root


def test_windows_files_give_the_same_answer(tmp_path, ask):
    plain = write(tmp_path / "a")
    windows = write(tmp_path / "b", encode=lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    for form in ("json", "csv", "text"):
        assert ask(plain, "--format", form)[:2] == ask(windows, "--format", form)[:2]


def test_the_same_question_has_the_same_bytes_for_an_answer(tmp_path, ask):
    root = write(tmp_path)
    assert ask(root, "--format", "json") == ask(root, "--format", "json")


def test_what_can_be_read_still_counts(tmp_path, ask):
    broken = FILES["inisiatif/antrean.yml"].replace("2021: 500000000", "2021: lima ratus juta")
    files = {
        **FILES,
        "inisiatif/antrean.yml": broken.replace("unit_kerja: dinkes", "unit_kerja: dinkess"),
        "aplikasi/rusak.yml": "nama: Rusak\nstatus: [operasional\n",
    }
    code, out, err = ask(write(tmp_path, files), "--year", "2022", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert "kesalahan" in err
    assert found["budget"]["total"] == 1000000
    states = {one["id"]: one["state"] for one in found["states"]}
    assert states == {"aplikasi/antrean": "building", "aplikasi/rusak": "as_is", "aplikasi/simrs": "as_is"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--year", "2026"), "2020-2025"),
        (("--year", "dua ribu"), "--year"),
        (("--unit", "dinkess"), "maksudnya `dinkes`?"),
        (("--period", "2025-2020"), "2025-2020"),
        (("--period", "2019-2021"), "2019"),
        (("--period", "2020-2021", "--year", "2024"), "2024"),
        (("--what-if", "drop=inisiatif/antrian"), "maksudnya `antrean`?"),
        (("--what-if", "delay=inisiatif/antrean"), "delay=inisiatif/y:1"),
        (("--what-if", "drop=inisiatif/antrean:2"), "drop=inisiatif/y"),
        (("--what-if", "delay=inisiatif/antrean:999"), "50"),
        (("--what-if", "percepat=antrean"), "percepat=antrean"),
    ],
)
def test_a_wrong_question_is_one_line_and_exit_code_two(tmp_path, ask, arguments, said):
    code, out, err = ask(write(tmp_path), *arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert said in err


def test_an_agency_without_a_period_is_told_to_state_one(tmp_path, ask):
    code, out, err = ask(write(tmp_path, {**FILES, "instansi.yml": "format: 1\nnama: Contoh\n"}))
    assert (code, out) == (2, "")
    assert "periode" in err


def test_several_wishes_are_tried_together(tmp_path, ask):
    root = write(tmp_path)
    code, out, _err = ask(
        root, "--what-if", "delay=antrean:1", "--what-if", "delay=inisiatif/antrean:-1", "--format", "json"
    )
    tried = json.loads(out)["what_if"]
    assert code == 0
    assert [wish["years"] for wish in tried["wishes"]] == [1, -1]
    assert [tried["moves"], tried["breaks"], tried["freed"]["by_year"], tried["gaps"]] == [[], [], {}, []]


def test_text_is_for_people_in_either_language(tmp_path, ask):
    root = write(tmp_path)
    _code, out, _err = ask(root, "--year", "2021")
    assert "Rp 500.000.000" in out
    assert "belum ada" in out
    _code, out, _err = ask(root, "--year", "2021", "--lang", "en", "--what-if", "drop=antrean")
    assert "What breaks" in out
    assert "absent" in out


def test_a_change_at_once_names_who_built_it(tmp_path, ask):
    quick = FILES["inisiatif/antrean.yml"].replace("tahun_akhir: 2022", "tahun_akhir: 2021\nselesai_dibangun: 2021")
    _code, out, _err = ask(
        write(tmp_path, {**FILES, "inisiatif/antrean.yml": quick}), "--year", "2021", "--format", "json"
    )
    assert json.loads(out)["changes"] == [
        {"id": "aplikasi/antrean", "from": "absent", "to": "as_is", "by": ["inisiatif/antrean"]}
    ]
