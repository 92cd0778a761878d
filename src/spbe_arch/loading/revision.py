"""The files of an earlier revision, taken out of git into a folder of their own, for the one loader to read.

A repository may come from anybody: only plain files at the places where the loader looks are taken, under names that
cannot lead anywhere else, and never more than a machine can hold.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spbe_arch.loading.discover import FOLDER, MAX_BYTES
from spbe_arch.loading.git import GitError, run_git

MOST_BYTES = 512 * 1_048_576
_ENTRY = re.compile(r"(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t(.*)", re.DOTALL)
_PLACE = re.compile(rf"{FOLDER}/(?:[a-z0-9-]+/)?[A-Za-z0-9_-][A-Za-z0-9._-]*")
_LINK = "120000"


def commit_of(root: Path, revision: str) -> str:
    """Return the full name of the commit a revision stands for. Raises GitError."""
    found = run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = found.decode("ascii", "replace").strip()
    if not commit:
        raise GitError("revisi ini tidak ada; pada salinan dangkal (CI) ambil dulu seluruh riwayatnya")
    return commit


@contextmanager
def taken_out(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder with the architecture as it was at a revision, for as long as it is needed. Raises GitError."""
    commit = commit_of(root, revision)
    listed = run_git(root, "ls-tree", "-r", "-z", "-l", commit, "--", f"{FOLDER}/").decode("utf-8", "surrogateescape")
    wanted = dict(_wanted(listed))
    if f"{FOLDER}/instansi.yml" not in wanted.values():
        raise GitError(f"revisi ini belum memuat `{FOLDER}/instansi.yml`")
    with tempfile.TemporaryDirectory(prefix="spbe-") as name:
        folder = Path(name)
        for path, content in _contents(root, wanted):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield folder


def _wanted(listed: str) -> Iterator[tuple[str, str]]:
    """Yield object and path of every file to take; a symbolic link or a strange name ends it."""
    whole = 0
    for number, line in enumerate(filter(None, listed.split("\0"))):
        entry = _ENTRY.fullmatch(line)
        if entry is None or entry[2] != "blob":
            raise GitError("isi revisi ini tidak dapat dibaca")
        mode, path = entry[1], entry[5]
        if mode == _LINK:
            raise GitError(f"revisi ini memuat tautan `{path}`, yang tidak diikuti")
        size = int(entry[4])
        if not path.rpartition("/")[2].startswith(".") and _PLACE.fullmatch(path) and size <= MAX_BYTES:
            whole += size
            yield f"{entry[3]} {number}", path
        if whole > MOST_BYTES:
            raise GitError("revisi ini terlalu besar")


def _contents(root: Path, wanted: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    objects = [key.partition(" ")[0] for key in wanted]
    answer = run_git(root, "cat-file", "--batch", given=("\n".join(objects) + "\n").encode())
    at = 0
    for name, path in zip(objects, wanted.values(), strict=True):
        end = answer.index(b"\n", at)
        told = answer[at:end].split()
        if len(told) != 3 or told[0].decode() != name:
            raise GitError(f"isi `{path}` pada revisi ini tidak ada di salinan ini")
        start, size = end + 1, int(told[2])
        yield path, answer[start : start + size]
        at = start + size + 1
