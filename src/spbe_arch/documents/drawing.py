"""Pictures for paper: the site's diagrams with their colours written out and their legend below.

On the site a style sheet colours a picture and its legend stands beside it; here the picture is alone. Signs, dashes
and line widths differ as they do there, so that a black and white copy says the same.
"""

import re
from collections.abc import Iterable, Iterator, MutableMapping
from functools import cache
from importlib.resources import files

from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.svg_legend import legend_inner
from spbe_arch.diagrams.text import plain, width
from spbe_arch.diagrams.view import LegendItem, View
from spbe_arch.documents.edition import Draw

_COLOURS = {
    "unit-kerja": "#5b6470",
    "proses-bisnis": "#7a5200",
    "sasaran": "#7a5200",
    "layanan": "#00695c",
    "data": "#8a3a78",
    "aplikasi": "#0b5cad",
    "nasional": "#0b5cad",
    "infrastruktur": "#4a4f9e",
    "cakupan": "#4a4f9e",
    "keamanan": "#a13d12",
    "kendala": "#a13d12",
    "inisiatif": "#3f6b12",
    "kesenjangan": "#3f6b12",
}
_DASHES = {
    "1.5 3": ("usulan", "absent"),
    "6 3": ("pembangunan", "building"),
    "9 3 2 3": ("ending", "dihentikan", "ended"),
}
_LINES = {
    "langsung": ("#b3261e", 2.2, "7 3"),
    "splp": ("#00695c", 1.8, ""),
    "berkas": ("#7b8794", 1.6, "1.5 3.5"),
    "membangun": ("#3f6b12", 2.0, ""),
    "meningkatkan": ("#0b5cad", 2.0, "10 3"),
    "menghentikan": ("#b3261e", 2.0, "2 4"),
    "menggantikan": ("#8a3a78", 2.0, "6 3 1.5 3"),
    "rest": ("#7b8794", 1.2, "2 4"),
}
_INTERACTIVE = re.compile(r' (?:tabindex|role|style|textLength|lengthAdjust|aria-hidden)="[^"]*"')
_TOLD = re.compile(r"<title>[^<]*</title>")
_OPENING = re.compile(r'(<svg\b[^>]*?) viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"([^>]*>)')
_FONT, _ROW, _KEY = 11.5, 20, 34


def drawer(layouts: MutableMapping[str, str] | None = None) -> Draw:
    """Return the function that draws for paper; ``layouts`` keeps what was laid out between runs."""

    def draw(view: View) -> str:
        return "" if view.is_empty else printable(picture(view, cache=layouts), view.legend)

    return draw


def printable(svg: str, legend: Iterable[LegendItem] = ()) -> str:
    """Return a picture that needs nothing outside itself, its legend below it."""
    bare = _INTERACTIVE.sub("", _TOLD.sub("", svg))
    found = _OPENING.search(bare)
    if found is None:
        return bare
    left, top, wide, high = (int(number) for number in found.groups()[1:5])
    signs, below = _legend(tuple(legend), left + 6, top + high + 8, wide - 12)
    frame = f'{found[1]} viewBox="{left} {top} {wide} {high + below}" width="{wide}" height="{high + below}"{found[6]}'
    return f"{frame}<style>{_style()}</style>{bare[found.end() :].removesuffix('</svg>')}{signs}</svg>"


def _legend(items: tuple[LegendItem, ...], left: int, top: int, room: int) -> tuple[str, int]:
    """Return the signs with their words in rows, and how high that is."""
    made, x, y = [], 0.0, 0
    for item in items:
        words = plain(item.label)
        wide = _KEY + width(words, _FONT) + 16
        if x and x + wide > room:
            x, y = 0.0, y + _ROW
        sign = f'<g transform="translate({left + x:.0f} {top + y})">{legend_inner(item)}'
        made.append(f'{sign}<text style="font-size:{_FONT}px" x="{_KEY}" y="12">{text(words)}</text></g>')
        x += wide
    return "".join(made), (y + _ROW + 14 if made else 0)


@cache
def _style() -> str:

    common = files(__package__).joinpath("cetak.css").read_text("utf-8").strip()
    return "\n".join((common, *_kinds(), *_states(), *_links()))


def _kinds() -> Iterator[str]:
    for kind, colour in _COLOURS.items():
        yield f".spbe-kind-{kind} rect {{ stroke: {colour}; fill: {_tint(colour)}; }}"
        yield f".spbe-kind-{kind} .spbe-sign {{ stroke: {colour}; }}"
    yield ".spbe-kind-luar rect { fill: #ffffff; }"
    yield ".spbe-kind-nasional rect { fill: #ffffff; stroke-width: 2; }"
    yield ".spbe-kind-lainnya rect { fill: none; stroke: none; }"
    yield ".spbe-node--start rect { stroke-width: 2.6; }"
    yield ".spbe-node--start text { font-weight: bold; }"


def _states() -> Iterator[str]:
    for dash, states in _DASHES.items():
        for state in states:
            yield f'.spbe-node[data-state="{state}"] rect {{ stroke-dasharray: {dash}; }}'
    yield '.spbe-node[data-state="upgrading"] rect { stroke-width: 3; }'
    for state in ("dihentikan", "ended"):
        yield f'.spbe-node[data-state="{state}"] rect {{ fill: #ffffff; stroke: #7b8794; }}'
        yield f'.spbe-node[data-state="{state}"] text {{ fill: #5a6775; text-decoration: line-through; }}'


def _links() -> Iterator[str]:
    for style, (colour, wide, dash) in _LINES.items():
        dashes = f" stroke-dasharray: {dash};" if dash else ""
        yield f".spbe-link--{style} path {{ stroke: {colour}; stroke-width: {wide};{dashes} }}"
        yield f".spbe-link--{style} .spbe-head {{ fill: {colour}; stroke: none; }}"
    yield ".spbe-link--quiet { display: none; }"


def _tint(colour: str) -> str:
    """Return a colour as light as paper can be and still hold black words."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - part) * 9 // 100:02x}" for part in parts)
