"""A small repository, and a way to run the command line over it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from spbe_arch.cli import main

AGENCY = "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\nsasaran: [{kode: S1, nama: Contoh}]\n"
FILES = {
    "instansi.yml": AGENCY,
    "unit-kerja/diskominfo.yml": "nama: Diskominfo\nkode: '1'\n",
    "unit-kerja/uptd-data.yml": "nama: UPTD Data\nkode: '2'\ninduk: diskominfo\n",
    "unit-kerja/bkd.yml": "nama: BKD\nkode: '3'\n",
    "proses-bisnis/mutasi.yml": "nama: Mutasi\nunit_kerja: bkd\nrab: RAB.09.06.03\n",
    "layanan/kepegawaian.yml": (
        "nama: Layanan kepegawaian\nunit_kerja: bkd\nral: RAL.02.04.03\n"
        "proses_bisnis: [mutasi]\nmetode_layanan: Hybrid\n"
    ),
    "data/pegawai.yml": (
        "nama: Data pegawai\nunit_kerja: bkd\nrad: RAD.09.06.03\ntujuan: Kenaikan pangkat\nproses_bisnis: [mutasi]\n"
        "layanan: [kepegawaian]\njumlah_record: belum diketahui\n"
    ),
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nraa: RAA.02.02\nstatus: operasional\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"
        "layanan: [kepegawaian]\ndata: [pegawai]\ninfrastruktur: [server]\njumlah_pengguna: 120\n"
        "tahun_pembuatan: 2018\n"
        "integrasi:\n  - {ke: nasional/siasn, arah: kirim, kanal: SPLP}\n"
    ),
    "aplikasi/arsip.yml": (
        "nama: '=Arsip'\nraa: RAA.02.02\nstatus: usulan\nunit_kerja: uptd-data\nproses_bisnis: [mutasi]\n"
        "jumlah_pengguna: belum diketahui\n"
    ),
    "infrastruktur/server.yml": "nama: Server\njenis_objek: server\nunit_kerja: uptd-data\n",
    "keamanan/standar.yml": (
        "nama: Standar\njenis_objek: standar_teknis_dan_prosedur\ndata: [pegawai]\naplikasi: [simpeg]\n"
    ),
    "regulasi/perbup.yml": "nama: Perbup\nmengatur: [aplikasi/simpeg]\n",
}


class Answer(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write files below `architecture/` and return the repository."""
    for path, text in files.items():
        target = root / "architecture" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return root


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository without errors."""
    return write(tmp_path / "repo", FILES)


@pytest.fixture
def broken(repo: Path) -> Path:
    """The same repository with one misspelt reference."""
    path = repo / "architecture/aplikasi/simpeg.yml"
    path.write_text(path.read_text("utf-8").replace("[kepegawaian]", "[kepegawaiann]"), "utf-8")
    return repo


@pytest.fixture
def spbe(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command in this process."""

    def run(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return run
