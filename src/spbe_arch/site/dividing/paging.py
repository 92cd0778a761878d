"""A list too long for one page: its rows go into a script the list works from, and into further pages to be read.

What a page maker wrote stays whole until here, so that none of them has to know how long a page may be.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.words import Words

CONTENT = 32_000
"""What a page may hold beside the frame around it, so that the whole stays below 60 KB."""
LEAST, PAGERS, FOLDER = 4_000, 1_000, "daftar"
_LIST = re.compile(
    r'<div class="spbe-list" data-spbe-list(?P<given>[^>]*)>(?P<top>.*?<tbody>)(?P<rows>.*?)'
    r"</tbody></table></div></div>",
    re.DOTALL,
)
_ROW, _CELL = re.compile(r"<tr>.*?</tr>", re.DOTALL), re.compile(r"<td[^>]*>.*?</td>", re.DOTALL)
_OPTIONAL = re.compile(r'<td(?: data-sort="[^"]*")? class="spbe-optional">.*?</td>', re.DOTALL)
_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Long:
    """One list that is divided: what stands around its rows, and the rows of each page."""

    given: str
    top: str
    pages: tuple[tuple[str, ...], ...]

    def html(self, number: int, more: str, pager: str) -> str:
        """Return the list with the rows of one page."""
        rows = "\n".join(self.pages[number])
        start = f'<div class="spbe-list" data-spbe-list{self.given}{more}>'
        return f"{start}{self.top}\n{rows}\n</tbody></table></div>{pager}</div>"


def divided(page: Page, words: Words) -> Iterator[Page | Artifact]:
    """Yield a page as it may be published: itself, or its start, the pages that follow and the rows of its lists."""
    if "data-spbe-list" not in page.body:
        yield page
        return
    more: list[Page | Artifact] = []

    def shorten(found: re.Match[str]) -> str:
        beside = _LIST.sub("", page.body) + found["given"] + found["top"]
        cut = _cut(found, max(CONTENT - weight(beside) - PAGERS, LEAST))
        if cut is None:
            return found.group()
        number = len([one for one in more if isinstance(one, Artifact)])
        stem = page.path[:-5] + (f"-{number + 1}" if number else "")
        script = f"{FOLDER}/{stem}.js"
        address = "../" * page.depth + script
        more.append(_script(script, address, _ROW.findall(found["rows"])))
        more.extend(_following(page, cut, stem, words))
        source = f' data-rows="{address}"'
        return cut.html(0, source, pager(page.path, stem, 0, len(cut.pages), words))

    yield replace(page, body=_LIST.sub(shorten, page.body))
    yield from more


def _cut(found: re.Match[str], room: int) -> _Long | None:
    """Return the list in pages, or None where it fits."""
    if weight(found["rows"]) <= room:
        return None
    after = CONTENT - weight(found["given"] + found["top"]) - PAGERS
    pages: list[tuple[str, ...]] = []
    rows: list[str] = []
    held = 0
    for row in _ROW.findall(_OPTIONAL.sub("", found["rows"])):
        size = weight(row)
        if rows and held + size > (after if pages else room):
            pages.append(tuple(rows))
            rows, held = [], 0
        rows.append(row)
        held += size
    return _Long(found["given"], found["top"], (*pages, tuple(rows)))


def _script(path: str, address: str, rows: list[str]) -> Artifact:
    """Return the rows as a script: each different cell once, and the numbers of its cells for each row."""
    numbers: dict[str, int] = {}
    lines = [[numbers.setdefault(cell, len(numbers)) for cell in _CELL.findall(row)] for row in rows]
    text = json.dumps({"cells": list(numbers), "rows": lines}, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Artifact(path, f"(window.spbeRows??={{}})[{json.dumps(address)}]={safe};\n")


def _following(page: Page, cut: _Long, stem: str, words: Words) -> Iterator[Page]:
    """Yield the pages after the first; with scripts the reader is sent on to the first, which has all rows."""
    whole = page.path.rpartition("/")[2]
    for number in range(1, len(cut.pages)):
        links = pager(page.path, stem, number, len(cut.pages), words)
        more = f' data-whole="{whole}"'
        yield Page(
            path=page_path(stem, number),
            title=f"{page.title} ({number + 1})",
            head=page.head,
            body=f"{links}{cut.html(number, more, links)}",
            section=page.section,
            search=None,
        )


def page_path(stem: str, number: int) -> str:
    """Return where a following page lies."""
    return f"{stem}-hal-{number + 1}.html"


def pager(first: str, stem: str, number: int, count: int, words: Words) -> str:
    """Return the links from one of several pages to those beside it."""

    def link(to: int, word: str) -> str:
        if not 0 <= to < count:
            return ""
        address = (page_path(stem, to) if to else first).rpartition("/")[2]
        return f'<a class="spbe-button" href="{address}">{words(word)}</a>'

    here = words("list.page", n=number + 1, total=count)
    links = f"{link(number - 1, 'list.previous')} <span>{here}</span> {link(number + 1, 'list.next')}"
    return f'<nav class="spbe-pager" aria-label="{words("list.pages")}">{links}</nav>'


def bare_weight(html: str) -> int:
    """Return how much of a page remains when pictures and the rows of lists are taken out."""
    return weight(_LIST.sub(lambda found: found["top"], html) if "data-spbe-list" in html else html)


def weight(html: str) -> int:
    """Return how much a piece of a page weighs without its pictures."""
    return len(_SVG.sub("", html).encode())
