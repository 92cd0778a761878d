"""What the scenarios of the roadmap share: the example province, small repositories, and asking `spbe` about them."""

import json
from pathlib import Path

from spbe_arch.cli import main

EXAMPLE = Path(__file__).parents[2]
AGENCY = (
    "format: 1\nnama: Pemerintah Provinsi Contoh\njenis: provinsi\nperiode: {mulai: 2020, selesai: 2025}\n"
    "periode_lain: [{mulai: 2026, selesai: 2030}]\nsasaran: [{kode: S1, nama: Layanan yang cepat}]\n"
)
UNITS = {
    "instansi.yml": AGENCY,
    "unit-kerja/diskominfo.yml": "nama: Dinas Komunikasi dan Informatika\nkode: '1'\n",
    "unit-kerja/uptd-data.yml": "nama: UPTD Pusat Data\nkode: '2'\ninduk: diskominfo\n",
    "unit-kerja/dinkes.yml": "nama: Dinas Kesehatan\nkode: '3'\n",
}


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in {**UNITS, **files}.items():
        target = root / "architecture" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return root


def run(capsys, root: Path, *arguments: object) -> tuple[int, str, str]:
    code = main([str(part) for part in ("roadmap", *arguments, "--repo", root, "--today", "2026-06-30")])
    answer = capsys.readouterr()
    return code, answer.out, answer.err


def ask(capsys, root: Path, *arguments: object) -> str:
    code, out, err = run(capsys, root, *arguments)
    assert code == 0, err
    return out


def ask_json(capsys, root: Path, *arguments: object) -> dict:
    return json.loads(ask(capsys, root, *arguments, "--format", "json"))
