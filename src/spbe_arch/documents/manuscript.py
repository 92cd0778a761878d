"""What an official document says, before it is known whether it becomes Word or PDF.

A manuscript is content alone: chapters, tables and pictures in reading order, every text plain and unescaped. Numbers
of chapters, tables and figures, the contents and what a cross-reference reads are the work of the writers, the same in
both formats. An ``anchor`` names a place once in the whole manuscript; a span with a ``target`` refers to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How sure a text is, or what it is; each looks different, also in black and white."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    UNKNOWN = "unknown"
    """The value nobody knows yet."""
    ESTIMATE = "estimate"
    """An estimate, or a value with a stated source: the note says which."""
    PROPOSAL = "proposal"
    """What the tool itself proposes, never a decision."""
    NOTE = "note"
    """A remark beside a value: certainty of a code, source, basis."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; with a ``target`` it is a cross-reference.

    An empty text then reads as the number of the target ("Tabel 3.2", "BAB IV", "Lampiran A"); any other text links to
    it as it is.
    """

    text: str = ""
    mark: Mark = Mark.PLAIN
    target: str = ""


Text = tuple[Span, ...]


class Align(StrEnum):
    """How the cells of a column stand."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its share of the width, and how its cells stand."""

    heading: str
    share: float = 1.0
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one per column; a cell is its paragraphs. ``total`` rows are set apart."""

    cells: tuple[tuple[Text, ...], ...]
    total: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is a chapter (``BAB I``), in the annexes level 1 is an annex (``Lampiran A``)."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: Text


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: points, or numbered ``a. b. c.`` as regulations have it."""

    items: tuple[Text, ...]
    lettered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; its header row repeats on every page."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The attributes of one thing: names on the left, values on the right; no caption, not counted."""

    rows: tuple[tuple[str, tuple[Text, ...]], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (a self-contained SVG) with a caption and one sentence that says the same."""

    caption: str
    svg: str
    sentence: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Room for decisions: what may be ticked, and the posts that sign, never a person."""

    choices: tuple[str, ...]
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks on pages turned sideways."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Listing | Table | Facts | Figure | Signature | Landscape


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole document.

    ``kind`` is also the name of the file. ``identity`` are the rows of the identity page (version, commit, fingerprint,
    legal form); ``abbreviations`` pairs of a short form and its meaning. ``banner`` stands on every page of what is
    only an example, and on the cover of what the public may read. With ``compact`` there is no cover, no contents and
    no list of abbreviations: a pack of a few pages for one decision.
    """

    kind: str
    title: str
    subtitle: str
    agency: str
    identity: tuple[tuple[str, str], ...]
    chapters: tuple[Block, ...]
    annexes: tuple[Block, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    banner: str = ""
    compact: bool = False


def text(*parts: str | Span) -> Text:
    """Return a text of plain strings and spans; empty strings are left out."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts if part)


def cell(*parts: str | Span) -> tuple[Text, ...]:
    """Return a cell of one paragraph; nothing reads as a dash."""
    return (text(*parts) or (Span("-"),),)


def row(*cells: str | Span | tuple[Text, ...], total: bool = False, anchor: str = "") -> Row:
    """Return a row; strings and spans are cells of one paragraph."""
    return Row(tuple(part if isinstance(part, tuple) else cell(part) for part in cells), total, anchor)


def see(anchor: str) -> Span:
    """Return a cross-reference that reads as the number of what it points to."""
    return Span(target=anchor)


def flat(blocks: Iterable[Block]) -> Iterable[Block]:
    """Yield blocks in reading order, those on pages turned sideways among the others."""
    for block in blocks:
        if isinstance(block, Landscape):
            yield from flat(block.blocks)
        else:
            yield block
