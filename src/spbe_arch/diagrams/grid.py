"""Lanes of rows of cards: the whole of something at a glance. Nothing to be worked out, so no engine is asked."""

from spbe_arch.diagrams.card import LANES, ROW
from spbe_arch.diagrams.layout import Geometry, Point
from spbe_arch.diagrams.shape import Shape
from spbe_arch.diagrams.view import Flow

GAP = 12
BETWEEN_LANES = 14 + LANES[Flow.GRID].above + LANES[Flow.GRID].below


def grid_of(shape: Shape) -> Geometry:
    """Return the geometry of a grid; as wide as a full row, however few cards there are."""
    card = shape.card
    boxes: dict[str, Point] = {}
    top = 0
    lane = shape.ranks[0].lane if shape.ranks else 0
    for place, rank in enumerate(shape.ranks):
        if place:
            top += card.height + (GAP if rank.lane == lane else BETWEEN_LANES)
        lane = rank.lane
        for index, name in enumerate(rank.names):
            boxes[name] = (index * (card.width + GAP) + card.width // 2, top + card.height // 2)
    return Geometry(ROW * (card.width + GAP) - GAP, top + card.height, boxes, {})
