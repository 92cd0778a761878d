"""The one place that knows MkDocs: it renders hand-written pages and the shells our pages are filled into.

What it rendered is kept in `.spbe/situs/` by the content of everything that went in, so that a build after a change of
the architecture renders nothing again.
"""

import hashlib
import json
import logging
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from spbe_arch.site.context import Site
from spbe_arch.site.handbook import DOCS, Handbook
from spbe_arch.site.nav import Entry
from spbe_arch.site.shell import SITE, shell_markdown

FOLDER = ".spbe/situs"
ASSETS = "spbe"
SHELLS = {0: "spbe-kerangka-0.md", 1: "spbe-kerangka/1.md"}
"""The shells of pages outside the navigation, by how deep they lie."""
WIDE = ("index.md", "aturan.md", "temuan.md", "nasional.md")
COLOURS = {"primary": "custom", "accent": "custom"}
EXTENSIONS: tuple[Any, ...] = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    {"toc": {"permalink": False}},
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the generator gets: its settings and the files by path below its folder of documents."""

    config: Mapping[str, Any]
    files: Mapping[str, bytes]

    @property
    def key(self) -> str:
        """The same for the same input and the same generator."""
        digest = hashlib.sha256(json.dumps(self.config, sort_keys=True).encode())
        digest.update(f"{version('mkdocs')} {version('mkdocs-material')}".encode())
        for path, content in sorted(self.files.items()):
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
    for entry in files(__package__).joinpath("assets").iterdir():
        found[f"{ASSETS}/{entry.name}"] = entry.read_bytes()
    found[f"{ASSETS}/gambar.css"] = files("spbe_arch.diagrams").joinpath("assets", "diagram.css").read_bytes()
    return Sources(_config(site, book, nav), found)


def rendered(root: Path, given: Sources) -> tuple[Path, tuple[str, ...]]:
    """Return the folder of what the generator made of its sources, and what it complained about."""
    base = root.resolve() / FOLDER
    frame, mark = base / "kerangka", base / "kunci"
    if mark.is_file() and frame.is_dir() and mark.read_text() == given.key:
        return frame, ()
    base.mkdir(parents=True, exist_ok=True)
    (root / ".spbe" / ".gitignore").write_text("*\n")
    mark.unlink(missing_ok=True)
    for old in (frame, base / "sumber"):
        shutil.rmtree(old, ignore_errors=True)
    _write_sources(base, given)
    notes = _run(base, frame)
    mark.write_text(given.key)
    return frame, notes


def _write_sources(base: Path, given: Sources) -> None:
    for path, content in given.files.items():
        target = base / "sumber" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    shutil.rmtree(base / "tema", ignore_errors=True)
    (base / "tema").mkdir()
    for entry in files(__package__).joinpath("theme").iterdir():
        (base / "tema" / entry.name).write_bytes(entry.read_bytes())
    (base / "mkdocs.yml").write_text(json.dumps(given.config, ensure_ascii=False, indent=1), "utf-8")


def _config(site: Site, book: Handbook, nav: list[Entry]) -> dict[str, Any]:
    banner = _banner(site)
    return {
        "site_name": SITE,
        **({"site_url": book.address} if book.address else {}),
        **{key: escape(text) for key, text in book.texts.items()},
        "docs_dir": "sumber",
        "site_dir": "kerangka",
        "use_directory_urls": False,
        "nav": list(_escaped(nav)),
        "theme": _theme(site),
        "plugins": ["search", "offline"],
        "markdown_extensions": list(EXTENSIONS),
        "extra_css": [f"{ASSETS}/spbe.css", f"{ASSETS}/gambar.css"],
        "extra_javascript": [f"{ASSETS}/spbe.js"],
        "extra": {
            "polyfills": [f"{ASSETS}/iframe-worker.js"],
            "generator": False,
            "spbe_banner": banner,
            "spbe_internal": not site.is_public,
        },
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"not_found": "warn"}},
    }


def _banner(site: Site) -> str:
    texts = (site.words("banner.example") if is_invented(site) else "", "" if site.is_public else site.words("banner.internal"))
    return escape(" ".join(text for text in texts if text))


def is_invented(site: Site) -> bool:
    """Whether the agency is made up: it says so with `contoh`, or in its description."""
    agency = site.architecture.agency
    return bool(agency.example) or "rekaan" in (agency.description or "").lower()


def _theme(site: Site) -> dict[str, Any]:
    english = site.words.lang.value == "en"
    to_dark, to_light = ("Dark mode", "Light mode") if english else ("Mode gelap", "Mode terang")
    light, dark = "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"
    return {
        "name": "material",
        "custom_dir": "tema",
        "language": site.words.lang.value,
        "font": False,
        "features": ["navigation.tabs", "navigation.top", "toc.follow", "search.highlight", "content.code.copy"],
        "icon": {"logo": "material/bank-outline"},
        "palette": [
            {"media": light, "scheme": "default", **COLOURS, "toggle": {"icon": "material/weather-night", "name": to_dark}},
            {"media": dark, "scheme": "slate", **COLOURS, "toggle": {"icon": "material/weather-sunny", "name": to_light}},
        ],
    }


def _escaped(nav: list[Any]) -> Iterator[Any]:
    """The theme writes titles as they are: make them safe."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        else:
            yield {escape(title): value if isinstance(value, str) else list(_escaped(value)) for title, value in entry.items()}


class _Complaints(logging.Handler):
    """Collects what the generator warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def _run(base: Path, frame: Path) -> tuple[str, ...]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build  # noqa: PLC0415 - half a second, and a cached frame needs none of it
    from mkdocs.config import load_config  # noqa: PLC0415

    complaints, logger = _Complaints(), logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    logger.propagate = False
    try:
        config = load_config(config_file=str(base / "mkdocs.yml"), site_dir=str(frame))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    finally:
        logger.removeHandler(complaints)
    return tuple(complaints.texts)
