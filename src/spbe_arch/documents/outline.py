"""What the lists at the front of a document hold: contents, tables, figures, and the marks a reader will meet."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.documents.cleaning import clean
from spbe_arch.documents.manuscript import (
    Block,
    Facts,
    Figure,
    Heading,
    Listing,
    Manuscript,
    Mark,
    Paragraph,
    Span,
    Table,
    Text,
    flat,
)
from spbe_arch.documents.numbering import Numbers

MOST_ENTRIES = 150
"""More second-level headings than this in the annexes, and the contents name the annexes alone."""

MARKS = {
    Mark.UNKNOWN: ("belum diketahui", "nilai yang belum diketahui siapa pun; bukan nol dan bukan kosong"),
    Mark.ESTIMATE: ("perkiraan", "perkiraan, atau nilai dari sumber lain; dasarnya disebut di sampingnya"),
    Mark.PROPOSAL: ("usulan", "usulan perangkat lunak dari data yang ada; belum keputusan siapa pun"),
}
"""The marks that need an explanation: how they look is shown by the mark itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: its level from 1, the number, the words, and the place it leads to."""

    level: int
    number: str
    title: str
    name: str


def contents_of(manuscript: Manuscript, numbers: Numbers) -> tuple[Entry, ...]:
    """Return the contents: chapters and annexes with their parts."""
    chapters = tuple(_headings(manuscript.chapters, numbers))
    annexes = tuple(_headings(manuscript.annexes, numbers))
    if sum(entry.level > 1 for entry in annexes) > MOST_ENTRIES:
        annexes = tuple(entry for entry in annexes if entry.level == 1)
    return chapters + annexes


def captions_of(manuscript: Manuscript, numbers: Numbers, cls: type[Table] | type[Figure]) -> tuple[Entry, ...]:
    """Return the captions of all tables, or of all figures."""
    return tuple(
        Entry(1, numbers.of(block).number, clean(block.caption), numbers.of(block).name)
        for block in flat((*manuscript.chapters, *manuscript.annexes))
        if isinstance(block, cls)
    )


def marks_of(manuscript: Manuscript) -> tuple[tuple[Mark, str, str], ...]:
    """Return the marks that occur and need an explanation."""
    used = {span.mark for block in flat((*manuscript.chapters, *manuscript.annexes)) for span in _spans(block)}
    return tuple((mark, sign, meaning) for mark, (sign, meaning) in MARKS.items() if mark in used)


def _headings(blocks: tuple[Block, ...], numbers: Numbers) -> Iterator[Entry]:
    for block in flat(blocks):
        if isinstance(block, Heading) and block.level <= 2:
            place = numbers.of(block)
            yield Entry(max(block.level, 1), place.number, clean(block.text), place.name)


def _spans(block: Block) -> Iterator[Span]:
    for text in _texts(block):
        yield from text


def _texts(block: Block) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Listing):
        yield from block.items
    elif isinstance(block, Table):
        yield from (text for row in block.rows for cell in row.cells for text in cell)
    elif isinstance(block, Facts):
        yield from (text for _name, cell in block.rows for text in cell)
