"""Links to objects in a manuscript: they lead to the annexes where there are any, and are plain text elsewhere."""

from collections.abc import Iterator
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
    Table,
    Text,
    flat,
)
from spbe_arch.documents.telling import OBJECT


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
