"""Bytes of a file as text, and its lines where the parser counts them: light, for reports that only quote lines."""

import re

from spbe_arch.loading.problems import Problem
from spbe_arch.model import codes
from spbe_arch.model.origin import KeyPath

Mark = tuple[int, int]
Marks = dict[KeyPath, tuple[Mark, Mark]]
"""Where each key stands, and where its value does: line and column, both counted from 1."""
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """Split text where the parser counts a new line."""
    if text.isascii() and "\r" not in text:  # nearly every file, and ten times as fast
        return text.split("\n")
    return LINE_BREAK.split(text)


def decoded(content: bytes) -> tuple[str | None, Problem | None]:
    """Return the bytes of a file as text (UTF-8, with or without BOM), or where they stop being UTF-8."""
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = lines_of(content[: error.start].decode("utf-8", "ignore"))
        message = f"byte 0x{content[error.start]:02x} bukan UTF-8"
        help_text = "simpan ulang berkas sebagai UTF-8"
        return None, Problem(codes.TEXT_ENCODING, message, len(before), len(before[-1]) + 1, help=help_text)
