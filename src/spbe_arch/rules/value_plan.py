"""A quick way through the values of an object for rules that look at many attributes, parts included."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.model.origin import KeyPath


class Step(NamedTuple):
    """An attribute to look at, by the name of its field; ``inner`` are those of the records it holds, if any."""

    name: str
    attribute: Attribute
    inner: "tuple[Step, ...]"


class Placed(NamedTuple):
    """One value, the attribute it belongs to, and where it stands."""

    attribute: Attribute
    keys: KeyPath
    value: Any


@cache
def plan(cls: type[BaseModel], wanted: Callable[[Attribute], bool]) -> tuple[Step, ...]:
    """Return the steps to every wanted attribute of a class and of its parts."""
    return _steps(attributes(cls), wanted)


def _steps(found: tuple[Attribute, ...], wanted: Callable[[Attribute], bool]) -> tuple[Step, ...]:
    steps = (Step(attribute.name, attribute, _steps(attribute.parts, wanted)) for attribute in found)
    return tuple(step for step in steps if step.inner or (not step.attribute.parts and wanted(step.attribute)))


def values(part: BaseModel, steps: tuple[Step, ...], path: KeyPath = ()) -> Iterator[Placed]:
    """Yield every scalar at the end of the steps; the keys of a mapping count as values of their own place."""
    fields = part.__dict__
    for name, attribute, inner in steps:
        value = fields[name]
        if not value:
            continue
        here = (*path, attribute.key)
        if inner:
            yield from _inside(value, inner, here)
        elif value.__class__ is str or value.__class__ is int:
            yield Placed(attribute, here, value)
        else:
            yield from _scalars(attribute, value, here)


def _inside(value: Any, steps: tuple[Step, ...], path: KeyPath) -> Iterator[Placed]:
    if isinstance(value, BaseModel):
        yield from values(value, steps, path)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _inside(inner, steps, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _inside(inner, steps, (*path, index))


def _scalars(attribute: Attribute, value: Any, path: KeyPath) -> Iterator[Placed]:
    if isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield Placed(attribute, (*path, index), inner)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _scalars(attribute, inner, (*path, key))
    else:
        yield Placed(attribute, path, value)


@cache
def free_texts(cls: type[Entity]) -> tuple[tuple[str, Attribute], ...]:
    """Return the attributes whose text no other rule judges: no references, no codes, no listed values."""
    elsewhere = {"url", "sasaran_strategis", "urusan", "dasar_hukum", getattr(cls, "code_list", "")}
    return tuple(
        (attribute.name, attribute)
        for attribute in attributes(cls)
        if (attribute.reference is None or attribute.reference.or_text)
        and not (attribute.known or attribute.parts or attribute.keyed or attribute.key in elsewhere)
    )
