"""The slips people make in YAML, each with the line as it may have been meant."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CONTENT = re.compile(r"^([ \t]*)((?:- +)*)(.*)$")
NO_COLON = re.compile(r"^(\"?\w[\w-]*\"?)(?:[ \t]+([^:]*))?$")
NO_SPACE = re.compile(r"^(\"?\w[\w-]*\"?):(\S.*)$")
PAIR = re.compile(r"^(\"?\w[\w-]*\"?:[ \t]+)?(\S.*)$")
OPEN_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#'"-][^:#]*:\s+|- +)\[?(["'])""")
OPEN_KEY = re.compile(r"""^\s*(?:- +)*(["'])(\w[\w .-]*):(?:\s|$)""")
NEXT_KEY = re.compile(r"\s*(- )?[\w\"-]+:(\s|$)|\s*- |\s*$")


class Repair(NamedTuple):
    """A line (counted from 0) as it may have been meant, with what is then wrong with it as it stands."""

    line: int
    new: str
    message: str
    help: str
    column: int = 1


def repairs(lines: list[str], near: tuple[int, ...]) -> Iterator[Repair]:
    """Yield what the lines may have been meant to be, likeliest first."""
    yield from _closed_quotes(lines, max(near, default=0))
    for index, line in enumerate(lines[: max(near, default=0) + 1]):
        yield from _quoted_block(index, line)
    for index in near:
        yield from _in_place(index, lines[index])
    for index in sorted(near, key=lambda index: (not _tabbed(lines[index]), not _unusual(lines, index))):
        yield from _indented(lines, index)


def _closed_quotes(lines: list[str], until: int) -> Iterator[Repair]:
    """Close a quote that its own line leaves open, where another key or item follows."""
    message, help_text = "tanda kutip dibuka tetapi tidak ditutup di baris yang sama", "tutup tanda kutip, atau hapus"
    for index, line in enumerate(lines[: until + 1]):
        if key := OPEN_KEY.match(line):
            new = f"{line[: key.end(2)]}{key.group(1)}{line[key.end(2) :]}"
            yield Repair(index, new, message, help_text, key.start(1) + 1)
        match = OPEN_QUOTE.match(line)
        if match is None:
            continue
        quote, rest = match.group(1), line[match.end() :]
        closed = re.search(r'(?<!\\)"', rest) if quote == '"' else "'" in rest.replace("''", "")
        if closed or not NEXT_KEY.match(lines[index + 1] if index + 1 < len(lines) else ""):
            continue
        bare = rest.rstrip("]")
        new = f"{line[: match.end()]}{bare}{quote}{rest[len(bare) :]}"
        yield Repair(index, new, message, help_text, match.end())


def _quoted_block(index: int, line: str) -> Iterator[Repair]:
    """Take away the quote before the sign of a long text."""
    if match := re.match(r"^(.*: )[\"']([|>][-+]?)$", line):
        message = "tanda kutip di depan `|` atau `>`"
        yield Repair(index, match.group(1) + match.group(2), message, "hapus tanda kutipnya", match.end(1) + 1)


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
    if value.startswith(('""', "''")) and len(value) > len(value.strip("\"'")) + 2:
        bare = value.strip("\"'")
        yield Repair(
            index, f"{lead}{key}{value[0]}{bare}{value[0]}", "tanda kutip berlebih", "hapus satu", column + len(key)
        )
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
        if width != indent_of(line) or _tabbed(line):
            yield Repair(index, " " * width + content, message, "indentasi memakai spasi, dua untuk tiap tingkat")
    above = next((lines[at] for at in range(index - 1, -1, -1) if lines[at].strip()), "")
    if not content.startswith("- "):
        help_text = "mulai tiap butir daftar dengan `- `"
        for lead in dict.fromkeys((indent_of(line), indent_of(above), indent_of(above) + 2)):
            yield Repair(index, f"{' ' * lead}- {content}", "butir daftar tanpa tanda `-`", help_text)


def _widths(lines: list[str], index: int) -> tuple[int, ...]:
    """Return the indentations a line may be meant to have: those of lines like it first, then one step below others."""
    around = [at for at in (*range(index - 1, max(-1, index - 12), -1), index + 1, index + 2) if at < len(lines)]
    written = [lines[at] for at in around if lines[at].strip()]
    alike = [indent_of(line) for line in written if _looks(line) == _looks(lines[index])]
    below = [indent_of(line) + 2 for line in written if _looks(line) != "teks"]
    return tuple(dict.fromkeys((*alike, *below, *(indent_of(line) for line in written))))


def _looks(line: str) -> str:
    content = line.strip()
    return "butir" if content.startswith("-") else "kunci" if NEXT_KEY.match(content) else "teks"


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _tabbed(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]


def _unusual(lines: list[str], index: int) -> bool:
    """Whether a line is indented by an odd number, or more than a step deeper than the one above."""
    above = next((lines[at] for at in range(index - 1, -1, -1) if lines[at].strip()), "")
    own = indent_of(lines[index])
    return own % 2 == 1 or own > indent_of(above) + 2 + 2 * above.lstrip().startswith("- ")
