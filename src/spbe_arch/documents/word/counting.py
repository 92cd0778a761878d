"""Numbering as Word does it: chapters, annexes, points and letters count by themselves when a document is edited."""

from collections.abc import Iterator

from lxml import etree

from spbe_arch.documents.word.markup import DECLARED, W

CHAPTERS, ANNEXES, POINTS, LETTERS = "chapters", "annexes", "points", "letters"
EMPTY = f"<w:numbering {DECLARED}/>".encode()


class Counting:
    """The numbering of one document, added behind the template's own."""

    def __init__(self, part: etree._Element, *, compact: bool) -> None:
        self._part = part
        taken = [int(found.get(f"{W}abstractNumId") or 0) for found in part.iterfind(f"{W}abstractNum")]
        used = [int(found.get(f"{W}numId") or 0) for found in part.iterfind(f"{W}num")]
        first, self._next = max(taken, default=-1) + 1, max(used, default=0) + 1
        self._abstract = {name: first + at for at, name in enumerate((CHAPTERS, ANNEXES, POINTS, LETTERS))}
        where = len(part.findall(f"{W}numPicBullet")) + len(taken)
        levels = (_chapters(compact=compact), _annexes(), _points(), _letters())
        for at, (name, made) in enumerate(zip(self._abstract, levels, strict=True)):
            part.insert(where + at, _abstract(self._abstract[name], "".join(made)))
        self.chapters, self.annexes, self.points = (self._num(name) for name in (CHAPTERS, ANNEXES, POINTS))

    def letters(self) -> int:
        """Return a new list that begins at a."""
        return self._num(LETTERS, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')

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


def _level(at: int, form: str, text: str, *, legal: bool = False, indent: int = 0) -> str:
    follow = "" if indent else '<w:suff w:val="space"/>'
    shape = (
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="340"/></w:pPr>'
        if indent
        else '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>'
    )
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{"<w:isLgl/>" if legal else ""}'
        f'{follow}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{shape}</w:lvl>'
    )


def _chapters(*, compact: bool) -> Iterator[str]:
    yield _level(0, "decimal", "%1") if compact else _level(0, "upperRoman", "BAB %1")
    yield _level(1, "decimal", "%1.%2", legal=not compact)
    yield _level(2, "decimal", "%1.%2.%3", legal=not compact)


def _annexes() -> Iterator[str]:
    yield _level(0, "upperLetter", "Lampiran %1")
    yield _level(1, "decimal", "%1.%2")
    yield _level(2, "decimal", "%1.%2.%3")


def _points() -> Iterator[str]:
    yield _level(0, "bullet", "•", indent=500)


def _letters() -> Iterator[str]:
    yield _level(0, "lowerLetter", "%1.", indent=500)
