"""A page too heavy to open quickly sheds its longest sections: each becomes a page of its own, with a link to it.

Only a section that stands by itself goes: nothing in it is the target of a link, steers the page, or is drawn; so every
anchor stays where it was. Lists have their own way of being divided.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from itertools import pairwise

from spbe_arch.site.page import Page
from spbe_arch.site.paging import CONTENT, bare_weight
from spbe_arch.site.words import Words

WORTH = 5_000
"""Shorter sections save less than a click costs."""
_MARKS = r'(?:<div id="[a-z0-9-]+"></div>\s*)*'
_START = re.compile(rf'{_MARKS}<h2 id="')
_SECTION = re.compile(
    rf'(?P<top>{_MARKS}<h2 id="(?P<anchor>[a-z0-9-]+)">(?P<title>[^<]*)</h2>)\s*(?P<rest>.*)', re.DOTALL
)
_LEAD = re.compile(r"<p[ >].*?</p>", re.DOTALL)
_STAYS = re.compile(r'\sid="|data-spbe|<svg|<form|<input|class="spbe-(?:tile|matrix|plan)')
_TITLE = re.compile(r'(<h1 id="isi">).*?(</h1>)', re.DOTALL)
NESTED = ("div", "section", "article", "details", "ul", "ol", "dl", "table", "figure")


def apart(page: Page, words: Words) -> Iterator[Page]:
    """Yield a page light enough, where that can be, and after it the pages of the sections it shed."""
    if len(page.body) < CONTENT // 2 or bare_weight(page.head + page.body) <= CONTENT:
        yield page
        return
    starts = [0, *(found.start() for found in _START.finditer(page.body)), len(page.body)]
    pieces = [page.body[start:end] for start, end in pairwise(starts)]
    heaviest = sorted(range(len(pieces)), key=lambda index: -bare_weight(pieces[index]))
    weight, shed = bare_weight(page.head + page.body), []
    for index in heaviest:
        size = bare_weight(pieces[index])
        if weight <= CONTENT or size < WORTH:
            break
        if found := _movable(pieces[index]):
            made = _page(page, found)
            pieces[index] = _link(found, made, words)
            weight -= size - bare_weight(pieces[index])
            shed.append(made)
    yield replace(page, body="".join(pieces)) if shed else page
    yield from shed


def _movable(piece: str) -> re.Match[str] | None:
    found = _SECTION.fullmatch(piece)
    if found is None or _STAYS.search(found["rest"]):
        return None
    balanced = all(len(re.findall(rf"<{tag}[ >]", piece)) == piece.count(f"</{tag}>") for tag in NESTED)
    return found if balanced else None


def _page(page: Page, found: re.Match[str]) -> Page:
    title = f"{page.title}: {unescape(found['title'])}"
    head = _TITLE.sub(lambda top: f"{top[1]}{escape(title)}{top[2]}", page.head)
    return Page(f"{page.path[:-5]}-{found['anchor']}.html", title, head, found["rest"], page.section, "")


def _link(found: re.Match[str], made: Page, words: Words) -> str:
    lead = _LEAD.match(found["rest"])
    address = made.path.rpartition("/")[2]
    link = f'<p><a class="spbe-chip spbe-chip--plain" href="{address}">{escape(words("apart"))}</a></p>'
    return f"{found['top']}\n{lead.group() if lead else ''}{link}\n"
