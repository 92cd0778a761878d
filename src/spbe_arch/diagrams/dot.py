"""A view as DOT for layout alone: sizes, ranks and lines, and not one word that a user wrote.

Nodes are called by their place in the view, so that no text can break out of the DOT, and pictures of one shape have
one layout. Ranks come from the groups; where several groups share a rank, invisible lines keep their order, so that a
small change moves little.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graphviz import Digraph

from spbe_arch.diagrams.card import HEADER, Card, card_of
from spbe_arch.diagrams.view import Flow, View

_PORTS = {Flow.ACROSS: ("e", "w"), Flow.DOWN: ("s", "n")}
_RANKDIR = {Flow.ACROSS: "LR", Flow.DOWN: "TB"}
_SEPARATIONS = {Flow.ACROSS: (9, 84), Flow.DOWN: (14, 58)}
_POINTS = 72


def dot_of(view: View) -> str:
    """Return the DOT of a view; equal shapes give equal text."""
    card = card_of(view.flow, view.nodes)
    between, ranks = _SEPARATIONS[view.flow]
    graph = Digraph(
        graph_attr={
            "rankdir": _RANKDIR[view.flow],
            "nodesep": _inches(between),
            "ranksep": _inches(ranks),
            "splines": "spline",
        },
        node_attr={"shape": "box", "label": "", "fixedsize": "true", **_size(card.width, card.height)},
        edge_attr={"arrowhead": "none"},
    )
    ranked = _ranked(view)
    _add_ranks(graph, view, ranked, card)
    _add_links(graph, view, ranked)
    return graph.source


def drawn_rows(view: View) -> Mapping[int, tuple[str, ...]]:
    """Return the names of nodes and group headers by rank, in order; a header is named after its group's place."""
    return _ranked(view)


def headed(view: View) -> frozenset[str]:
    """Return the groups whose label takes a place of its own: those that share a column."""
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for group in view.groups:
        shared[group.rank].append(group.id)
    alone = {ids[0] for ids in shared.values() if len(ids) == 1}
    if view.flow is Flow.DOWN:
        return frozenset()
    return frozenset(group.id for group in view.groups if group.label and group.id not in alone)


def _ranked(view: View) -> dict[int, tuple[str, ...]]:
    members: defaultdict[str, list[int]] = defaultdict(list)
    for index, node in enumerate(view.nodes):
        members[node.group].append(index)
    with_header = headed(view)
    names: defaultdict[int, list[str]] = defaultdict(list)
    for place, group in enumerate(view.groups):
        if group.id in with_header:
            names[group.rank].append(f"g{place}")
        names[group.rank] += (f"n{index}" for index in members[group.id])
    return {rank: tuple(found) for rank, found in sorted(names.items()) if found}


def _add_ranks(graph: Digraph, view: View, ranked: Mapping[int, tuple[str, ...]], card: Card) -> None:
    shares = [group.rank for group in view.groups]
    for rank, names in ranked.items():
        with graph.subgraph() as row:
            row.attr(rank="same")
            for name in names:
                row.node(name, **(_size(card.width, HEADER) if name.startswith("g") else {}))
            if shares.count(rank) > 1:
                for upper, lower in zip(names, names[1:], strict=False):
                    row.edge(upper, lower, style="invis")
    firsts = [names[0] for names in ranked.values()]
    for near, far in zip(firsts, firsts[1:], strict=False):
        graph.edge(near, far, style="invis", weight="0")


def _add_links(graph: Digraph, view: View, ranked: Mapping[int, tuple[str, ...]]) -> None:
    rank_of = {name: rank for rank, names in ranked.items() for name in names}
    tail, head = _PORTS[view.flow]
    for near, far in dict.fromkeys(line_ends(view, rank_of)):
        flat = rank_of[near] == rank_of[far]
        ports = {} if flat else {"tailport": tail, "headport": head}
        graph.edge(near, far, **ports)


def line_ends(view: View, rank_of: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield for every link the ends of its line, the lower rank first."""
    place = {node.id: f"n{index}" for index, node in enumerate(view.nodes)}
    for link in view.links:
        ends = place[link.source], place[link.target]
        yield ends if rank_of[ends[0]] <= rank_of[ends[1]] else ends[::-1]


def _size(width: int, height: int) -> dict[str, str]:
    return {"width": _inches(width), "height": _inches(height)}


def _inches(pixels: int) -> str:
    return f"{pixels / _POINTS:.4f}"
