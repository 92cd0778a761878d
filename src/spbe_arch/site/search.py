"""Our entries in the search index of the generator: title and a few words a page, never its whole text."""

import json
from collections.abc import Iterable

from spbe_arch.site.artifact import Artifact
from spbe_arch.site.page import Page

JSON, SCRIPT = "search/search_index.json", "search/search_index.js"


def search_index(rendered: str, pages: Iterable[Page]) -> tuple[Artifact, Artifact]:
    """Return the index with our pages added, as JSON for servers and as a script for opening from a folder."""
    index = json.loads(rendered)
    index["docs"] += [
        {"location": page.path, "title": page.title, "text": _plain(page.search)}
        for page in pages
        if page.search is not None
    ]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return Artifact(JSON, text), Artifact(SCRIPT, f"var __index = {text}")


def _plain(text: str) -> str:
    """Return text the search shows as HTML: escaped once more, since the theme inserts it as it is."""
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
