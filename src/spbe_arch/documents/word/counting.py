"""Numbering as Word does it: chapters, annexes, points and letters count by themselves when a document is edited.

The parts of a chapter are a list of their own for every chapter: `4.1` below `BAB IV` would need a switch (`isLgl`)
that LibreOffice 7.4 does not know and shows as `IV.1`.
"""

from collections.abc import Iterator

from lxml import etree

from spbe_arch.documents.word.markup import DECLARED, W

CHAPTERS, ANNEXES, POINTS, LETTERS = "chapters", "annexes", "points", "letters"
EMPTY = f"<w:numbering {DECLARED}/>".encode()
_AGAIN = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


class Counting:
    """The numbering of one document, added behind the template's own."""

    def __init__(self, part: etree._Element, *, compact: bool) -> None:
        self._part = part
        self._compact = compact
        used = [int(found.get(f"{W}numId") or 0) for found in part.iterfind(f"{W}num")]
        self._next = max(used, default=0) + 1
        self._abstract: dict[str, int] = {}
        levels = {CHAPTERS: _chapters(compact=compact), ANNEXES: _annexes(), POINTS: _points(), LETTERS: _letters()}
        for name, made in levels.items():
            self._define(name, "".join(made))
        self.chapters, self.annexes, self.points = (self._num(name) for name in (CHAPTERS, ANNEXES, POINTS))
        self._parts: dict[str, int] = {}

    def parts(self, chapter: str) -> int:
        """Return the list of the parts of a chapter, by its plain number."""
        if self._compact:
            return self.chapters
        if chapter not in self._parts:
            self._define(chapter, "".join(_parts(chapter)))
            self._parts[chapter] = self._num(chapter)
        return self._parts[chapter]

    def letters(self) -> int:
        """Return a new list that begins at a."""
        return self._num(LETTERS, _AGAIN)

    def _define(self, name: str, levels: str) -> None:
        """Add the definition of a list; all definitions stand before all lists."""
        known = self._part.findall(f"{W}abstractNum")
        number = max((int(found.get(f"{W}abstractNumId") or 0) for found in known), default=-1) + 1
        self._abstract[name] = number
        self._part.insert(len(self._part.findall(f"{W}numPicBullet")) + len(known), _abstract(number, levels))

    def _num(self, name: str, more: str = "") -> int:
        number, self._next = self._next, self._next + 1
        inner = f'<w:abstractNumId w:val="{self._abstract[name]}"/>{more}'
        element = etree.fromstring(f'<w:num {DECLARED} w:numId="{number}">{inner}</w:num>')
        last = self._part.findall(f"{W}num") or self._part.findall(f"{W}abstractNum")
        last[-1].addnext(element)
        return number


def _abstract(number: int, levels: str) -> etree._Element:
    opening = f'<w:abstractNum {DECLARED} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
    return etree.fromstring(f"{opening}{levels}</w:abstractNum>")


def _level(at: int, form: str, text: str, *, indent: int = 0) -> str:
    follow = "" if indent else '<w:suff w:val="space"/>'
    hanging = 'w:hanging="340"' if indent else 'w:firstLine="0"'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{follow}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" {hanging}/></w:pPr></w:lvl>'
    )


def _chapters(*, compact: bool) -> Iterator[str]:
    yield _level(0, "decimal", "%1") if compact else _level(0, "upperRoman", "BAB %1")
    yield from _parts("%1")


def _parts(chapter: str) -> Iterator[str]:
    if chapter != "%1":
        yield _level(0, "decimal", chapter)
    yield _level(1, "decimal", f"{chapter}.%2")
    yield _level(2, "decimal", f"{chapter}.%2.%3")


def _annexes() -> Iterator[str]:
    yield _level(0, "upperLetter", "Lampiran %1")
    yield from _parts("%1")


def _points() -> Iterator[str]:
    yield _level(0, "bullet", "•", indent=500)


def _letters() -> Iterator[str]:
    yield _level(0, "lowerLetter", "%1.", indent=500)
