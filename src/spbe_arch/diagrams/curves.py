"""Lines that need no engine: between neighbouring ranks, and inside one rank. Always calm, always the same.

They are worked out as if ranks followed each other from left to right, and turned where they do not.
"""

from spbe_arch.diagrams.layout import Geometry, Path, Point
from spbe_arch.diagrams.shape import Line, Shape

_BULGE = 34


def path_of(line: Line, shape: Shape, geometry: Geometry) -> Path:
    """Return the way of a line: the engine's where it goes around something, else a plain curve."""
    if shape.is_long(line) and line in geometry.lines:
        return geometry.lines[line]
    down = shape.flow.has_lanes
    halves = [(shape.height(name) if down else shape.card.width) // 2 for name in line]
    near, far = (_turned(geometry.boxes[name], down=down) for name in line)
    if shape.rank_of[line[0]] == shape.rank_of[line[1]]:
        path = _flat((near[0] + halves[0], near[1]), (far[0] + halves[1], far[1]))
    else:
        path = _between((near[0] + halves[0], near[1]), (far[0] - halves[1], far[1]))
    return tuple(_turned(point, down=down) for point in path)


def _turned(point: Point, *, down: bool) -> Point:
    return (point[1], point[0]) if down else point


def _between(start: Point, end: Point) -> Path:
    middle = (start[0] + end[0]) // 2
    return start, (middle, start[1]), (middle, end[1]), end


def _flat(start: Point, end: Point) -> Path:
    bulge = min(_BULGE, abs(end[1] - start[1]) // 3)
    return start, (start[0] + bulge, start[1]), (end[0] + bulge, end[1]), end
