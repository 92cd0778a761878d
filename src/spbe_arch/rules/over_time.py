"""What the rules over time share: years in words, and whether the time of an object is known."""

from collections.abc import Iterable

from spbe_arch.analysis.roadmap.states import Span
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Related
from spbe_arch.model.kinds import Entity
from spbe_arch.model.origin import KeyPath

TIME = ("status", "mulai", "selesai")
PLAUSIBLE = range(1950, 2101)
"""Other years are slips of the pen, and reported as such."""


def in_words(years: Iterable[int]) -> str:
    """Return years as people write them: `2021-2023 dan 2025`."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    texts = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return " dan ".join(filter(None, (", ".join(texts[:-1]), *texts[-1:])))


def timed(architecture: Architecture, entity_id: str) -> bool:
    """Whether everything that decides the states of an object could be read and is known."""
    entity = architecture.entities[entity_id]
    return "" not in entity.faulty and not any(entity.given(key) for key in TIME)


def place(architecture: Architecture, initiative_id: str, key: str, target: str) -> KeyPath:
    """Return where an initiative names an object under a key."""
    paths = (edge.keys for edge in architecture.incoming(target) if edge.source == initiative_id)
    return next((keys for keys in paths if keys[0] == key), (key,))


def at(entity: Entity, keys: KeyPath, message: str) -> Related:
    """Return another place that belongs to a finding."""
    return Related(entity.origin.at(*keys), message)


def working_on(architecture: Architecture, spans: Iterable[Span], key: str, verb: str) -> tuple[Related, ...]:
    """Return where initiatives name the object whose spans these are, with their years."""
    return tuple(
        at(architecture.entities[span.initiative], (key,), f"{verb} {in_words(range(span.first, span.last + 1))}")
        for span in spans
    )
