"""What stands behind and above the nodes: captions of columns, headers of groups, lanes."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.diagrams.card import CAPTION, HEADER, Card
from spbe_arch.diagrams.dot import headed
from spbe_arch.diagrams.layout import Geometry
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.view import Flow, Group, View

LANE_ABOVE, LANE_BELOW = 26, 9


@dataclass(frozen=True, slots=True)
class Box:
    """The room that the nodes of a group take."""

    left: int
    top: int
    right: int
    bottom: int


def groups_svg(view: View, geometry: Geometry, card: Card) -> Iterator[str]:
    """Yield lanes or headers for the groups that have a label, then the captions of the columns."""
    own_place = headed(view)
    for place, group in enumerate(view.groups):
        box = _box(view, group, geometry, card)
        if box is None or not group.label:
            continue
        if view.flow is Flow.DOWN:
            yield _lane(group, box, geometry.width)
        elif group.id in own_place:
            x, y = geometry.boxes[f"g{place}"]
            yield _header(group, x - card.width // 2, y)
        else:
            yield _header(group, box.left, box.top - HEADER // 2)
    yield from _captions(view, geometry, card)


def room_above(view: View) -> int:
    """Return how much has to be free above the geometry."""
    if view.flow is Flow.DOWN:
        return LANE_ABOVE if any(group.label for group in view.groups) else 0
    own_place = headed(view)
    loose = any(group.label and group.id not in own_place for group in view.groups)
    return (CAPTION if any(view.captions) else 0) + (HEADER if loose else 0)


def _box(view: View, group: Group, geometry: Geometry, card: Card) -> Box | None:
    middles = [geometry.boxes[f"n{index}"] for index, node in enumerate(view.nodes) if node.group == group.id]
    if not middles:
        return None
    xs, ys = [x for x, _ in middles], [y for _, y in middles]
    half, high = card.width // 2, card.height // 2
    return Box(min(xs) - half, min(ys) - high, max(xs) + half, max(ys) + high)


def _lane(group: Group, box: Box, width: int) -> str:
    top = box.top - LANE_ABOVE
    height = box.bottom + LANE_BELOW - top
    return (
        f'<rect class="spbe-lane" x="-12" y="{top}" width="{width + 24}" height="{height}" rx="8"/>'
        f'<text class="spbe-header" x="-2" y="{top + 16}">{text(group.label)}</text>'
    )


def _header(group: Group, x: int, y: int) -> str:
    return f'<text class="spbe-header" x="{x + 2}" y="{y + 4}">{text(group.label)}</text>'


def _captions(view: View, geometry: Geometry, card: Card) -> Iterator[str]:
    for rank, caption in enumerate(view.captions):
        boxes = (_box(view, group, geometry, card) for group in view.groups if group.rank == rank)
        lefts = [box.left for box in boxes if box]
        if caption and lefts:
            y = CAPTION // 2 - room_above(view)
            yield f'<text class="spbe-caption" x="{min(lefts) + 2}" y="{y}">{text(caption)}</text>'
