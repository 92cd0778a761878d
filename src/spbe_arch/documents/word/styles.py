"""The styles a document needs. A template's own styles win; what it lacks is added to it.

Styles are known by their names, which are the same in every language of Word; their ids are not.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from spbe_arch.documents.word.markup import DECLARED, W

_BORDER = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its kind, name, what it is based on, and its properties in the order of the schema."""

    kind: str
    name: str
    paragraph: str = ""
    text: str = ""
    table: str = ""
    based: str = ""
    following: str = ""
    quick: bool = True


def _heading(level: int, size: int, more: str = "", text: str = "") -> Style:
    above, below = (0, 360) if level == 1 else (280, 120)
    shape = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{above}" w:after="{below}"/>{more}'
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    bold = f'<w:b/>{text}<w:color w:val="1F3864"/><w:sz w:val="{size}"/>'
    return Style("paragraph", f"heading {level}", f"{shape}{outline}", bold, based="Normal", following="Normal")


def _toc(level: int) -> Style:
    left = (level - 1) * 340
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8789"/></w:tabs>'
    shape = f'{tabs}<w:spacing w:before="40" w:after="40"/><w:ind w:left="{left + 340}" w:right="567" w:hanging="340"/>'
    return Style("paragraph", f"toc {level}", shape, "<w:b/>" if level == 1 else "", based="Normal", quick=False)


def _borders(colour: str, sides: tuple[str, ...] = _SIDES) -> str:
    return f"<w:tblBorders>{''.join(_BORDER.format(side=side, colour=colour) for side in sides)}</w:tblBorders>"


_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)
_SMALL = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_NARROW_GREY = '<w:color w:val="595959"/>'

STYLES: tuple[Style, ...] = (
    Style("paragraph", "Normal", '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>'),
    _heading(1, 30, '<w:jc w:val="center"/>'),
    _heading(2, 25),
    _heading(3, 22),
    _heading(4, 21, text="<w:i/>"),
    Style(
        "paragraph",
        "Title",
        '<w:spacing w:before="2400" w:after="240"/><w:jc w:val="center"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="52"/>',
        based="Normal",
    ),
    Style("paragraph", "Subtitle", '<w:jc w:val="center"/>', '<w:sz w:val="28"/>', based="Normal"),
    Style(
        "paragraph",
        "caption",
        '<w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>',
        '<w:sz w:val="20"/>',
        based="Normal",
    ),
    Style("paragraph", "header", _SMALL, f'{_NARROW_GREY}<w:sz w:val="17"/>', based="Normal", quick=False),
    Style("paragraph", "footer", _SMALL, f'{_NARROW_GREY}<w:sz w:val="17"/>', based="Normal", quick=False),
    _toc(1),
    _toc(2),
    Style(
        "paragraph",
        "table of figures",
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8789"/></w:tabs>'
        '<w:spacing w:before="30" w:after="30"/><w:ind w:left="340" w:right="567" w:hanging="340"/>',
        based="Normal",
        quick=False,
    ),
    Style(
        "paragraph",
        "SPBE Judul Depan",
        '<w:keepNext/><w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/>',
        based="Normal",
    ),
    Style("paragraph", "SPBE Isi", '<w:jc w:val="both"/>', based="Normal"),
    Style("paragraph", "SPBE Butir", '<w:spacing w:after="60"/>', based="Normal"),
    Style("paragraph", "SPBE Sel", _SMALL, '<w:sz w:val="18"/>', based="Normal"),
    Style(
        "paragraph", "SPBE Kepala Tabel", f'{_SMALL}<w:jc w:val="center"/>', '<w:b/><w:sz w:val="18"/>', based="Normal"
    ),
    Style("paragraph", "SPBE Gambar", '<w:keepNext/><w:spacing w:before="160"/><w:jc w:val="center"/>', based="Normal"),
    Style(
        "paragraph",
        "SPBE Jarak",
        '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
        based="Normal",
    ),
    Style(
        "paragraph",
        "SPBE Tanda",
        "<w:pBdr>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="2" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right")
        )
        + '</w:pBdr><w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>',
        '<w:b/><w:sz w:val="17"/>',
        based="Normal",
    ),
    Style("character", "SPBE Tebal", text="<w:b/>"),
    Style("character", "SPBE Miring", text="<w:i/>"),
    Style("character", "SPBE Kode", text='<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'),
    Style("character", "SPBE Belum Diketahui", text='<w:i/><w:shd w:val="clear" w:color="auto" w:fill="E1E1E1"/>'),
    Style("character", "SPBE Perkiraan", text='<w:u w:val="dotted"/>'),
    Style("character", "SPBE Usulan", text='<w:b/><w:i/><w:u w:val="dash"/>'),
    Style("character", "SPBE Catatan", text=_NARROW_GREY),
    Style("table", "SPBE Tabel", table=f"{_borders('969696')}{_MARGINS}", quick=False),
    Style("table", "SPBE Fakta", table=f"{_borders('C8C8C8', ('bottom', 'insideH'))}{_MARGINS}", quick=False),
    Style("table", "SPBE Kosong", table=_MARGINS, quick=False),
)


def ensured(styles: etree._Element) -> Mapping[str, str]:
    """Add to a template's styles what it lacks; return the id of every style by its name."""
    ids: dict[str, str] = {}
    for found in styles.iterfind(f"{W}style"):
        name, style_id = found.find(f"{W}name"), found.get(f"{W}styleId")
        if name is not None and style_id:
            ids.setdefault((name.get(f"{W}val") or "").lower(), style_id)
    for style in STYLES:
        if style.name.lower() not in ids:
            ids[style.name.lower()] = "".join(word.capitalize() for word in style.name.split())
            styles.append(_element(style, ids))
    return {style.name: ids[style.name.lower()] for style in STYLES}


def _element(style: Style, ids: Mapping[str, str]) -> etree._Element:
    default = ' w:default="1"' if style.name == "Normal" else ""
    custom = ' w:customStyle="1"' if style.name.startswith("SPBE") else ""
    parts = [f'<w:name w:val="{style.name}"/>']
    if style.based:
        parts.append(f'<w:basedOn w:val="{ids[style.based.lower()]}"/>')
    if style.following:
        parts.append(f'<w:next w:val="{ids[style.following.lower()]}"/>')
    parts.append('<w:uiPriority w:val="9"/>')
    parts += ["<w:qFormat/>"] if style.quick and style.kind == "paragraph" else []
    parts += [f"<w:pPr>{style.paragraph}</w:pPr>"] if style.paragraph else []
    parts += [f"<w:rPr>{style.text}</w:rPr>"] if style.text else []
    parts += [f"<w:tblPr>{style.table}</w:tblPr>"] if style.table else []
    opening = f'<w:style {DECLARED} w:type="{style.kind}"{default}{custom} w:styleId="{ids[style.name.lower()]}">'
    return etree.fromstring(f"{opening}{''.join(parts)}</w:style>")
