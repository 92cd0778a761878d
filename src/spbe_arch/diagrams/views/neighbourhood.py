"""What is around one entity: on the left what depends on it, on the right what it needs.

Never a hairball: over the limit every kind shows its first few, and one node says how many more there are; where even
that would be too much, one card stands for all of a kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Direction, Group, Link, Node, View
from spbe_arch.diagrams.views.around import LEFT, RIGHT, Around, around
from spbe_arch.diagrams.views.nodes import kind_of, legend_of, name_of, node_of, rest_node, sum_node
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.types import DOMAINS

START = "awal"
Shares = Mapping[tuple[str, str], int]
RANKS: Mapping[str, int] = {LEFT: 0, START: 1, RIGHT: 2}


@dataclass(frozen=True, slots=True)
class _Members:
    """The nodes of one kind on one side."""

    group: Group
    nodes: tuple[Node, ...]


def neighbourhood(analysis: Analysis, entity_id: str, limit: int = 24, words: Wording | None = None) -> View:
    """Return the neighbours of an entity in both directions, at most about ``limit`` of them."""
    words = words or wording()
    near = around(analysis, entity_id, words)
    start = _Members(Group(START, "", RANKS[START]), (node_of(analysis, entity_id, START, emphasis=True),))
    shares = near.shares(limit)
    sides = {side: tuple(_members(analysis, near, side, shares, words)) for side in (LEFT, RIGHT)}
    members = (*sides[LEFT], start, *sides[RIGHT])
    nodes = tuple(node for group in members for node in group.nodes)
    links = tuple(_link(near, node, side) for side, groups in sides.items() for group in groups for node in group.nodes)
    name = name_of(analysis, entity_id)
    return View(
        title=words("neighbourhood.title", name=name),
        sentence=_sentence(name, near, words),
        nodes=nodes,
        links=links,
        groups=tuple(group.group for group in members),
        legend=legend_of(nodes, links, words),
        captions=_captions(near, words),
    )


def _members(analysis: Analysis, near: Around, side: str, shares: Shares, words: Wording) -> Iterator[_Members]:
    for kind, ids in near.sides[side].items():
        name, share = f"{side}-{kind}", shares[side, kind]
        if not share:
            yield _Members(Group(name, "", RANKS[side]), (sum_node(near.start, kind, name, len(ids), words),))
            continue
        nodes = tuple(node_of(analysis, found, name) for found in ids[:share])
        if share < len(ids):
            nodes += (rest_node(near.start, kind, name, len(ids) - share, words),)
        yield _Members(Group(name, f"{words.kinds(kind, len(ids))} ({len(ids)})", RANKS[side]), nodes)


def _link(near: Around, node: Node, side: str) -> Link:
    ends = (node.id, near.start) if side == LEFT else (near.start, node.id)
    direction = Direction.BOTH if node.id in near.both else Direction.FORWARD
    return Link(*ends, "; ".join(near.labels.get(node.id, ())), direction=direction)


def _tone(kind: str) -> str:
    """Return how a start of this kind is spoken of: a unit answers for things, and only domains carry each other."""
    return "unit" if kind == "unit-kerja" else "domain" if kind in (*DOMAINS, "nasional", "luar") else "other"


def _captions(near: Around, words: Wording) -> tuple[str, ...]:
    tone = _tone(kind_of(near.start))
    if tone == "other":
        return ()
    left, right = (words(f"around.{tone}.{way}") for way in ("left", "right"))
    return left if near.sides[LEFT] else "", "", right if near.sides[RIGHT] else ""


def _sentence(name: str, near: Around, words: Wording) -> str:
    tone = _tone(kind_of(near.start))
    left, right = (words.counted(near.counts(side)) for side in (LEFT, RIGHT))
    if tone == "other":
        said = words.counted({**near.counts(LEFT), **near.counts(RIGHT)})
        return words("around.other", name=name, all=said) if said else words("around.none", name=name)
    key = "both" if left and right else "only-left" if left else "only-right" if right else ""
    return words(f"around.{tone}.{key}" if key else "around.none", name=name, left=left, right=right)
