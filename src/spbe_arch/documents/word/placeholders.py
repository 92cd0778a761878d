"""The fields of a template, `{{judul}}` and its like: where they stand, and what takes their place."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from spbe_arch.documents.word.markup import NAMESPACES, W
from spbe_arch.documents.word.package import UnfitTemplate
from spbe_arch.model.codes import TEMPLATE_FIELD, TEMPLATE_WITHOUT_BODY
from spbe_arch.model.finding import Finding, Rule
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import Location

BODY = "isi"
BLOCKS = (BODY, "identitas", "daftar_isi", "daftar_tabel", "daftar_gambar", "singkatan")
"""Fields that become paragraphs and tables; each stands alone in a paragraph of the body."""
TEXTS = ("judul", "subjudul", "instansi", "versi", "tanggal", "tahun", "tanda")
"""Fields that become text, anywhere."""
ALONE = "pindahkan ke paragraf tersendiri, di luar tabel dan kotak teks"
_MARK = "spbe:"
_FIELD = re.compile(r"\{\{\s*([^{}]{0,60}?)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a field of a template: the rule it breaks, where, and what to do."""

    rule: Rule
    message: str
    help: str
    name: str

    def finding(self, path: str) -> Finding:
        """Return the flaw as a finding about the template at ``path``."""
        rule = self.rule
        return Finding(rule.code, rule.severity, self.message, Location(path), value=self.name, help=self.help)


def flaws_of(trees: Mapping[str, etree._Element], document: str) -> Iterator[Flaw]:
    """Yield what is wrong with the fields of a template; ``document`` is the name of its body."""
    seen: list[str] = []
    for part, tree in trees.items():
        for number, paragraph in enumerate(_paragraphs(tree), 1):
            text = _text(paragraph)
            for found in _FIELD.finditer(text):
                name, where = found[1].lower(), f"{part}, paragraf {number}"
                if name not in (*BLOCKS, *TEXTS):
                    yield _unknown(found[0], name, where)
                elif name in BLOCKS and (part != document or text.strip() != found[0] or not _in_body(paragraph)):
                    message = f"{where}: `{found[0]}` harus berdiri sendiri dalam satu paragraf di tubuh dokumen"
                    yield Flaw(
                        TEMPLATE_FIELD, message, "pindahkan ke paragraf tersendiri, di luar tabel dan kotak teks", name
                    )
                elif name in BLOCKS and name in seen:
                    yield Flaw(TEMPLATE_FIELD, f"{where}: `{found[0]}` disebut dua kali", "hapus salah satunya", name)
                seen.append(name)
    if BODY not in seen:
        message = f"templat tidak memuat `{{{{{BODY}}}}}`, tempat isi dokumen"
        yield Flaw(TEMPLATE_WITHOUT_BODY, message, "tulis `{{isi}}` dalam paragraf tersendiri", BODY)


def _in_body(paragraph: etree._Element) -> bool:
    """Whether a paragraph stands in no table, text box or control: chapters and sections fit nowhere else."""
    parent = paragraph.getparent()
    return parent is not None and parent.tag == f"{W}body"


def _unknown(written: str, name: str, where: str) -> Flaw:
    known = (*BLOCKS, *TEXTS)
    near = nearest(name, known, cutoff=60)
    listed = ", ".join(f"{{{{{each}}}}}" for each in known)
    return Flaw(
        TEMPLATE_FIELD,
        f"{where}: isian `{written}` tidak dikenal",
        f"maksudnya `{{{{{near}}}}}`?" if near else f"yang dikenal: {listed}",
        name,
    )


def fill_texts(tree: etree._Element, values: Mapping[str, str]) -> None:
    """Put texts in place of their fields, in the formatting of the first sign of each."""
    for paragraph in reversed(list(_paragraphs(tree))):
        pieces = _pieces(paragraph)
        whole = "".join(piece.text or "" for piece in pieces)
        for found in reversed(list(_FIELD.finditer(whole))):
            if (name := found[1].lower()) in values:
                _replace(pieces, found.start(), found.end(), values[name])


def mentions(tree: etree._Element, name: str) -> bool:
    """Whether a field stands anywhere in a part."""
    texts = (_text(paragraph) for paragraph in _paragraphs(tree))
    return any(found[1].lower() == name for text in texts for found in _FIELD.finditer(text))


def place_of(tree: etree._Element, name: str) -> etree._Element | None:
    """Return the paragraph that is a field and nothing else."""
    for paragraph in _paragraphs(tree):
        found = _FIELD.fullmatch(_text(paragraph).strip())
        if found and found[1].lower() == name:
            return paragraph
    return None


def put(place: etree._Element, name: str, *, keep: Callable[[etree._Element], bool]) -> None:
    """Put a mark in the place of a paragraph; one that ends a section (``keep``) stays behind it, empty.

    Blocks take the place of the mark in the finished text: to move a hundred thousand elements from tree to tree takes
    ten times as long as all the rest.
    """
    parent = place.getparent()
    assert parent is not None
    parent.insert(parent.index(place), etree.Comment(f"{_MARK}{name}"))
    if keep(place):
        for child in list(place):
            if child.tag != f"{W}pPr":
                place.remove(child)
    else:
        parent.remove(place)


def with_blocks(tree: etree._Element, blocks: Mapping[str, str]) -> bytes:
    """Return a part as text, its marks replaced by blocks; their names are made known to the whole part."""
    for prefix, uri in NAMESPACES.items():
        if tree.nsmap.get(prefix, uri) != uri:
            raise UnfitTemplate(f"memakai awalan `{prefix}` untuk hal lain; simpan ulang dari Word")
    text = etree.tostring(tree, encoding="unicode")
    root = re.match(r"<[^\s>]+", text)
    assert root is not None
    unknown = (f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix not in tree.nsmap)
    text = f"{root[0]}{''.join(unknown)}{text[root.end() :]}"
    made = re.sub(rf"<!--{_MARK}(\w+)-->", lambda found: blocks[found[1]], text)
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n{made}".encode()


def _replace(pieces: list[etree._Element], start: int, end: int, value: str) -> None:
    at, first = 0, True
    for piece in pieces:
        text = piece.text or ""
        left, right = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if left >= right:
            continue
        piece.text = f"{text[:left]}{value if first else ''}{text[right:]}"
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        first = False


def _paragraphs(tree: etree._Element) -> Iterator[etree._Element]:
    return tree.iter(f"{W}p")


def _pieces(paragraph: etree._Element) -> list[etree._Element]:
    """Return the texts of a paragraph, those of paragraphs inside it (text boxes) left to themselves."""
    return [text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}p")) is paragraph]


def _text(paragraph: etree._Element) -> str:
    return "".join(piece.text or "" for piece in _pieces(paragraph))
