"""Whose an object is: the unit in charge of it, and for data whoever makes or keeps them."""

from collections.abc import Collection

from spbe_arch.model.kinds import DataAsset, Entity


def units_of(entity: Entity) -> tuple[str, ...]:
    """Return the slugs of the units an entity belongs to; the first is the one in charge."""
    if entity.unit:
        return (entity.unit,)
    if isinstance(entity, DataAsset):
        return tuple(dict.fromkeys(unit for unit in (entity.producer, entity.steward) if unit))
    return ()


def belongs(entity: Entity, units: Collection[str] | None) -> bool:
    """Whether an entity belongs to any of the units; without units everything does."""
    return units is None or any(unit in units for unit in units_of(entity))
