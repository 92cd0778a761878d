"""All that a reader finds in a manuscript, as plain text: what its short forms are looked for in."""

from collections.abc import Iterable, Iterator

from spbe_arch.documents.manuscript import (
    Block,
    Facts,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Signature,
    Table,
    Text,
    flat,
)


def plain_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every text of the blocks in reading order, a paragraph each."""
    for block in flat(blocks):
        yield from _texts(block)


def spoken(said: str) -> str:
    """Return what a program says of keys and files without the marks of code it has on a screen."""
    return said.replace("`", "")


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph):
        yield _plain(block.text)
    elif isinstance(block, Listing):
        yield from map(_plain, block.items)
    elif isinstance(block, Facts):
        for title, paragraphs in block.rows:
            yield title
            yield from map(_plain, paragraphs)
    elif isinstance(block, Table):
        yield block.caption
        yield from (column.heading for column in block.columns)
        yield from (_plain(told) for row in block.rows for cell in row.cells for told in cell)
    elif isinstance(block, Figure):
        yield from (block.caption, block.sentence)
    elif isinstance(block, Signature):
        yield from (*block.choices, *block.posts)


def _plain(told: Text) -> str:
    return "".join(span.text for span in told)
