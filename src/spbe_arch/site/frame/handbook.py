"""What people write by hand: `docs/` and a short `mkdocs.yml`. Only read, never written.

Of `mkdocs.yml` only what describes the site is taken: never plugins, hooks or themes, which could run code of a
repository we merely check.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spbe_arch.loading.yaml_text import read
from spbe_arch.site.trouble import SiteError

DOCS, SETTINGS = "docs", "mkdocs.yml"
TAKEN = ("site_name", "site_url", "site_description", "site_author", "copyright", "nav")
LEFT = ("theme", "plugins", "docs_dir", "site_dir", "markdown_extensions", "extra", "extra_css", "use_directory_urls")
"""Known keys that are decided by the tool and passed over in silence; others are mentioned."""


@dataclass(frozen=True, slots=True)
class Handbook:
    """The hand-written files by path below `docs/`, and what `mkdocs.yml` says."""

    files: tuple[str, ...] = ()
    name: str = ""
    address: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    nav: Any = None
    notes: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """The Markdown files."""
        return tuple(path for path in self.files if path.endswith(".md"))


def handbook(root: Path) -> Handbook:
    """Read the settings and list the files of a repository's handbook."""
    data = _settings(root / SETTINGS)
    texts = {
        key: data[key] for key in ("site_description", "site_author", "copyright") if isinstance(data.get(key), str)
    }
    unknown = sorted(set(data) - {*TAKEN, *LEFT})
    notes = (f"{SETTINGS}: kunci {', '.join(f'`{key}`' for key in unknown)} tidak dipakai",) if unknown else ()
    return Handbook(
        files=tuple(sorted(_files(root / DOCS))),
        name=_text(data, "site_name"),
        address=_text(data, "site_url"),
        texts=texts,
        nav=data.get("nav"),
        notes=notes,
    )


def _settings(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SiteError(f"{SETTINGS} bukan teks UTF-8") from error
    data, problems = read(text)
    if problems:
        first = problems[0]
        raise SiteError(f"{SETTINGS}:{first.line}:{first.column}: {first.message}")
    return data


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _files(folder: Path) -> Iterator[str]:
    """Yield what is in a folder; hidden files and links that leave it are not published."""
    base = folder.resolve()
    for place, folders, names in os.walk(base):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.is_file() and base in path.resolve().parents:
                yield path.relative_to(base).as_posix()
