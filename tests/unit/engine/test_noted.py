"""What is said of a large repository after a change is what is said by who has never seen it before."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from spbe_arch.cli import main
from spbe_arch.engine.checking import WORTH_IT

AGENCY = "format: 1\nnama: Kota Contoh\nperiode: {mulai: 2020, selesai: 2025}\nsasaran: [{kode: S1, nama: Contoh}]\n"
TWINS = {
    "aplikasi/surat.yml": "nama: Surat Kota\nfungsi: Mengelola surat masuk dan surat keluar\nunit_kerja: umum\n",
    "aplikasi/surat-baru.yml": "nama: Surat Baru\nfungsi: Mengelola surat masuk dan surat keluar\nunit_kerja: umum\n",
    "aplikasi/pajak.yml": "nama: Pajak\nfungsi: Menagih pajak daerah\nunit_kerja: umum\nlayanan: [pajak]\n",
}
OTHERS = {
    "unit-kerja/umum.yml": "nama: Bagian Umum\nkode: '1'\n",
    "layanan/pajak.yml": "nama: Pembayaran pajak\nral: RAL.01.02\npengguna: [Masyarakat]\n",
    "keamanan/sandi.yml": "nama: Brankas Sandi Pusat\njenis_objek: standar_keamanan\nrak: RAK.02.99\n",
    "keputusan/surat.yml": (
        "nama: Dua surat\naplikasi: surat-baru\nkandidat: surat\nputusan: berbeda\nalasan: masa peralihan\n"
        "oleh: Kepala\ntanggal: 2025-01-01\n"
    ),
    "proses-bisnis/simpan.yml": (
        "nama: Menyimpan\nunit_kerja: umum\nreviu: [{tanggal: 2025-12-01}]\n"
        "uraian: disimpan di Brankas Sandi Pusat, lihat Data Rahasia Besar, hubungi 081234567890\n"
    ),
    "referensi/rak.yml": "nama: Tambahan\nkode: [{kode: RAK.02.01.77, nama: Contoh}]\n",
}
CHANGES = {
    "nothing": {},
    "a comment above": {"data/d0007.yml": "# baru\nnama: Data 7\nstatus: operasi\nuraian: TODO\n"},
    "a text": {"data/d0007.yml": "nama: Data 7\nstatus: operasional\nuraian: lihat Brankas Sandi Pusat\n"},
    "a file less": {"data/d0007.yml": None},
    "a file more": {"data/e.yml": "nama: e\nstatus: operasi\n"},
    "a broken file": {"data/d0007.yml": 'nama: "Data 7\n'},
    "a key nobody knows": {"data/d0007.yml": "nama: Data 7\nnma: x\nstatus: operasi\n"},
    "the agency": {"instansi.yml": f"# baru\n{AGENCY}tujuan: TODO\n"},
    "the settings": {"pengaturan.yml": "hari_acuan: 2030-01-01\nambang: {reviu_tahun: 1}\n"},
    "a name that is withheld": {"keamanan/sandi.yml": OTHERS["keamanan/sandi.yml"].replace("Sandi", "Kunci")},
    "an object that is withheld": {"data/d0008.yml": "nama: Data Rahasia Besar\nakses: internal\n"},
    "a code of the agency": {"referensi/rak.yml": "nama: Tambahan\nkode: [{kode: RAK.02.99, nama: Lain}]\n"},
    "no decision": {"keputusan/surat.yml": None},
    "what an application does": {
        "aplikasi/pajak.yml": TWINS["aplikasi/surat.yml"].replace("Surat Kota", "Naskah"),
    },
    "the name of a unit": {"unit-kerja/umum.yml": "nama: Bagian Rumah Tangga\nkode: '1'\n"},
    "a wrong application": {"aplikasi/surat.yml": TWINS["aplikasi/surat.yml"] + "nma: x\n"},
}


def write(root: Path, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        place = root / "architecture" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            place.unlink()
        else:
            place.write_text(text)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository that is large enough for notes, and was checked before."""
    root = tmp_path_factory.mktemp("besar")
    write(root, {f"data/d{number:04}.yml": f"nama: Data {number}\nstatus: operasi\n" for number in range(WORTH_IT)})
    write(root, {"instansi.yml": AGENCY, **OTHERS, **TWINS})
    time.sleep(0.1)  # what was written a moment ago is not remembered
    return root


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Say what `spbe check` says of a repository."""

    def check(root: Path, today: str = "2025-06-30") -> str:
        main(["check", "--repo", str(root), "--today", today, "--format", "json"])
        return capsys.readouterr().out

    return check


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_all_is_said_that_is_so(large: Path, tmp_path: Path, said: Callable[..., str], name: str):
    said(large)
    before = {path: large / "architecture" / path for path in CHANGES[name]}
    texts = {path: place.read_text() if place.exists() else None for path, place in before.items()}
    write(large, CHANGES[name])
    time.sleep(0.05)
    try:
        shutil.copytree(large / "architecture", tmp_path / "architecture")
        remembered = said(large)
        assert remembered == said(tmp_path)
        assert (large / ".spbe/cache/gerbang-temuan.json").exists()
    finally:
        write(large, texts)


def test_on_another_day_other_things_are_so(large: Path, tmp_path: Path, said: Callable[..., str]) -> None:
    shutil.copytree(large / "architecture", tmp_path / "architecture")
    early, late = said(large), said(large, "2026-06-30")
    assert "REV002" in early
    assert "REV002" not in late
    assert late == said(tmp_path, "2026-06-30")
