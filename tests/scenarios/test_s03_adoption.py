"""S3, Sulawesi Tengah from Jawa Barat: another province's catalogue is composed in; what was adopted says so."""

import json

from spbe_arch.cli import main

from .index_scenario import write

VILLAGE = "Profil desa, pemeringkatan BUM Desa, dan jadwal kunjungan pendamping desa"
WEST = {
    "instansi.yml": "format: 1\nnama: Pemerintah Provinsi Barat\nperiode: {mulai: 2020, selesai: 2025}\n",
    "aplikasi/sapa-desa.yml": f"nama: Sapa Desa\nuraian: {VILLAGE}\nstatus: operasional\nunit_kerja: dinkes\n",
}
OURS = f"nama: Desa Kita\nuraian: {VILLAGE}\nstatus: usulan\n"


def gate(capsys, root, catalogue) -> tuple[int, dict]:
    code = main(["duplicates", "--repo", str(root), "--catalog", str(catalogue), "--format", "json"])
    return code, json.loads(capsys.readouterr().out)["duplicates"][0]


def test_what_another_province_runs_is_named_and_adopting_it_settles_the_matter(tmp_path, capsys):
    west, central, catalogue = tmp_path / "barat", tmp_path / "tengah", tmp_path / "barat.json"
    assert main(["export", "catalog", "--repo", str(write(west, WEST)), "--output", str(catalogue)]) == 0
    capsys.readouterr()
    code, found = gate(capsys, write(central, {"aplikasi/desa-kita.yml": OURS}), catalogue)
    best = next(item for item in found["candidates"] if item["scope"] == "sibling")
    assert (code, best["id"], best["verdict"]) == (1, "luar/pemerintah-provinsi-barat/sapa-desa", "duplicate")
    assert best["owner"].endswith("Pemerintah Provinsi Barat")

    write(central, {"aplikasi/desa-kita.yml": OURS + "adopsi_dari: Pemerintah Provinsi Barat, Sapa Desa\n"})
    code, found = gate(capsys, central, catalogue)
    best = next(item for item in found["candidates"] if item["scope"] == "sibling")
    assert code == 0
    assert best["decision"]["ruling"] == "adopsi"
    assert main(["check", "--repo", str(central), "--fail-on", "never"]) == 0


def test_the_catalogue_shows_nothing_internal(tmp_path, capsys):
    hidden = {"aplikasi/siaga.yml": "nama: Siaga\nuraian: Rahasia\nstatus: operasional\nakses: internal\n"}
    root = write(tmp_path, {**WEST, **hidden})
    main(["export", "catalog", "--repo", str(root)])
    document = json.loads(capsys.readouterr().out)
    assert [entry["id"] for entry in document["aplikasi"]] == ["sapa-desa"]
