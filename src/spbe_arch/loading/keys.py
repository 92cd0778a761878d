"""Keys that nobody knows, keys that were meant, and keys that are missing."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from spbe_arch.loading.problems import Flaw, Problem
from spbe_arch.loading.text import lines_of
from spbe_arch.model import codes
from spbe_arch.model.attributes import Attribute, attribute_by_key, attributes
from spbe_arch.model.kinds import OBJECT_TYPES, Entity, Provenance
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import KeyPath
from spbe_arch.model.types import UNKNOWN

MAX_SUGGESTIONS = 50
"""So many mistakes in one file are helped with; more are still reported."""

KEY_IN_TEXT = re.compile(r"(?:^|\s)([a-z][a-z_0-9]*):\s")


def known_keys(
    cls: type[Entity], data: dict[str, Any], flaws: list[Flaw], faulty: set[str]
) -> tuple[dict[str, Any], Mapping[str, str]]:
    """Return the data under known keys, and how the mistyped ones among them are written."""
    allowed = attribute_by_key(cls)
    if allowed.keys() >= data.keys():
        return _said(data), {}
    lenient = cls.kind in OBJECT_TYPES and not cls.object_type
    values: dict[str, Any] = {}
    renamed: dict[str, str] = {}
    for key, value in data.items():
        if key in allowed:
            values[key] = value
        elif not (lenient and key in _any_type_key(cls.kind)):
            meant = _meant_key(cls, key) if len(flaws) < MAX_SUGGESTIONS else None
            flaws.append(_unknown_key(cls, (), key, meant))
            if meant and meant not in data and meant not in renamed:
                values[meant], renamed[meant] = value, key
                faulty.add(meant)
    return _said(values), renamed


def _said(data: dict[str, Any]) -> dict[str, Any]:
    """Return a copy without the keys that say nothing."""
    if None in data.values():
        return {key: value for key, value in data.items() if value is not None}
    return data.copy()


@cache
def _any_type_key(kind: str) -> frozenset[str]:
    return frozenset(key for cls in OBJECT_TYPES[kind].values() for key in attribute_by_key(cls))


@cache
def _official_keys(cls: type[BaseModel]) -> Mapping[str, str]:
    return {name: attribute.key for attribute in attribute_by_key(cls).values() for name in attribute.official}


def _meant_key(cls: type[BaseModel], key: str) -> str | None:
    written = key.strip().lower().replace("-", "_").replace(" ", "_")
    official = _official_keys(cls)
    return official.get(written) or nearest(written, attribute_by_key(cls).keys(), cutoff=74)


def _unknown_key(cls: type[BaseModel], path: KeyPath, key: str, meant: str | None) -> Flaw:
    word = getattr(cls, "word", "").lower() or "bagian ini"
    message = f"kunci `{key}` tidak dikenal pada {word}"
    help_text = f"maksudnya `{meant}`?" if meant else "hapus, atau pindahkan keterangannya ke `uraian`"
    if meant and key in _official_keys(cls):
        help_text = f"`{key}` adalah nama di portal; di sini kuncinya `{meant}`"
    return Flaw(Problem(codes.KEY_UNKNOWN, message, help=help_text, keys=(*path, key), value=key), on_key=True)


@cache
def with_parts(cls: type[Entity]) -> Mapping[str, Attribute]:
    """Return the attributes of a class that hold records, by key."""
    return {attribute.key: attribute for attribute in attributes(cls) if attribute.parts}


def part_keys(
    attribute: Attribute, value: Any, path: KeyPath, flaws: list[Flaw], said: Mapping[KeyPath, Provenance]
) -> None:
    """Report what is wrong with the keys of records inside an entity, such as an item of `integrasi`."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            part_keys(attribute, item, (*path, index), flaws, said)
        return
    if not isinstance(value, dict):
        return
    allowed = {part.key: part for part in attribute.parts}
    records = value.items() if attribute.keyed else ((None, value),)
    for key, record in records:
        if isinstance(record, dict):
            here = path if key is None else (*path, key)
            _known_record_keys(allowed, record, here, flaws, said)
            _missing_record_keys(allowed, record, here, flaws, said)


def _known_record_keys(
    allowed: Mapping[str, Attribute],
    record: dict[str, Any],
    path: KeyPath,
    flaws: list[Flaw],
    said: Mapping[KeyPath, Provenance],
) -> None:
    for key in list(record):
        part = allowed.get(key)
        if part is None:
            meant = nearest(key, allowed.keys(), cutoff=70) if len(flaws) < MAX_SUGGESTIONS else None
            help_text = f"maksudnya `{meant}`?" if meant else f"yang dikenal: {', '.join(allowed)}"
            message = f"kunci `{key}` tidak dikenal di sini"
            problem = Problem(codes.KEY_UNKNOWN, message, help=help_text, keys=(*path, key), value=key)
            flaws.append(Flaw(problem, on_key=True))
            if meant and meant not in record:
                record[meant] = record[key]
        elif part.parts:
            part_keys(part, record[key], (*path, key), flaws, said)


def _missing_record_keys(
    allowed: Mapping[str, Attribute],
    record: dict[str, Any],
    path: KeyPath,
    flaws: list[Flaw],
    said: Mapping[KeyPath, Provenance],
) -> None:
    for part in allowed.values():
        if part.required and record.get(part.key) in (None, "", []) and (*path, part.key) not in said:
            message = f"kunci wajib `{part.key}` belum diisi di sini ({part.title})"
            help_text = f"tambahkan `{part.key}: ...`; bila belum diketahui tulis `{part.key}: {UNKNOWN}`"
            keys = (*path, part.key) if part.key in record else path
            flaws.append(Flaw(Problem(codes.KEY_MISSING, message, help=help_text, keys=keys, value=part.key)))


def swallowed_keys(
    cls: type[Entity], data: dict[str, Any], text: Callable[[], str], flaws: list[Flaw], faulty: set[str]
) -> None:
    """Report a key that stands too deep below a long text and became a part of it."""
    for value in data.values():
        if type(value) is not str or ": " not in value:
            continue
        for key in dict.fromkeys(KEY_IN_TEXT.findall(value)):
            if key in data or key not in attribute_by_key(cls):
                continue
            lines = lines_of(text())
            line = next((at for at, line in enumerate(lines, 1) if re.match(rf"[ ]+{re.escape(key)}: ", line)), None)
            if line:
                message = f"kunci `{key}` tertelan teks di atasnya karena menjorok"
                column = len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
                help_text = "hapus spasi di depannya; bila memang teks, apit teksnya dengan tanda kutip"
                problem = Problem(codes.KEY_SWALLOWED, message, line, column, help_text, value=key)
                flaws.append(Flaw(problem, placed=True))
                faulty.add(key)


@cache
def _required(cls: type[Entity]) -> tuple[Attribute, ...]:
    return tuple(attribute for attribute in attributes(cls) if attribute.required)


def missing_keys(cls: type[Entity], entity: Entity, data: Mapping[str, Any], flaws: list[Flaw]) -> None:
    """Report the required keys that say nothing; an unknown or faulty value is not a missing one."""
    for attribute in _required(cls):
        if not getattr(entity, attribute.name) and not entity.given(attribute.key):
            message = f"kunci wajib `{attribute.key}` belum diisi ({attribute.title})"
            help_text = f"tambahkan `{attribute.key}: ...`; bila belum diketahui tulis `{attribute.key}: {UNKNOWN}`"
            problem = Problem(codes.KEY_MISSING, message, help=help_text, keys=(attribute.key,), value=attribute.key)
            flaws.append(Flaw(problem, placed=attribute.key not in data))
