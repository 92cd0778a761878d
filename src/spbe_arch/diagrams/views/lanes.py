"""Lanes one below the other, each with at most so many nodes, and the links of the model between what is shown."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.graph import carries
from spbe_arch.diagrams.view import Direction, Group, Link, Node
from spbe_arch.diagrams.views.nodes import by_name, kind_of, node_of, rest_node
from spbe_arch.diagrams.words import Wording
from spbe_arch.model.architecture import Edge


@dataclass(frozen=True, slots=True)
class Lane:
    """What one lane holds before the limit."""

    id: str
    label: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """Lanes as the parts of a view."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Plan:
    """How lanes become a picture: around which start, how many in a lane, which links count and how they look.

    ``nearest`` leaves out shortcuts: a link stays when it is the shortest one up from its lower end, or down from its
    upper. ``downward`` points every arrow down, where lanes are told as cause and effect.
    """

    start: str
    limit: int
    joins: Collection[tuple[str, str]] = field(default=())
    style: Callable[[Edge], str] = lambda _edge: "plain"
    nearest: bool = False
    downward: bool = False

    def counts(self, edge: Edge) -> bool:
        """Whether a link between two lanes is drawn; without joins every link is."""
        kinds = kind_of(edge.source), kind_of(edge.target)
        return not self.joins or kinds in self.joins or kinds[::-1] in self.joins


def stack(analysis: Analysis, lanes: Sequence[Lane], plan: Plan, words: Wording) -> Stack:
    """Return the lanes that have something, cut to the limit: the best linked stay, in the order of their names."""
    filled = [lane for lane in lanes if lane.ids]
    known = {entity_id for lane in filled for entity_id in lane.ids}
    weights = _weights(analysis, known)
    nodes: list[Node] = []
    for lane in filled:
        kept = _kept(lane.ids, plan, weights)
        nodes += (node_of(analysis, found, lane.id, emphasis=found == plan.start) for found in by_name(analysis, kept))
        if left := len(set(lane.ids)) - len(kept):
            nodes.append(rest_node(plan.start, kind_of(lane.ids[0]), lane.id, left, words))
    groups = tuple(
        Group(lane.id, f"{lane.label} ({count})" if (count := len(set(lane.ids))) > 1 else lane.label, rank)
        for rank, lane in enumerate(filled)
    )
    place = {node.id: rank for rank, group in enumerate(groups) for node in nodes if node.group == group.id}
    links = tuple(links_between(analysis, place, plan, words))
    return Stack(tuple(nodes), _without_shortcuts(links, place) if plan.nearest else links, groups)


def links_between(analysis: Analysis, place: Mapping[str, int], plan: Plan, words: Wording) -> Iterator[Link]:
    """Yield one link for every linked pair in different lanes, from the upper to the lower."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    styles: dict[tuple[str, str], str] = {}
    directions: dict[tuple[str, str], set[bool]] = {}
    for entity_id, rank in place.items():
        for edge in analysis.architecture.outgoing(entity_id):
            if place.get(edge.target, rank) == rank or not plan.counts(edge):
                continue
            down = rank < place[edge.target]
            ends = (entity_id, edge.target) if down else (edge.target, entity_id)
            found.setdefault(ends, {})[words.relation(edge, back=not down)] = None
            styles[ends] = max(styles.get(ends, "plain"), plan.style(edge), key=lambda style: style != "plain")
            directions.setdefault(ends, set()).add(carries(edge) is not down)
    for ends, labels in sorted(found.items()):
        ways = directions[ends]
        one_way = Direction.FORWARD if True in ways or plan.downward else Direction.BACK
        direction = Direction.BOTH if len(ways) > 1 and not plan.downward else one_way
        yield Link(*ends, "; ".join(labels), styles[ends], direction)


def _without_shortcuts(links: tuple[Link, ...], place: Mapping[str, int]) -> tuple[Link, ...]:
    up: dict[str, int] = {}
    down: dict[str, int] = {}
    for link in links:
        length = place[link.target] - place[link.source]
        up[link.target] = min(length, up.get(link.target, length))
        down[link.source] = min(length, down.get(link.source, length))
    return tuple(
        link for link in links if place[link.target] - place[link.source] in (up[link.target], down[link.source])
    )


def quiet(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links that are not drawn until somebody points at one of their ends."""
    return tuple(replace(link, style="quiet") for link in links)


def neighbours(analysis: Analysis, ids: Iterable[str], kind: str) -> tuple[str, ...]:
    """Return the ids of a kind that are linked with any of ``ids``, whichever side states it."""
    architecture = analysis.architecture
    found: dict[str, None] = {}
    for entity_id in ids:
        for edge in architecture.outgoing(entity_id):
            if kind_of(edge.target) == kind:
                found[edge.target] = None
        for edge in architecture.incoming(entity_id):
            if kind_of(edge.source) == kind:
                found[edge.source] = None
    return by_name(analysis, found)


def _weights(analysis: Analysis, known: Collection[str]) -> Counter[str]:
    """Count how often each id is linked with the others: the core of a picture is what most hangs on."""
    weights: Counter[str] = Counter()
    for entity_id in known:
        for edge in analysis.architecture.outgoing(entity_id):
            if edge.target in known and edge.target != entity_id:
                weights[entity_id] += 1
                weights[edge.target] += 1
    return weights


def _kept(ids: tuple[str, ...], plan: Plan, weights: Counter[str]) -> tuple[str, ...]:
    unique = tuple(dict.fromkeys(ids))
    if len(unique) <= plan.limit:
        return unique
    ranked = sorted(unique, key=lambda found: (found != plan.start, -weights[found], found))
    return tuple(ranked[: plan.limit - 1])
