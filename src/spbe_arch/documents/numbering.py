"""The numbers of a manuscript, the same in Word and PDF: `BAB I`, `1.1`, `Tabel 3.2`, `Lampiran A`.

A place that is referred to gets a short name of its own (`b12`): what a content calls its anchors never reaches a file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from string import ascii_uppercase

from spbe_arch.documents.manuscript import Block, Figure, Heading, Manuscript, Row, Span, Table, flat

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
DEEPEST = 3
"""Headings below this level have no number."""


class BrokenReference(Exception):  # noqa: N818 - a bug in the contents, said in one line
    """A target is in no place, or in two."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading, caption or row is found: its name in the file, its number, and how a reference to it reads."""

    name: str
    number: str
    reads: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The places of a manuscript, by block and by anchor."""

    blocks: Mapping[int, Place]
    anchors: Mapping[str, Place]

    def of(self, block: Heading | Table | Figure) -> Place:
        """Return the place of a block of this manuscript."""
        return self.blocks[id(block)]

    def row(self, row: Row) -> str:
        """Return the name of a row, or nothing."""
        return self.anchors[row.anchor].name if row.anchor else ""

    def resolved(self, span: Span) -> tuple[Span, str]:
        """Return a span with the text that is read, and the name of the place it leads to, if any."""
        if not span.target:
            return span, ""
        place = self.anchors.get(span.target)
        if place is None:
            raise BrokenReference(f"rujukan ke `{span.target}`, yang tidak ada dalam naskah")
        return (span if span.text else replace(span, text=place.reads)), place.name


@dataclass
class _Counter:
    compact: bool
    annex: bool = False
    levels: list[int] = field(default_factory=lambda: [0, 0, 0])
    captions: dict[str, int] = field(default_factory=dict)
    made: int = 0

    def place(self, number: str, reads: str) -> Place:
        self.made += 1
        return Place(f"b{self.made}", number, reads)

    def heading(self, block: Heading) -> Place:
        level = max(block.level, 1)
        if level > DEEPEST:
            return self.place("", block.text)
        self.levels[level - 1] += 1
        self.levels[level:] = [0] * (DEEPEST - level)
        if level == 1 and (self.annex or not self.compact):
            self.captions = {}
        number = ".".join((self.top, *map(str, self.levels[1:level])))
        if level > 1:
            return self.place(number, f"{'Lampiran' if self.annex else 'Subbab'} {number}")
        if self.annex:
            return self.place(f"Lampiran {number}", f"Lampiran {number}")
        chapter = number if self.compact else f"BAB {roman(self.levels[0])}"
        return self.place(chapter, f"Bagian {chapter}" if self.compact else chapter)

    @property
    def top(self) -> str:
        """The chapter as it stands in other numbers; an annex has a letter."""
        return letters(self.levels[0]) if self.annex else str(self.levels[0])

    def caption(self, word: str) -> Place:
        self.captions[word] = self.captions.get(word, 0) + 1
        plain = not self.levels[0] or (self.compact and not self.annex)
        number = f"{word} {self.captions[word]}" if plain else f"{word} {self.top}.{self.captions[word]}"
        return self.place(number, number)


def numbers_of(manuscript: Manuscript) -> Numbers:
    """Return the number of every heading, table and figure; an anchor in two places raises ``BrokenReference``."""
    blocks: dict[int, Place] = {}
    anchors: dict[str, Place] = {}
    counter = _Counter(manuscript.compact)
    for part, annex in ((manuscript.chapters, False), (manuscript.annexes, True)):
        counter = _Counter(manuscript.compact, annex, made=counter.made, captions=counter.captions)
        for block in flat(part):
            for key, anchor, place in _places(block, counter):
                if blocks.setdefault(key, place) is not place:
                    raise BrokenReference(f"{place.reads} memakai blok yang sudah ada di tempat lain")
                if anchor and anchors.setdefault(anchor, place) is not place:
                    raise BrokenReference(f"jangkar `{anchor}` ada di dua tempat")
    return Numbers(blocks, anchors)


def _places(block: Block, counter: _Counter) -> Iterator[tuple[int, str, Place]]:
    if isinstance(block, Heading):
        yield id(block), block.anchor, counter.heading(block)
    elif isinstance(block, Figure):
        yield id(block), block.anchor, counter.caption("Gambar")
    elif isinstance(block, Table):
        yield id(block), block.anchor, counter.caption("Tabel")
        for row in block.rows:
            if row.anchor:
                yield id(row), row.anchor, counter.place("", _first_text(row))


def _first_text(row: Row) -> str:
    paragraphs = (paragraph for cell in row.cells for paragraph in cell)
    return next((text for spans in paragraphs if (text := "".join(span.text for span in spans).strip())), "-")


def roman(number: int) -> str:
    """Return a number as regulations count chapters."""
    made = "X" * (number // 10 - 1) if number >= 20 else ""
    rest = number - 10 * len(made)
    for value, sign in _ROMAN:
        while rest >= value:
            made, rest = made + sign, rest - value
    return made


def letters(number: int) -> str:
    """Return A to Z, then AA and on."""
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = ascii_uppercase[rest] + made
    return made
