"""What an earlier run remembers: the report of an unchanged repository, and the parsed data of unchanged files.

A file counts as unchanged when its size, both its times and its inode are. The change time cannot be set by hand, so a
memory that came along with a repository never fits. Whatever does not fit is read again; a memory that cannot be
written is done without. JSON, because reading it can do nothing but fail.
"""

import json
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from spbe_arch import __version__

FOLDER = os.path.join(".spbe", "cache")
SETTLED_NS = 20_000_000
"""A file younger than this may still change within the clock's step, so nothing is remembered of it."""

Stamp = tuple[str, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of a repository's files at one moment: a digest of all stamps, and whether all have settled."""

    digest: str
    settled: bool


def snapshot(root: Path, *, key: str) -> Snapshot:
    """Look at every path below `architecture/` without opening one; ``key`` is whatever else decides the answer."""
    started = time.time_ns()
    stamps = tuple(_stamps(os.path.join(os.path.realpath(root), "architecture"), 0))
    seen = repr((_tool(), key, stamps)).encode("utf-8", "surrogateescape")
    newest = max((max(stamp[3], stamp[4]) for stamp in stamps), default=0)
    return Snapshot(blake2b(seen, digest_size=20).hexdigest(), newest < started - SETTLED_NS)


def recall(root: Path, name: str, digest: str) -> Any:
    """Return what was kept under a name for exactly this digest, or None."""
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        with open(os.path.join(root, FOLDER, f"{name}.json"), encoding="utf-8") as file:
            kept = json.load(file)
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


def _tool() -> tuple[Any, ...]:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    newest = max((stamp[3] for stamp in _stamps(package, 0)), default=0)
    return (__version__, sys.version, newest)


def _stamps(folder: str, depth: int) -> Iterator[Stamp]:
    """Yield the stamp of everything below a folder, sorted, a few levels deep; a link counts as what it leads to."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        try:
            status = entry.stat()
        except OSError:
            yield (entry.path, -1, 0, 0, 0, 0)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield (entry.path, 0, 0, 0, 0, entry.is_symlink())
            if depth < 3:
                yield from _stamps(entry.path, depth + 1)
        else:
            yield (
                entry.path,
                status.st_size,
                status.st_mode,
                status.st_mtime_ns,
                status.st_ctime_ns,
                status.st_ino,
            )


def _ignored_by_git(path: str) -> None:
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as file:
            file.write("*\n")
