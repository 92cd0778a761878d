"""Sections of a Word document: paper, edges and its direction, taken from the template's own section."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

from lxml import etree

from spbe_arch.documents.word.markup import W, paragraph

A4 = (11906, 16838)
_EDGES = {"left": 1701, "right": 1417, "top": 1417, "bottom": 1417}
_LEAST = 2000


class Sections:
    """Ends sections as copies of the one that the template holds; only the first may begin with a page of its own."""

    def __init__(self, own: etree._Element) -> None:
        self._own = own
        self._turned = False
        self._made = 0
        size, edges = own.find(f"{W}pgSz"), own.find(f"{W}pgMar")
        self._paper = (_number(size, "w", A4[0]), _number(size, "h", A4[1]))
        self._edges = {side: _number(edges, side, usual) for side, usual in _EDGES.items()}

    @property
    def wide(self) -> int:
        """The width of the text, in twentieths of a point."""
        return max((max if self._turned else min)(self._paper) - self._edges["left"] - self._edges["right"], _LEAST)

    @property
    def high(self) -> int:
        """The room for one picture and its caption."""
        whole = (min if self._turned else max)(self._paper)
        return max(whole - self._edges["top"] - self._edges["bottom"] - 1400, _LEAST)

    @contextmanager
    def sideways(self) -> Iterator[None]:
        """Turn what is written inside."""
        self._turned = True
        try:
            yield
        finally:
            self._turned = False

    def ended(self, style: str) -> str:
        """Return the paragraph that ends the section so far."""
        self._made += 1
        section = self._later(deepcopy(self._own)) if self._made > 1 else deepcopy(self._own)
        if self._turned:
            self._turn(section)
        text = etree.tostring(section, encoding="unicode")
        return paragraph("", style, text)

    def finish(self) -> None:
        """Make the template's own section the last one."""
        if self._made:
            self._later(self._own)

    def _later(self, section: etree._Element) -> etree._Element:
        """Take away what belongs to the first section alone."""
        for name in ("titlePg", "type"):
            for found in section.findall(f"{W}{name}"):
                section.remove(found)
        for found in section.findall(f"{W}headerReference") + section.findall(f"{W}footerReference"):
            if found.get(f"{W}type") == "first":
                section.remove(found)
        for found in section.findall(f"{W}pgNumType"):
            found.attrib.pop(f"{W}start", "")
        return section

    def _turn(self, section: etree._Element) -> None:
        size = section.find(f"{W}pgSz")
        if size is None:
            size = etree.Element(f"{W}pgSz")
            section.insert(len(section.findall(f"{W}headerReference") + section.findall(f"{W}footerReference")), size)
        size.set(f"{W}w", str(max(self._paper)))
        size.set(f"{W}h", str(min(self._paper)))
        size.set(f"{W}orient", "landscape")


def _number(element: etree._Element | None, name: str, usual: int) -> int:
    try:
        return abs(int((element.get(f"{W}{name}") if element is not None else None) or usual))
    except ValueError:
        return usual
