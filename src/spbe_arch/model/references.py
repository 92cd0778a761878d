"""Which references an entity writes, in its own attributes and in the records it holds."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.model.origin import KeyPath


def references(entity: Entity) -> Iterator[tuple[Attribute, KeyPath, str]]:
    """Yield every reference an entity writes, with its attribute and key path."""
    return _references(entity, linking(type(entity)), ())


def _references(
    part: BaseModel, linked: tuple[Attribute, ...], path: KeyPath
) -> Iterator[tuple[Attribute, KeyPath, str]]:
    fields = part.__dict__
    for attribute in linked:
        value = fields[attribute.name]
        if not value:
            continue
        here = (*path, attribute.key)
        if attribute.reference is None:
            for keys, inner in _parts(value, here):
                yield from _references(inner, linking(type(inner)), keys)
        elif isinstance(value, str):
            yield attribute, here, value
        else:
            for index, written in enumerate(value):
                yield attribute, (*here, index), written


def _parts(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, BaseModel]]:
    if isinstance(value, BaseModel):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _parts(inner, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _parts(inner, (*path, index))


@cache
def linking(cls: type[BaseModel]) -> tuple[Attribute, ...]:
    """Return the attributes of a class that hold references, themselves or in their parts."""
    return tuple(attribute for attribute in attributes(cls) if _links(attribute))


def _links(attribute: Attribute) -> bool:
    return attribute.reference is not None or any(_links(part) for part in attribute.parts)
