"""A long document is set in parts: typst keeps hundreds of bytes for every letter until the whole is done.

Parts end between blocks, or between rows of a table that is long itself. A heading stays with what follows it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

Block = dict[str, Any]
MOST = 300_000
"""So many characters of data make one part: typst takes about half a kilobyte for each."""
HEADING, TABLE, SIDEWAYS = "h", "t", "w"


def parts_of(blocks: Iterable[Block], most: int = MOST) -> list[list[Block]]:
    """Return blocks in parts of about this many characters, in order; no blocks are no parts."""
    parts: list[list[Block]] = []
    size = most + 1
    waiting: list[Block] = []
    for block in _pieces(blocks, most):
        waiting.append(block)
        if _kind(block) == HEADING:
            continue
        weight = len(json.dumps(waiting, ensure_ascii=False))
        if size + weight > most:
            parts.append([])
            size = 0
        parts[-1] += waiting
        size += weight
        waiting = []
    return [*parts, waiting] if waiting else parts


def names_in(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the names of all places in blocks."""
    for block in blocks:
        if block["k"] == SIDEWAYS:
            yield from names_in(block["b"])
        elif block.get("id"):
            yield block["id"]
        if block["k"] == TABLE:
            yield from (row[1] for row in block["r"] if row[1])


def _kind(block: Block) -> str:
    """Return the kind of a block; pages turned sideways that end with a heading wait like one."""
    return str(_kind(block["b"][-1]) if block["k"] == SIDEWAYS and block["b"] else block["k"])


def _pieces(blocks: Iterable[Block], most: int) -> Iterator[Block]:
    for block in blocks:
        if block["k"] == SIDEWAYS:
            yield from ({"k": SIDEWAYS, "b": part} for part in parts_of(block["b"], most))
        elif block["k"] == TABLE:
            yield from _tables(block, most)
        else:
            yield block


def _tables(table: Block, most: int) -> Iterator[Block]:
    """Yield a table in pieces of whole rows; those after the first have no caption, only the repeated header."""
    rows: list[Any] = []
    size, caption = 0, {key: table[key] for key in ("n", "c", "id")}
    for row in table["r"]:
        weight = len(json.dumps(row, ensure_ascii=False))
        if rows and size + weight > most:
            yield {**table, **caption, "r": rows}
            rows, size, caption = [], 0, {"n": "", "c": "", "id": ""}
        rows.append(row)
        size += weight
    yield {**table, **caption, "r": rows}
