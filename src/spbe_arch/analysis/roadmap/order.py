"""The order of initiatives: what each waits for, and where that goes round in a circle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Initiative


@dataclass(frozen=True, slots=True)
class Wait:
    """One initiative that waits for another: the place in `bergantung_pada`."""

    initiative: Initiative
    index: int
    awaited: Initiative


def waits(architecture: Architecture) -> Iterator[Wait]:
    """Yield every dependency between two initiatives; a cancelled one waits for nothing."""
    for initiative in architecture.of_kind(Initiative):
        for index, slug in enumerate(() if initiative.cancelled else initiative.depends_on):
            awaited = architecture.find(Initiative, slug)
            if awaited is not None:
                yield Wait(initiative, index, awaited)


def ready_in(initiative: Initiative) -> int | None:
    """Return the last year others must wait: when what it builds is in use, else when it ends."""
    if not initiative.years:
        return None
    last = initiative.years[-1]
    return min(last, initiative.built_in) if initiative.built_in and initiative.builds else last


def circles(architecture: Architecture) -> tuple[tuple[str, ...], ...]:
    """Return the ids of every group of initiatives that wait for each other, each sorted, smallest first."""
    awaited: dict[str, set[str]] = {}
    for wait in waits(architecture):
        awaited.setdefault(wait.initiative.id, set()).add(wait.awaited.id)
    knotted = _peeled(awaited)
    if not knotted:
        return ()
    from networkx import DiGraph, strongly_connected_components  # noqa: PLC0415 - only a circle pays for its import

    graph: DiGraph[str] = DiGraph((key, other) for key, others in knotted.items() for other in others)
    groups = (tuple(sorted(group)) for group in strongly_connected_components(graph))
    return tuple(sorted(group for group in groups if len(group) > 1 or group[0] in knotted[group[0]]))


def _peeled(awaited: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Take away what waits for nothing that is left, again and again: what stays is in or before a circle."""
    waiting: dict[str, list[str]] = {}
    left = {key: len(others) for key, others in awaited.items()}
    for key, others in awaited.items():
        for other in others:
            waiting.setdefault(other, []).append(key)
    free = [key for key in waiting if key not in left]
    while free:
        for key in waiting.get(free.pop(), ()):
            left[key] -= 1
            if left[key] == 0:
                free.append(key)
    return {key: {other for other in others if left.get(other)} for key, others in awaited.items() if left[key]}
