"""Blocks of a manuscript as the body of a Word document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Facts,
    Figure,
    Heading,
    Landscape,
    Listing,
    Mark,
    Paragraph,
    Row,
    Signature,
    Span,
    Table,
    Text,
)
from spbe_arch.documents.numbering import DEEPEST, Numbers, Place
from spbe_arch.documents.word.counting import Counting
from spbe_arch.documents.word.grids import HEAD, HEAD_SHADE, TOTAL_SHADE, WHOLE, cell_of, framed, row_of
from spbe_arch.documents.word.markup import bookmark, field, link, paragraph, run
from spbe_arch.documents.word.pictures import Pictures
from spbe_arch.documents.word.sections import Sections

CHARACTER = {
    Mark.STRONG: "SPBE Tebal",
    Mark.EMPHASIS: "SPBE Miring",
    Mark.CODE: "SPBE Kode",
    Mark.UNKNOWN: "SPBE Belum Diketahui",
    Mark.ESTIMATE: "SPBE Perkiraan",
    Mark.PROPOSAL: "SPBE Usulan",
    Mark.NOTE: "SPBE Catatan",
}
_SIDE = {Align.START: "", Align.CENTRE: '<w:jc w:val="center"/>', Align.END: '<w:jc w:val="right"/>'}
FACTS = (Column("", 32), Column("", 68))


@dataclass
class Body:
    """Writes blocks one after the other; ``styles`` are the template's ids by name."""

    numbers: Numbers
    styles: Mapping[str, str]
    counting: Counting
    pictures: Pictures
    sections: Sections
    compact: bool
    annex: bool = False

    def written(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield blocks; chapters begin on a new page unless a section just did."""
        fresh = False
        for block in blocks:
            if isinstance(block, Landscape):
                yield self.sections.ended(self.styles["SPBE Jarak"])
                with self.sections.sideways():
                    yield from (self._block(inner, fresh=at == 0) for at, inner in enumerate(block.blocks))
                    yield self.sections.ended(self.styles["SPBE Jarak"])
                fresh = True
            else:
                yield self._block(block, fresh=fresh)
                fresh = False

    def _block(self, block: Block, *, fresh: bool = False) -> str:  # noqa: PLR0911 - one per kind of block
        match block:
            case Heading():
                return self._heading(block, fresh=fresh)
            case Paragraph():
                return paragraph(self.line(block.text), self.styles["SPBE Isi"])
            case Listing():
                return self._listing(block)
            case Table():
                return self._table(block)
            case Facts():
                return self.facts(block.rows)
            case Figure():
                return self._figure(block)
            case Signature():
                return self._signature(block)
            case Landscape():
                return "".join(self.written(block.blocks))

    def _heading(self, block: Heading, *, fresh: bool) -> str:
        level = min(max(block.level, 1), DEEPEST + 1)
        more = "<w:pageBreakBefore/>" if level == 1 and not self.compact and not fresh else ""
        if level <= DEEPEST:
            number = self._counted(self.numbers.of(block).number, level)
            more += f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>'
        more += '<w:spacing w:before="240" w:after="80"/><w:jc w:val="left"/>' if self.compact else ""
        inner = bookmark(self.numbers.of(block).name, run(block.text))
        return paragraph(inner, self.styles[f"heading {level}"], more)

    def _counted(self, number: str, level: int) -> int:
        """Return the list that counts a heading."""
        if self.annex:
            return self.counting.annexes
        return self.counting.chapters if level == 1 else self.counting.parts(number.partition(".")[0])

    def _listing(self, block: Listing) -> str:
        number = self.counting.letters() if block.lettered else self.counting.points
        shape = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(paragraph(self.line(item), self.styles["SPBE Butir"], shape) for item in block.items)

    def _caption(self, block: Table | Figure, word: str, more: str = "") -> str:
        place = self.numbers.of(block)
        before, last = _split(place.number)
        strong, resets = self.styles["SPBE Tebal"], r" \r 1" if last == "1" else ""
        counted = field(rf"SEQ {word} \* ARABIC{resets}", last, strong)
        named = bookmark(place.name, f"{run(before, strong)}{counted}")
        return paragraph(f"{named}{run(f' {block.caption}')}", self.styles["caption"], more)

    def _table(self, block: Table) -> str:
        caption = self._caption(block, "Tabel", "<w:keepNext/>")
        widths = self._widths(block.columns)
        heads = "".join(
            cell_of(paragraph(run(column.heading), self.styles["SPBE Kepala Tabel"]), wide, HEAD_SHADE)
            for column, wide in zip(block.columns, widths, strict=True)
        )
        head = row_of(heads, HEAD)
        rows = "".join(self._row(row, block.columns, widths) for row in block.rows)
        return f"{caption}{self._framed('SPBE Tabel', widths, head + rows)}"

    def _row(self, row: Row, columns: tuple[Column, ...], widths: tuple[int, ...]) -> str:
        shade, name = TOTAL_SHADE if row.total else "", self.numbers.row(row)
        cells = []
        for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
            inner = self._cell(cell, _SIDE[column.align], strong=row.total, name=name if at == 0 else "")
            cells.append(cell_of(inner, widths[at], shade))
        return row_of("".join(cells))

    def _cell(self, cell: tuple[Text, ...], shape: str = "", *, strong: bool = False, name: str = "") -> str:
        style = self.styles["SPBE Sel"]
        made: list[str] = []
        for text in cell or ((),):
            inner = self.line(text, strong=strong)
            made.append(paragraph(bookmark(name, inner) if name and not made else inner, style, shape))
        return "".join(made)

    def facts(self, rows: Iterable[tuple[str, tuple[Text, ...]]]) -> str:
        """Return names and values side by side."""
        left, right = self._widths(FACTS)
        quiet, style = self.styles["SPBE Catatan"], self.styles["SPBE Sel"]
        made = "".join(
            f"<w:tr>{cell_of(paragraph(run(name, quiet), style), left)}{cell_of(self._cell(value), right)}</w:tr>"
            for name, value in rows
        )
        return self._framed("SPBE Fakta", (left, right), made) if made else ""

    def _figure(self, block: Figure) -> str:
        picture = self.pictures.inline(block, self.sections.wide, self.sections.high)
        return f"{paragraph(picture, self.styles['SPBE Gambar'])}{self._caption(block, 'Gambar')}"

    def _signature(self, block: Signature) -> str:
        choices = "".join(
            paragraph(run(f"☐ {choice}"), self.styles["SPBE Butir"], "<w:keepNext/>") for choice in block.choices
        )
        widths = self._widths((Column(""), Column("")))
        posts = [self._post(post) for post in block.posts]
        pairs = (posts[at : at + 2] for at in range(0, len(posts), 2))
        rows = "".join(row_of("".join(map(cell_of, (*pair, paragraph("")), widths)), WHOLE) for pair in pairs)
        return f"{choices}{self._framed('SPBE Kosong', widths, rows) if rows else ''}"

    def _post(self, post: str) -> str:
        style, quiet = self.styles["SPBE Sel"], self.styles["SPBE Catatan"]
        line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
        room = paragraph("", style, f'{line}<w:spacing w:before="1200"/>')
        return f"{paragraph(run(post), style)}{room}{paragraph(run('Nama, tanda tangan, tanggal', quiet), style)}"

    def _widths(self, columns: tuple[Column, ...]) -> tuple[int, ...]:
        shares = [max(column.share, 0.05) for column in columns]
        return tuple(int(self.sections.wide * share / sum(shares)) for share in shares)

    def _framed(self, style: str, widths: tuple[int, ...], rows: str) -> str:
        gap = paragraph("", self.styles["SPBE Jarak"])
        return f"{framed(self.styles[style], widths, rows)}{gap}"

    def line(self, text: Text, *, strong: bool = False) -> str:
        """Return a text as runs; what refers to a place is a field or a link to it."""
        return "".join(self._span(span, strong=strong) for span in text)

    def _span(self, span: Span, *, strong: bool) -> str:
        read, name = self.numbers.resolved(span)
        mark = Mark.STRONG if strong and span.mark is Mark.PLAIN else span.mark
        style = self.styles[CHARACTER[mark]] if mark in CHARACTER else ""
        if not name:
            return run(read.text, style)
        if span.text:
            return link(name, run(read.text, style))
        return self._number(self.numbers.anchors[span.target], style)

    def _number(self, place: Place, style: str) -> str:
        """Return a reference to a number; Word keeps it right when chapters move."""
        if not place.number:
            return link(place.name, run(place.reads, style))
        if place.number.startswith(("Tabel ", "Gambar ")):
            return field(rf"REF {place.name} \h", place.reads, style)
        before = place.reads.removesuffix(place.number)
        number = field(rf"REF {place.name} \r \h", place.number, style)
        return f"{run(before, style) if before else ''}{number}"


def _split(number: str) -> tuple[str, str]:
    """Split `Tabel 3.2` before the number that counts."""
    at = max(number.rfind("."), number.rfind(" ")) + 1
    return number[:at], number[at:]
