"""S8, Sulawesi Barat, and what S2, S5, S12, S13 and S15 want on paper: the documents that are signed."""

import re
from pathlib import Path
from zipfile import ZipFile

import yaml

from spbe_arch.cli import main

from .roadmap_scenario import EXAMPLE, write

FILES = {
    "proses-bisnis/izin.yml": "nama: Perizinan\nunit_kerja: diskominfo\nrab: RAB.09.06.03\n",
    "layanan/izin.yml": "nama: Izin\nunit_kerja: diskominfo\nral: RAL.01.01\nproses_bisnis: [izin]\n",
    "aplikasi/izin.yml": (
        "nama: Izin daring\nunit_kerja: diskominfo\nlayanan: [izin]\nraa: RAA.02.01\nproses_bisnis: [izin]\n"
    ),
    "kendala/orang.yml": "nama: Pengembang dua orang\nkelompok: sdm\n",
    "kendala/pagu.yml": "nama: Pagu turun\nkelompok: pendanaan\n",
    "kesenjangan/lambat.yml": "nama: Izin lambat\nstatus: aktif\nunit_kerja: diskominfo\n",
    "inisiatif/izin.yml": (
        "nama: Izin cepat\nkategori: Aplikasi\nunit_kerja: diskominfo\nsasaran_strategis: [S1]\nkesenjangan: [lambat]\n"
        "kendala: [orang]\nmeningkatkan: [aplikasi/izin]\ntahun_awal: 2022\ntahun_akhir: 2023\nprogram: 2.16.03\n"
        "anggaran_per_tahun: {2022: {APBD: 100000001, APBN: 50000002}}\n"
    ),
    "inisiatif/tim.yml": (
        "nama: Insentif tim\nkategori: Tata Kelola\nunit_kerja: tim\ntahun_awal: 2021\nsasaran_strategis: [S1]\n"
        "anggaran_per_tahun: {2021: {APBD: 33000000}}\n"
    ),
    "unit-kerja/tim.yml": "nama: Tim Koordinasi SPBE\nkode: '9'\n",
    "cakupan/utara.yml": (
        "nama: Cakupan Utara\nwilayah: Kabupaten Utara\nkode_wilayah: '99.01'\ntahun_data: 2021\n"
        "titik_blank_spot: 560\ntitik_3t: 429\ntitik_non_3t: 131\n"
        "penutupan: [{inisiatif: izin, tahun: 2022, titik: 9}]\n"
    ),
}
PROPOSED = {
    **FILES,
    "aplikasi/kilat.yml": (
        "nama: Si Kilat\nuraian: Surat masuk dan surat keluar dinas, disposisi, dan arsip naskah dinas\n"
        "status: usulan\nunit_kerja: dinkes\nbiaya: 150000000\nraa: RAA.02.02\nproses_bisnis: [izin]\n"
    ),
}


def words(tmp_path: Path, root: Path, *arguments: str) -> str:
    """Return the text of the one Word document that a command makes; findings do not keep it from being made."""
    out = tmp_path / "dokumen"
    asked = ("documents", *arguments, "--format", "docx", "--repo", root, "--output", out, "--fail-on", "never")
    assert main([str(part) for part in (*asked, "--today", "2026-06-30")]) == 0
    (made,) = out.glob("*.docx")
    with ZipFile(made) as package:
        text = package.read("word/document.xml").decode("utf-8")
    return re.sub(r"<[^>]+>", "", text.replace("</w:p>", "\n")).replace("&amp;", "&").replace("&quot;", '"')


def test_the_roadmap_of_any_period_with_constraints_coverage_money_and_the_team(tmp_path):
    text = words(tmp_path, write(tmp_path / "repo", FILES), "peta-rencana", "--period", "2020-2025")
    assert "Kendala dan yang menghilangkannya" in text, "S5"
    assert "Pengembang dua orang" in text
    assert "belum ada inisiatif yang menghilangkannya" in text
    assert "560 titik tanpa sinyal" in text, "S12"
    assert "Rp150.000.003" in text, "S13"
    assert "Rp50.000.002" in text
    assert "Insentif tim" in text, "S15"
    assert "Tim Koordinasi SPBE" in text


def test_the_pack_of_a_duplicate_is_made_before_anybody_decided(tmp_path):
    text = words(tmp_path, write(tmp_path / "repo", PROPOSED), "rekomendasi", "aplikasi/kilat")
    assert "mengulang SRIKANDI" in text
    assert "Rp150.000.000" in text
    assert "Tolak" in text


def test_a_wrong_subject_is_wrong_usage(tmp_path, capsys):
    root = write(tmp_path / "repo", FILES)
    arguments = ("documents", "rekomendasi", "layanan/izin", "--repo", str(root), "--fail-on", "never")
    assert main([*arguments, "--output", str(tmp_path / "o"), "--today", "2026-06-30"]) == 2
    assert "hanya dibuat untuk aplikasi atau inisiatif" in capsys.readouterr().err


def test_every_name_code_and_rupiah_of_the_example_is_in_its_roadmap(tmp_path):
    text = words(tmp_path, EXAMPLE, "peta-rencana")
    text = " ".join(text.split())
    for kind in ("inisiatif", "kesenjangan", "kendala"):
        for place in sorted((EXAMPLE / "architecture" / kind).glob("*.yml")):
            found = yaml.safe_load(place.read_text("utf-8"))
            wanted = [found["nama"], *(found.get(key, "") for key in ("program", "kegiatan", "sub_kegiatan"))]
            amounts = found.get("anggaran_per_tahun", {}).values() if kind == "inisiatif" else ()
            for amount in amounts:
                every = amount.values() if isinstance(amount, dict) else [amount]
                wanted += [f"Rp{one:,}".replace(",", ".") for one in every if isinstance(one, int)]
            for one in wanted:
                assert " ".join(str(one).split()) in text, (place.name, one)
