"""Who exchanges data with whom: data flow from left to right, through what, and which links avoid the connector."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Direction, Group, Link, Node, View
from spbe_arch.diagrams.views.exchanges import CONNECTOR, DIRECT, SEVERITY_OF_STYLE, Exchange, exchanges
from spbe_arch.diagrams.views.nodes import by_name, kind_of, legend_of, name_of, node_of, owned, place_of, rest_node
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import Application

SENDS, OURS, TAKES = "mengirim", "kami", "menerima"
DIRECT_WEIGHT = 5
RANKS: Mapping[str, int] = {SENDS: 0, OURS: 1, TAKES: 2}


@dataclass(frozen=True)
class _Map:
    """The exchanges in question: of our applications, those of a unit or the busiest; ``known`` also what is cut."""

    start: str
    ours: frozenset[str]
    exchanges: tuple[Exchange, ...]
    known: tuple[Exchange, ...]

    def sides(self) -> dict[str, str]:
        """Return who only sends to us on the left, everybody else we exchange with on the right."""
        sides: dict[str, str] = {}
        for found in self.exchanges:
            for here, there in (found.ends, found.ends[::-1]):
                if here in self.ours and there not in self.ours:
                    sends = found.direction is Direction.FORWARD and found.source == there
                    sides[there] = SENDS if sends and sides.get(there, SENDS) == SENDS else TAKES
        return sides

    def weights(self) -> Counter[str]:
        """Count the exchanges of everybody."""
        return _busy(self.exchanges)


def integration_map(
    analysis: Analysis,
    start: str | None = None,
    limit: int = 10,
    words: Wording | None = None,
    known: tuple[Exchange, ...] | None = None,
) -> View:
    """Return the exchanges of an application or of a unit's, or of the busiest of all; ``limit`` a side.

    Who draws many hands on the exchanges of the whole analysis as ``known``.
    """
    words = words or wording()
    chosen = _chosen(analysis, start, exchanges(analysis, words) if known is None else known, limit)
    nodes = tuple(_nodes(analysis, chosen, limit, words))
    shown = {node.id for node in nodes}
    links = tuple(_links(found for found in chosen.exchanges if shown.issuperset(found.ends)))
    name = name_of(analysis, start) if start else analysis.architecture.agency.name
    return View(
        title=words("integration.title", name=name),
        sentence=_sentence(name, chosen.known, words),
        nodes=nodes,
        links=links,
        groups=tuple(_groups(nodes, words)),
        legend=legend_of(nodes, links, words),
        captions=tuple(words(f"integration.{side}") for side in (SENDS, _middle(start), TAKES)),
    )


def _busy(known: Iterable[Exchange]) -> Counter[str]:
    """Count the exchanges of everybody; one that avoids the connector counts for more, so that it is not cut away."""
    busy: Counter[str] = Counter()
    for found in known:
        busy.update(dict.fromkeys(found.ends, DIRECT_WEIGHT if found.style == DIRECT else 1))
    return busy


def _middle(start: str | None) -> str:
    """Return the word for what stands in the middle."""
    return "pusat" if start is None else "aplikasi" if kind_of(start) == Application.kind else OURS


def _chosen(analysis: Analysis, start: str | None, known: tuple[Exchange, ...], limit: int) -> _Map:
    if start is not None:
        own = (start,) if kind_of(start) == Application.kind else owned(analysis, start, Application.kind)
        known = tuple(found for found in known if not frozenset(own).isdisjoint(found.ends))
    busy = _busy(known)
    mine = frozenset(own if start is not None else (found for found in busy if kind_of(found) == Application.kind))
    ours = frozenset(sorted(mine & busy.keys(), key=lambda found: (-busy[found], found))[:limit])
    return _Map(start or "", ours, tuple(found for found in known if not ours.isdisjoint(found.ends)), known)


def _nodes(analysis: Analysis, chosen: _Map, limit: int, words: Wording) -> Iterator[Node]:
    sides, weights = chosen.sides(), chosen.weights()
    for side in RANKS:
        members = tuple(chosen.ours) if side == OURS else tuple(found for found in sides if sides[found] == side)
        kept = sorted(members, key=lambda found: (-weights[found], found))[
            : limit if len(members) > limit + 1 else None
        ]
        for kind in sorted({kind_of(found) for found in kept}, key=place_of):
            group = f"{side}-{kind}"
            yield from (
                node_of(analysis, found, group, emphasis=found == chosen.start)
                for found in by_name(analysis, kept)
                if kind_of(found) == kind
            )
        if left := len(members) - len(kept):
            yield rest_node(chosen.start, "aplikasi", f"{side}-lainnya", left, words)


def _groups(nodes: Iterable[Node], words: Wording) -> Iterator[Group]:
    for name in dict.fromkeys(node.group for node in nodes):
        side, _, kind = name.partition("-")
        yield Group(name, "" if side == OURS or kind == "lainnya" else words.kinds(kind), RANKS[side])


def _links(shown: Iterable[Exchange]) -> Iterator[Link]:
    """Draw several exchanges between the same two as one line, in the style that calls for most attention."""
    pairs: dict[frozenset[str], list[Exchange]] = {}
    for found in shown:
        if found.source != found.target:
            pairs.setdefault(frozenset(found.ends), []).append(found)
    for group in pairs.values():
        first = group[0]
        ways = {(found.source, found.direction) for found in group}
        direction = first.direction if len(ways) == 1 else Direction.BOTH
        style = max((found.style for found in group), key=SEVERITY_OF_STYLE.index)
        yield Link(*first.ends, "; ".join(dict.fromkeys(found.label for found in group)), style, direction)


def _sentence(name: str, about: tuple[Exchange, ...], words: Wording) -> str:
    if not about:
        return words("integration.none", name=name)
    styles = Counter(found.style for found in about)
    return words("integration.sentence", name=name, n=len(about), connector=styles[CONNECTOR], direct=styles[DIRECT])
