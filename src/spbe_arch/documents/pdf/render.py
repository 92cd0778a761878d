"""From a manuscript to the bytes of a PDF, and the page every place is on."""

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst

from spbe_arch.documents.cleaning import clean
from spbe_arch.documents.manuscript import Figure, Manuscript, Table
from spbe_arch.documents.numbering import headings_in, numbers_of
from spbe_arch.documents.outline import Entry, captions_of, contents_of, marks_of
from spbe_arch.documents.pdf.content import FACT_NAMES, Setter, front_of, leading_to
from spbe_arch.documents.pdf.theme import EMBEDDED, Theme

STANDARD: Literal["a-2a"] = "a-2a"
"""PDF/A-2a: archived as it is, with its structure, so that it can be read aloud and its text found."""
_INSIDE = re.compile(rb"/A<</Type/Action/S/URI/URI\(spbe:(b\d+)\)>>|/Contents\(spbe:b\d+\)")
_ATTEMPTS = 3
"""How often signs without a letter are looked for: typst names all it meets, but stops at the first sort."""
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_MISSING = re.compile(r'the (?:text|codepoint) `"(.*?)"`')


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF, and the page of every place of the manuscript by its name."""

    data: bytes
    pages: Mapping[str, int]


def printed(manuscript: Manuscript, day: date, theme: Theme | None = None) -> Printed:
    """Return a manuscript as PDF/A; equal manuscripts on the same day give equal bytes."""
    theme, numbers = theme or Theme(), numbers_of(manuscript)
    entries = contents_of(manuscript, numbers)
    setter = Setter(numbers, theme, headings=headings_in(manuscript, numbers))
    chapters, annexes = setter.blocks(manuscript.chapters), setter.blocks(manuscript.annexes)
    places = tuple(place.name for place in numbers.blocks.values())
    data = {
        "front": front_of(manuscript, setter),
        "day": [day.year, day.month, day.day],
        "imprint": imprint(manuscript),
        "theme": _theme(theme),
        "contents": _entries(entries, headings=True),
        "tables": _entries(captions_of(manuscript, numbers, Table)),
        "figures": _entries(captions_of(manuscript, numbers, Figure)),
        "marks": marks_of(manuscript),
        "chapters": chapters,
        "annexes": annexes,
        "places": places,
        "names": round(setter.wide * FACT_NAMES, 2),
    }
    return _set(data, setter.pictures, theme, day)


def imprint(manuscript: Manuscript) -> str:
    """Return what tells one edition from another, for the foot of the page: the first row of its identity."""
    name, value = manuscript.identity[0] if manuscript.identity else ("", "")
    return clean(f"{name} {value}")


def _entries(entries: tuple[Entry, ...], *, headings: bool = False) -> list[Any]:
    return [
        [entry.level, entry.number, entry.title, leading_to(entry.name, heading=headings), entry.name]
        for entry in entries
    ]


def _theme(theme: Theme) -> dict[str, Any]:
    edges = theme.margins
    return {
        "colour": theme.colour,
        "size": theme.size,
        "fonts": [*theme.fonts, *EMBEDDED],
        "margins": [edges.top, edges.bottom, edges.left, edges.right],
        "logo": f"logo{theme.logo_suffix}" if theme.logo else "",
    }


def _set(data: dict[str, Any], pictures: Mapping[str, bytes], theme: Theme, day: date) -> Printed:
    with tempfile.TemporaryDirectory(prefix="spbe-") as name:
        folder = Path(name)
        (folder / "main.typ").write_bytes(files(__package__).joinpath("buku.typ").read_bytes())
        for picture, content in pictures.items():
            (folder / picture).write_bytes(content)
        if theme.logo:
            (folder / data["theme"]["logo"]).write_bytes(theme.logo)
        text = json.dumps(data, ensure_ascii=False)
        for _again in range(_ATTEMPTS):
            try:
                return _compiled(folder, text, theme, day, data["places"])
            except typst.TypstError as error:
                if not _MISSING.search(str(error.diagnostic)):
                    raise
                text = _without_missing(text, str(error.diagnostic))
        return _compiled(folder, text, theme, day, data["places"])


def _compiled(folder: Path, text: str, theme: Theme, day: date, places: tuple[str, ...]) -> Printed:
    (folder / "data.json").write_text(text, "utf-8")
    fonts = [theme.font_folder] if theme.font_folder else []
    compiler = typst.Compiler(folder / "main.typ", root=folder, font_paths=fonts, ignore_system_fonts=True)
    made = compiler.compile(
        format="pdf", pdf_standards=[STANDARD], timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC)
    )
    assert isinstance(made, bytes)
    pages = json.loads(compiler.query("<pages>", field="value", one=True))
    return Printed(_INSIDE.sub(_place, made), dict(zip(places, pages, strict=True)))


def _place(found: re.Match[bytes]) -> bytes:
    """Turn an address of ours into a place of the file, in as many bytes: the index of the file stays right."""
    made = b"/Dest(%s)" % found[1] if found[1] else b"/Contents(rujukan)"
    return made.ljust(len(found[0]))


def _without_missing(text: str, diagnostic: str) -> str:
    """Write signs that no font has by their code point; an archived text must not have empty boxes."""
    named = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), told) for told in _MISSING.findall(diagnostic))
    missing = {sign for told in named for sign in told if not sign.isascii()}
    return text.translate({ord(sign): f"[U+{ord(sign):04X}]" for sign in missing})
