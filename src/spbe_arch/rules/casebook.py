"""The cases of a rule: small repositories that break it, and some that do not.

The same file is the rule's test, the example `spbe explain` shows, and part of the rule's page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from spbe_arch.reference.tables import text_only

DEFAULT_DAY = date(2025, 6, 30)
DEFAULT_AGENCY = "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\nsasaran: [{kode: S1, nama: Contoh}]\n"


@dataclass(frozen=True, slots=True)
class Case:
    """Files by path below `architecture/`, the day, and the places and codes to be found: `path:line:column CODE`.

    Files are text; a case may carry `bytes` (hexadecimal) instead, for what is not text, `padded` for a file of so many
    bytes of comment, and `links` for symbolic links by path, each with its target.
    """

    name: str
    files: Mapping[str, bytes]
    expect: tuple[str, ...]
    today: date
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Casebook:
    """All cases of one rule."""

    code: str
    bad: tuple[Case, ...]
    good: tuple[Case, ...]


def casebooks() -> tuple[Casebook, ...]:
    """Return every casebook there is, by code."""
    return tuple(_casebook(text) for _, text in sorted(_texts().items()))


def casebook(code: str) -> Casebook | None:
    """Return the casebook of a rule, if it has one."""
    text = _texts().get(code)
    return _casebook(text) if text else None


@cache
def _texts() -> Mapping[str, str]:
    """Return the files by the code in their first line: to read one need not be to parse all."""
    folder = files("spbe_arch.rules") / "cases"
    texts = (entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".yml"))
    return {text.partition("\n")[0].removeprefix("code: "): text for text in texts}


def _casebook(text: str) -> Casebook:
    data = text_only(text)
    return Casebook(
        code=data["code"],
        bad=tuple(_case(name, case) for name, case in data["bad"].items()),
        good=tuple(_case(name, case) for name, case in data["good"].items()),
    )


def _case(name: str, data: Mapping[str, Any]) -> Case:
    contents = {path: text.encode() for path, text in data.get("files", {}).items()}
    contents |= {path: bytes.fromhex(text) for path, text in data.get("bytes", {}).items()}
    contents |= {path: b"#" * int(size) for path, size in data.get("padded", {}).items()}
    contents.setdefault("instansi.yml", DEFAULT_AGENCY.encode())
    day = date.fromisoformat(data["today"]) if "today" in data else DEFAULT_DAY
    return Case(name, contents, tuple(data.get("expect", ())), day, dict(data.get("links", {})))
