"""From a manuscript and a template to the bytes of a Word document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lxml import etree

from spbe_arch.documents.cleaning import clean
from spbe_arch.documents.figures import day as in_words
from spbe_arch.documents.manuscript import Figure, Manuscript, Table
from spbe_arch.documents.numbering import numbers_of
from spbe_arch.documents.outline import captions_of, contents_of
from spbe_arch.documents.word import lists
from spbe_arch.documents.word.blocks import Body
from spbe_arch.documents.word.counting import EMPTY, Counting
from spbe_arch.documents.word.markup import DECLARED, W, paragraph, run, shown
from spbe_arch.documents.word.package import DOCUMENT, parsed, read_package, written_package
from spbe_arch.documents.word.parts import Parts
from spbe_arch.documents.word.pictures import Pictures, relation
from spbe_arch.documents.word.placeholders import (
    BLOCKS,
    BODY,
    Flaw,
    fill_texts,
    flaws_of,
    mentions,
    place_of,
    put,
    with_blocks,
)
from spbe_arch.documents.word.sections import Sections
from spbe_arch.documents.word.starter import CORE
from spbe_arch.documents.word.styles import ensured


@dataclass(frozen=True)
class Template:
    """A Word file with fields, opened and found harmless."""

    parts: Mapping[str, bytes]

    @cached_property
    def flaws(self) -> tuple[Flaw, ...]:
        """What is wrong with its fields."""
        return tuple(flaws_of({name: parsed(name, self.parts[name]) for name in texts_in(self.parts)}, DOCUMENT))


def template_of(data: bytes) -> Template:
    """Open a template. What is no harmless Word file raises UnfitTemplate."""
    return Template(read_package(data))


def texts_in(parts: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that hold text for readers: the body first, then headers and footers."""
    edges = (name for name in sorted(parts) if name.startswith(("word/header", "word/footer")))
    return (DOCUMENT, *edges)


def worded(manuscript: Manuscript, day: date, template: Template, pages: Mapping[str, int]) -> bytes:
    """Return a manuscript as Word document; ``pages`` are what the lists at the front say until Word renews them."""
    parts = Parts(dict(template.parts))
    tree = parts.tree(DOCUMENT)
    etree.strip_tags(tree, etree.Comment)
    places = {name: place for name in BLOCKS if (place := place_of(tree, name)) is not None}
    section, styles = _section_of(tree, places[BODY]), ensured(parts.added("styles", b""))
    if not any(name.startswith("word/header") for name in template.parts):
        _add_header(parts)
    body = _body(parts, manuscript, section, styles)
    made = {BODY: "".join(_main(body, manuscript)), **_fronts(body, manuscript, pages)}
    _fill(parts, texts_in(parts.names), manuscript, day, body.styles["SPBE Tanda"])
    for name, place in places.items():
        put(place, name, keep=_ends_section)
    body.sections.finish()
    parts.settle(DOCUMENT, with_blocks(tree, made))
    for name, content in body.pictures.files.items():
        parts.add_media(name, content, relation(name))
    stamp = f"{day.isoformat()}T00:00:00Z"
    parts.set_core(CORE.format(title=shown(manuscript.title), author=shown(manuscript.agency), day=stamp))
    return written_package(parts.finished())


def _add_header(parts: Parts) -> None:
    """Give a template without headers one, for the banner."""
    key = parts.add_header(paragraph(""))
    for section in parts.tree(DOCUMENT).iter(f"{W}sectPr"):
        section.insert(0, _element(f'<w:headerReference w:type="default" r:id="{key}"/>'))


def _body(parts: Parts, manuscript: Manuscript, section: etree._Element, styles: Mapping[str, str]) -> Body:
    return Body(
        numbers_of(manuscript),
        styles,
        Counting(parts.added("numbering", EMPTY), compact=manuscript.compact),
        Pictures(),
        Sections(section),
        manuscript.compact,
    )


def _fronts(body: Body, manuscript: Manuscript, pages: Mapping[str, int]) -> dict[str, str]:
    entries = () if manuscript.compact else contents_of(manuscript, body.numbers)
    return {
        "identitas": lists.identity(body, manuscript),
        "daftar_isi": lists.contents(body, entries, pages),
        "daftar_tabel": _captions(body, manuscript, "Tabel", Table, pages),
        "daftar_gambar": _captions(body, manuscript, "Gambar", Figure, pages),
        "singkatan": lists.abbreviations(body, manuscript),
    }


def _captions(
    body: Body, manuscript: Manuscript, word: str, cls: type[Table] | type[Figure], pages: Mapping[str, int]
) -> str:
    if manuscript.compact:
        return ""
    return lists.captions(body, word, captions_of(manuscript, body.numbers, cls), pages)


def _main(body: Body, manuscript: Manuscript) -> Iterator[str]:
    yield from body.written(manuscript.chapters)
    body.annex = True
    yield from body.written(manuscript.annexes)
    if manuscript.compact:
        yield lists.marks(body, manuscript)


def _values(manuscript: Manuscript, day: date) -> dict[str, str]:
    name, value = manuscript.identity[0] if manuscript.identity else ("", "")
    said = {
        "judul": manuscript.title,
        "subjudul": manuscript.subtitle,
        "instansi": manuscript.agency,
        "versi": f"{name} {value}",
        "tanggal": in_words(day),
        "tahun": str(day.year),
        "tanda": manuscript.banner,
    }
    return {key: clean(text).strip() for key, text in said.items()}


def _fill(parts: Parts, names: tuple[str, ...], manuscript: Manuscript, day: date, style: str) -> None:
    """Fill the texts of a template; a banner stands in every header, whatever the template says."""
    values, headers = _values(manuscript, day), [name for name in names if name.startswith("word/header")]
    banner = paragraph(run(manuscript.banner), style) if manuscript.banner else ""
    for name in names:
        tree = parts.tree(name)
        told = mentions(tree, "tanda")
        if not banner and (place := place_of(tree, "tanda")) is not None:
            _emptied(place)
        fill_texts(tree, values)
        if banner and name in headers and not told:
            tree.insert(0, _element(banner))


def _emptied(place: etree._Element) -> None:
    """Take away a paragraph that would be an empty frame; one is always left."""
    parent = place.getparent()
    if parent is not None and len(parent) > 1:
        parent.remove(place)
    else:
        for child in list(place):
            place.remove(child)


def _element(text: str) -> etree._Element:
    return etree.fromstring(f"<w:body {DECLARED}>{text}</w:body>")[0]


def _ends_section(place: etree._Element) -> bool:
    return place.find(f"{W}pPr/{W}sectPr") is not None


def _section_of(tree: etree._Element, place: etree._Element) -> etree._Element:
    """Return the section that a paragraph belongs to: the next that ends, or the last of all."""
    for found in (place, *place.itersiblings()):
        section = found if found.tag == f"{W}sectPr" else found.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            return section
    body = tree.find(f"{W}body")
    assert body is not None
    return etree.SubElement(body, f"{W}sectPr")
