"""The text form of a picture or matrix, moved to a page of its own where the page of the picture would be too heavy.

What led to a line of it leads to that line still, wherever it now stands.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from spbe_arch.site.dividing.numbered import numbered
from spbe_arch.site.dividing.paging import CONTENT, bare_weight, weight
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import retitled
from spbe_arch.site.words import Words

WORTH = 2_000
"""Shorter tables save less than a click costs."""
_FORM = re.compile(
    r'<details class="spbe-textform" id="(?P<anchor>[a-z0-9-]+)-tabel"><summary>(?P<says>[^<]*)</summary>\s*'
    r"(?P<inside>.*?)</details>",
    re.DOTALL,
)
_NAME = re.compile(r'<h2 id="([a-z0-9-]+)"[^>]*>([^<]*)</h2>')
_LINE = re.compile(r'\sid="([a-z0-9-]+)"')


def without_forms(page: Page, words: Words) -> Iterator[Page]:
    """Yield a page without its heaviest text forms, as far as it is too heavy, and after it their pages."""
    page = replace(page, body=str(page.body))  # no markup, which would escape what is put in
    moved: list[Page] = []
    forms = sorted(_FORM.finditer(page.body), key=lambda found: -weight(found["inside"]))
    names = dict(_NAME.findall(page.body))
    for found in forms:
        if bare_weight(page.head + page.body) <= CONTENT or weight(found["inside"]) < WORTH:
            break
        made = tuple(numbered(_page(page, found, names.get(found["anchor"], "")), words))
        page = replace(page, body=_linked(page.body, found, made))
        moved.extend(made)
    yield page
    yield from moved


def _page(page: Page, found: re.Match[str], name: str) -> Page:
    part, whole = unescape(name or found["says"]), page.path.rpartition("/")[2]
    path = f"{page.path[:-5]}-{found['anchor']}-tabel.html"
    top = retitled(page.head, page.title, part, whole)
    return Page(path, f"{page.title}: {part}", top, found["inside"], page.section, None)


def _linked(body: str, found: re.Match[str], made: tuple[Page, ...]) -> str:
    """Return the body of a page with links to where the lines of a text form are now."""
    places = {f"{found['anchor']}-tabel": made[0].path.rpartition("/")[2]}
    for page in made:
        address = page.path.rpartition("/")[2]
        places |= {line: f"{address}#{line}" for line in _LINE.findall(page.body)}
    link = f'<a class="spbe-chip spbe-chip--plain" href="{places[found["anchor"] + "-tabel"]}">{found["says"]}</a>'
    body = body.replace(found.group(), f'<p id="{found["anchor"]}-tabel">{link}</p>')
    inside = re.compile(rf'(\shref=")#({re.escape(found["anchor"])}-(?:tabel|\d+))"')
    return inside.sub(lambda to: f'{to[1]}{places[to[2]]}"' if to[2] in places else to.group(), body)
