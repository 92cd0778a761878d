"""Tables of Word: cells, rows and the frame around them, widths in twentieths of a point."""

TOTAL_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>'
HEAD_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E4E4E4"/>'
HEAD = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
"""A row that stands again on every page."""
WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
"""A row that no page break divides."""


def cell_of(inner: str, wide: int, shade: str = "") -> str:
    """Return a cell; ``inner`` are its paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>'


def row_of(cells: str, kind: str = "") -> str:
    """Return a row of cells."""
    return f"<w:tr>{kind}{cells}</w:tr>"


def framed(style: str, widths: tuple[int, ...], rows: str) -> str:
    """Return a table of rows in a table style."""
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    shape = (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    return f"<w:tbl>{shape}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
