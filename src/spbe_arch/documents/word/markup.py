"""The pieces that a Word document is made of, as text: a large annex is much faster to write than to build as a tree.

Every text of a user passes `shown`; it can be neither markup nor a field, for fields are made of elements, not of text.
"""

from html import escape

from spbe_arch.documents.cleaning import clean

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
W = f"{{{NAMESPACES['w']}}}"
R = f"{{{NAMESPACES['r']}}}"
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_FIRST_ID = 100_000
TAB = "<w:r><w:tab/></w:r>"
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def shown(text: str) -> str:
    """Return a text that is safe in an element and in a quoted attribute."""
    return escape(clean(text), quote=True)


def run(text: str, style: str = "") -> str:
    """Return a run of text in a character style."""
    how = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{how}<w:t xml:space="preserve">{shown(text)}</w:t></w:r>'


def paragraph(inner: str, style: str = "", more: str = "") -> str:
    """Return a paragraph; ``more`` are its other properties, in the order of the schema."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>" if named or more else f"<w:p>{inner}</w:p>"


def field(code: str, result: str, style: str = "") -> str:
    """Return a field with the result it has now; ``code`` is ours, never a user's."""
    how = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return (
        f'{_sign("begin", how)}<w:r>{how}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{_sign('separate', how)}{run(result, style)}{_sign('end', how)}"
    )


def field_start(code: str) -> str:
    """Return the beginning of a field whose result is paragraphs."""
    return f'{_sign("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{_sign("separate")}'


def field_end() -> str:
    """Return the end of such a field."""
    return _sign("end")


def link(name: str, inner: str) -> str:
    """Return runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{inner}</w:hyperlink>'


def bookmark(name: str, inner: str) -> str:
    """Return runs that can be referred to; names are `b` and a number, ids are far above those of a template."""
    number = _FIRST_ID + int(name[1:])
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'


def _sign(kind: str, how: str = "") -> str:
    return f'<w:r>{how}<w:fldChar w:fldCharType="{kind}"/></w:r>'
