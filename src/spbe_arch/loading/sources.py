"""Bytes of a file to text, and the place of a key in it, found when somebody asks."""

import os
from dataclasses import dataclass
from functools import lru_cache

from spbe_arch.loading.problems import Problem, reason_of
from spbe_arch.loading.text import decoded
from spbe_arch.loading.yaml_events import Mark, Marks
from spbe_arch.loading.yaml_text import place_of, read
from spbe_arch.model import codes
from spbe_arch.model.origin import KeyPath


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
        read(text, marks)
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
