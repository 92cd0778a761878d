"""Pictures in a Word document: the drawing itself for new versions, a sharp image of it for all others."""

import typst

from spbe_arch.documents.manuscript import Figure
from spbe_arch.documents.svg_size import size_of
from spbe_arch.documents.word.markup import shown

SHARP = 200.0
"""Points per inch of the image."""
_EMU_PER_TWIP = 635
_TWIPS_PER_UNIT = 16
"""A unit of a picture is 0.8 points at most, as in the PDF."""
_SHEET = (
    b'#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image("a.svg", width: float(sys.inputs.w) * 1pt)'
)
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


class Pictures:
    """Collects the files of all pictures; ``files`` are names in `word/media/` and their content."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._count = 0

    def inline(self, figure: Figure, wide: int, high: int) -> str:
        """Return a run with a picture no wider and no higher than its room."""
        self._count += 1
        number, (width, height) = self._count, size_of(figure.svg)
        scale = min(wide / width, high / height, _TWIPS_PER_UNIT)
        across, down = int(width * scale), int(height * scale)
        self.files[f"spbe{number}.png"] = _image(figure.svg, across / 20)
        self.files[f"spbe{number}.svg"] = figure.svg.encode()
        return _drawn(number, shown(figure.sentence), across * _EMU_PER_TWIP, down * _EMU_PER_TWIP)


def relation(name: str) -> str:
    """Return the id of the relation to a picture's file."""
    return "rId" + name.replace(".", "").capitalize()


def _image(svg: str, points: float) -> bytes:
    compiled = typst.compile(
        {"main.typ": _SHEET, "a.svg": svg.encode()},  # type: ignore[call-overload] # its stubs know no dict
        format="png",
        ppi=SHARP,
        ignore_system_fonts=True,
        sys_inputs={"w": f"{points:.2f}"},
    )
    assert isinstance(compiled, bytes)
    return compiled


def _drawn(number: int, sentence: str, across: int, down: int) -> str:
    size = f'cx="{across}" cy="{down}"'
    name = f'id="{number + 10000}" name="Gambar {number}" descr="{sentence}"'
    svg = f'<a:extLst><a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{relation(f"spbe{number}.svg")}"/></a:ext></a:extLst>'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {name}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation(f"spbe{number}.png")}">{svg}</a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
