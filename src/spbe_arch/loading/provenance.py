"""How sure a value is: `belum diketahui`, `{nilai, dasar}` and `{nilai, sumber}` become a value and its provenance."""

from collections.abc import Mapping
from typing import Any

from spbe_arch.model.kinds import Provenance
from spbe_arch.model.origin import KeyPath
from spbe_arch.model.types import UNKNOWN

RECORD_KEYS = {"nilai", "dasar", "sumber"}
VALUE_KEY = "nilai"
NOTHING_SAID: Mapping[KeyPath, Provenance] = {}
_LENGTHS = range(len(UNKNOWN), len(UNKNOWN) + 3)
"""How long a text may be that says so, with a space on either side; most texts need not be looked at."""


def unwrap(data: dict[str, Any], path: KeyPath, found: dict[KeyPath, Provenance]) -> dict[str, Any]:
    """Return the data without what is said of its values, noting in ``found`` where that stood.

    What needs no change is handed back as it is: the parsed data belongs to whoever remembers it.
    """
    changed: dict[str, Any] = {}
    for key, value in data.items():
        kind = type(value)
        if kind is str:
            if len(value) in _LENGTHS and _unknown(value):
                found[(*path, key)] = Provenance(unknown=True)
                changed[key] = None
        elif kind is dict:
            inner = _unwrap_record(value, (*path, key), found)
            if inner is not value:
                changed[key] = inner
        elif kind is list:
            items = _unwrap_list(value, (*path, key), found)
            if items is not value:
                changed[key] = items
    return {**data, **changed} if changed else data


def taken_apart(said: Mapping[KeyPath, Provenance]) -> list[Any]:
    """Return it as plain data that `put_together` understands."""
    return [[list(path), one.unknown, one.estimated, one.source] for path, one in said.items()]


def put_together(plain: list[Any]) -> dict[KeyPath, Provenance]:
    """Return what was taken apart."""
    return {tuple(path): Provenance(*one) for path, *one in plain}


def _unknown(value: Any) -> bool:
    return type(value) is str and value.strip().lower() == UNKNOWN


def _unwrap_list(value: list[Any], path: KeyPath, found: dict[KeyPath, Provenance]) -> list[Any] | None:
    if len(value) == 1 and _unknown(value[0]):
        found[path] = Provenance(unknown=True)
        return None
    if dict not in map(type, value):
        return value
    items = [unwrap(item, (*path, at), found) if type(item) is dict else item for at, item in enumerate(value)]
    return items if any(new is not old for new, old in zip(items, value, strict=True)) else value


def _unwrap_record(value: dict[str, Any], path: KeyPath, found: dict[KeyPath, Provenance]) -> Any:
    if VALUE_KEY not in value or not RECORD_KEYS.issuperset(value):
        return unwrap(value, path, found)
    inner, basis, source = value[VALUE_KEY], value.get("dasar"), value.get("sumber")
    if _unknown(inner):
        found[path] = Provenance(unknown=True)
        return None
    found[path] = Provenance(estimated=source is None, source=str(source or basis or "").strip())
    return inner
