"""The one place that knows MkDocs: it renders hand-written pages and the shells our pages are filled into.

What it rendered is kept in `.spbe/situs/` by the content of everything that went in, so that a build after a change of
the architecture renders nothing again.
"""

import errno
import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from spbe_arch.loading.cache import tool_digest
from spbe_arch.site.context import Site
from spbe_arch.site.frame.generator_settings import ASSETS, generator_settings
from spbe_arch.site.frame.handbook import DOCS, Handbook
from spbe_arch.site.frame.nav import Entry
from spbe_arch.site.frame.shell import shell_markdown, slim
from spbe_arch.site.words import PACKAGE

FOLDER, FRAME = ".spbe/situs", "kerangka"
LOCKED = (errno.EACCES, errno.EPERM, errno.EROFS)
"""What the system says of a place where nobody may write."""
KEPT = 4
"""How many renderings stay: both audiences in both languages."""
SHELLS = {0: "spbe-kerangka-0.md", 1: "spbe-kerangka/1.md"}
"""The shells of pages outside the navigation, by how deep they lie."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the generator gets: its settings and the files by path below its folder of documents."""

    config: Mapping[str, Any]
    files: Mapping[str, bytes]
    theme: Mapping[str, bytes]

    @property
    def key(self) -> str:
        """The same for the same input and the same installed tool; what came along with a repository never fits it."""
        digest = hashlib.sha256(json.dumps(self.config, sort_keys=True).encode())
        digest.update(tool_digest().encode())
        for path, content in sorted((*self.files.items(), *self.theme.items())):
            digest.update(f"\0{path}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()


def sources(site: Site, book: Handbook, root: Path, nav: list[Entry], shells: tuple[str, ...]) -> Sources:
    """Gather hand-written pages, shells, our style and script; ``shells`` are the generated pages in the navigation."""
    found = {path: (root / DOCS / path).read_bytes() for path in book.files}
    for path in shells:
        written = found.get(path, b"").decode("utf-8-sig", "replace")
        found[path] = shell_markdown(written, toc="/" in path).encode()
    for path in SHELLS.values():
        found[path] = shell_markdown().encode()
    for entry in files(PACKAGE).joinpath("assets").iterdir():
        found[f"{ASSETS}/{entry.name}"] = entry.read_bytes()
    found[f"{ASSETS}/gambar.css"] = files("spbe_arch.diagrams").joinpath("assets", "diagram.css").read_bytes()
    theme = {entry.name: entry.read_bytes() for entry in files(PACKAGE).joinpath("theme").iterdir()}
    return Sources(generator_settings(site, book, nav), found, theme)


@contextmanager
def renderings(root: Path) -> Iterator[Path]:
    """Give the folder that keeps what is rendered; where nobody may write in a repository, one for this time only."""
    base = root.resolve() / FOLDER
    if _prepared(base):
        yield base
    else:
        with tempfile.TemporaryDirectory(prefix="spbe-") as folder:
            yield Path(folder)


def _prepared(base: Path) -> bool:
    try:
        base.mkdir(parents=True, exist_ok=True)
        (base.parent / ".gitignore").write_text("*\n")
    except OSError as error:
        if error.errno not in LOCKED:
            raise
        return False
    return True


def rendered(base: Path, given: Sources) -> tuple[Path, tuple[str, ...]]:
    """Return the folder of what the generator made of its sources, and what it complained about.

    It lies below ``base``, which holds nothing but renderings: the oldest of them go.

    It is made beside its place and moved there whole, so that builds at the same time do not disturb each other.
    """
    place = base / given.key[:16]
    if (place / FRAME).is_dir():
        os.utime(place)
        return place / FRAME, ()
    work = Path(tempfile.mkdtemp(prefix="baru-", dir=base))
    try:
        _write_sources(work, given)
        notes = _run(work)
        with suppress(OSError):  # another build was first, with the same content
            work.rename(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _forget_oldest(base)
    return place / FRAME, notes


def _forget_oldest(base: Path) -> None:
    kept = sorted((path for path in base.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime_ns)
    for old in kept[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _write_sources(base: Path, given: Sources) -> None:
    for folder, contents in (("sumber", given.files), ("tema", given.theme)):
        for path, content in contents.items():
            target = base / folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    (base / "mkdocs.yml").write_text(json.dumps(given.config, ensure_ascii=False, indent=1), "utf-8")


class _Complaints(logging.Handler):
    """Collects what the generator warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def _run(base: Path) -> tuple[str, ...]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build  # noqa: PLC0415 - half a second, and a cached frame needs none of it
    from mkdocs.config import load_config  # noqa: PLC0415 - as above

    complaints, logger = _Complaints(), logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    logger.propagate = False
    try:
        config = load_config(config_file=str(base / "mkdocs.yml"), site_dir=str(base / FRAME))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    finally:
        logger.removeHandler(complaints)
    for path in (base / FRAME).rglob("*.html"):
        path.write_text(slim(path.read_text("utf-8")), "utf-8", newline="")
    return tuple(complaints.texts)
