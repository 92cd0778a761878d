"""What an earlier run remembers: what was said about an unchanged repository, and the data of unchanged files.

A file counts as unchanged when its size, both its times and its inode are. The change time cannot be set by hand, so a
memory that came along with a repository never fits. Whatever does not fit is read again; a memory that cannot be
written is done without. JSON, because reading it can do nothing but fail.
"""

import json
import marshal
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR
from typing import Any, NamedTuple

from spbe_arch import __version__

FOLDER = os.path.join(".spbe", "cache")
SETTLED_NS = 20_000_000
"""A file younger than this may still change within the clock's step, so nothing is remembered of it."""

BEFORE_DIGEST = 16
"""A digest begins within so many characters of what was kept with it."""

DEEPEST = 3
FLAT = 2
"""The version of marshal whose bytes depend on values alone."""

Stamps = list[Any]
"""Of each path, one after the other: name, size, mode, both times, and inode. All in one list, as ten thousand tuples
cost more than looking at the files.
"""
SIZE_OF_STAMP = 6


class Snapshot(NamedTuple):
    """The state of a repository's files at one moment: a digest of all stamps, and whether all have settled."""

    digest: str
    settled: bool


def snapshot(root: Path, *, key: str) -> Snapshot:
    """Look at every path below `architecture/` without opening one; ``key`` is whatever else decides the answer."""
    started = time.time_ns()
    base = os.path.join(os.path.realpath(root), "architecture")
    seen = blake2b(repr((_tool(), key)).encode("utf-8", "surrogateescape"), digest_size=20)
    newest = 0
    for folder, stamps in _stamps(base, 0):
        seen.update(marshal.dumps((folder, stamps), FLAT))
        newest = max(newest, _newest(stamps))
    return Snapshot(seen.hexdigest(), newest < started - SETTLED_NS)


def recall(root: Path, name: str, digest: str) -> Any:
    """Return what was kept under a name for exactly this digest, or None."""
    written = json.dumps(digest)
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        with open(os.path.join(root, FOLDER, f"{name}.json"), encoding="utf-8") as file:
            head = file.read(len(written) + BEFORE_DIGEST)
            if written not in head:  # megabytes about what is no more need not be read
                return None
            kept = json.loads(head + file.read())
        if kept["digest"] == digest:
            return kept["payload"]
    return None


def keep(root: Path, name: str, digest: str, payload: Any) -> None:
    """Remember a payload of plain data; a folder that cannot be written is no reason to fail."""
    folder = os.path.join(root, FOLDER)
    target = os.path.join(folder, f"{name}.json")
    partial = f"{target}.{os.getpid()}"
    with suppress(OSError, ValueError):
        os.makedirs(folder, exist_ok=True)
        _ignored_by_git(os.path.join(root, ".spbe", ".gitignore"))
        try:
            with open(partial, "w", encoding="utf-8") as file:
                # dumps, not dump: only the whole text at once is encoded in C
                file.write(json.dumps({"digest": digest, "payload": payload}, separators=(",", ":")))
            os.replace(partial, target)
        finally:
            with suppress(OSError):
                os.unlink(partial)


def tool_digest() -> str:
    """Return a digest of the tool itself: what another version remembers is not believed."""
    return blake2b(repr(_tool()).encode(), digest_size=20).hexdigest()


@cache
def _tool() -> tuple[Any, ...]:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    newest = max(_newest(stamps) for _folder, stamps in _stamps(package, 0))
    return (__version__, sys.version, newest, *map(_installed, filter(_holds_packages, sys.path)))


def _holds_packages(folder: str) -> bool:
    return folder.endswith("-packages")


def _installed(folder: str) -> int:
    """Return when a package was last installed or removed there: what we are built on shapes our answers, too."""
    with suppress(OSError):
        return os.stat(folder).st_mtime_ns
    return 0


def _newest(stamps: Stamps) -> int:
    """Return the latest of all times in the stamps of a folder."""
    newest: int = max((*stamps[3::SIZE_OF_STAMP], *stamps[4::SIZE_OF_STAMP]), default=0)
    return newest


def _stamps(folder: str, depth: int) -> Iterator[tuple[str, Stamps]]:
    """Yield a folder and those below it with the stamps of what is in them, sorted, a few levels deep.

    A link counts as what it leads to.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
    except OSError:
        return
    stamps: Stamps = []
    folders: list[str] = []
    for entry in entries:
        name = entry.name
        if name == "__pycache__":
            continue
        try:
            status = entry.stat()
        except OSError:
            stamps += (name, -1, 0, 0, 0, 0)
            continue
        mode = status.st_mode
        if S_ISDIR(mode):
            stamps += (name, 0, 0, 0, 0, entry.is_symlink())
            folders.append(entry.path)
        else:
            stamps += (name, status.st_size, mode, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    yield folder, stamps
    if depth < DEEPEST:
        for inner in folders:
            yield from _stamps(inner, depth + 1)


def _ignored_by_git(path: str) -> None:
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as file:
            file.write("*\n")
