"""What a syntax error means, where it really is, and how to read the rest of the file."""

import re
from typing import NamedTuple

import yaml

from spbe_arch.loading.problems import Problem
from spbe_arch.loading.text import lines_of
from spbe_arch.loading.yaml_events import MergedItems
from spbe_arch.loading.yaml_mending import broken_at, mend, without_block
from spbe_arch.model import codes

CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SYNTAX_HELP = "periksa indentasi (spasi, bukan tab), titik dua, dan tanda kutip di sekitar baris ini"


class Diagnosis(NamedTuple):
    """A syntax error as a problem, the text to read instead, and whether that text is what was surely meant."""

    problem: Problem
    text: str
    sure: bool


def diagnose(text: str, error: yaml.YAMLError) -> Diagnosis:
    """Return what is wrong with a text that cannot be parsed, and what remains of it."""
    if isinstance(error, MergedItems):
        message = "butir daftar tanpa tanda `-`" if error.dash_missing else "indentasi butir daftar ini tidak rata"
        help_text = "butir satu daftar ditulis sejajar, masing-masing dengan `- `"
        problem = Problem(codes.YAML_SYNTAX, message, error.line, help=help_text)
        return Diagnosis(problem, error.meant, sure=True)
    line, column = broken_at(error)
    if not line:
        line, column = _place_of(text, UNPRINTABLE.search(text))
        message = "berkas memuat tanda kendali yang tidak diizinkan YAML"
        problem = Problem(codes.YAML_SYNTAX, message, line, column, help="hapus tanda yang tidak terlihat itu")
        return Diagnosis(problem, UNPRINTABLE.sub(" ", text), sure=True)
    reason, begun = str(getattr(error, "problem", None) or ""), _begun(error)
    if found := mend(text, line, [begun[0]] if begun else []):
        repair, mended = found
        place = repair.line + 1, repair.column
        problem = Problem(codes.YAML_SYNTAX, repair.message, *place, help=repair.help, value=reason)
        return Diagnosis(problem, mended, sure=True)
    length = len(lines_of(text))
    if begun and line > length:
        line, column = begun
    line = min(line, length)
    problem = Problem(codes.YAML_SYNTAX, _in_indonesian(reason), line, column, help=SYNTAX_HELP, value=reason)
    return Diagnosis(problem, without_block(text, line), sure=False)


def _begun(error: yaml.YAMLError) -> tuple[int, int] | None:
    """Return where the bracket was opened that the parser could not close."""
    mark, within = getattr(error, "context_mark", None), str(getattr(error, "context", None) or "")
    return (mark.line + 1, mark.column + 1) if mark and "flow" in within else None


def _in_indonesian(reason: str) -> str:
    known = (
        ("cannot start any token", "tanda ini tidak boleh mengawali nilai; beri tanda kutip"),
        ("mapping values are not allowed", "titik dua di tengah nilai; beri tanda kutip pada nilainya"),
        ("could not find expected ':'", "baris ini tidak punya titik dua sesudah kuncinya"),
        ("did not find expected key", "susunan kunci di sini tidak rata atau tidak lengkap"),
        ("did not find expected '-'", "susunan daftar di sini tidak rata"),
        ("block sequence entries are not allowed", "tanda `-` tidak boleh di sini; mulai daftar di baris baru"),
        ("did not find expected ',' or", "daftar dalam kurung tidak ditutup atau kurang koma"),
        ("unexpected end of stream", "tanda kutip dibuka tetapi tidak ditutup"),
        ("tab character", "tab tidak boleh dipakai untuk indentasi"),
    )
    return next((message for part, message in known if part in reason), f"YAML tidak dapat dibaca: {reason}")


def _place_of(text: str, match: re.Match[str] | None) -> tuple[int, int]:
    before = lines_of(text[: match.start()] if match else "")
    return len(before), len(before[-1]) + 1


def conflicts(text: str) -> tuple[Problem, ...]:
    """Return each conflict that git left in a text: where its first marker stands."""
    found: list[Problem] = []
    closed = True
    for number, line in enumerate(lines_of(text), start=1):
        marker = CONFLICT.match(line)
        if marker is None:
            continue
        if closed or marker.group().startswith("<"):
            message = "tanda konflik git belum diselesaikan"
            help_text = "pilih isi yang benar, lalu hapus semua tandanya"
            found.append(Problem(codes.TEXT_CONFLICT, message, number, help=help_text, value=marker.group()))
        closed = marker.group().startswith(">")
    return tuple(found)


def our_side(text: str) -> str:
    """Blank the markers and the other sides of a conflict, keeping every line number."""
    kept, ours = [], True
    for line in lines_of(text):
        marker = CONFLICT.match(line)
        if marker:
            ours = line[0] in "<>"
        kept.append(line if ours and not marker else "")
    return "\n".join(kept)
