"""What a picture shows, apart from how it is drawn: the same value makes the SVG, the table and the sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple


class Flow(StrEnum):
    """How the groups follow each other: columns side by side, lanes one below the other, or lanes of rows of cards."""

    ACROSS = "across"
    DOWN = "down"
    GRID = "grid"

    @property
    def has_lanes(self) -> bool:
        """Whether groups are lanes, in whose heads the rest stands that was left out."""
        return self is not Flow.ACROSS


class Direction(StrEnum):
    """Which ends of a link have an arrow."""

    FORWARD = "forward"
    BACK = "back"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in a picture. ``kind`` is its folder, ``nasional``, ``luar``, ``sasaran`` or ``lainnya`` (a rest).

    ``state`` is a status of today or a state of a year. ``href_id`` is what a click leads to: an id, or for a rest
    ``<start id>#<kind>``; the empty text for what leads nowhere, as the start, which is marked by ``emphasis``.
    """

    id: str
    label: str
    kind: str
    group: str = ""
    state: str = ""
    note: str = ""
    unit: str = ""
    href_id: str = ""
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """One line between two nodes; ``style`` is ``plain`` or a word of the legend, as ``langsung``."""

    source: str
    target: str
    label: str = ""
    style: str = "plain"
    direction: Direction = Direction.FORWARD


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that stand together in the column or lane ``rank``, in the order of the view."""

    id: str
    label: str
    rank: int


class LegendItem(NamedTuple):
    """One sign of a picture and its meaning; ``sign`` is ``kind``, ``state`` or ``link``, ``key`` which of them."""

    sign: str
    key: str
    label: str


@dataclass(frozen=True)
class View:
    """A picture before it is laid out. ``captions`` stand above the columns, by rank."""

    title: str
    sentence: str
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    legend: tuple[LegendItem, ...] = ()
    flow: Flow = Flow.ACROSS
    captions: tuple[str, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see but the start."""
        return all(node.emphasis for node in self.nodes)


class Row(NamedTuple):
    """One line of the table that says what a picture shows; without ``target`` it is a thing without links."""

    source: Node
    relation: str
    target: Node | None
    direction: Direction = Direction.FORWARD


def rows(view: View) -> Iterator[Row]:
    """Yield the links of a view in the order of its nodes, then the nodes that have none."""
    place = {node.id: index for index, node in enumerate(view.nodes)}
    by_id = {node.id: node for node in view.nodes}
    linked: set[str] = set()
    for link in sorted(view.links, key=lambda link: (place[link.source], place[link.target], link.label)):
        linked |= {link.source, link.target}
        yield Row(by_id[link.source], link.label, by_id[link.target], link.direction)
    for node in view.nodes:
        if node.id not in linked and not node.emphasis:
            yield Row(node, "", None)


def with_states(view: View, states: Mapping[str, str]) -> View:
    """Return a view whose nodes have the states of a year, as `roadmap` gives them."""
    nodes = tuple(replace(node, state=states.get(node.id, node.state)) for node in view.nodes)
    return replace(view, nodes=nodes)
