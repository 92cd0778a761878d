"""What is done to every manuscript before it is set: chapters in the agency's order, wide pictures turned sideways."""

from collections.abc import Iterator
from dataclasses import replace

from spbe_arch.documents.manuscript import Block, Figure, Heading, Landscape, Manuscript
from spbe_arch.documents.svg_size import size_of

WIDEST = 900
"""Units of a picture that are still readable across an upright page."""


class UnknownChapter(Exception):  # noqa: N818 - a mistake of the user, not of the program
    """The settings name a chapter that the document does not have; the text says which there are."""


def arranged(
    manuscript: Manuscript, order: tuple[str, ...] = (), sometimes: frozenset[str] = frozenset()
) -> Manuscript:
    """Return a manuscript as it is to be set; chapters not named in ``order`` follow those that are.

    Chapters in ``sometimes`` may be named and still be missing: another edition has them.
    """
    chapters = _ordered(manuscript, order, sometimes) if order else manuscript.chapters
    return replace(manuscript, chapters=tuple(_turned(chapters)), annexes=tuple(_turned(manuscript.annexes)))


def _ordered(manuscript: Manuscript, order: tuple[str, ...], sometimes: frozenset[str]) -> tuple[Block, ...]:
    before: list[Block] = []
    chapters: dict[str, list[Block]] = {}
    current = before
    for place, block in enumerate(manuscript.chapters):
        if isinstance(block, Heading) and block.level == 1:
            current = chapters.setdefault(block.anchor or f"#{place}", [])
        current.append(block)
    named = [name for name in chapters if not name.startswith("#")]
    for name in order:
        if name not in named and name not in sometimes:
            raise UnknownChapter(f"`{manuscript.kind}` tidak punya bab `{name}`; babnya: {', '.join(named)}")
    rest = (name for name in chapters if name not in order)
    return (*before, *(block for name in (*dict.fromkeys(order), *rest) for block in chapters.get(name, ())))


def _turned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks, pictures too wide for an upright page sideways, with the heading right above them."""
    waiting: Heading | None = None
    for block in blocks:
        wide = isinstance(block, Figure) and size_of(block.svg)[0] > WIDEST
        if wide:
            yield Landscape((waiting, block) if waiting else (block,))
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if isinstance(block, Heading) and block.level > 1 else None
        if not waiting:
            yield block
    if waiting:
        yield waiting
