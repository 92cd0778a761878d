"""How large a picture wants to be, as it says itself."""

import re

_BOX = re.compile(r'<svg\b[^>]*?\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')
_UNKNOWN = (640.0, 360.0)


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height in the units of the picture, never nothing."""
    found = _BOX.search(svg[:4000])
    wide, high = (float(found[1]), float(found[2])) if found else _UNKNOWN
    return max(wide, 1.0), max(high, 1.0)
