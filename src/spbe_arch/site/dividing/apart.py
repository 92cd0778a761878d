"""A page too heavy to open quickly sheds its longest sections: each becomes a page of its own, with a link to it.

First go the text forms of pictures, then sections. Only a section that stands by itself goes: nothing in it is the
target of a link, steers the page, or is drawn; so every anchor stays where it was. A section that says it may go
(`data-apart`) does so in any case, and takes along what stands before the first heading where it says `steered`.
Lists have their own way of being divided.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from itertools import pairwise

from spbe_arch.site.dividing.numbered import numbered
from spbe_arch.site.dividing.paging import CONTENT, bare_weight
from spbe_arch.site.dividing.textforms import without_forms
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import retitled
from spbe_arch.site.words import Words

WORTH = 5_000
"""Shorter sections save less than a click costs."""
_MARKS = r'(?:<div id="[a-z0-9-]+"></div>\s*)*'
_START = re.compile(rf'{_MARKS}<h2 id="')
_SECTION = re.compile(
    rf'(?P<top>{_MARKS}<h2 id="(?P<anchor>[a-z0-9-]+)"(?P<free> data-apart(?:="steered")?)?>(?P<title>[^<]*)</h2>)'
    r"\s*(?P<rest>.*)",
    re.DOTALL,
)
_LEAD = re.compile(r"<p[ >].*?</p>", re.DOTALL)
_STAYS = re.compile(r'\sid="|data-spbe|<svg|<form|<input|class="spbe-(?:tile|matrix|plan)')
NESTED = ("div", "section", "article", "details", "ul", "ol", "dl", "table", "figure")


def apart(page: Page, words: Words) -> Iterator[Page]:
    """Yield a page light enough, where that can be, and after it the pages of what it shed."""
    if len(page.body) < CONTENT // 2 or bare_weight(page.head + page.body) <= CONTENT:
        yield page
        return
    page, *forms = without_forms(page, words)
    page, *sections = _without_sections(page, words)
    yield page
    yield from forms
    for made in sections:
        yield from numbered(made, words)


def _without_sections(page: Page, words: Words) -> Iterator[Page]:
    starts = [0, *(found.start() for found in _START.finditer(page.body)), len(page.body)]
    pieces = [page.body[start:end] for start, end in pairwise(starts)]
    heaviest = sorted(range(len(pieces)), key=lambda index: -bare_weight(pieces[index]))
    weight, shed, steering = bare_weight(page.head + page.body), list[Page](), pieces[0]
    for index in heaviest:
        size = bare_weight(pieces[index])
        found = _movable(pieces[index])
        if weight <= CONTENT:
            break
        if found and (size >= WORTH or found["free"]):
            made = _page(page, found, steering if "steered" in (found["free"] or "") else "")
            pieces[index] = _link(found, made, words)
            weight -= size - bare_weight(pieces[index])
            shed.append(made)
    yield replace(page, body="".join(pieces)) if shed else page
    yield from shed


def _movable(piece: str) -> re.Match[str] | None:
    found = _SECTION.fullmatch(piece)
    if found is None or (_STAYS.search(found["rest"]) and not found["free"]):
        return None
    balanced = all(len(re.findall(rf"<{tag}[ >]", piece)) == piece.count(f"</{tag}>") for tag in NESTED)
    return found if balanced else None


def _page(page: Page, found: re.Match[str], steering: str) -> Page:
    part, whole = unescape(found["title"]), page.path.rpartition("/")[2]
    path = f"{page.path[:-5]}-{found['anchor']}.html"
    top = retitled(page.head, page.title, part, whole)
    return Page(path, f"{page.title}: {part}", top, steering + found["rest"], page.section, "")


def _link(found: re.Match[str], made: Page, words: Words) -> str:
    lead = _LEAD.match(found["rest"])
    address = made.path.rpartition("/")[2]
    link = f'<p><a class="spbe-chip spbe-chip--plain" href="{address}">{escape(words("apart"))}</a></p>'
    return f"{found['top']}\n{lead.group() if lead else ''}{link}\n"
