"""Pictures for paper: the site's diagrams with their colours written out and their legend below.

On the site a style sheet colours a picture and its legend stands beside it; here the picture is alone. Signs, dashes
and line widths differ as they do there, so that a black and white copy says the same.
"""

import re
from collections.abc import Iterable, MutableMapping

from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.svg_legend import legend_inner
from spbe_arch.diagrams.text import plain, width
from spbe_arch.diagrams.view import LegendItem, View
from spbe_arch.documents.edition import Draw
from spbe_arch.documents.ink import inked

_OPENING = re.compile(r'(<svg\b[^>]*?) viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"([^>]*>)')
_FONT, _ROW, _KEY = 11.5, 20, 34


def drawer(layouts: MutableMapping[str, str] | None = None) -> Draw:
    """Return the function that draws for paper; ``layouts`` keeps what was laid out between runs."""

    def draw(view: View) -> str:
        return "" if view.is_empty else printable(picture(view, cache=layouts), view.legend)

    return draw


def printable(svg: str, legend: Iterable[LegendItem] = ()) -> str:
    """Return a picture that needs nothing outside itself, its legend below it."""
    found = _OPENING.search(svg)
    if found is None:
        return svg
    left, top, wide, high = (int(number) for number in found.groups()[1:5])
    signs, below = _legend(tuple(legend), left + 6, top + high + 8, wide - 12)
    frame = f'{found[1]} viewBox="{left} {top} {wide} {high + below}" width="{wide}" height="{high + below}"{found[6]}'
    return inked(f"{frame}{svg[found.end() :].removesuffix('</svg>')}{signs}</svg>")


def _legend(items: tuple[LegendItem, ...], left: int, top: int, room: int) -> tuple[str, int]:
    """Return the signs with their words in rows, and how high that is."""
    made, x, y = [], 0.0, 0
    for item in items:
        words = plain(item.label)
        wide = _KEY + width(words, _FONT) + 16
        if x and x + wide > room:
            x, y = 0.0, y + _ROW
        sign = f'<g transform="translate({left + x:.0f} {top + y})">{legend_inner(item)}'
        made.append(f'{sign}<text class="spbe-key-words" x="{_KEY}" y="12">{text(words)}</text></g>')
        x += wide
    return "".join(made), (y + _ROW + 14 if made else 0)
