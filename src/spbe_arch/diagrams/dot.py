"""A shape as DOT, for layout alone: sizes, ranks and lines.

Ranks come from the groups of the view; where order is kept, invisible lines keep it, so that a small change moves
little. Only lines that have to be led around something are left to the engine: short ones are drawn by `curves`.
"""

from functools import lru_cache
from itertools import pairwise

from graphviz import Digraph

from spbe_arch.diagrams.shape import Rank, Shape
from spbe_arch.diagrams.view import Flow

_PORTS = {Flow.ACROSS: ("e", "w"), Flow.DOWN: ("s", "n")}
_RANKDIR = {Flow.ACROSS: "LR", Flow.DOWN: "TB"}
_SEPARATIONS = {Flow.ACROSS: (9, 84), Flow.DOWN: (12, 54)}
_POINTS = 72


@lru_cache(maxsize=4096)
def dot_of(shape: Shape) -> str:
    """Return the DOT of a shape; equal shapes give equal text."""
    graph = _empty(shape)
    for rank in shape.ranks:
        _add_rank(graph, shape, rank)
    if shape.flow is Flow.DOWN:
        for near, far in shape.tethers():
            graph.edge(near, far, style="invis")
    for near, far in pairwise(rank.names[0] for rank in shape.ranks):
        graph.edge(near, far, style="invis", weight="0")
    tail, head = _PORTS[shape.flow]
    for near, far in shape.lines:
        flat = shape.rank_of[near] == shape.rank_of[far]
        graph.edge(near, far, **({} if flat else {"tailport": tail, "headport": head}))
    return str(graph.source)


def _empty(shape: Shape) -> Digraph:
    between, ranks = _SEPARATIONS[shape.flow]
    return Digraph(
        graph_attr={
            "rankdir": _RANKDIR[shape.flow],
            "nodesep": _inches(between),
            "ranksep": _inches(ranks),
            "splines": "spline" if any(map(shape.is_long, shape.lines)) else "none",
        },
        node_attr={
            "shape": "box",
            "label": "",
            "fixedsize": "true",
            "width": _inches(shape.card.width),
            "height": _inches(shape.card.height),
        },
        edge_attr={"arrowhead": "none"},
    )


def _add_rank(graph: Digraph, shape: Shape, rank: Rank) -> None:
    with graph.subgraph() as row:
        row.attr(rank="same")
        for name in rank.names:
            row.node(name, **({} if name.startswith("n") else {"height": _inches(shape.height(name))}))
        if rank.ordered:
            for upper, lower in pairwise(rank.names):
                row.edge(upper, lower, style="invis")


def _inches(pixels: int) -> str:
    return f"{pixels / _POINTS:.4f}"
