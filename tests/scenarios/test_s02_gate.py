"""S2, Sulawesi Tengah: every OPD races to propose an application; the gate names what to use instead."""

import json

from spbe_arch.cli import main

from .index_scenario import write

PLAN = """no;nama aplikasi;uraian;opd;pagu
1;Si Kilat;Surat masuk dan surat keluar dinas didisposisikan pimpinan lalu diarsipkan;Dinas Kesehatan;150000000
2;Wadul Warga;Warga menyampaikan keluhan atas pelayanan publik dan memantau tindak lanjutnya;Diskominfo;90000000
3;Ruang Kita;Pegawai memesan ruang rapat dan melihat jadwal pemakaian ruang rapat;Setda;40000000
4;Peta Kuliner;Peta warung makan dan jajanan khas untuk wisatawan;Dinas Pariwisata;75000000
5;SIMATA;;BKD;60000000
"""
SIBLING = {
    "instansi.yml": "format: 1\nnama: Provinsi Tetangga\njenis: provinsi\nperiode: {mulai: 2020, selesai: 2025}\n",
    "aplikasi/bilik.yml": (
        "nama: Bilik\nstatus: operasional\n"
        "uraian: Pegawai memesan ruang rapat dan melihat jadwal pemakaian ruang rapat\n"
    ),
}
LETTERS = (
    "nama: Si Kilat\nuraian: Surat masuk dan surat keluar dinas, disposisi, dan arsip naskah dinas\nstatus: usulan\n"
)


def asked(capsys, *arguments: object) -> tuple[int, str]:
    code = main([*map(str, arguments), "--today", "2025-06-30"])
    return code, capsys.readouterr().out


def test_a_planning_list_is_answered_with_what_to_use_instead(tmp_path, capsys):
    plan, catalogue = tmp_path / "rencana.csv", tmp_path / "tetangga.json"
    plan.write_text(PLAN, "utf-8")
    write(tmp_path / "tetangga", SIBLING)
    assert asked(capsys, "export", "catalog", "--repo", tmp_path / "tetangga", "--output", catalogue)[0] == 0
    code, out = asked(capsys, "duplicates", "--proposals", plan, "--catalog", catalogue, "--format", "json")
    assert code == 1
    found = {item["proposal"]: item for item in json.loads(out)["duplicates"]}
    assert {key: item["verdict"] for key, item in found.items()} == {
        "usulan/1": "duplicate",
        "usulan/2": "duplicate",
        "usulan/3": "duplicate",
        "usulan/4": "unique",
        "usulan/5": "unique",
    }
    best = {
        key: max(item["candidates"], key=lambda other: other["score"])["id"]
        for key, item in found.items()
        if item["verdict"] != "unique"
    }
    assert best["usulan/1"] == "nasional/srikandi"
    assert best["usulan/2"] == "nasional/sp4n-lapor"
    assert best["usulan/3"] == "luar/provinsi-tetangga/bilik"
    assert found["usulan/5"]["confidence"] == "rendah"
    assert found["usulan/5"]["missing"]


def test_the_comment_on_a_change_is_for_the_head_of_an_office(tmp_path, capsys):
    root = write(tmp_path, {"aplikasi/si-kilat.yml": LETTERS})
    code, text = asked(capsys, "duplicates", "--repo", root, "--format", "markdown")
    assert code == 1
    assert text.splitlines()[0] == "## Gerbang aplikasi: belum dapat diterima"
    assert "### Si Kilat mengulang SRIKANDI" in text
    for part in ("**Mengapa", "**Yang dapat dilakukan", "**Dasar hukum", "### Bila tidak setuju"):
        assert part in text


def test_the_check_of_the_repository_stops_the_proposal(tmp_path, capsys):
    root = write(tmp_path, {"aplikasi/si-kilat.yml": LETTERS})
    code, out = asked(capsys, "check", "--repo", root, "--format", "json")
    found = next(item for item in json.loads(out)["findings"] if item["code"] == "DUP001")
    assert code == 1
    assert (found["severity"], found["entity"], found["suggestion"]) == (
        "error",
        "aplikasi/si-kilat",
        "nasional/srikandi",
    )


def test_whoever_connects_instead_of_building_passes(tmp_path, capsys):
    connected = LETTERS + "integrasi:\n  - {ke: nasional/srikandi, arah: kirim, kanal: SPLP}\n"
    root = write(tmp_path, {"aplikasi/si-kilat.yml": connected})
    code, out = asked(capsys, "duplicates", "--repo", root, "--format", "json")
    assert code == 0
    assert json.loads(out)["duplicates"][0]["verdict"] == "unique"
