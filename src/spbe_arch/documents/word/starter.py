"""The template that comes along: made by this code, handed out by `spbe documents --new-template`."""

from collections.abc import Iterable

from lxml import etree

from spbe_arch.documents.word.counting import EMPTY
from spbe_arch.documents.word.markup import DECLARED, PAGE_BREAK, field
from spbe_arch.documents.word.package import DOCUMENT, written_package
from spbe_arch.documents.word.sections import A4
from spbe_arch.documents.word.styles import ensured

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("settings", "settings"),
    ("fontTable", "fontTable"),
    ("header1", "header"),
    ("header2", "header"),
    ("footer1", "footer"),
    ("footer2", "footer"),
)
_EDGES = 'w:top="1701" w:right="1417" w:bottom="1417" w:left="1701" w:header="708" w:footer="708" w:gutter="0"'
_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)


def starter(*, compact: bool = False) -> bytes:
    """Return the template; the compact one has no cover and no lists."""
    styles = etree.fromstring(f"<w:styles {DECLARED}>{_DEFAULTS}</w:styles>")
    ids = dict(ensured(styles))
    header, title = ids["header"], "<w:titlePg/>" if not compact else ""
    parts = {
        DOCUMENT: _tagged("document", f"<w:body>{_body(ids, compact=compact)}{_section(title)}</w:body>"),
        "word/header1.xml": _tagged("hdr", f"{_p('{{tanda}}', ids['SPBE Tanda'])}{_running(header)}"),
        "word/header2.xml": _tagged("hdr", _p("{{tanda}}", ids["SPBE Tanda"])),
        "word/footer1.xml": _tagged("ftr", _numbered(ids["footer"])),
        "word/footer2.xml": _tagged("ftr", _p("", ids["footer"])),
        "word/settings.xml": _tagged("settings", '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'),
        "word/fontTable.xml": _tagged("fonts", '<w:font w:name="Cambria"><w:family w:val="roman"/></w:font>'),
        "word/_rels/document.xml.rels": _relations(
            (f"rIdP{number}", f"{_OFFICE}/{kind}", f"{name}.xml") for number, (name, kind) in enumerate(_PARTS, 1)
        ),
        "_rels/.rels": _relations(
            (
                ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
            )
        ),
        "[Content_Types].xml": _types(),
        "docProps/core.xml": CORE.format(title="", author="", day="1980-01-01T00:00:00Z"),
    }
    made = {name: f"{_DECLARATION}{text}".encode() for name, text in parts.items()}
    made["word/styles.xml"] = _DECLARATION.encode() + etree.tostring(styles)
    made["word/numbering.xml"] = _DECLARATION.encode() + EMPTY
    return written_package(made)


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
)


def _body(ids: dict[str, str], *, compact: bool) -> str:
    title, below = ids["SPBE Judul Depan" if compact else "Title"], ids["Subtitle"]
    if compact:
        small = '<w:spacing w:before="0" w:after="120"/><w:jc w:val="left"/>'
        return f"{_p('{{judul}}', title, small)}{_p('{{subjudul}}', below, small)}{_p('{{identitas}}')}{_p('{{isi}}')}"
    low = '<w:spacing w:before="3600"/>'
    cover = (
        f"{_p('{{judul}}', title)}{_p('{{subjudul}}', below)}{_p('{{instansi}}', below, low)}{_p('{{versi}}', below)}"
    )
    identity = f"{_p('Identitas dokumen', ids['SPBE Judul Depan'])}{_p('{{identitas}}')}"
    lists = "".join(_p(f"{{{{{name}}}}}") for name in ("daftar_isi", "daftar_tabel", "daftar_gambar", "singkatan"))
    return f"{cover}{PAGE_BREAK}{identity}{PAGE_BREAK}{lists}{_p('{{isi}}')}"


def _p(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' if text else f"<w:p>{named}</w:p>"


def _section(more: str) -> str:
    edges = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="rIdP{number}"/>'
        for kind, which, number in (
            ("header", "default", 5),
            ("header", "first", 6),
            ("footer", "default", 7),
            ("footer", "first", 8),
        )
    )
    return f'<w:sectPr>{edges}<w:pgSz w:w="{A4[0]}" w:h="{A4[1]}"/><w:pgMar {_EDGES}/>{more}</w:sectPr>'


def _tagged(tag: str, inner: str) -> str:
    return f"<w:{tag} {DECLARED}>{inner}</w:{tag}>"


def _running(style: str) -> str:
    return f"{_p('{{instansi}} · {{judul}}', style)}"


def _numbered(style: str) -> str:
    words = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    inner = (
        f"{words.format('{{versi}} · Halaman ')}{field('PAGE', '1')}{words.format(' dari ')}{field('NUMPAGES', '1')}"
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="right"/></w:pPr>{inner}</w:p>'


def _relations(entries: Iterable[tuple[str, str, str]]) -> str:
    made = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'<Relationships xmlns="{_RELATIONS}">{made}</Relationships>'


def _types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in _PARTS
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{parts}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    )
