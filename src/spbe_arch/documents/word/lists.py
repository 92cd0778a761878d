"""The lists at the front, filled with the entries and pages of now, and still fields that Word can renew."""

from collections.abc import Mapping

from spbe_arch.documents.manuscript import Manuscript, Span
from spbe_arch.documents.outline import Entry, marks_of
from spbe_arch.documents.word.blocks import Body
from spbe_arch.documents.word.markup import TAB, field, field_end, field_start, link, paragraph, run

CONTENTS = r'TOC \o "1-2" \h \z'


def contents(body: Body, entries: tuple[Entry, ...], pages: Mapping[str, int]) -> str:
    """Return the table of contents."""
    return _list(body, "Daftar isi", CONTENTS, [("toc " + str(min(entry.level, 2)), entry) for entry in entries], pages)


def captions(body: Body, word: str, entries: tuple[Entry, ...], pages: Mapping[str, int]) -> str:
    """Return the list of tables or pictures; nothing where there are none."""
    title = f"Daftar {word.lower()}"
    return _list(body, title, rf'TOC \h \z \c "{word}"', [("table of figures", entry) for entry in entries], pages)


def _list(body: Body, title: str, code: str, entries: list[tuple[str, Entry]], pages: Mapping[str, int]) -> str:
    if not entries:
        return ""
    made = [paragraph(run(title), body.styles["SPBE Judul Depan"])]
    for at, (style, entry) in enumerate(entries):
        page = field(rf"PAGEREF {entry.name} \h", str(pages.get(entry.name, 1)))
        inner = link(entry.name, f"{run(f'{entry.number} {entry.title}'.strip())}{TAB}{page}")
        inner = f"{field_start(code) if at == 0 else ''}{inner}{field_end() if at == len(entries) - 1 else ''}"
        made.append(paragraph(inner, body.styles[style], _tab(body)))
    return "".join(made)


def _tab(body: Body) -> str:
    """Put the page numbers at the edge of the template's own paper."""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{body.sections.wide}"/></w:tabs>'


def identity(body: Body, manuscript: Manuscript) -> str:
    """Return the rows of the identity page, and how marks are to be read; in a pack that stands at its end."""
    rows = [(name, ((Span(value),),)) for name, value in manuscript.identity]
    return f"{body.facts(rows)}{'' if manuscript.compact else marks(body, manuscript)}"


def marks(body: Body, manuscript: Manuscript) -> str:
    """Return how the marks of a manuscript are to be read; nothing without any."""
    told = "".join(
        paragraph(body.line((Span(sign, mark), Span(f": {meaning}"))), body.styles["SPBE Butir"])
        for mark, sign, meaning in marks_of(manuscript)
    )
    title = paragraph(run("Tanda dalam dokumen ini", body.styles["SPBE Tebal"]), body.styles["SPBE Butir"])
    return f"{title}{told}" if told else ""


def abbreviations(body: Body, manuscript: Manuscript) -> str:
    """Return the short forms and their meanings."""
    rows = [(short, ((Span(meaning),),)) for short, meaning in manuscript.abbreviations]
    if not rows:
        return ""
    return f"{paragraph(run('Daftar singkatan'), body.styles['SPBE Judul Depan'])}{body.facts(rows)}"
