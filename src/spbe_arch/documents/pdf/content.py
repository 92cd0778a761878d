"""A manuscript as plain data for the typst template: lists, texts and numbers, every text cleaned and breakable."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from spbe_arch.diagrams.text import width
from spbe_arch.documents.cleaning import clean
from spbe_arch.documents.manuscript import (
    Block,
    Facts,
    Figure,
    Heading,
    Landscape,
    Listing,
    Manuscript,
    Mark,
    Paragraph,
    Row,
    Signature,
    Table,
    Text,
)
from spbe_arch.documents.numbering import Numbers
from spbe_arch.documents.pdf.binding import INSIDE
from spbe_arch.documents.pdf.breaks import breakable
from spbe_arch.documents.pdf.theme import PAPER, Theme
from spbe_arch.documents.svg_size import size_of

SMALL = 0.82
"""Size of type in tables, as a part of the size of running text."""
NARROW = 0.92
"""How much narrower the embedded letters are than the ones that widths are reckoned by."""
CELL_PADDING = 0.3
FACT_NAMES = 0.32
_CM = 28.3465


@dataclass
class Setter:
    """Turns blocks into data; ``pictures`` are the files that go with it."""

    numbers: Numbers
    theme: Theme
    pictures: dict[str, bytes] = field(default_factory=dict)
    sideways: bool = False

    @property
    def wide(self) -> float:
        """The width of the text, in centimetres."""
        edges = self.theme.margins.left + self.theme.margins.right
        return (PAPER[1] if self.sideways else PAPER[0]) - edges

    @property
    def high(self) -> float:
        """The room for one picture, in centimetres."""
        edges = self.theme.margins.top + self.theme.margins.bottom
        return (PAPER[0] if self.sideways else PAPER[1]) - edges - 3.0

    def room(self, centimetres: float, scale: float = 1.0) -> float:
        """Return how wide a column is in widths of its type."""
        return round(max(centimetres, 0.8) * _CM / (self.theme.size * scale), 2)

    def blocks(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """Return blocks as data."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> dict[str, Any]:  # noqa: PLR0911 - one per kind of block
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return {"k": "p", "t": self.line(block.text, self.room(self.wide))}
            case Listing():
                items = [self.line(item, self.room(self.wide - 1)) for item in block.items]
                return {"k": "l", "a": block.lettered, "i": items}
            case Table():
                return self._table(block)
            case Facts():
                return self._facts(block)
            case Figure():
                return self._figure(block)
            case Signature():
                return self._signature(block)
            case Landscape():
                turned = replace(self, sideways=True)
                return {"k": "w", "b": turned.blocks(block.blocks)}

    def _heading(self, block: Heading) -> dict[str, Any]:
        place = self.numbers.of(block)
        title = breakable(clean(block.text), self.room(self.wide * 0.8, 1.4))
        return {"k": "h", "l": min(max(block.level, 1), 4), "n": place.number, "t": title, "id": place.name}

    def _table(self, block: Table) -> dict[str, Any]:
        place, shares = self.numbers.of(block), [max(column.share, 0.05) for column in block.columns]
        rooms = [self.room(self.wide * share / sum(shares) - CELL_PADDING, SMALL * NARROW) for share in shares]
        heads = zip(block.columns, rooms, strict=True)
        return {
            "k": "t",
            "n": place.number,
            "c": breakable(clean(block.caption), self.room(self.wide * 0.8)),
            "id": place.name,
            "w": shares,
            "a": [column.align.value for column in block.columns],
            "h": [breakable(clean(column.heading), room) for column, room in heads],
            "r": [self._row(row, rooms) for row in block.rows],
        }

    def _row(self, row: Row, rooms: list[float]) -> list[Any]:
        cells = [self.cell(cell, room) for cell, room in zip(row.cells, rooms, strict=True)]
        return [int(row.total), self.numbers.row(row), cells]

    def _facts(self, block: Facts) -> dict[str, Any]:
        left = self.room(self.wide * FACT_NAMES - CELL_PADDING, SMALL)
        right = self.room(self.wide * (1 - FACT_NAMES) - CELL_PADDING, SMALL)
        return {"k": "f", "r": [self._fact(name, self.cell(value, right), left) for name, value in block.rows]}

    def _fact(self, name: str, value: Any, room: float) -> list[Any]:
        """Return a name that has a column of its own, or runs on where it is too long for one."""
        shown = clean(name)
        long = width(shown, 1) > room
        return [breakable(shown, self.room(self.wide * 0.8, SMALL)) if long else shown, value, long]

    def _figure(self, block: Figure) -> dict[str, Any]:
        place, (wide, high) = self.numbers.of(block), size_of(block.svg)
        name = f"gambar-{len(self.pictures) + 1}.svg"
        self.pictures[name] = block.svg.encode()
        scale = min(self.wide * _CM / wide, self.high * _CM / high, 0.8)
        return {
            "k": "g",
            "n": place.number,
            "c": breakable(clean(block.caption), self.room(self.wide * 0.8)),
            "id": place.name,
            "alt": clean(block.sentence),
            "f": name,
            "w": round(wide * scale, 2),
        }

    def _signature(self, block: Signature) -> dict[str, Any]:
        room = self.room(self.wide / 2 - 1)
        return {
            "k": "s",
            "c": [breakable(clean(choice), self.room(self.wide - 1)) for choice in block.choices],
            "p": [breakable(clean(post), room) for post in block.posts],
        }

    def cell(self, cell: tuple[Text, ...], room: float) -> Any:
        """Return a cell: one line of text as itself, several in a list under `p`."""
        if len(cell) == 1:
            return self.line(cell[0], room)
        return {"p": [self.line(paragraph, room) for paragraph in cell]}

    def line(self, text: Text, room: float) -> Any:
        """Return a text: plain ones as they are, others as runs of mark, text and target."""
        if len(text) == 1 and text[0].mark is Mark.PLAIN and not text[0].target:
            return breakable(clean(text[0].text), room)
        return list(self._runs(text, room))

    def _runs(self, text: Text, room: float) -> Iterator[Any]:
        for span in text:
            read, place = self.numbers.resolved(span)
            name = leading_to(place)
            wide = room * 0.75 if span.mark is Mark.CODE else room
            words = breakable(clean(read.text), wide)
            yield words if span.mark is Mark.PLAIN and not name else [span.mark.value, words, name]


def leading_to(name: str) -> str:
    """Return the address that stands for a place until the parts are bound."""
    return f"{INSIDE}{name}" if name else ""


def front_of(manuscript: Manuscript, setter: Setter) -> dict[str, Any]:
    """Return what stands before the chapters and in the margins."""
    left, right = setter.room(setter.wide * FACT_NAMES), setter.room(setter.wide * (1 - FACT_NAMES))
    return {
        "title": clean(manuscript.title),
        "subtitle": clean(manuscript.subtitle),
        "agency": clean(manuscript.agency),
        "banner": clean(manuscript.banner),
        "compact": manuscript.compact,
        "identity": [
            [breakable(clean(name), left), breakable(clean(value), right)] for name, value in manuscript.identity
        ],
        "abbreviations": [
            [breakable(clean(short), left), breakable(clean(meaning), right)]
            for short, meaning in manuscript.abbreviations
        ],
    }
