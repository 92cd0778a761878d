"""The files that say how documents look: a Word template and a PDF theme, read with care."""

import re
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.documents.making import Look
from spbe_arch.documents.pdf.theme import Margins, Theme
from spbe_arch.documents.word.package import UnfitTemplate
from spbe_arch.documents.word.render import template_of

MOST_BYTES = 32 * 1_048_576
LOGOS = (".png", ".jpg", ".jpeg", ".svg")
KEYS = ("huruf", "folder_huruf", "ukuran", "warna", "logo", "tepi")
EDGES = {"atas": "top", "bawah": "bottom", "kiri": "left", "kanan": "right"}


def look_of(options: Namespace) -> Look:
    """Return the look somebody asked for; a file that cannot be used raises Failure, its flaws are findings."""
    theme = _theme(Path(options.theme)) if options.theme else Theme()
    if not options.template:
        return Look(theme)
    path = Path(options.template)
    if path.suffix.lower() != ".docx":
        raise Failure(f"--template `{path}` bukan berkas .docx; simpan ulang dari Word sebagai .docx")
    try:
        template = template_of(_read("--template", path))
    except UnfitTemplate as error:
        raise Failure(f"--template `{path}`: {error}") from error
    return Look(theme, template, tuple(flaw.finding(path.as_posix()) for flaw in template.flaws))


def _read(option: str, path: Path) -> bytes:
    if not path.is_file():
        raise Failure(f"{option} `{path}` tidak ada atau bukan berkas")
    if path.stat().st_size > MOST_BYTES:
        raise Failure(f"{option} `{path}` terlalu besar; batasnya {MOST_BYTES // 1_048_576} MiB")
    return path.read_bytes()


def _theme(path: Path) -> Theme:
    try:
        said = yaml.safe_load(_read("--theme", path).decode("utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise Failure(f"--theme `{path}` bukan YAML yang sah") from error
    if not isinstance(said, Mapping):
        raise Failure(f"--theme `{path}` harus berisi pasangan kunci dan nilai: {', '.join(KEYS)}")
    for key in said:
        if key not in KEYS:
            raise Failure(f"--theme `{path}`: kunci `{key}` tidak dikenal{did_you_mean(str(key), KEYS)}")
    logo = path.parent / str(said["logo"]) if said.get("logo") else None
    if logo is not None and logo.suffix.lower() not in LOGOS:
        raise Failure(f"--theme `{path}`: logo harus {', '.join(LOGOS)}")
    usual = Theme()
    return Theme(
        fonts=_fonts(path, said.get("huruf", [])),
        font_folder=_folder(path, said.get("folder_huruf")),
        size=_number(path, "ukuran", said.get("ukuran", usual.size), 8, 16),
        colour=_colour(path, said.get("warna", usual.colour)),
        logo=_read("logo", logo) if logo else b"",
        logo_suffix=logo.suffix.lower() if logo else "",
        margins=_margins(path, said.get("tepi", {})),
    )


def _fonts(path: Path, said: Any) -> tuple[str, ...]:
    fonts = [said] if isinstance(said, str) else said
    if not isinstance(fonts, list) or not all(isinstance(font, str) and font.strip() for font in fonts):
        raise Failure(f"--theme `{path}`: huruf harus nama huruf atau daftarnya")
    return tuple(fonts)


def _folder(path: Path, said: Any) -> Path | None:
    if not said:
        return None
    folder = path.parent / str(said)
    if not folder.is_dir():
        raise Failure(f"--theme `{path}`: folder_huruf `{folder}` tidak ada")
    return folder


def _colour(path: Path, said: Any) -> str:
    if not isinstance(said, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", said):
        raise Failure(f'--theme `{path}`: warna harus seperti "#1f3864", dalam tanda kutip')
    return said


def _margins(path: Path, said: Any) -> Margins:
    if not isinstance(said, Mapping) or not set(said) <= set(EDGES):
        raise Failure(f"--theme `{path}`: tepi hanya mengenal {', '.join(EDGES)}, dalam sentimeter")
    return Margins(**{EDGES[side]: _number(path, f"tepi {side}", value, 1.5, 6) for side, value in said.items()})


def _number(path: Path, name: str, said: Any, least: float, most: float) -> float:
    if isinstance(said, bool) or not isinstance(said, int | float) or not least <= said <= most:
        raise Failure(f"--theme `{path}`: {name} harus angka {least} sampai {most}")
    return float(said)
