"""Who is around an entity: its neighbours by side and kind, and how many of each there is room for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.graph import carries
from spbe_arch.diagrams.views.nodes import by_name, kind_of, place_of
from spbe_arch.diagrams.words import Wording

LEFT, RIGHT = "kiri", "kanan"
SIDE_LIMIT, MANY_KINDS, FEW = 12, 5, 2
Labels = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Around:
    """The neighbours of a start. ``labels`` say how each is linked, ``both`` who is linked both ways."""

    start: str
    sides: Mapping[str, Mapping[str, tuple[str, ...]]]
    labels: Labels
    both: frozenset[str]

    def counts(self, side: str) -> Mapping[str, int]:
        """Count a side by kind."""
        return {kind: len(members) for kind, members in self.sides[side].items()}

    def shares(self, limit: int) -> Mapping[tuple[str, str], int]:
        """Return how many of each kind on each side are shown; 0 means that one card stands for all of them."""
        sizes = {(side, kind): len(members) for side, kinds in self.sides.items() for kind, members in kinds.items()}
        summed = {group for group, size in sizes.items() if size > self._few(group[0])}
        shares = _in_rounds({group: size for group, size in sizes.items() if group not in summed}, limit)
        return {group: 0 if group in summed else _readable(shares[group], sizes[group]) for group in sizes}

    def _few(self, side: str) -> int:
        """Return how many of a kind a side can still show one by one when it has more than it can bear."""
        counts = self.counts(side).values()
        if sum(counts) <= SIDE_LIMIT or len(counts) <= MANY_KINDS:
            return sum(counts)
        fitting = (few for few in sorted(counts) if sum(count if count <= few else 1 for count in counts) <= SIDE_LIMIT)
        return max(FEW, *fitting, 0)


def around(analysis: Analysis, start: str, words: Wording) -> Around:
    """Return the neighbours of a start: on the left what depends on it, on the right what it needs.

    Who is on both sides stands where the chain of the domains puts it.
    """
    found: dict[str, dict[str, dict[str, None]]] = {LEFT: {}, RIGHT: {}}
    for other, side, label in _linked(analysis, start, words):
        found[side].setdefault(other, {})[label] = None
    both = frozenset(found[LEFT].keys() & found[RIGHT].keys())
    later = {other for other in both if place_of(kind_of(other)) > place_of(kind_of(start))}
    members = {LEFT: found[LEFT].keys() - later, RIGHT: found[RIGHT].keys() - (both - later)}
    labels: dict[str, dict[str, None]] = {}
    for neighbours in found.values():
        for other, stated in neighbours.items():
            labels.setdefault(other, {}).update(stated)
    return Around(
        start,
        {side: _by_kind(analysis, ids) for side, ids in members.items()},
        {other: tuple(stated) for other, stated in labels.items()},
        both,
    )


def _linked(analysis: Analysis, start: str, words: Wording) -> Iterator[tuple[str, str, str]]:
    architecture = analysis.architecture
    for outward, edges in ((True, architecture.outgoing(start)), (False, architecture.incoming(start))):
        for edge in edges:
            other = edge.target if outward else edge.source
            if other != start:
                carried = carries(edge)
                yield other, LEFT if carried is outward else RIGHT, words.relation(edge, back=carried)


def _by_kind(analysis: Analysis, ids: set[str]) -> Mapping[str, tuple[str, ...]]:
    kinds = sorted({kind_of(found) for found in ids}, key=lambda kind: (place_of(kind), kind))
    return {kind: by_name(analysis, (found for found in ids if kind_of(found) == kind)) for kind in kinds}


def _in_rounds(sizes: Mapping[tuple[str, str], int], limit: int) -> Counter[tuple[str, str]]:
    """Share the places in rounds, so that every kind shows something."""
    shares: Counter[tuple[str, str]] = Counter()
    used: Counter[str] = Counter()
    waiting = list(sizes)
    while waiting:
        for group in tuple(waiting):
            if shares[group] == sizes[group] or used.total() >= limit or used[group[0]] >= SIDE_LIMIT:
                waiting.remove(group)
            else:
                shares[group] += 1
                used[group[0]] += 1
    return shares


def _readable(share: int, size: int) -> int:
    """Show one more rather than `+1`."""
    return size if size - share <= 1 else share
