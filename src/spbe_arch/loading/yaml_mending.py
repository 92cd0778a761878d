"""Where a syntax error really is: the line whose smallest repair lets the rest of the file be read.

The parser stops where it is at a loss, often a line too late, and with words about its own grammar. So the likely slips
are tried in turn - a colon forgotten, a quote left open, a tab, an uneven indentation - and the first that makes the
file readable says what was wrong, where, and what the other keys of the file are.
"""

from collections.abc import Iterable

import yaml
from yaml._yaml import CParser
from yaml.events import MappingStartEvent, SequenceStartEvent, StreamEndEvent

from spbe_arch.loading.text import lines_of
from spbe_arch.loading.yaml_repairs import Repair, indent_of, repairs

MAX_TRIES = 80
MAX_TEXT = 65_536
MAX_OPEN = 64
NEAR = 3
END = 10**9


def mend(text: str, line: int, others: Iterable[int]) -> tuple[Repair, str] | None:
    """Return the repair that lets the file be read (further), and the repaired text; ``line`` is where it broke."""
    if len(text) > MAX_TEXT:
        return None
    lines = lines_of(text)
    best: tuple[int, Repair, str] | None = None
    for tries, repair in enumerate(repairs(lines, _near(lines, line - 1, others))):
        if tries >= MAX_TRIES:
            break
        mended = "\n".join((*lines[: repair.line], repair.new, *lines[repair.line + 1 :]))
        reached = _first_error(mended)
        if reached == END:
            return repair, mended
        if reached > line + 1 and (best is None or reached > best[0]):
            best = reached, repair, mended
    return best and best[1:]


def without_block(text: str, number: int) -> str:
    """Return the text with one line and all that is indented below it emptied; the numbers of the others stay."""
    lines = lines_of(text)
    if 0 < number <= len(lines):
        indent = indent_of(lines[number - 1])
        lines[number - 1] = ""
        for index in range(number, len(lines)):
            if lines[index].strip() and indent_of(lines[index]) <= indent:
                break
            lines[index] = ""
    return "\n".join(lines)


def _first_error(text: str) -> int:
    """Return the line at which the parser stops, or ``END``; hostile depth counts as readable here."""
    parser, depth = CParser(text), 0
    try:
        while (kind := parser.get_event().__class__) is not StreamEndEvent and depth < MAX_OPEN:
            depth += kind is MappingStartEvent or kind is SequenceStartEvent
            depth -= kind.__name__ in ("MappingEndEvent", "SequenceEndEvent")
    except yaml.YAMLError as error:
        return broken_at(error)[0]
    return END


def broken_at(error: yaml.YAMLError) -> tuple[int, int]:
    """Return line and column of what the parser is at a loss with: where a quote or a key begins, not where it ends."""
    within = str(getattr(error, "context", ""))
    begun = "quoted" in within or "simple key" in within
    mark = getattr(error, "context_mark", None) if begun else getattr(error, "problem_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _near(lines: list[str], broke: int, others: Iterable[int]) -> tuple[int, ...]:
    """Return the lines that may be wounded, likeliest first: those named, the one it broke on, and some before it."""
    before = [index for index in range(min(broke, len(lines)) - 1, max(-1, broke - 40), -1) if lines[index].strip()]
    named = [other - 1 for other in others]
    candidates = (*named, broke, *before[:NEAR])
    return tuple(dict.fromkeys(index for index in candidates if 0 <= index < len(lines) and lines[index].strip()))
