"""The shape of a view: all that decides where things stand, and not one word that a user wrote.

Nodes are called by their place in the view (`n0`, or `r0` for a rest), headers by the place of their group (`g0`).
Views of one shape share one layout, and nothing anybody writes can reach the layout engine.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from spbe_arch.diagrams.card import HEADER, REST, ROW, Card, card_of
from spbe_arch.diagrams.view import Flow, Group, View

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rank:
    """What stands in one column or row, from the top or the left; ``ordered`` keeps it so.

    ``lane`` is the place of its first group: rows of one lane stand close together.
    """

    names: tuple[str, ...]
    lane: int
    ordered: bool


@dataclass(frozen=True)
class Shape:
    """Ranks, and the lines between them, each written from the lower rank to the higher."""

    flow: Flow
    card: Card
    ranks: tuple[Rank, ...]
    lines: tuple[Line, ...]

    @cached_property
    def rank_of(self) -> dict[str, int]:
        """The place of the rank of every name."""
        return {name: place for place, rank in enumerate(self.ranks) for name in rank.names}

    def height(self, name: str) -> int:
        """How high a header, a rest or a card is."""
        return HEADER if name.startswith("g") else REST if name.startswith("r") else self.card.height

    def tethers(self) -> Iterator[Line]:
        """Yield invisible lines that keep what has no line near the middle of the rank before it."""
        tied = {name for line in self.lines for name in line}
        for before, rank in pairwise(self.ranks):
            middle = before.names[len(before.names) // 2]
            yield from ((middle, name) for name in rank.names if name not in tied and name[0] != "g")

    def is_long(self, line: Line) -> bool:
        """Whether a line passes a rank on its way, so that it has to be led around what stands there."""
        return self.rank_of[line[1]] - self.rank_of[line[0]] > 1


def shape_of(view: View) -> Shape:
    """Return the shape of a view."""
    ranks = tuple(_ranks(view))
    bare = Shape(view.flow, card_of(view.flow, view.nodes), ranks, ())
    lines = tuple(dict.fromkeys(_lines(view, bare)))
    return Shape(bare.flow, bare.card, ranks, lines)


def names_of(view: View) -> tuple[str, ...]:
    """Return the name in the layout of every node of a view."""
    return tuple(f"{'r' if node.kind == 'lainnya' else 'n'}{index}" for index, node in enumerate(view.nodes))


def ends_of_links(view: View, shape: Shape) -> Iterator[tuple[Line, bool]]:
    """Yield for every link its line, and whether the line runs against the link."""
    place = dict(zip((node.id for node in view.nodes), names_of(view), strict=True))
    for link in view.links:
        source, target = place[link.source], place[link.target]
        turned = shape.rank_of[source] > shape.rank_of[target]
        yield ((target, source) if turned else (source, target)), turned


def headed(view: View) -> frozenset[str]:
    """Return the groups whose header takes a place of its own: those that share a column."""
    if view.flow.has_lanes:
        return frozenset()
    sharing = Counter(group.rank for group in view.groups)
    return frozenset(group.id for group in view.groups if group.label and sharing[group.rank] > 1)


def _lines(view: View, shape: Shape) -> Iterator[Line]:
    yield from (line for line, _ in ends_of_links(view, shape))


def _ranks(view: View) -> Iterator[Rank]:
    members: defaultdict[str, list[str]] = defaultdict(list)
    for node, name in zip(view.nodes, names_of(view), strict=True):
        if not (view.flow.has_lanes and name.startswith("r")):
            members[node.group].append(name)
    with_header = headed(view)
    in_row = ROW if view.flow is Flow.GRID else len(view.nodes) + len(view.groups)
    sharing: defaultdict[int, list[tuple[int, Group]]] = defaultdict(list)
    for place, group in enumerate(view.groups):
        if members[group.id]:
            sharing[group.rank].append((place, group))
    for _, groups in sorted(sharing.items()):
        names: list[str] = []
        for place, group in groups:
            names += ([f"g{place}"] if group.id in with_header else []) + members[group.id]
        for start in range(0, len(names), in_row):
            yield Rank(tuple(names[start : start + in_row]), groups[0][0], ordered=len(groups) > 1)
