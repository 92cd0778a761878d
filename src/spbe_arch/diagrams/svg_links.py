"""A link as a line with its arrow heads; what it means is told to who points at it, and in the table."""

from math import hypot

from spbe_arch.diagrams.layout import Path, Point
from spbe_arch.diagrams.markup import attribute, text, word
from spbe_arch.diagrams.view import Direction, Link

QUIET = "quiet"
_LENGTH, _HALF = 8, 3.5


def link_svg(link: Link, path: Path, *, turned: bool) -> str:
    """Return a link along a path; ``turned`` tells that the path runs from its target to its source."""
    along = path[::-1] if turned else path
    title = f"<title>{text(link.label)}</title>" if link.label and link.style != QUIET else ""
    ends = attribute("data-from", link.source) + attribute("data-to", link.target)
    style = "" if link.style == "plain" else f" spbe-link--{word(link.style)}"
    return f'<g class="spbe-link{style}"{ends}>{title}<path d="{_line(along)}"/>{_heads(link.direction, along)}</g>'


def _line(path: Path) -> str:
    (x, y), *bends = path
    return f"M{x} {y}C{' '.join(f'{bend[0]} {bend[1]}' for bend in bends)}"


def _heads(direction: Direction, path: Path) -> str:
    made = ""
    if direction in (Direction.FORWARD, Direction.BOTH):
        made += _head(path)
    if direction in (Direction.BACK, Direction.BOTH):
        made += _head(path[::-1])
    return f'<path class="spbe-head" d="{made}"/>' if made else ""


def _head(path: Path) -> str:
    """Return a triangle whose tip is the end of a path."""
    tip = path[-1]
    before = next((point for point in reversed(path) if _far(point, tip)), None)
    if before is None:
        return ""
    far = hypot(tip[0] - before[0], tip[1] - before[1])
    along = ((tip[0] - before[0]) / far, (tip[1] - before[1]) / far)
    base = (tip[0] - along[0] * _LENGTH, tip[1] - along[1] * _LENGTH)
    across = (-along[1] * _HALF, along[0] * _HALF)
    return (
        f"M{tip[0]} {tip[1]}L{base[0] + across[0]:.1f} {base[1] + across[1]:.1f}"
        f"L{base[0] - across[0]:.1f} {base[1] - across[1]:.1f}z"
    )


def _far(point: Point, tip: Point) -> bool:
    return abs(point[0] - tip[0]) + abs(point[1] - tip[1]) > 2
