"""Questions about entities: by kind, attribute, unit, code and status. Pure selection; the answer is sorted by id.

A key is a YAML key of the entity, or a path into a record of it (`integrasi.kanal`), or `id`. A value that nobody knows
reads `belum diketahui`, as it was written.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, partial

from pydantic import BaseModel

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import Attribute, attribute_by_key
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, DomainEntity, Entity, OrganisationUnit
from spbe_arch.model.types import UNKNOWN

ID = "id"
_CONDITION = re.compile(r"\s*([\w.-]+?)\s*(!=|!~|>=|<=|=|~|>|<)\s*(.*?)\s*", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class BadQuestion(Exception):  # noqa: N818 - what the asker wrote, not a fault of the program
    """A question that means nothing; the text says why."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A key compared with a value; with many values in the entity, one is enough for all but the negations."""

    key: str
    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """Everything asked at once; what is empty does not narrow the answer."""

    kinds: Collection[str] = ()
    conditions: tuple[Condition, ...] = ()
    units: Collection[str] = ()
    code: str = ""
    without: Collection[str] = ()


def read_condition(written: str) -> Condition:
    """Return the condition in `kunci=nilai`; the operators are = != ~ !~ > >= < <=."""
    match = _CONDITION.fullmatch(written)
    if match is None:
        raise BadQuestion(f"`{written}` bukan syarat; tulis misalnya `status=operasional` atau `nama~surat`")
    condition = Condition(*match.groups())
    if condition.operator in _ORDER and _comparable(condition.value) is None:
        raise BadQuestion(f"`{written}`: {condition.operator} hanya untuk angka dan tanggal")
    return condition


def select(architecture: Architecture, question: Question) -> tuple[Entity, ...]:
    """Return the entities a question asks for, in the order of kinds and then of ids."""
    kinds = [kind for kind in KINDS if not question.kinds or kind in question.kinds]
    tests = tuple(_tests(question))
    return tuple(
        entity for kind in kinds for entity in architecture.of_kind(KINDS[kind]) if all(test(entity) for test in tests)
    )


def with_sub_units(architecture: Architecture, slug: str) -> frozenset[str]:
    """Return the slugs of a unit and of all units below it."""
    children: dict[str, list[str]] = {}
    for unit in architecture.of_kind(OrganisationUnit):
        children.setdefault(unit.parent or "", []).append(unit.slug)
    found, waiting = {slug}, [slug]
    while waiting:
        below = [child for child in children.get(waiting.pop(), ()) if child not in found]
        found.update(below)
        waiting += below
    return frozenset(found)


@cache
def keys_of(kind: str) -> Mapping[str, Attribute]:
    """Return every key an entity of a kind may have, those of all its object types included; records by dotted path."""
    classes = (KINDS[kind], *OBJECT_TYPES.get(kind, {}).values())
    return dict(pair for cls in classes for pair in _dotted(attribute_by_key(cls).values(), ""))


def _dotted(attributes: Iterable[Attribute], prefix: str) -> Iterator[tuple[str, Attribute]]:
    for attribute in attributes:
        yield f"{prefix}{attribute.key}", attribute
        yield from _dotted(attribute.parts, f"{prefix}{attribute.key}.")


def values(entity: Entity, key: str) -> tuple[str, ...]:
    """Return what an entity says at a key, as text, one for each item; empty when it says nothing."""
    if key == ID:
        return (entity.id,)
    path = tuple(key.split("."))
    if (place := entity.provenance.get(path)) and place.unknown:
        return (UNKNOWN,)
    return tuple(_found(entity, path))


def _found(part: object, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(part, Mapping):
        for inner_key, inner in part.items():
            if not path or str(inner_key) == path[0]:
                yield from (
                    _found(inner, path[1:]) if path else (_labelled(inner_key, text) for text in _found(inner, ()))
                )
    elif isinstance(part, tuple):
        for item in part:
            yield from _found(item, path)
    elif isinstance(part, BaseModel):
        known = attribute_by_key(type(part))
        if path:
            yield from _found(getattr(part, known[path[0]].name), path[1:]) if path[0] in known else ()
        else:
            inner = (f"{key}: {', '.join(texts)}" for key in known if (texts := tuple(_found(part, (key,)))))
            yield "; ".join(inner)
    elif part is not None and not path:
        yield _text(part)


def _labelled(key: object, text: str) -> str:
    """Give an item of a mapping its key; the empty key is what nobody stated, such as the source of a budget."""
    return f"{key}: {text}" if key != "" else text


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    return value.isoformat() if isinstance(value, date) else str(value)


def _tests(question: Question) -> Iterator[Callable[[Entity], bool]]:
    for condition in question.conditions:
        yield partial(_holds, condition=condition)
    if question.units:
        yield lambda entity: (entity.slug if isinstance(entity, OrganisationUnit) else entity.unit) in question.units
    if question.code:
        yield lambda entity: isinstance(entity, DomainEntity) and _below(entity.code, question.code)
    for key in question.without:
        yield partial(_is_empty, key=key)


def _is_empty(entity: Entity, key: str) -> bool:
    return set(values(entity, key)) <= {UNKNOWN, ""}


def _below(code: str | None, given: str) -> bool:
    return code is not None and (code.upper() == given.upper() or code.upper().startswith(f"{given.upper()}."))


def _holds(entity: Entity, condition: Condition) -> bool:
    present = values(entity, condition.key)
    wanted = condition.value.casefold()
    if condition.operator in ("=", "!="):
        equal = any(wanted in (text.casefold(), text.casefold().partition("/")[2]) for text in present)
        equal = equal or (not present and not wanted)
        return equal is (condition.operator == "=")
    if condition.operator in ("~", "!~"):
        return any(wanted in text.casefold() for text in present) is (condition.operator == "~")
    limit = _comparable(condition.value)
    compare = _ORDER[condition.operator]
    return any(
        compare(known, limit)
        for text in present
        if type(known := _comparable(text)) is type(limit) and known is not None
    )


_ORDER: Mapping[str, Callable[..., bool]] = {
    ">": lambda known, limit: known > limit,
    ">=": lambda known, limit: known >= limit,
    "<": lambda known, limit: known < limit,
    "<=": lambda known, limit: known <= limit,
}


def _comparable(text: str) -> Decimal | date | None:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        number = Decimal(text)
    except (InvalidOperation, ValueError):
        return None
    return number if number.is_finite() else None
