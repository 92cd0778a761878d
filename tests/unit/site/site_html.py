"""Reading built pages back: what they link to, what they load, and what could run."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

OUTSIDE = ("http://", "https://", "//")


@dataclass
class Read(HTMLParser):
    """The elements of a page with their attributes, its ids, and its text."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _tag, attributes in self.elements if "id" in attributes]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def read(html: str) -> Read:
    parser = Read()
    parser.feed(html)
    parser.close()
    return parser


def dangers(html: str) -> Iterator[str]:
    """Yield whatever in a piece of content could run or load something."""
    for tag, attributes in read(html).elements:
        if tag == "script" and _OURS.fullmatch(attributes.get("src", "")):
            continue
        if tag in {"script", "iframe", "object", "embed", "img", "form", "base", "meta", "link", "foreignobject"}:
            yield f"<{tag}>"
        for name, value in attributes.items():
            if name.startswith("on") or value.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                yield f"{tag} {name}={value}"
            if name in {"href", "src", "action", "formaction"} and "\n" in value:
                yield f"{tag} {name}={value!r}"


_OURS = re.compile(r"(?:\.\./)?spbe/[a-z-]+\.js")
_ID = re.compile(r'\sid="([^"]*)"')
_REFERENCE = re.compile(r'\b(?:href|src)="([^"]*)"')
_LOADED = re.compile(r'<(?:script|img|iframe|source|use|link)\b[^>]*\b(?:href|src)="((?:https?:)?//[^"]*)"')


def broken_links(folder: Path) -> Iterator[str]:
    """Yield every link of a built site that leads to no file, or to no anchor in it."""

    @cache
    def ids(path: Path) -> frozenset[str]:
        return frozenset(map(unescape, _ID.findall(path.read_text("utf-8"))))

    files = {str(path) for path in folder.rglob("*") if path.is_file()}
    for page in sorted(folder.rglob("*.html")):
        for target in sorted({unescape(found) for found in _REFERENCE.findall(page.read_text("utf-8"))}):
            address, _, anchor = target.partition("#")
            if target.startswith((*OUTSIDE, "mailto:")):
                continue
            file = normpath(page.parent / unquote(address)) if address else str(page)
            if file not in files:
                yield f"{page.relative_to(folder)}: {target}"
            elif anchor and "=" not in anchor and unquote(anchor) not in ids(Path(file)):
                yield f"{page.relative_to(folder)}: {target} (anchor)"


def loaded_from_outside(folder: Path) -> Iterator[str]:
    """Yield everything a page of a built site would fetch from elsewhere."""
    for page in sorted(folder.rglob("*.html")):
        yield from (f"{page.relative_to(folder)}: {found}" for found in _LOADED.findall(page.read_text("utf-8")))


def repeated_ids(folder: Path) -> Iterator[str]:
    """Yield ids that occur twice in one page."""
    for page in sorted(folder.rglob("*.html")):
        counts = Counter(_ID.findall(page.read_text("utf-8")))
        yield from (f"{page.relative_to(folder)}: {name}" for name, count in counts.items() if count > 1)
