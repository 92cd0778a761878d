"""How the PDF looks, as far as an agency decides it: paper edges, size and kind of type, one colour, a logo."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Margins:
    """Empty paper at the edges, in centimetres."""

    top: float = 2.5
    bottom: float = 2.5
    left: float = 3.0
    right: float = 2.5


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of a PDF. ``fonts`` are tried in order, after them those that come along with typst."""

    fonts: tuple[str, ...] = ()
    font_folder: Path | None = None
    size: float = 11.0
    colour: str = "#1f3864"
    logo: bytes = b""
    logo_suffix: str = ""
    margins: Margins = Margins()


PAPER = (21.0, 29.7)
"""A4 in centimetres."""
EMBEDDED = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""The fonts of typst itself: the same on every machine."""
