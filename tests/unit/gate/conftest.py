"""A small government to propose applications in, and `spbe duplicates` asked about it."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from spbe_arch.cli import main

AGENCY = "format: 1\nnama: Kota Contoh\njenis: kota\nperiode: {mulai: 2020, selesai: 2025}\n"
LETTERS = "Mengelola surat masuk, surat keluar, disposisi pimpinan, dan arsip naskah dinas"
ROOMS = "Pegawai memesan ruang rapat dan melihat jadwal pemakaian ruang rapat"
FOOD = "Peta warung makan dan jajanan khas untuk wisatawan"
ATTENDANCE = "Mencatat kehadiran guru setiap hari dengan sidik jari"


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)

    @property
    def verdicts(self) -> dict[str, str]:
        return {found["proposal"]: found["verdict"] for found in self.json["duplicates"]}


def application(name: str, description: str = "", status: str = "usulan", more: str = "") -> str:
    told = f"uraian: {description}\n" if description else ""
    return f"nama: {name}\n{told}status: {status}\n{more}"


def decision(ours: str, candidate: str, ruling: str = "kecualikan", until: str = "2026-12-31") -> str:
    return (
        f"nama: Keputusan\naplikasi: {ours}\nkandidat: {candidate}\nputusan: {ruling}\nalasan: Peralihan\n"
        f"oleh: Sekretaris Daerah\ndokumen: Berita acara\nsampai: {until}\n"
    )


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in {"instansi.yml": AGENCY, **files}.items():
        target = root / "architecture" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return root


def git(root: Path, *arguments: str) -> str:
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    command = ("git", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", *arguments)
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True, env={**os.environ, **who})
    return done.stdout


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Ask `spbe` with these arguments, as JSON where it is not said otherwise."""

    def asked(*arguments: object, form: str = "json") -> Answer:
        words = [str(part) for part in arguments]
        code = main([*words, "--format", form, "--today", "2025-06-30"])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return asked
