"""Which files belong to a repository, and which should not be there."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spbe_arch.loading.problems import Problem, reason_of
from spbe_arch.model import codes
from spbe_arch.model.finding import Rule
from spbe_arch.model.near import nearest
from spbe_arch.model.places import FILES, FOLDERS

FOLDER = "architecture"
MAX_BYTES = 1_048_576
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
Stamp = tuple[int, int, int, int]
"""Size, times of change and inode of a file: where one of them is another, the file may be, too."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its path in the repository, its kind and slug, and what tells whether it changed."""

    path: str
    kind: str
    slug: str
    stamp: Stamp = (0, 0, 0, 0)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.stamp[0]

    @property
    def id(self) -> str:
        """The identity of the entity the file states; the path is all there is to it."""
        return f"{self.kind}/{self.slug}" if self.kind not in FILES else self.kind


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A path that cannot be read as an entity, and why."""

    path: str
    rule: Rule
    message: str
    help: str

    @property
    def problem(self) -> Problem:
        """The same as a problem of the path itself."""
        return Problem(self.rule, self.message, help=self.help, value=self.path)


def discover(root: Path) -> Iterator[Found | Misplaced]:
    """Yield every path under ``architecture/``, sorted; nothing there is passed over in silence."""
    base = os.path.realpath(root)
    if not os.path.realpath(os.path.join(base, FOLDER)).startswith(base + os.sep):
        yield Misplaced(FOLDER, codes.FILE_OUTSIDE, f"`{FOLDER}` {_LEAVES}", "ganti tautan dengan folder")
        return
    for entry in _entries(os.path.join(base, FOLDER), FOLDER):
        if isinstance(entry, Misplaced):
            yield entry
            continue
        path = f"{FOLDER}/{_shown(entry.name)}"
        if _is_folder(entry):
            yield from _in_folder(base, entry, path)
        elif entry.name.removesuffix(".yml") in FILES and entry.name.endswith(".yml"):
            yield _file(base, entry, path, entry.name.removesuffix(".yml"))
        elif not entry.name.startswith("."):
            yield Misplaced(path, codes.FILE_EXTENSION, f"`{_shown(entry.name)}` tidak dibaca", _where(entry.name))


_LEAVES = "menunjuk ke luar repositori"


def _in_folder(base: str, folder: os.DirEntry[str], path: str) -> Iterator[Found | Misplaced]:
    kind = folder.name
    if kind not in FOLDERS:
        if not kind.startswith("."):
            message = f"folder `{_shown(kind)}` tidak dikenal"
            yield Misplaced(path, codes.FILE_UNKNOWN_FOLDER, message, _folder_help(kind))
    elif _leaves(base, folder):
        yield Misplaced(path, codes.FILE_OUTSIDE, f"`{path}` {_LEAVES}", "ganti tautan dengan folder")
    else:
        for entry in _entries(folder.path, path):
            if isinstance(entry, Misplaced):
                yield entry
            else:
                yield from _in_kind(base, entry, f"{path}/{_shown(entry.name)}", kind)


def _in_kind(base: str, entry: os.DirEntry[str], path: str, kind: str) -> Iterator[Found | Misplaced]:
    name = entry.name
    if name.endswith(".yml") and SLUG.fullmatch(name[:-4]) and not _is_folder(entry):
        yield _file(base, entry, path, kind)
    elif _is_folder(entry):
        message = f"`{path}` adalah folder"
        yield Misplaced(path, codes.FILE_SUBFOLDER, message, "pindahkan isinya satu tingkat ke atas")
    elif name.endswith(".yml"):
        yield Misplaced(path, codes.FILE_NAME, f"`{_shown(name)}` bukan nama yang sah", _slug_help(name[:-4]))
    elif not name.startswith("."):
        yaml = name.lower().endswith((".yaml", ".yml"))
        help_text = "ganti akhiran menjadi `.yml`" if yaml else "pindahkan ke luar folder objek"
        yield Misplaced(path, codes.FILE_EXTENSION, f"`{path}` bukan berkas .yml", help_text)


def _file(base: str, entry: os.DirEntry[str], path: str, kind: str) -> Found | Misplaced:
    try:
        if _leaves(base, entry):
            return Misplaced(path, codes.FILE_OUTSIDE, f"`{path}` {_LEAVES}", "salin berkasnya ke sini")
        status = entry.stat()
    except OSError as error:
        message = f"`{path}` tidak dapat dibaca: {reason_of(error)}"
        return Misplaced(path, codes.FILE_UNREADABLE, message, "periksa tautannya")
    if not stat.S_ISREG(status.st_mode):
        return Misplaced(path, codes.FILE_UNREADABLE, f"`{path}` bukan berkas biasa", "hapus berkas khusus ini")
    if status.st_size > MAX_BYTES:
        message = f"`{path}` terlalu besar: {status.st_size / MAX_BYTES:.1f} MiB, batasnya 1 MiB"
        return Misplaced(path, codes.FILE_TOO_LARGE, message, "pisahkan menjadi beberapa objek")
    stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    return Found(path, kind, entry.name.removesuffix(".yml"), stamp)


def _entries(folder: str, path: str) -> list[os.DirEntry[str]] | list[Misplaced]:
    """Return what is in a folder, sorted, or why it cannot be seen."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        message = f"folder `{path}` tidak dapat dibaca: {reason_of(error)}"
        return [Misplaced(path, codes.FILE_UNREADABLE, message, "periksa izinnya")]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _leaves(base: str, entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and not os.path.realpath(entry.path).startswith(base + os.sep)


def _shown(name: str) -> str:
    """Return a file name that can be printed and encoded, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _folder_help(name: str) -> str:
    near = nearest(name.replace("_", "-"), FOLDERS)
    return f"maksudnya `{near}`?" if near else f"folder yang dikenal: {', '.join(FOLDERS)}"


def _slug_help(name: str) -> str:
    slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
    return f"pakai huruf kecil, angka dan tanda hubung: `{slug or 'nama-objek'}.yml`"


def _where(name: str) -> str:
    near = nearest(name, [f"{single}.yml" for single in FILES])
    return f"maksudnya `{near}`?" if near else "pindahkan ke folder jenisnya, atau ke luar `architecture/`"
