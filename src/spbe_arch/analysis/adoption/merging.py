"""Applications that do the same in one agency, as groups, and what bringing each group together would save.

The tool's own proposal, made of the gate's verdicts and of what the architecture states; a decision to exempt or to
integrate keeps two applications apart. Sums count only what is written down, and say how much is not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spbe_arch.analysis.duplicates import Candidate
from spbe_arch.analysis.gate import PLANNED, Gate
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Application, InfrastructureElement, Initiative
from spbe_arch.model.kinds.decision import EXEMPT, INTEGRATE


@dataclass(frozen=True, slots=True)
class Saving:
    """What retiring some applications would free.

    `cost` is what building the running ones took, `avoidable` what the proposed ones would take; `unknown` counts those
    that do not say. `planned` is the coming budget of initiatives that make nothing else.
    """

    cost: int
    avoidable: int
    unknown: int
    estimated: bool
    planned: int
    infrastructure: tuple[str, ...]
    users: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Applications with one function: which to keep (the national one, or one of ours), which to retire."""

    members: tuple[str, ...]
    units: tuple[str, ...]
    function: str
    national: str
    keep: str
    retire: tuple[str, ...]
    pairs: tuple[tuple[str, str, float], ...]
    decisions: tuple[str, ...]
    saving: Saving

    @property
    def settled(self) -> bool:
        """Whether every pair of it has a decision."""
        return len(self.decisions) == len(self.pairs)


class _Pair(NamedTuple):
    score: float
    one: str
    other: str
    function: str
    decision: str


def clusters_of(architecture: Architecture, gate: Gate) -> tuple[Cluster, ...]:
    """Return the groups of two or more applications, the most applications and the largest saving first."""
    pairs = sorted(_pairs(gate), key=lambda pair: (-pair.score, pair.one, pair.other))
    found = (_cluster(architecture, gate, group) for group in _groups(pairs))
    clusters = (cluster for cluster in found if len(cluster.members) > 1)
    return tuple(
        sorted(clusters, key=lambda item: (-len(item.members), -item.saving.avoidable, -item.saving.cost, item.members))
    )


def _pairs(gate: Gate) -> Iterator[_Pair]:
    """Yield what repeats each other, each pair once; candidates that are national come as the other side."""
    seen: dict[tuple[str, str], _Pair] = {}
    for application, judgement in gate.repetitions.items():
        for candidate in judgement.candidates:
            if candidate.scope == "sibling" or candidate.verdict != "duplicate" or _kept_apart(candidate):
                continue
            one, other = (
                sorted((application, candidate.id)) if candidate.scope == "own" else (application, candidate.id)
            )
            decision = candidate.decision["id"] if candidate.decision else ""
            pair = _Pair(candidate.score, one, other, candidate.function, decision)
            seen[one, other] = max(pair, seen.get((one, other), pair))
    yield from seen.values()


def _kept_apart(candidate: Candidate) -> bool:
    return bool(candidate.decision) and candidate.decision["ruling"] in (EXEMPT, INTEGRATE)


def _groups(pairs: Iterable[_Pair]) -> tuple[tuple[_Pair, ...], ...]:
    """Join pairs, the surest first; whoever joined for one function does not bring in others for another."""
    leader: dict[str, str] = {}
    function: dict[str, str] = {}
    joined: list[_Pair] = []

    def find(item: str) -> str:
        while leader.setdefault(item, item) != item:
            item = leader[item]
        return item

    for pair in pairs:
        label = pair.function or f"{pair.one} {pair.other}"
        if all(function.setdefault(side, label) == label for side in (pair.one, pair.other)):
            first, second = sorted((find(pair.one), find(pair.other)))
            leader[second] = first
            joined.append(pair)
    groups: dict[str, list[_Pair]] = {}
    for pair in joined:
        groups.setdefault(find(pair.one), []).append(pair)
    return tuple(tuple(group) for group in groups.values())


def _cluster(architecture: Architecture, gate: Gate, group: tuple[_Pair, ...]) -> Cluster:
    sides = {side for pair in group for side in (pair.one, pair.other)}
    members = tuple(sorted(side for side in sides if side in architecture.entities))
    applications = [found for member in members if isinstance(found := architecture.entities[member], Application)]
    national = next((pair.other for pair in group if pair.other not in architecture.entities), "")
    keep = national or max(applications, key=lambda found: (_worth(found), found.id)).id
    retire = tuple(found for found in applications if found.id != keep)
    return Cluster(
        members=members,
        units=tuple(sorted({f"unit-kerja/{found.unit}" for found in applications if found.unit})),
        function=group[0].function,
        national=national,
        keep=keep,
        retire=tuple(found.id for found in retire),
        pairs=tuple((pair.one, pair.other, pair.score) for pair in group),
        decisions=tuple(pair.decision for pair in group if pair.decision),
        saving=_saving(architecture, gate.today.year, retire),
    )


def _worth(application: Application) -> tuple[bool, int, int]:
    """Rank it: what is running, reaches most people and serves most is kept."""
    return (application.status in (None, "operasional"), application.user_count or 0, len(application.services))


def _saving(architecture: Architecture, year: int, retired: tuple[Application, ...]) -> Saving:
    ids = {found.id for found in retired}
    return Saving(
        cost=sum(found.cost or 0 for found in retired if found.status not in PLANNED),
        avoidable=sum(found.cost or 0 for found in retired if found.status in PLANNED),
        unknown=sum(found.cost is None for found in retired),
        estimated=any(_estimated(found) for found in retired),
        planned=sum(_planned(architecture, year, ids)),
        infrastructure=tuple(sorted(_freed(architecture, ids))),
        users=sum(found.user_count or 0 for found in retired),
    )


def _estimated(application: Application) -> bool:
    provenance = application.provenance.get(("biaya",))
    return provenance is not None and provenance.estimated


def _planned(architecture: Architecture, year: int, retired: set[str]) -> Iterator[int]:
    """Yield the coming budget of initiatives that make nothing but what would be retired."""
    for initiative in architecture.of_kind(Initiative):
        making = {*initiative.builds, *initiative.upgrades}
        if making and making <= retired and not initiative.cancelled:
            yield from (sum(amounts.values()) for of, amounts in initiative.budget.items() if of >= year)


def _freed(architecture: Architecture, retired: set[str]) -> Iterator[str]:
    """Yield the infrastructure that only what would be retired is linked with."""
    kind = InfrastructureElement.kind
    places = {place for application in retired for place in architecture.neighbours(application, kind)}
    yield from (place for place in places if retired.issuperset(architecture.neighbours(place, Application.kind)))
