"""The progress score of every unit, from what is asked of it and the weights of the settings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.progress.items import items_of
from spbe_arch.analysis.progress.values import PARTS, Item, Part, Step, UnitProgress, rounded
from spbe_arch.model.kinds import OrganisationUnit

STEPS = 10
Tally = dict[str, list[int]]


def progress_of(
    analysis: Analysis, steps: int = STEPS, counts: Callable[[Item], bool] = lambda _item: True
) -> tuple[UnitProgress, ...]:
    """Return the progress of every unit with the units below it, by id; ``counts`` leaves items out."""
    by_unit: dict[str, list[Item]] = {}
    for item in filter(counts, items_of(analysis)):
        by_unit.setdefault(item.unit, []).append(item)
    units = analysis.architecture.of_kind(OrganisationUnit)
    below = _below(units)
    weights = analysis.policy.weights
    return tuple(
        _progress(unit, [item for slug in below[unit.slug] for item in by_unit.get(slug, ())], weights, steps)
        for unit in units
    )


def _below(units: Iterable[OrganisationUnit]) -> Mapping[str, tuple[str, ...]]:
    """Return every unit with all below it; a ring of parents does not turn for ever."""
    children: dict[str, list[str]] = {}
    slugs = []
    for unit in units:
        slugs.append(unit.slug)
        children.setdefault(unit.parent or "", []).append(unit.slug)

    def gathered(slug: str) -> tuple[str, ...]:
        found = {slug: None}
        for here in iter(waiting := [slug]):
            for child in children.get(here, ()):
                if child not in found:
                    found[child] = None
                    waiting.append(child)
        return tuple(found)

    return {slug: gathered(slug) for slug in slugs}


def _progress(unit: OrganisationUnit, items: list[Item], weights: Mapping[str, Decimal], steps: int) -> UnitProgress:
    tally: Tally = {key: [0, 0] for key in PARTS}
    for item in items:
        tally[item.part][0] += item.done
        tally[item.part][1] += 1
    parts = tuple(Part(key, title, weights[key], *tally[key]) for key, title in PARTS.items())
    counted = [part for part in parts if part.asked and part.weight > 0]
    total = sum((part.weight for part in counted), Decimal(0))
    score = sum((part.weight * part.done / part.asked for part in counted), Decimal(0)) * 100 / total if total else None
    gains = {part.key: part.weight * 100 / total / part.asked for part in counted}
    return UnitProgress(
        id=unit.id,
        name=unit.name,
        parent=f"{OrganisationUnit.kind}/{unit.parent}" if unit.parent else None,
        score=None if score is None else rounded(score),
        parts=parts,
        steps=tuple(_steps(items, gains))[:steps],
    )


def _steps(items: Iterable[Item], gains: Mapping[str, Decimal]) -> Iterator[Step]:
    """Yield what is not done, gathered by object and part, dearest first."""
    todo: dict[tuple[str, str], list[str]] = {}
    for item in items:
        if not item.done and item.part in gains:
            todo.setdefault((item.part, item.entity), []).append(item.todo)
    found = ((gains[part] * len(texts), part, entity, tuple(texts)) for (part, entity), texts in todo.items())
    for gain, part, entity, texts in sorted(found, key=lambda step: (-step[0], step[2], step[1])):
        yield Step(part, entity, texts, gain.quantize(Decimal("0.01")))
