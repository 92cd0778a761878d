"""What is around one entity: on the left what depends on it, on the right what it needs.

Never a hairball: over the limit every kind shows its first few, and one node says how many more there are.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.graph import carries
from spbe_arch.diagrams.view import Direction, Group, Link, Node, View
from spbe_arch.diagrams.views.nodes import ORDER, by_name, kind_of, legend_of, name_of, node_of, rest_node
from spbe_arch.diagrams.words import Wording, wording

LEFT, RIGHT = "kiri", "kanan"
RANKS: Mapping[str, int] = {LEFT: 0, RIGHT: 2}
SIDE_LIMIT = 14
Labels = dict[str, dict[str, None]]


@dataclass(frozen=True)
class _Around:
    """The neighbours of a start: labels by id on each side."""

    start: str
    sides: Mapping[str, Labels]

    def groups(self, analysis: Analysis, side: str) -> dict[str, tuple[str, ...]]:
        """Return the neighbours of a side by kind, in the order of the chain and by name."""
        members = self.members(side)
        kinds = sorted({kind_of(found) for found in members}, key=lambda kind: (ORDER.get(kind, len(ORDER)), kind))
        return {kind: by_name(analysis, (found for found in members if kind_of(found) == kind)) for kind in kinds}

    def members(self, side: str) -> tuple[str, ...]:
        """Return a side's own ids: who is on both sides stands where the chain puts it."""
        other = self.sides[RIGHT if side == LEFT else LEFT]
        return tuple(found for found in self.sides[side] if found not in other or self._place(found) == side)

    def _place(self, found: str) -> str:
        return RIGHT if ORDER.get(kind_of(found), len(ORDER)) > ORDER.get(kind_of(self.start), 0) else LEFT


def neighbourhood(analysis: Analysis, entity_id: str, limit: int = 24, words: Wording | None = None) -> View:
    """Return the neighbours of an entity in both directions, at most about ``limit`` of them."""
    words = words or wording()
    around = _around(analysis, entity_id, words)
    nodes: list[Node] = []
    links: list[Link] = []
    groups: list[Group] = []
    grouped = {side: around.groups(analysis, side) for side in RANKS}
    shares = _shares(grouped, limit)
    for side, by_kind in grouped.items():
        for kind, members in by_kind.items():
            group = Group(f"{side}-{kind}", f"{words.kinds(kind, len(members))} ({len(members)})", RANKS[side])
            groups.append(group)
            shown = members[: shares[side, kind]]
            nodes += (node_of(analysis, found, group.id) for found in shown)
            links += (_link(around, found, side) for found in shown)
            if len(shown) < len(members):
                rest = rest_node(entity_id, kind, group.id, len(members) - len(shown), words)
                nodes.append(rest)
                links.append(Link(rest.id, entity_id) if side == LEFT else Link(entity_id, rest.id))
        if side == LEFT:
            groups.append(Group("awal", "", 1))
            nodes.append(node_of(analysis, entity_id, "awal", emphasis=True))
    name = name_of(analysis, entity_id)
    return View(
        title=words("neighbourhood.title", name=name),
        sentence=_sentence(name, grouped, words),
        nodes=tuple(nodes),
        links=tuple(links),
        groups=tuple(groups),
        legend=legend_of(nodes, links, words),
        captions=tuple(words(f"neighbourhood.{way}") if grouped.get(side) else "" for way, side in _CAPTIONS),
    )


_CAPTIONS = (("left", LEFT), ("left", ""), ("right", RIGHT))


def _around(analysis: Analysis, entity_id: str, words: Wording) -> _Around:
    sides: dict[str, Labels] = {LEFT: {}, RIGHT: {}}
    for found, side, label in _linked(analysis, entity_id, words):
        sides[side].setdefault(found, {})[label] = None
    return _Around(entity_id, sides)


def _linked(analysis: Analysis, entity_id: str, words: Wording) -> Iterator[tuple[str, str, str]]:
    architecture = analysis.architecture
    for outward, edges in ((True, architecture.outgoing(entity_id)), (False, architecture.incoming(entity_id))):
        for edge in edges:
            other = edge.target if outward else edge.source
            if other != entity_id:
                label = words.relation(kind_of(edge.source), edge.attribute.key, edge.attribute.title)
                yield other, LEFT if carries(edge) is outward else RIGHT, label


def _link(around: _Around, found: str, side: str) -> Link:
    labels = [*around.sides[LEFT].get(found, ()), *around.sides[RIGHT].get(found, ())]
    both = all(found in members for members in around.sides.values())
    ends = (found, around.start) if side == LEFT else (around.start, found)
    return Link(*ends, "; ".join(dict.fromkeys(labels)), direction=Direction.BOTH if both else Direction.FORWARD)


def _shares(grouped: Mapping[str, Mapping[str, tuple[str, ...]]], limit: int) -> Mapping[tuple[str, str], int]:
    """Share the places in rounds, so that every kind shows something; the last place of a cut kind says the rest."""
    shares: Counter[tuple[str, str]] = Counter()
    sizes = {(side, kind): len(members) for side, kinds in grouped.items() for kind, members in kinds.items()}
    left, places = limit, {side: SIDE_LIMIT for side in grouped}
    open_groups = list(sizes)
    while open_groups and left > 0:
        for group in tuple(open_groups):
            if shares[group] == sizes[group] or left == 0 or places[group[0]] == 0:
                open_groups.remove(group)
                continue
            shares[group] += 1
            left -= 1
            places[group[0]] -= 1
    return {group: _readable(shares[group], size) for group, size in sizes.items()}


def _readable(share: int, size: int) -> int:
    """Show one more rather than `+1`."""
    return size if size - share <= 1 else share


def _sentence(name: str, grouped: Mapping[str, Mapping[str, tuple[str, ...]]], words: Wording) -> str:
    left, right = (
        words.counted({kind: len(members) for kind, members in grouped[side].items()}) for side in (LEFT, RIGHT)
    )
    key = "both" if left and right else "left.only" if left else "right.only" if right else "none"
    return words(f"neighbourhood.{key}", name=name, left=left, right=right)
