"""What stands behind and above the nodes: lanes, headers of groups, captions of columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.diagrams.card import CAPTION, HEADER, HEADER_FONT, LANES, MARGIN, MOST_LINES, rest_card
from spbe_arch.diagrams.layout import Geometry, Point
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.shape import Shape, headed, names_of
from spbe_arch.diagrams.text import wrap
from spbe_arch.diagrams.view import View


@dataclass(frozen=True, slots=True)
class Box:
    """The room that the nodes of a group take."""

    left: int
    top: int
    bottom: int


def group_boxes(view: View, shape: Shape, geometry: Geometry) -> Mapping[str, Box]:
    """Return the room of every group that has nodes."""
    found: dict[str, list[tuple[int, int]]] = {}
    for node, name in zip(view.nodes, names_of(view), strict=True):
        if name in geometry.boxes:
            found.setdefault(node.group, []).append(geometry.boxes[name])
    half, high = shape.card.width // 2, shape.card.height // 2
    return {
        group: Box(min(x for x, _ in points) - half, min(y for _, y in points) - high, max(y for _, y in points) + high)
        for group, points in found.items()
    }


def middles(view: View, geometry: Geometry, boxes: Mapping[str, Box]) -> Iterator[Point]:
    """Yield where every node stands; the rest of a lane has its place in the lane's head."""
    for node, name in zip(view.nodes, names_of(view), strict=True):
        if name in geometry.boxes:
            yield geometry.boxes[name]
            continue
        card, lane, box = rest_card(node.label), LANES[view.flow], boxes[node.group]
        if lane.gutter:
            yield card.width // 2 - lane.gutter - 10, box.bottom + lane.below - card.height // 2 - 3
        else:
            yield geometry.width - card.width // 2, box.top - lane.above // 2


def lanes_svg(view: View, geometry: Geometry, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Yield a band behind every lane."""
    lane = LANES.get(view.flow)
    for group in view.groups if lane else ():
        if lane and group.label and (box := boxes.get(group.id)):
            top, left = box.top - lane.above, -12 - lane.gutter
            size = f'width="{geometry.width + 12 - left}" height="{box.bottom + lane.below - top}"'
            yield f'<rect class="spbe-lane" x="{left}" y="{top}" {size} rx="8"/>'


def headers_svg(view: View, geometry: Geometry, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Yield the labels of groups and the captions of columns, above the lines that may pass there."""
    own_place, lane = headed(view), LANES.get(view.flow)
    for place, group in enumerate(view.groups):
        box = boxes.get(group.id)
        if box is None or not group.label:
            continue
        if lane:
            lines = wrap(group.label, lane.gutter or geometry.width, HEADER_FONT, MOST_LINES)
            yield from _header(lines, -2 - lane.gutter, box.top - lane.above + 16)
        elif group.id in own_place:
            yield from _header((group.label,), box.left + 2, geometry.boxes[f"g{place}"][1] + 4)
        else:
            yield from _header((group.label,), box.left + 2, box.top - HEADER // 2 + 4)
    yield from _captions(view, boxes)


def frame_of(view: View, geometry: Geometry) -> tuple[int, int, int, int]:
    """Return left, top, width and height of the whole picture."""
    lane = LANES.get(view.flow)
    side = 14 if lane else MARGIN
    left = side + (lane.gutter if lane else 0)
    above, below = _room_above(view) + MARGIN, (lane.below if lane else 0) + MARGIN
    return -left, -above, geometry.width + left + side, geometry.height + above + below


def _room_above(view: View) -> int:
    if lane := LANES.get(view.flow):
        return lane.above
    own_place = headed(view)
    loose = any(group.label and group.id not in own_place for group in view.groups)
    return (CAPTION if any(view.captions) else 0) + (HEADER if loose else 0)


def _header(lines: tuple[str, ...], x: int, y: int) -> Iterator[str]:
    for place, line in enumerate(lines):
        yield f'<text class="spbe-header" x="{x}" y="{y + 14 * place}">{text(line)}</text>'


def _captions(view: View, boxes: Mapping[str, Box]) -> Iterator[str]:
    for rank, caption in enumerate(view.captions):
        lefts = [boxes[group.id].left for group in view.groups if group.rank == rank and group.id in boxes]
        if caption and lefts:
            y = CAPTION // 2 - _room_above(view)
            yield f'<text class="spbe-caption" x="{min(lefts) + 2}" y="{y}">{text(caption)}</text>'
