"""S11, Sulawesi Barat: special applications and their exchanges; direct links that avoid SPLP are reported."""

import json

from spbe_arch.cli import main

from .index_scenario import ask, write

FILES = {
    "data/pasien.yml": "nama: Data pasien\nunit_kerja: dinkes\n",
    "aplikasi/simrs.yml": (
        "nama: SIMRS\nstatus: operasional\nunit_kerja: uptd-rsud\nintegrasi:\n"
        "  - {ke: nasional/satusehat, data: [pasien], arah: kirim, kanal: SPLP, frekuensi: Realtime}\n"
        "  - {ke: luar/bpjs-vclaim, data: [pasien], arah: dua-arah, kanal: API langsung}\n"
        "  - {ke: nasional/siranap, arah: kirim, kanal: Berkas}\n"
        "  - {ke: luar/bank-daerah, arah: terima, kanal: API langsung}\n"
        "  - {ke: antrean, arah: terima, kanal: API langsung}\n"
    ),
    "aplikasi/antrean.yml": "nama: Antrean\nstatus: operasional\nunit_kerja: uptd-rsud\n",
}


def findings(capsys, root) -> list[dict]:
    main(["check", "--repo", str(root), "--format", "json", "--today", "2025-06-30"])
    return [item for item in json.loads(capsys.readouterr().out)["findings"] if item["code"] == "HKM002"]


def test_direct_links_that_avoid_the_connector_are_reported_where_they_stand(tmp_path, capsys):
    found = findings(capsys, write(tmp_path, FILES))
    assert [(item["severity"], item["location"]["line"]) for item in found] == [("warning", 6), ("info", 7)]
    assert "luar/bpjs-vclaim" in found[0]["message"]
    assert {item["location"]["path"] for item in found} == {"architecture/aplikasi/simrs.yml"}


def test_through_the_connector_nothing_is_reported(tmp_path, capsys):
    text = FILES["aplikasi/simrs.yml"].replace("API langsung", "SPLP").replace("Berkas", "SPLP")
    assert findings(capsys, write(tmp_path, {**FILES, "aplikasi/simrs.yml": text})) == []


def test_exchanges_can_be_asked_for_by_channel(tmp_path, capsys):
    out = ask(capsys, write(tmp_path, FILES), "query", "--dengan", "integrasi.kanal=API langsung", "--format", "csv")
    assert "aplikasi/simrs" in out
    assert "aplikasi/antrean" not in out


def test_an_application_that_feeds_the_national_one_is_no_duplicate_of_it(tmp_path, capsys):
    root = write(tmp_path, FILES)
    main(["duplicates", "--repo", str(root), "--format", "json"])
    found = {item["proposal"]: item for item in json.loads(capsys.readouterr().out)["duplicates"]}
    assert found["aplikasi/simrs"]["verdict"] != "duplicate"
