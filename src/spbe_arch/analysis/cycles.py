"""Rings in a relation that must not have any, such as "is part of" or "came before"."""

from collections.abc import Iterator, Mapping, Sequence

Successors = Mapping[str, Sequence[str]]


def cycles(successors: Successors) -> Iterator[tuple[str, ...]]:
    """Yield one ring of every knot of nodes that reach each other, from its smallest node on; each knot once.

    A node that only points to itself is no ring here.
    """
    for knot in sorted(_knots(successors)):
        start, members = knot[0], set(knot)
        yield _way_round(start, successors, members)


def _knots(successors: Successors) -> Iterator[tuple[str, ...]]:
    """Yield the strongly connected parts of more than one node, each sorted (Tarjan, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    held: set[str] = set()
    for root in sorted(successors):
        if root in index:
            continue
        work = [(root, iter(successors.get(root, ())))]
        index[root] = low[root] = len(index)
        waiting.append(root)
        held.add(root)
        while work:
            node, following = work[-1]
            after = next(following, None)
            if after is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    yield from _released(node, waiting, held)
            elif after not in index:
                index[after] = low[after] = len(index)
                waiting.append(after)
                held.add(after)
                work.append((after, iter(successors.get(after, ()))))
            elif after in held:
                low[node] = min(low[node], index[after])


def _released(root: str, waiting: list[str], held: set[str]) -> Iterator[tuple[str, ...]]:
    knot: list[str] = []
    while True:
        node = waiting.pop()
        held.discard(node)
        knot.append(node)
        if node == root:
            break
    if len(knot) > 1:
        yield tuple(sorted(knot))


def _way_round(start: str, successors: Successors, members: set[str]) -> tuple[str, ...]:
    """Return the shortest way from a node back to itself."""
    came_from: dict[str, str] = {}
    frontier = [start]
    while frontier:
        reached: list[str] = []
        for node in frontier:
            for after in successors.get(node, ()):
                if after == start and node != start:
                    way = [node]
                    while way[-1] != start:
                        way.append(came_from[way[-1]])
                    return tuple(reversed(way))
                if after in members and after not in came_from and after != start:
                    came_from[after] = node
                    reached.append(after)
        frontier = reached
    return (start,)
