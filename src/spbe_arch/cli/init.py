"""`spbe init DIR`: a new repository that passes, with settings for editor, pre-commit and CI."""

from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import publish, write_file
from spbe_arch.cli.session import FOLDER, today_of
from spbe_arch.exchange.starter import starter_files
from spbe_arch.reports.json_text import json_text

FORMATS = ("text", "json")


def configure(arguments: Arguments) -> None:
    """Add the folder."""
    arguments.add_argument("folder", metavar="DIR", help="folder repositori baru; dibuat bila belum ada")


def run(options: Namespace) -> int:
    """Write the starter files; nothing that exists is touched, and a failure leaves nothing behind."""
    folder = Path(options.folder)
    contents = starter_files(today_of(options).year)
    _refuse_occupied(folder, contents)
    _write_all(folder, contents)
    if options.format == "json":
        publish(json_text({"repository": str(folder), "written": list(contents)}), options)
    else:
        publish(_next_steps(options.folder, len(contents)), options)
    return OK


def _next_steps(folder: str, count: int) -> str:
    lines = (
        f"{count} berkas dibuat di {folder}",
        "",
        "berikutnya:",
        f"  cd {folder}",
        "  spbe check     periksa",
        "  spbe build     susun situs",
        "lalu ganti isi architecture/instansi.yml dengan instansi Anda; README.md di sana menjelaskan langkahnya",
    )
    return "".join(f"{line}\n" for line in lines)


def _refuse_occupied(folder: Path, contents: Mapping[str, str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise Failure(f"`{folder}` sudah ada dan bukan folder")
    if (folder / FOLDER).exists():
        raise Failure(f"`{folder}` sudah memuat folder `{FOLDER}/`; repositori yang ada tidak ditimpa")
    taken = [path for path in contents if (folder / path).exists() or (folder / path).is_symlink()]
    if taken:
        raise Failure(
            f"`{folder}` sudah memuat {', '.join(taken[:3])}{' dan lain-lain' * (len(taken) > 3)}; tidak ditimpa"
        )


def _write_all(folder: Path, contents: Mapping[str, str]) -> None:
    written: list[Path] = []
    made: list[Path] = []
    try:
        for path, text in contents.items():
            target = folder / path
            made += [place for place in (target.parent, *target.parent.parents) if not place.exists()]
            write_file(target, text)
            written.append(target)
    except BaseException:
        for target in written:
            with suppress(OSError):
                target.unlink()
        for place in sorted(set(made), key=lambda place: len(place.parts), reverse=True):
            with suppress(OSError):
                place.rmdir()
        raise
