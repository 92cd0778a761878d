"""What a syntax error means, where it really is, and how to read the rest of the file."""

import re

import yaml

from spbe_arch.loading.problems import Problem
from spbe_arch.loading.yaml_events import Mark
from spbe_arch.model import codes

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
OPEN_QUOTE = re.compile(r"""^\s*(?:-\s+)?(?:[^\s:#'"-][^:#]*:\s+|-\s+)(["'])""")


def syntax_problem(text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or str(getattr(error, "reason", "")) or "tanda yang tidak diizinkan"
    if mark is None:
        line, column = _place_of_offset(text, getattr(error, "position", 0) or 0)
        message = "berkas memuat tanda kendali yang tidak diizinkan YAML"
        return Problem(codes.YAML_SYNTAX, message, line, column, help="hapus tanda yang tidak terlihat itu")
    line, column = mark.line + 1, mark.column + 1
    quote = _open_quote(text, line)
    if quote:
        message, (line, column) = "tanda kutip dibuka tetapi tidak ditutup di baris yang sama", quote
        return Problem(codes.YAML_SYNTAX, message, line, column, help="tutup tanda kutip, atau hapus keduanya")
    if context is not None and "quoted" in str(getattr(error, "context", "")):
        line, column = context.line + 1, context.column + 1
    return Problem(codes.YAML_SYNTAX, _in_indonesian(reason), line, column, help=_SYNTAX_HELP, value=str(reason))


_SYNTAX_HELP = "periksa indentasi (spasi, bukan tab), titik dua, dan tanda kutip di sekitar baris ini"


def _in_indonesian(reason: str) -> str:
    known = (
        ("cannot start any token", "tanda ini tidak boleh mengawali nilai; beri tanda kutip"),
        ("mapping values are not allowed", "titik dua di tengah nilai; beri tanda kutip pada nilainya"),
        ("could not find expected ':'", "baris ini tidak punya titik dua sesudah kuncinya"),
        ("did not find expected key", "susunan kunci di sini tidak rata atau tidak lengkap"),
        ("did not find expected '-'", "susunan daftar di sini tidak rata"),
        ("block sequence entries are not allowed", "tanda `-` tidak boleh di sini; mulai daftar di baris baru"),
        ("did not find expected ',' or", "daftar dalam kurung tidak ditutup atau kurang koma"),
        ("undefined alias", "tanda `*` mengawali nilai; beri tanda kutip"),
    )
    return next((message for part, message in known if part in reason), f"YAML tidak dapat dibaca: {reason}")


def _open_quote(text: str, until: int) -> Mark | None:
    """Return the place of the first value whose quote is not closed on its own line, where a new key follows it."""
    lines = lines_of(text)[: until + 1]
    for number, line in enumerate(lines[:until], start=1):
        match = OPEN_QUOTE.match(line)
        if match is None:
            continue
        quote, rest = match.group(1), line[match.end() :]
        closed = re.search(r'(?<!\\)"', rest) if quote == '"' else "'" in rest.replace("''", "")
        following = lines[number] if number < len(lines) else ""
        if not closed and (not following or re.match(r"\s*(- )?[\w-]+:(\s|$)|\s*- |\s*$", following)):
            return number, match.end()
    return None


def _place_of_offset(text: str, offset: int) -> Mark:
    before = text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")
    lines = LINE_BREAK.split(before)
    return len(lines), len(lines[-1]) + 1


def our_side(text: str) -> str:
    """Blank the markers and the other side of a conflict, keeping every line number."""
    kept, theirs = [], False
    for line in lines_of(text):
        marker = CONFLICT.match(line)
        theirs = (theirs or line.startswith("=======")) if marker else theirs
        kept.append("" if marker or theirs else line)
        theirs = theirs and not line.startswith(">>>>>>>")
    return "\n".join(kept)


def lines_of(text: str) -> list[str]:
    """Split text where the parser counts a new line."""
    return LINE_BREAK.split(text)


def without_line(text: str, number: int) -> str:
    """Return the text with one line emptied, so that the numbers of the others stay."""
    lines = lines_of(text)
    if 0 < number <= len(lines):
        lines[number - 1] = ""
    return "\n".join(lines)
