"""Where a syntax error really is: the line whose smallest repair lets the rest of the file be read.

The parser stops where it is at a loss, often a line too late, and with words about its own grammar. So the likely slips
are tried in turn - a colon forgotten, a quote left open, a tab, an uneven indentation - and the first that makes the
file readable says what was wrong, where, and what the other keys of the file are.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import yaml
from yaml._yaml import CParser
from yaml.events import MappingStartEvent, SequenceStartEvent, StreamEndEvent

from spbe_arch.loading.text import lines_of

MAX_TRIES = 80
MAX_TEXT = 65_536
MAX_OPEN = 64
NEAR = 3
CONTENT = re.compile(r"^([ \t]*)((?:- +)*)(.*)$")
NO_COLON = re.compile(r"^(\"?\w[\w-]*\"?)(?:[ \t]+([^:]*))?$")
NO_SPACE = re.compile(r"^(\"?\w[\w-]*\"?):(\S.*)$")
PAIR = re.compile(r"^(\"?\w[\w-]*\"?:[ \t]+)?(\S.*)$")
OPEN_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#'"-][^:#]*:\s+|- +)\[?(["'])""")
NEXT_KEY = re.compile(r"\s*(- )?[\w\"-]+:(\s|$)|\s*- |\s*$")
END = 10**9


class Repair(NamedTuple):
    """A line (counted from 0) as it may have been meant, with what is then wrong with it as it stands."""

    line: int
    new: str
    message: str
    help: str
    column: int = 1


def mend(text: str, line: int, others: Iterable[int]) -> tuple[Repair, str] | None:
    """Return the repair that lets the file be read (further), and the repaired text; ``line`` is where it broke."""
    if len(text) > MAX_TEXT:
        return None
    lines = lines_of(text)
    best: tuple[int, Repair, str] | None = None
    for tries, repair in enumerate(_repairs(lines, _near(lines, line - 1, others))):
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
        indent = _indent(lines[number - 1])
        lines[number - 1] = ""
        for index in range(number, len(lines)):
            if lines[index].strip() and _indent(lines[index]) <= indent:
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
    """Return line and column at which the parser is at a loss: where a quote was opened rather than where it ends."""
    quoted = "quoted" in str(getattr(error, "context", ""))
    mark = getattr(error, "context_mark", None) if quoted else getattr(error, "problem_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _near(lines: list[str], broke: int, others: Iterable[int]) -> tuple[int, ...]:
    """Return the lines that may be wounded, likeliest first: those named, the one it broke on, and some before it."""
    before = [index for index in range(min(broke, len(lines)) - 1, max(-1, broke - 40), -1) if lines[index].strip()]
    named = [other - 1 for other in others]
    candidates = (*named, broke, *before[:NEAR])
    return tuple(dict.fromkeys(index for index in candidates if 0 <= index < len(lines) and lines[index].strip()))


def _repairs(lines: list[str], near: tuple[int, ...]) -> Iterator[Repair]:
    yield from _closed_quotes(lines, max(near, default=0))
    for index in near:
        yield from _in_place(index, lines[index])
    for index in sorted(near, key=lambda index: (not _tabbed(lines[index]), not _unusual(lines, index))):
        yield from _indented(lines, index)


def _closed_quotes(lines: list[str], until: int) -> Iterator[Repair]:
    """Close a quote that its own line leaves open, where another key or item follows."""
    for index, line in enumerate(lines[: until + 1]):
        match = OPEN_QUOTE.match(line)
        if match is None:
            continue
        quote, rest = match.group(1), line[match.end() :]
        closed = re.search(r'(?<!\\)"', rest) if quote == '"' else "'" in rest.replace("''", "")
        if closed or not NEXT_KEY.match(lines[index + 1] if index + 1 < len(lines) else ""):
            continue
        message = "tanda kutip dibuka tetapi tidak ditutup di baris yang sama"
        bare = rest.rstrip("]")
        new = f"{line[: match.end()]}{bare}{quote}{rest[len(bare) :]}"
        yield Repair(index, new, message, "tutup tanda kutip, atau hapus keduanya", match.end())


def _in_place(index: int, line: str) -> Iterator[Repair]:
    match = CONTENT.match(line)
    if match is None:
        return
    lead, content = match.group(1) + match.group(2), match.group(3)
    column = len(lead) + 1
    if found := NO_COLON.match(content):
        new = f"{lead}{found.group(1)}: {found.group(2) or ''}".rstrip()
        yield Repair(index, new, "baris ini tidak punya titik dua sesudah kuncinya", "tulis `kunci: nilai`", column)
    if found := NO_SPACE.match(content):
        new = f"{lead}{found.group(1)}: {found.group(2)}"
        yield Repair(index, new, "sesudah titik dua harus ada spasi", f"tulis `{found.group(1)}: ...`", column)
    if content.startswith("-") and not content.startswith("- "):
        new = f"{lead}- {content[1:].lstrip()}"
        yield Repair(index, new, "sesudah tanda `-` harus ada spasi", "tulis `- butir`", column)
    yield from _bracketed(index, lead, content, column)
    yield from _quoted(index, lead, content, column)


def _bracketed(index: int, lead: str, content: str, column: int) -> Iterator[Repair]:
    message, help_text = "kurung tidak berpasangan", "tutup kurung yang dibuka di baris ini"
    for opening, closing in ("{}", "[]"):
        lacking = content.count(opening) - content.count(closing)
        if lacking > 0:
            yield Repair(index, lead + content + closing * min(lacking, 9), message, help_text, column)
        elif lacking < 0 and (pair := PAIR.match(content)):
            yield Repair(index, f"{lead}{pair.group(1) or ''}{opening}{pair.group(2)}", message, help_text, column)


def _quoted(index: int, lead: str, content: str, column: int) -> Iterator[Repair]:
    pair = PAIR.match(content)
    if block := re.match(r"^(\S+: +[|>][-+]?)[^-+]", content):
        message, help_text = (
            "sesudah tanda `|` atau `>` tidak boleh ada isi di baris yang sama",
            "mulai isinya di baris berikut",
        )
        yield Repair(index, lead + block.group(1), message, help_text, column)
    if pair is None or pair.group(2)[0] in "|>{[#" or content.endswith(":"):
        return
    key, value = pair.group(1) or "", pair.group(2)
    new = f"{lead}{key}'{value.replace(chr(39), chr(39) * 2)}'"
    message = "titik dua di tengah nilai" if ": " in value else "nilai ini memuat tanda khusus YAML"
    yield Repair(index, new, message, "apit seluruh nilainya dengan tanda kutip", column + len(key))


def _indented(lines: list[str], index: int) -> Iterator[Repair]:
    """Give a line the indentation of its neighbours, or of a list they are in."""
    line = lines[index]
    content = line.strip()
    message = "indentasi tidak rata dengan baris di sekitarnya"
    if _tabbed(line):
        message = "tab tidak boleh dipakai untuk indentasi"
    for width in _widths(lines, index):
        if width != _indent(line) or _tabbed(line):
            yield Repair(index, " " * width + content, message, "indentasi memakai spasi, dua untuk tiap tingkat")
    above = next((lines[at] for at in range(index - 1, -1, -1) if lines[at].strip()), "")
    if not content.startswith("- "):
        help_text = "mulai tiap butir daftar dengan `- `"
        for lead in dict.fromkeys((_indent(line), _indent(above), _indent(above) + 2)):
            yield Repair(index, f"{' ' * lead}- {content}", "butir daftar tanpa tanda `-`", help_text)


def _widths(lines: list[str], index: int) -> tuple[int, ...]:
    """Return the indentations a line may be meant to have: those of lines like it first, then one step below others."""
    around = [at for at in (*range(index - 1, max(-1, index - 12), -1), index + 1, index + 2) if at < len(lines)]
    written = [lines[at] for at in around if lines[at].strip()]
    alike = [_indent(line) for line in written if _looks(line) == _looks(lines[index])]
    below = [_indent(line) + 2 for line in written if _looks(line) != "teks"]
    return tuple(dict.fromkeys((*alike, *below, *(_indent(line) for line in written))))


def _looks(line: str) -> str:
    content = line.strip()
    return "butir" if content.startswith("-") else "kunci" if NEXT_KEY.match(content) else "teks"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _tabbed(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]


def _unusual(lines: list[str], index: int) -> bool:
    """Whether a line is indented by an odd number, or more than a step deeper than the one above."""
    above = next((lines[at] for at in range(index - 1, -1, -1) if lines[at].strip()), "")
    own = _indent(lines[index])
    return own % 2 == 1 or own > _indent(above) + 2 + 2 * above.lstrip().startswith("- ")
