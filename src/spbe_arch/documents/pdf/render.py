"""From a manuscript to the bytes of a PDF, and the page every place is on."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from spbe_arch.documents.cleaning import clean
from spbe_arch.documents.manuscript import Figure, Manuscript, Table
from spbe_arch.documents.numbering import numbers_of
from spbe_arch.documents.outline import Entry, captions_of, contents_of, marks_of
from spbe_arch.documents.pdf.binding import Part, Spot, bound, spots_of
from spbe_arch.documents.pdf.content import FACT_NAMES, Setter, front_of, leading_to
from spbe_arch.documents.pdf.parting import MOST, Block, names_in, parts_of
from spbe_arch.documents.pdf.press import MADE, TEMPLATE, pressed
from spbe_arch.documents.pdf.theme import EMBEDDED, Theme

"""How often signs without a letter are looked for: typst names all it meets, but stops at the first sort."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF, and the page of every place of the manuscript by its name."""

    data: bytes
    pages: Mapping[str, int]


def printed(manuscript: Manuscript, day: date, theme: Theme | None = None, most: int = MOST) -> Printed:
    """Return a manuscript as PDF/A; equal manuscripts on the same day give equal bytes.

    ``most`` is how many characters of data are set at once; each part in a process of its own, which gives back what it
    took.
    """
    theme, numbers = theme or Theme(), numbers_of(manuscript)
    entries = contents_of(manuscript, numbers)
    setter = Setter(numbers, theme)
    chapters, annexes = setter.blocks(manuscript.chapters), setter.blocks(manuscript.annexes)
    data = {
        "front": front_of(manuscript, setter),
        "day": [day.year, day.month, day.day],
        "imprint": imprint(manuscript),
        "theme": _theme(theme),
        "contents": _entries(entries),
        "tables": _entries(captions_of(manuscript, numbers, Table)),
        "figures": _entries(captions_of(manuscript, numbers, Figure)),
        "marks": marks_of(manuscript),
        "names": round(setter.wide * FACT_NAMES, 2),
    }
    with tempfile.TemporaryDirectory(prefix="spbe-") as name:
        press = Press(data, theme, day, Path(name))
        press.furnish(setter.pictures)
        parts = _set(parts_of((*chapters, *annexes), most) or [[]], press)
        return Printed(bound(parts), {place: spot.page for place, spot in spots_of(parts).items()})


def _set(blocks: list[list[Block]], press: "Press") -> list[Part]:
    """Set the parts one after the other, then the first once more: now its contents can name the pages of all."""
    last = len(blocks) - 1
    parts: list[Part] = []
    for number, mine in enumerate(blocks):
        start = 1 + sum(part.pages for part in parts)
        parts.append(press.part(mine, _place(number, last, start, {})))
    if last:
        pages = {name: spot.page for name, spot in spots_of(parts).items()}
        parts[0] = press.part(blocks[0], _place(0, last, 1, pages))
    return parts


def imprint(manuscript: Manuscript) -> str:
    """Return what tells one edition from another, for the foot of the page: the first row of its identity."""
    name, value = manuscript.identity[0] if manuscript.identity else ("", "")
    return clean(f"{name} {value}")


def _entries(entries: tuple[Entry, ...]) -> list[Any]:
    return [[entry.level, entry.number, entry.title, leading_to(entry.name), entry.name] for entry in entries]


def _theme(theme: Theme) -> dict[str, Any]:
    edges = theme.margins
    return {
        "colour": theme.colour,
        "size": theme.size,
        "fonts": [*theme.fonts, *EMBEDDED],
        "margins": [edges.top, edges.bottom, edges.left, edges.right],
        "logo": f"logo{theme.logo_suffix}" if theme.logo else "",
    }


def _place(number: int, last: int, start: int, pages: Mapping[str, int]) -> dict[str, Any]:
    """Return what a part is told of its place in the document."""
    return {"opening": not number, "closing": number == last, "whole": not last, "start": start, "pages": pages}


@dataclass(frozen=True, slots=True)
class Press:
    """What all parts of a document have in common, and the folder they are set in, each by itself."""

    data: Mapping[str, Any]
    theme: Theme
    day: date
    folder: Path

    def furnish(self, pictures: Mapping[str, bytes]) -> None:
        """Lay out what every part may need."""
        (self.folder / TEMPLATE).write_bytes(files(__package__).joinpath("buku.typ").read_bytes())
        for picture, content in pictures.items():
            (self.folder / picture).write_bytes(content)
        if self.theme.logo:
            (self.folder / self.data["theme"]["logo"]).write_bytes(self.theme.logo)

    def part(self, blocks: list[Block], place: Mapping[str, Any]) -> Part:
        """Set one part of the document; the same start gives the same file."""
        names = tuple(names_in(blocks))
        text = json.dumps({**self.data, **place, "blocks": blocks, "places": names}, ensure_ascii=False)
        fonts = [self.theme.font_folder] if self.theme.font_folder else []
        pages, spots = pressed(self.folder, text, fonts, self.day)
        path = (self.folder / MADE).rename(self.folder / f"part-{place['start']}.pdf")
        return Part(path, pages, {name: Spot(*spot) for name, spot in zip(names, spots, strict=True)})
