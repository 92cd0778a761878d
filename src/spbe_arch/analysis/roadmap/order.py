"""The order of initiatives: what each waits for, and where that goes round in a circle."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.cycles import cycles
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Initiative


@dataclass(frozen=True, slots=True)
class Wait:
    """One initiative that waits for another: the place in `bergantung_pada`."""

    initiative: Initiative
    index: int
    awaited: Initiative


def waits(architecture: Architecture) -> Iterator[Wait]:
    """Yield every dependency between two initiatives; a cancelled one waits for nothing, and none for itself."""
    for initiative in architecture.of_kind(Initiative):
        for index, slug in enumerate(() if initiative.cancelled else initiative.depends_on):
            awaited = architecture.find(Initiative, slug)
            if awaited is not None and awaited.id != initiative.id:
                yield Wait(initiative, index, awaited)


def ready_in(initiative: Initiative) -> int | None:
    """Return the first year in which others can go on: when what it builds is in use, else the year after it ends."""
    if not initiative.years:
        return None
    after = initiative.years[-1] + 1
    return min(after, initiative.built_in) if initiative.built_in and initiative.builds else after


def circles(architecture: Architecture) -> tuple[tuple[str, ...], ...]:
    """Return one ring of ids, in the order of waiting, for every group of initiatives that wait for each other."""
    awaited: dict[str, list[str]] = {}
    for wait in waits(architecture):
        awaited.setdefault(wait.initiative.id, []).append(wait.awaited.id)
    return tuple(cycles(awaited))
