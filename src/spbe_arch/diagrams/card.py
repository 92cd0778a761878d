"""The measures of a picture, in pixels: one card size for all nodes of a view, so that pictures stay calm.

Cards have the height of the longest label, not each its own: a renamed entity seldom moves anything, and many
pictures share one layout.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from spbe_arch.diagrams.text import width, wrap
from spbe_arch.diagrams.view import Flow, Node

FONT = 12.5
LINE = 15
SIGN = 30
PADDING = 7
MOST_LINES = 3
HEADER = 18
HEADER_FONT = 12
REST = 22
ROW = 5
CAPTION = 26
MARGIN = 6


class Lane(NamedTuple):
    """How much wider than its cards a lane is: its head is above them, or in a gutter where lines cross lanes."""

    above: int
    below: int
    gutter: int


LANES = {Flow.DOWN: Lane(10, 10, 98), Flow.GRID: Lane(26, 9, 0)}


@dataclass(frozen=True, slots=True)
class Card:
    """The size of every node of a view."""

    width: int
    height: int

    @property
    def room(self) -> int:
        """How wide a line of the label may be."""
        return self.width - SIGN - PADDING

    def lines(self, label: str) -> tuple[str, ...]:
        """Return a label as it is broken on the card."""
        return wrap(label, self.room, FONT, MOST_LINES)


_WIDTHS = {Flow.ACROSS: 196, Flow.DOWN: 150, Flow.GRID: 150}
_LEAST_LINES = {Flow.ACROSS: 2, Flow.DOWN: 2, Flow.GRID: 2}


def rest_card(label: str) -> Card:
    """Return the small card of a rest."""
    return Card(round(width(label, FONT)) + SIGN + PADDING, REST)


def card_of(flow: Flow, nodes: Iterable[Node]) -> Card:
    """Return the card that holds the longest label of a view."""
    wide = _WIDTHS[flow]
    room = wide - SIGN - PADDING
    most = max((len(wrap(node.label, room, FONT, MOST_LINES)) for node in nodes), default=1)
    return Card(wide, max(most, _LEAST_LINES[flow]) * LINE + 12)
