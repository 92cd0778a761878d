"""Bytes of a file to text and data, and the place of a key in it, found when somebody asks.

The parser is imported when it is needed: where most files are known from earlier, or read by another process, few are.
"""

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from spbe_arch.loading.problems import Problem, reason_of
from spbe_arch.loading.text import Mark, Marks, decoded
from spbe_arch.model import codes
from spbe_arch.model.origin import KeyPath

START: tuple[Mark, Mark] = ((1, 1), (1, 1))
"""Where a key stands that is not written: at the start of its file."""
ONLY_LINES = re.compile("[^\"'{[\r\x85\u2028\u2029]*")
"""Text in which no value goes on to the start of a line: that takes quotes or brackets."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file on disk that can say where its keys stand; in a ``sound`` one, read without problems, that is easy."""

    base: str
    path: str
    sound: bool = False

    def locate(self, keys: KeyPath, *, key: bool = False) -> tuple[int, int]:
        """Return line and column of the deepest known part of ``keys``."""
        if self.sound and len(keys) == 1 and (place := _quick_place(self.base, self.path, str(keys[0]))):
            return place[0] if key else place[1]
        marks = _marks(self.base, self.path)
        for depth in range(len(keys), 0, -1):
            if found := marks.get(tuple(keys[:depth])) or marks.get(tuple(map(_as_written, keys[:depth]))):
                return found[0] if key else found[1]
        return (1, 1)


def place_of(text: str, key: str) -> tuple[Mark, Mark] | None:
    """Return where a key of a file without problems stands, and its value, as the parser notes them; None if unsure."""
    if key not in text and "\\" not in text:
        return START
    found = re.search(rf"^{re.escape(key)}: +([^\s#])", text, re.MULTILINE)
    if found is None or not ONLY_LINES.fullmatch(text, 0, found.start()):
        return None
    line, column = text.count("\n", 0, found.start()) + 1, found.start(1) - found.start() + 1
    return (line, 1), (line, 1 if found[1] in "[{" else column)


def _as_written(key: str | int) -> str | int:
    """Return a year as the text YAML has for it; an index of a list stays a number."""
    return str(key) if isinstance(key, int) and key > 999 else key


@lru_cache(maxsize=4096)
def _quick_place(base: str, path: str, key: str) -> tuple[Mark, Mark] | None:
    text, _problem = text_of(base, path)
    return place_of(text, key) if text is not None else None


@lru_cache(maxsize=512)
def _marks(base: str, path: str) -> Marks:
    marks: Marks = {}
    text, _problem = text_of(base, path)
    if text is not None:
        _read(text, marks)
    return marks


def forget() -> None:
    """Drop what is remembered of files; for a process that watches them change."""
    _quick_place.cache_clear()
    _marks.cache_clear()


def text_of(base: str, path: str) -> tuple[str | None, Problem | None]:
    """Return the text of a file (UTF-8, with or without BOM), or the problem that keeps it from being read."""
    try:
        with open(os.path.join(base, path), "rb") as file:
            content = file.read()
    except OSError as error:
        message = f"`{path}` tidak dapat dibaca: {reason_of(error)}"
        return None, Problem(codes.FILE_UNREADABLE, message, help="periksa izin berkas")
    return decoded(content)


def data_of(base: str, path: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the data of a file and what is wrong with it."""
    text, problem = text_of(base, path)
    if text is None:
        return {}, (problem,) if problem else ()
    return _read(text)


def _read(text: str, marks: Marks | None = None) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    from spbe_arch.loading.yaml_text import read  # noqa: PLC0415 - see the module

    return read(text, marks)
