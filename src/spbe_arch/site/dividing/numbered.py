"""A page that is one long table or list of findings: as many pages as it takes, each with links to those beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spbe_arch.site.dividing.paging import CONTENT, PAGERS, page_path, pager, weight
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.words import Words

_LONG = (
    (re.compile(r"<tr\b.*?</tr>\s*", re.DOTALL), "<tbody>", "</tbody>"),
    (re.compile(r'<li class="spbe-finding .*?</li>\s*', re.DOTALL), '<ul class="spbe-findings">', "</ul>"),
)
"""What has many lines: how a line looks, and what stands before the first and after the last."""


def numbered(page: Page, words: Words) -> Iterator[Page]:
    """Yield a page, or where it is too heavy its start and the pages that follow."""
    bodies = _bodies(str(page.body), CONTENT - weight(page.head) - PAGERS)
    if len(bodies) < 2:
        yield page
        return
    stem = page.path[:-5]
    for number, body in enumerate(bodies):
        links = pager(page.path, stem, number, len(bodies), words)
        if not number:
            yield replace(page, body=f"{body}{links}")
        else:
            path, title = page_path(stem, number), f"{page.title} ({number + 1})"
            yield replace(page, path=path, title=title, body=f"{links}{body}{links}", search=None)


def _bodies(html: str, room: int) -> tuple[str, ...]:
    """Return the same table or list as often as needed, each time with other lines."""
    if weight(html) <= room:
        return (html,)
    for line, start, end in _LONG:
        if html.count(start) == 1:
            top, _, rest = html.partition(start)
            lines, after = line.findall(rest), rest[_last(line, rest) :]
            left = room - weight(top + after)
            if lines and after.startswith(end) and left > room // 2:
                cuts = _cuts([weight(found) for found in lines], left)
                return tuple(f"{top}{start}{''.join(lines[first:last])}{after}" for first, last in pairwise(cuts))
    return (html,)


def _last(line: re.Pattern[str], html: str) -> int:
    return max((found.end() for found in line.finditer(html)), default=0)


def _cuts(sizes: list[int], room: int) -> list[int]:
    """Return where to cut so that what lies between two cuts fits, as far as single lines do."""
    cuts, held = [0], 0
    for index, size in enumerate(sizes):
        if held and held + size > room:
            cuts.append(index)
            held = 0
        held += size
    return [*cuts, len(sizes)]
