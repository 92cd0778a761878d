"""What stands behind and above the nodes: lanes, headers of groups, captions of columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.diagrams.card import CAPTION, HEADER
from spbe_arch.diagrams.layout import Geometry
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.shape import Shape, headed, names_of
from spbe_arch.diagrams.view import Flow, Group, View

LANE_ABOVE, LANE_BELOW = 26, 9


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
        found.setdefault(node.group, []).append(geometry.boxes[name])
    half, high = shape.card.width // 2, shape.card.height // 2
    return {
        group: Box(min(x for x, _ in points) - half, min(y for _, y in points) - high, max(y for _, y in points) + high)
        for group, points in found.items()
    }


def lanes_svg(view: View, geometry: Geometry, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Yield a band behind every lane."""
    if view.flow is Flow.DOWN:
        for group in view.groups:
            if group.label and (box := boxes.get(group.id)):
                top = box.top - LANE_ABOVE
                size = f'width="{geometry.width + 24}" height="{box.bottom + LANE_BELOW - top}"'
                yield f'<rect class="spbe-lane" x="-12" y="{top}" {size} rx="8"/>'


def headers_svg(view: View, geometry: Geometry, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Yield the labels of groups and the captions of columns, above the lines that may pass there."""
    own_place = headed(view)
    for place, group in enumerate(view.groups):
        box = boxes.get(group.id)
        if box is None or not group.label:
            continue
        if view.flow is Flow.DOWN:
            yield _header(group, -2, box.top - LANE_ABOVE + 16)
        elif group.id in own_place:
            yield _header(group, box.left + 2, geometry.boxes[f"g{place}"][1] + 4)
        else:
            yield _header(group, box.left + 2, box.top - HEADER // 2 + 4)
    yield from _captions(view, boxes)


def room_above(view: View) -> int:
    """Return how much has to be free above the geometry."""
    if view.flow is Flow.DOWN:
        return LANE_ABOVE if any(group.label for group in view.groups) else 0
    own_place = headed(view)
    loose = any(group.label and group.id not in own_place for group in view.groups)
    return (CAPTION if any(view.captions) else 0) + (HEADER if loose else 0)


def _header(group: Group, x: int, y: int) -> str:
    return f'<text class="spbe-header" x="{x}" y="{y}">{text(group.label)}</text>'


def _captions(view: View, boxes: Mapping[str, Box]) -> Iterator[str]:
    for rank, caption in enumerate(view.captions):
        lefts = [boxes[group.id].left for group in view.groups if group.rank == rank and group.id in boxes]
        if caption and lefts:
            y = CAPTION // 2 - room_above(view)
            yield f'<text class="spbe-caption" x="{min(lefts) + 2}" y="{y}">{text(caption)}</text>'
