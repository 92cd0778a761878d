"""What if an initiative were dropped, or came later: the same architecture with one initiative changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Initiative
from spbe_arch.model.kinds.initiative import CANCELLED

Value = TypeVar("Value")


def dropped(architecture: Architecture, initiative: Initiative) -> Architecture:
    """Return the architecture in which the initiative is cancelled: no effect, no budget, still on record."""
    return _with(architecture, initiative.model_copy(update={"planning": CANCELLED}))


def delayed(architecture: Architecture, initiative: Initiative, years: int) -> Architecture:
    """Return the architecture in which all years of the initiative are later by ``years``, or earlier if negative.

    Delaying and un-delaying by the same number gives an equal architecture.
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
    return _with(architecture, initiative.model_copy(update=moved))


def _with(architecture: Architecture, initiative: Initiative) -> Architecture:
    return replace(architecture, entities={**architecture.entities, initiative.id: initiative})


def _later(year: int | None, years: int) -> int | None:
    return None if year is None else year + years


def _shifted(by_year: Mapping[int, Value], years: int) -> dict[int, Value]:
    return {year + years: value for year, value in by_year.items()}
