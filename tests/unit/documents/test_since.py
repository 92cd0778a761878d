"""The chapter of what changed since a revision."""

from dataclasses import replace
from pathlib import Path

import pytest
from editions import edition

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.plain_text import plain_texts
from spbe_arch.documents.since import changes_chapter

BEFORE = {
    "instansi.yml": "format: 1\nnama: Kota Contoh\nperiode: {mulai: 2020, selesai: 2025}\n",
    "unit-kerja/bkd.yml": "nama: Badan Kepegawaian\nkode: '1'\n",
    "unit-kerja/kominfo.yml": "nama: Dinas Kominfo\nkode: '2'\n",
    "proses-bisnis/mutasi.yml": "nama: Mutasi\nunit_kerja: bkd\nrab: RAB.09.06.03\n",
    "proses-bisnis/pangkat.yml": "nama: Kenaikan Pangkat\nunit_kerja: bkd\nrab: RAB.09.06.03\n",
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nraa: RAA.02.02\nunit_kerja: bkd\nproses_bisnis: [mutasi]\nbiaya: 100000000\n"
    ),
    "aplikasi/lama.yml": "nama: Arsip Lama\nraa: RAA.02.02\nunit_kerja: kominfo\nproses_bisnis: [mutasi]\n",
}
AFTER = {
    **{path: content for path, content in BEFORE.items() if path != "aplikasi/lama.yml"},
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nraa: RAA.02.02\nunit_kerja: bkd\nproses_bisnis: [pangkat]\nbiaya: 250000000\n"
        "jumlah_pengguna: belum diketahui\n"
    ),
    "aplikasi/baru.yml": "nama: Portal Baru\nraa: RAA.02.02\nunit_kerja: kominfo\nproses_bisnis: [mutasi]\n",
}


def changed(root: Path, unit: str = "") -> Edition:
    before = edition(root / "before", BEFORE)
    return edition(root / "after", AFTER, unit=unit, before=before.architecture, since="v1")


@pytest.fixture
def told(tmp_path: Path) -> str:
    return "\n".join(plain_texts(changes_chapter(changed(tmp_path))))


def test_what_came_and_went_is_named(told: str) -> None:
    assert "Perubahan sejak v1" in told
    assert "1 objek ditambahkan, 1 objek dihapus, dan 1 objek berubah isinya" in told
    assert "Portal Baru" in told
    assert "Arsip Lama" in told


def test_changed_values_are_told_as_readers_know_them(told: str) -> None:
    assert "Rp100.000.000" in told
    assert "Rp250.000.000" in told
    assert "dikurangi: Mutasi" in told
    assert "ditambah: Kenaikan Pangkat" in told
    assert "belum diketahui" in told


def test_one_unit_sees_its_own_changes(tmp_path: Path) -> None:
    told = "\n".join(plain_texts(changes_chapter(changed(tmp_path, "unit-kerja/bkd"))))
    assert "Simpeg" in told
    assert "Portal Baru" not in told


def test_nothing_changed_is_said_in_a_sentence(tmp_path: Path) -> None:
    made = changed(tmp_path)
    same = replace(made, before=made.architecture)
    assert "tidak berbeda" in "\n".join(plain_texts(changes_chapter(same)))
    assert changes_chapter(replace(made, before=None)) == ()
