"""What the search knows: title and a few words a page, as scripts that are loaded when somebody searches.

The theme loads its own index on every page; that one stays empty, and `search-iframe-worker.js` answers instead.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.page import Page

JSON, SCRIPT = "search/search_index.json", "search/search_index.js"
PAGES, TEXTS = "search/halaman.js", "search/teks.js"
_TAG = re.compile(r"<[^>]+>")


def search_index(rendered: str, site_name: str, marker: str, pages: Iterable[Page]) -> Iterator[Artifact]:
    """Yield the empty index of the theme, and ours: what was written by hand first, then the pages we made."""
    index = json.loads(rendered)
    written = (_written(entry, marker, site_name) for entry in index["docs"])
    made = ((page.path, page.title, _plain(page.search)) for page in pages if page.search is not None)
    entries = (*written, *made)
    bare = json.dumps({**index, "docs": []}, ensure_ascii=False, separators=(",", ":"))
    yield Artifact(JSON, bare)
    yield Artifact(SCRIPT, f"var __index = {bare}")
    yield Artifact(PAGES, _script("spbeSearchPages", [entry[:2] for entry in entries]))
    yield Artifact(TEXTS, _script("spbeSearchTexts", [entry[2] for entry in entries]))


def _script(name: str, value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{name}={text};\n".replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _written(entry: dict[str, str], marker: str, site_name: str) -> tuple[str, str, str]:
    title, text = (unescape(_TAG.sub(" ", entry[key])).replace(marker, site_name) for key in ("title", "text"))
    return entry["location"], _plain(title), _plain(text)


def _plain(text: str) -> str:
    return " ".join(text.split())
