"""What the scenarios of the index share: writing a repository, and asking `spbe` about it."""

import json
from pathlib import Path

from spbe_arch.cli import main

SPBE18, SPBE20 = "permenpanrb-5-2018", "permenpanrb-59-2020"
AGENCY = (
    "format: 1\nnama: Pemerintah Provinsi Contoh\njenis: provinsi\nperiode: {mulai: 2020, selesai: 2025}\n"
    "sasaran: [{kode: S1, nama: Tata kelola}]\n"
)
UNITS = {
    "instansi.yml": AGENCY,
    "unit-kerja/diskominfo.yml": "nama: Dinas Komunikasi dan Informatika\njenis: Dinas\n",
    "unit-kerja/dinkes.yml": "nama: Dinas Kesehatan\njenis: Dinas\n",
    "unit-kerja/uptd-rsud.yml": "nama: RSUD Contoh\njenis: UPTD\ninduk: dinkes\n",
}


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in {**UNITS, **files}.items():
        target = root / "architecture" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return root


def levels(count: int, level: int, **changes: int) -> str:
    values = {**dict.fromkeys(range(1, count + 1), level), **{int(key[1:]): value for key, value in changes.items()}}
    return "nilai_indikator:\n" + "".join(f'  "{number}": {value}\n' for number, value in values.items())


def assessment(year: int, kind: str, values: str, instrument: str = SPBE20, more: str = "") -> str:
    return f"instrumen: {instrument}\ntahun: {year}\njenis: {kind}\n{more}{values}"


def ask(capsys, root: Path, *arguments: object) -> str:
    code = main([str(part) for part in (*arguments, "--repo", root, "--today", "2025-06-30")])
    answer = capsys.readouterr()
    assert code == 0, answer.err
    return answer.out


def ask_json(capsys, root: Path, *arguments: object) -> dict:
    return json.loads(ask(capsys, root, *arguments, "--format", "json"))
