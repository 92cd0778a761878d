"""The only place where a site touches the disk: all of it appears at once, or nothing changes."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.trouble import SiteError

MARK = "spbe-situs.txt"
MARK_TEXT = "Folder ini dibuat oleh `spbe build` dan diganti seluruhnya pada pembuatan berikutnya.\n"


def ensure_replaceable(target: Path) -> None:
    """Refuse a folder that holds what somebody else made: a slip of `--output` must not cost a home folder."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise SiteError(f"`{target}` bukan folder; pilih folder lain dengan --output")
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file():
        raise SiteError(f"`{target}` berisi berkas yang bukan dari spbe build; kosongkan atau pilih folder lain")


def write_site(target: Path, artifacts: Iterable[Artifact]) -> int:
    """Write a site beside its target and put it in place when it is whole; return how many files it has."""
    target = target.absolute()
    ensure_replaceable(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        count = _fill(staging, target, artifacts)
        staging.chmod(0o777 & ~_mask())
        _swap(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return count


def _fill(folder: Path, before: Path, artifacts: Iterable[Artifact]) -> int:
    made: set[str] = set()
    count = 0
    for artifact in artifacts:
        count += 1
        parent, _, _name = artifact.path.rpartition("/")
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        _put(f"{folder}/{artifact.path}", f"{before}/{artifact.path}", artifact.data)
    (folder / MARK).write_text(MARK_TEXT)
    return count + 1


def _put(place: str, before: str, data: bytes) -> None:
    """Write a file, or take the one of the site before where it says the same: it keeps its date for those who copy."""
    with suppress(OSError):
        known = os.lstat(before)
        if stat.S_ISREG(known.st_mode) and known.st_size == len(data) and Path(before).read_bytes() == data:
            os.link(before, place)
            return
    Path(place).write_bytes(data)


def _swap(staging: Path, target: Path) -> None:
    """Put the new folder in place; when that fails the old one comes back."""
    if not target.exists():
        staging.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent)) / "lama"
    target.rename(old)
    try:
        staging.rename(target)
    except BaseException:
        with suppress(OSError):
            old.rename(target)
        raise
    shutil.rmtree(old.parent, ignore_errors=True)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
