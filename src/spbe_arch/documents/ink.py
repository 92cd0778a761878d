"""How pictures look on paper: the look of the site's style sheet, written into every element as attributes.

Word, LibreOffice and typst understand different parts of CSS, but all of them understand attributes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

FAMILY = "Arial, Liberation Sans, Libertinus Serif, sans-serif"
SVG = "{http://www.w3.org/2000/svg}"
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
    "langsung": ("#b3261e", "2.2", "7 3"),
    "splp": ("#00695c", "1.8", ""),
    "berkas": ("#7b8794", "1.6", "1.5 3.5"),
    "membangun": ("#3f6b12", "2", ""),
    "meningkatkan": ("#0b5cad", "2", "10 3"),
    "menghentikan": ("#b3261e", "2", "2 4"),
    "menggantikan": ("#8a3a78", "2", "6 3 1.5 3"),
    "rest": ("#7b8794", "1.2", "2 4"),
}


@dataclass(frozen=True, slots=True)
class Ink:
    """What an element looks like: ``what`` is its tag or class, ``inside`` a class or state it or what holds it has."""

    what: str
    inside: str = ""
    look: dict[str, str] = field(default_factory=dict)


def _common() -> Iterator[Ink]:
    yield Ink("text", look={"font-size": "12.5", "fill": "#1c2733"})
    yield Ink(".spbe-header", look={"font-size": "11.5", "font-weight": "bold", "fill": "#3c4753"})
    yield Ink(".spbe-caption", look={"font-size": "12.5", "font-weight": "bold"})
    yield Ink(".spbe-key-words", look={"font-size": "11.5"})
    yield Ink(".spbe-lane", look={"fill": "#f3f5f8"})
    yield Ink("rect", "spbe-node", {"fill": "#f4f5f6", "stroke": "#4c5a68", "stroke-width": "1.2"})
    round_ends = {"stroke-linecap": "round", "stroke-linejoin": "round"}
    yield Ink(".spbe-sign", look={"fill": "none", "stroke": "#4c5a68", "stroke-width": "1.5", **round_ends})
    yield Ink("path", "spbe-link", {"fill": "none", "stroke": "#7b8794", "stroke-width": "1.2"})
    yield Ink(".spbe-head", "spbe-link", {"fill": "#7b8794", "stroke": "none"})


def _kinds() -> Iterator[Ink]:
    for kind, colour in _COLOURS.items():
        yield Ink("rect", f"spbe-kind-{kind}", {"stroke": colour, "fill": _tint(colour)})
        yield Ink(".spbe-sign", f"spbe-kind-{kind}", {"stroke": colour})
    yield Ink("rect", "spbe-kind-luar", {"fill": "#ffffff"})
    yield Ink("rect", "spbe-kind-nasional", {"fill": "#ffffff", "stroke-width": "2"})
    yield Ink("rect", "spbe-kind-lainnya", {"fill": "none", "stroke": "none"})
    yield Ink("rect", "spbe-node--start", {"stroke-width": "2.6"})
    yield Ink("text", "spbe-node--start", {"font-weight": "bold"})


def _states() -> Iterator[Ink]:
    for dash, states in _DASHES.items():
        for state in states:
            yield Ink("rect", f"={state}", {"stroke-dasharray": dash})
    yield Ink("rect", "=upgrading", {"stroke-width": "3"})
    for state in ("dihentikan", "ended"):
        yield Ink("rect", f"={state}", {"fill": "#ffffff", "stroke": "#7b8794"})
        yield Ink("text", f"={state}", {"fill": "#5a6775", "text-decoration": "line-through"})


def _links() -> Iterator[Ink]:
    for style, (colour, wide, dash) in _LINES.items():
        dashes = {"stroke-dasharray": dash} if dash else {}
        yield Ink("path", f"spbe-link--{style}", {"stroke": colour, "stroke-width": wide, **dashes})
        yield Ink(".spbe-head", f"spbe-link--{style}", {"fill": colour, "stroke": "none", "stroke-dasharray": "none"})


def _tint(colour: str) -> str:
    """Return a colour as light as paper can be and still hold black words."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - part) * 9 // 100:02x}" for part in parts)


INKS = (*_common(), *_kinds(), *_states(), *_links())


def inked(svg: str) -> str:
    """Return a picture whose elements say themselves how they look; what only a screen needs is gone."""
    root = etree.fromstring(svg.encode())
    root.set("font-family", FAMILY)
    _ink(root, frozenset())
    return etree.tostring(root, encoding="unicode")


def _ink(element: etree._Element, around: frozenset[str]) -> None:
    tag, classes = str(element.tag).removeprefix(SVG), (element.get("class") or "").split()
    state = element.get("data-state")
    here = around | {*classes, *([f"={state}"] if state else [])}
    names = {tag, *(f".{name}" for name in classes)}
    for look in _looks(names, here):
        for key, value in look.items():
            element.set(key, value)
    if "spbe-link--quiet" in classes:
        element.set("display", "none")
    for child in list(element):
        if str(child.tag).removeprefix(SVG) == "title" and element is not element.getroottree().getroot():
            element.remove(child)  # it is only told to who points at it
        else:
            _ink(child, here)
    for name in [str(key) for key in element.attrib if str(key).startswith("data-") or str(key) in _ON_SCREEN]:
        del element.attrib[name]


_ON_SCREEN = {"class", "tabindex", "role", "style", "textLength", "lengthAdjust", "aria-hidden"}


def _looks(names: Iterable[str], around: frozenset[str]) -> Iterator[dict[str, str]]:
    known = set(names)
    return (ink.look for ink in INKS if ink.what in known and (not ink.inside or ink.inside in around))
