"""A repository in which every field of every kind says something nasty, made from the declarations themselves."""

from collections.abc import Iterator
from typing import Any

from spbe_arch.loading.build import build
from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES, Entity
from spbe_arch.model.origin import Origin

NASTY = (
    '<script>window.hacked=1</script>" onload="window.hacked=1" ](javascript:window.hacked=1) {{ 7*7 }} '
    "</title></svg>]]>\u202e&"
)


def hostile_data(cls: type[Entity], kind: str, object_type: str = "") -> dict[str, Any]:
    """Return data for a kind that is nasty wherever text is accepted."""
    fixed = {"jenis_objek": object_type} if object_type else {}
    found = {attribute.key: _value(kind, attribute, fixed) for attribute in attributes(cls)}
    return {key: value for key, value in found.items() if value is not None} | fixed


def hostile_entities() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield kind, slug and data of every kind and every type of object, and of the two single files."""
    for kind, cls in KINDS.items():
        types = OBJECT_TYPES.get(kind)
        for object_type, typed in types.items() if types else [("", cls)]:
            yield kind, f"jahat-{object_type.replace('_', '-') or 'x'}", hostile_data(typed, kind, object_type)
    for kind, cls in SINGLE_FILES.items():
        yield kind, kind, hostile_data(cls, kind)


def _value(kind: str, attribute: Attribute, fixed: dict[str, Any]) -> Any:
    for candidate in _candidates(attribute):
        data = {**fixed, attribute.key: candidate}
        entity = build(kind, f"{kind}/x", data, Origin("x")).entity
        if attribute.key not in entity.faulty and _kept(getattr(entity, attribute.name, None)):
            return candidate
    return None


def _kept(value: Any) -> bool:
    return value not in (None, (), "", {})


def _candidates(attribute: Attribute) -> Iterator[Any]:
    if attribute.parts:
        record = {part.key: next(iter(_simple(part))) for part in attribute.parts}
        for values in (record, {key: value for key, value in record.items() if value == NASTY}):
            yield from ([values], values, {NASTY: values})
    yield from _simple(attribute)
    yield from ({NASTY: NASTY}, {"2024": NASTY}, {NASTY: {"2024": "3"}}, {"2024": {NASTY: "5"}}, {NASTY: "3"})
    yield from ("3", "2024", "2024-01-01", "Ya")


def _simple(attribute: Attribute) -> Iterator[Any]:
    numbers = {
        "tanggal": "2024-01-01",
        "sampai": "2030-01-01",
        "tahun": "2024",
        "titik": "3",
        "mulai": "2020",
        "selesai": "2025",
    }
    yield numbers.get(attribute.key, [NASTY] if attribute.many else NASTY)
    yield [NASTY]
