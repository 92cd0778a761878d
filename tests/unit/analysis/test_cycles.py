"""Rings in a relation: each knot once, from its smallest node, by the shortest way round."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.cycles import cycles

NODES = st.sampled_from("abcdefgh")
GRAPHS = st.dictionaries(NODES, st.lists(NODES, max_size=4), max_size=8)


def test_a_tree_and_a_loop_have_no_ring() -> None:
    assert list(cycles({"a": ["b", "c"], "b": ["d"], "d": ["d"]})) == []


def test_each_knot_is_told_once_by_its_shortest_way() -> None:
    two_knots = {"a": ["b"], "b": ["c", "a"], "c": ["a"], "x": ["y"], "y": ["x"]}
    assert list(cycles(two_knots)) == [("a", "b"), ("x", "y")]


def test_a_long_chain_needs_no_deep_stack() -> None:
    chain = {str(number): [str(number + 1)] for number in range(50_000)}
    assert list(cycles(chain)) == []
    (ring,) = cycles({**chain, "50000": ["0"]})
    assert len(ring) == 50_001


@settings(max_examples=300, deadline=None)
@given(graph=GRAPHS)
def test_knots_are_those_networkx_finds(graph: dict[str, list[str]]) -> None:
    digraph = nx.DiGraph([(source, target) for source, targets in graph.items() for target in targets])
    knots = {frozenset(part) for part in nx.strongly_connected_components(digraph) if len(part) > 1}
    rings = list(cycles(graph))
    assert len(rings) == len(knots)
    for ring in rings:
        assert any(set(ring) <= knot and ring[0] == min(knot) for knot in knots)
        assert all(after in graph[node] for node, after in zip(ring, (*ring[1:], ring[0]), strict=True))
