"""Links to objects in a manuscript: they lead to the annexes where there are any, and are plain text elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spbe_arch.documents.manuscript import (
    Block,
    Facts,
    Figure,
    Heading,
    Landscape,
    Listing,
    Manuscript,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    flat,
)
from spbe_arch.documents.telling import OBJECT, plain


def complete(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript in which links to objects that have no place of their own in it are plain text."""
    present = {anchor for block in flat((*manuscript.chapters, *manuscript.annexes)) for anchor in _anchors(block)}
    return replace(
        manuscript,
        chapters=tuple(_kept(block, present) for block in manuscript.chapters),
        annexes=tuple(_kept(block, present) for block in manuscript.annexes),
    )


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Figure | Table):
        yield block.anchor
    if isinstance(block, Table):
        yield from (row.anchor for row in block.rows)


def _kept(block: Block, present: set[str]) -> Block:
    if isinstance(block, Landscape):
        return replace(block, blocks=tuple(_kept(inner, present) for inner in block.blocks))
    if isinstance(block, Paragraph):
        return replace(block, text=_unlinked(block.text, present))
    if isinstance(block, Listing):
        return replace(block, items=tuple(_unlinked(item, present) for item in block.items))
    if isinstance(block, Facts):
        rows = ((title, tuple(_unlinked(part, present) for part in parts)) for title, parts in block.rows)
        return replace(block, rows=tuple(rows))
    if isinstance(block, Table):
        return replace(block, rows=tuple(_row(found, present) for found in block.rows))
    return block


def _row(found: Row, present: set[str]) -> Row:
    return replace(found, cells=tuple(tuple(_unlinked(part, present) for part in cell) for cell in found.cells))


def _unlinked(told: Text, present: set[str]) -> Text:
    if all(not span.target.startswith(OBJECT) or span.target in present for span in told):
        return told
    return tuple(
        replace(span, target="") if span.target.startswith(OBJECT) and span.target not in present else span
        for span in told
    )


def plain_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every piece of text that readers see in some blocks."""
    for block in flat(blocks):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Figure):
            yield from (block.caption, block.sentence)
        elif isinstance(block, Table):
            yield block.caption
            yield from (column.heading for column in block.columns)
        yield from (plain(paragraph) for paragraph in paragraphs_of(block))


def paragraphs_of(block: Block) -> Iterator[Text]:
    """Yield the runs of text in a block, each whole."""
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Listing):
        yield from block.items
    elif isinstance(block, Facts):
        yield from (told for title, parts in block.rows for told in ((Span(title),), *parts))
    elif isinstance(block, Table):
        yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell)
