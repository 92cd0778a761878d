"""What if an initiative were dropped, or came later: the same architecture with one initiative changed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Coverage, Entity, Initiative
from spbe_arch.model.kinds.coverage import Closing
from spbe_arch.model.kinds.initiative import CANCELLED

Value = TypeVar("Value")


def dropped(architecture: Architecture, initiative: Initiative) -> Architecture:
    """Return the architecture in which the initiative is cancelled: no effect, no budget, still on record."""
    return _with(architecture, (initiative.model_copy(update={"planning": CANCELLED}),))


def delayed(architecture: Architecture, initiative: Initiative, years: int) -> Architecture:
    """Return the architecture in which all years of the initiative are later by ``years``, or earlier if negative.

    The points it closes are closed as much later. Delaying and un-delaying by the same number gives an equal
    architecture.
    """
    moved = {
        "first_year": _later(initiative.first_year, years),
        "last_year": _later(initiative.last_year, years),
        "built_in": _later(initiative.built_in, years),
        "targets": _shifted(initiative.targets, years),
        "budget": _shifted(initiative.budget, years),
        "indicator_targets": {
            number: _shifted(levels, years) for number, levels in initiative.indicator_targets.items()
        },
    }
    regions = (_closing_later(region, initiative, years) for region in architecture.of_kind(Coverage))
    return _with(architecture, (initiative.model_copy(update=moved), *regions))


def _closing_later(region: Coverage, initiative: Initiative, years: int) -> Coverage:
    if all(closing.initiative != initiative.slug for closing in region.closings):
        return region
    closings = tuple(
        _moved(closing, years) if closing.initiative == initiative.slug else closing for closing in region.closings
    )
    return region.model_copy(update={"closings": closings})


def _moved(closing: Closing, years: int) -> Closing:
    return closing.model_copy(update={"year": _later(closing.year, years)})


def _with(architecture: Architecture, changed: Iterable[Entity]) -> Architecture:
    return replace(architecture, entities={**architecture.entities, **{entity.id: entity for entity in changed}})


def _later(year: int | None, years: int) -> int | None:
    return None if year is None else year + years


def _shifted(by_year: Mapping[int, Value], years: int) -> dict[int, Value]:
    return {year + years: value for year, value in by_year.items()}
