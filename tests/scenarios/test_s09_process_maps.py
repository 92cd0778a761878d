"""S8 and S9, Sulawesi Barat: the architecture on paper, with the process map of the agency and of every OPD."""

import yaml

from .roadmap_scenario import EXAMPLE, write
from .test_s08_documents import words

FILES = {
    "proses-bisnis/izin.yml": (
        "nama: Pelayanan izin\nunit_kerja: diskominfo\nrab: RAB.09.03.02\nklasifikasi_proses: inti\n"
    ),
    "proses-bisnis/server.yml": (
        "nama: Operasi server\nunit_kerja: uptd-data\nrab: RAB.09.03.02\nklasifikasi_proses: pendukung\n"
    ),
    "layanan/izin.yml": "nama: Izin\nunit_kerja: diskominfo\nral: RAL.01.16\nproses_bisnis: [izin]\n",
}
CODES = ("rab", "ral", "rad", "raa", "rai", "rak", "program", "kegiatan", "sub_kegiatan")


def test_every_opd_has_its_process_map_and_one_without_processes_is_reported(tmp_path):
    text = words(tmp_path, write(tmp_path / "repo", FILES), "arsitektur")
    assert "Peta proses bisnis tiap perangkat daerah" in text
    assert "1 proses inti dan 1 proses pendukung" in text
    assert "1 perangkat daerah belum mencatat proses bisnis: Dinas Kesehatan." in text


def test_one_opd_alone_gets_a_chapter_a_domain(tmp_path):
    text = words(tmp_path, write(tmp_path / "repo", FILES), "arsitektur", "--unit", "diskominfo")
    assert "Dinas Komunikasi dan Informatika menjalankan 1 proses inti" in text
    assert "Operasi server" in text, "the units below belong to it"
    assert "perangkat daerah belum mencatat proses bisnis" not in text


def test_every_name_code_and_rupiah_of_the_example_is_in_its_architecture(tmp_path):
    text = " ".join(words(tmp_path, EXAMPLE, "arsitektur").split())
    for place in sorted((EXAMPLE / "architecture").glob("*/*.yml")):
        found = yaml.safe_load(place.read_text("utf-8"))
        wanted = [found.get("nama", ""), *(found.get(key, "") for key in CODES)]
        wanted += [f"Rp{one:,}".replace(",", ".") for one in _amounts(found)]
        for one in wanted:
            assert " ".join(str(one).split()) in text, (place.name, one)


def _amounts(found):
    for key in ("biaya", "anggaran_per_tahun"):
        yield from _whole(found.get(key))


def _whole(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from _whole(inner)
    elif isinstance(value, int):
        yield value
