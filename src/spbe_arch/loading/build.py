"""Plain data to an entity: what cannot be read is a problem, what can be read still counts."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from spbe_arch.loading.yaml_text import Problem
from spbe_arch.model import codes
from spbe_arch.model.attributes import Attribute, attribute_by_key
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES, Entity, Provenance
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import KeyPath, Origin
from spbe_arch.model.types import UNKNOWN

ESTIMATE_KEYS = {"nilai", "dasar", "sumber"}
PROVENANCE_KEY = "nilai"
NO_PROVENANCE: Mapping[KeyPath, Provenance] = {}


class Flaw(NamedTuple):
    """A problem whose place is a key path, found later; ``on_key`` points at the key, not its value."""

    problem: Problem
    on_key: bool = False


class Built(NamedTuple):
    """An entity and what was wrong with its data."""

    entity: Entity
    flaws: tuple[Flaw, ...]


def build(kind: str, entity_id: str, data: dict[str, Any], origin: Origin, *, broken: bool = False) -> Built:
    """Make the entity of a file; it exists whatever the data says, without the parts that cannot be read.

    ``broken`` says the file had a syntax error: its missing keys may be in the unread line and are not reported.
    """
    flaws: list[Flaw] = []
    cls = _class_for(kind, data, flaws)
    provenance = _unwrap(data)
    faulty: set[str] = {""} if broken else set()
    values = _known_keys(cls, data, flaws, faulty)
    slug = entity_id.rpartition("/")[2]
    values |= {"id": entity_id, "origin": origin, "provenance": provenance or NO_PROVENANCE}
    entity = _validated(cls, values, faulty, flaws)
    if not broken:
        _missing(cls, entity, flaws)
    if not entity.name:
        entity = entity.model_copy(update={"name": slug})
    return Built(entity, tuple(flaws))


def _class_for(kind: str, data: dict[str, Any], flaws: list[Flaw]) -> type[Entity]:
    base = KINDS.get(kind) or SINGLE_FILES[kind]
    types = OBJECT_TYPES.get(kind)
    written = data.get("jenis_objek")
    if types is None or written is None:
        return base
    if isinstance(written, str) and written in types:
        return types[written]
    near = nearest(str(written).replace(" ", "_").replace("-", "_"), types.keys())
    message = f"jenis objek `{written}` tidak dikenal"
    help_text = f"maksudnya `{near}`?" if near else f"yang dikenal: {', '.join(types)}"
    flaws.append(Flaw(Problem(codes.TYPE_UNKNOWN, message, help=help_text, keys=("jenis_objek",), value=str(written))))
    return types[near] if near else base


def _unwrap(data: dict[str, Any], path: KeyPath = ()) -> dict[KeyPath, Provenance]:
    """Take `belum diketahui` and `{nilai, dasar|sumber}` out of the data, in place, and say where they stood."""
    found: dict[KeyPath, Provenance] = {}
    for key, value in data.items():
        here = (*path, key)
        if value == UNKNOWN:
            found[here] = Provenance(unknown=True)
            data[key] = None
        elif type(value) is dict:
            if PROVENANCE_KEY in value and ESTIMATE_KEYS.issuperset(value):
                basis, source = value.get("dasar"), value.get("sumber")
                found[here] = Provenance(estimated=source is None, source=str(source or basis or ""))
                data[key] = value[PROVENANCE_KEY]
            else:
                found |= _unwrap(value, here)
        elif type(value) is list:
            for index, item in enumerate(value):
                if type(item) is dict:
                    found |= _unwrap(item, (*here, index))
    return found


def _pruned(value: Any) -> Any:
    """Return nested data without the keys that say nothing."""
    if type(value) is dict:
        return {key: _pruned(inner) for key, inner in value.items() if inner is not None}
    if type(value) is list:
        return [_pruned(item) for item in value]
    return value


def _known_keys(cls: type[Entity], data: dict[str, Any], flaws: list[Flaw], faulty: set[str]) -> dict[str, Any]:
    """Return the data under known keys; a mistyped key counts as the one it was meant to be."""
    allowed = attribute_by_key(cls)
    if allowed.keys() >= data.keys():
        return {key: value for key, value in data.items() if value is not None}
    lenient = cls.kind in OBJECT_TYPES and not cls.object_type  # type: ignore[attr-defined]
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key in allowed:
            values[key] = value
        elif not (lenient and key in _any_type_key(cls.kind)):
            meant = _meant_key(cls, key)
            flaws.append(_unknown_key(cls, (), key, meant))
            if meant and meant not in data:
                values[meant] = value
                faulty.add(meant)
    return {key: value for key, value in values.items() if value is not None}


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


def _validated(cls: type[Entity], values: dict[str, Any], faulty: set[str], flaws: list[Flaw]) -> Entity:
    """Validate; drop what fails, keep the rest. Unknown keys of parts are looked for on the way."""
    for attribute in attribute_by_key(cls).values():
        if attribute.parts and attribute.key in values:
            _part_keys(attribute, values[attribute.key], (attribute.key,), flaws)
    values = {key: _pruned(value) if type(value) in (dict, list) else value for key, value in values.items()}
    for _attempt in range(len(values) + 2):
        try:
            return cls.model_validate({**values, "faulty": frozenset(faulty)})
        except ValidationError as error:
            problems = error.errors(include_url=False)
            flaws += [_type_flaw(cls, problem, values) for problem in problems]
            for problem in reversed(problems):
                _drop(values, problem["loc"])
                faulty.add(str(problem["loc"][0]))
    return cls.model_validate({key: values[key] for key in ("id", "origin", "provenance")})


def _part_keys(attribute: Attribute, value: Any, path: KeyPath, flaws: list[Flaw]) -> None:
    """Report the unknown keys of records inside an entity, such as an item of `integrasi`."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            _part_keys(attribute, item, (*path, index), flaws)
        return
    if not isinstance(value, dict):
        return
    allowed = {part.key: part for part in attribute.parts}
    if attribute.keyed:
        for key, item in value.items():
            if isinstance(item, dict):
                _record_keys(allowed, item, (*path, key), flaws)
    else:
        _record_keys(allowed, value, path, flaws)


def _record_keys(allowed: Mapping[str, Attribute], record: dict[str, Any], path: KeyPath, flaws: list[Flaw]) -> None:
    for key in list(record):
        part = allowed.get(key)
        if part is None:
            meant = nearest(key, allowed.keys(), cutoff=70)
            help_text = f"maksudnya `{meant}`?" if meant else f"yang dikenal: {', '.join(allowed)}"
            message = f"kunci `{key}` tidak dikenal di sini"
            problem = Problem(codes.KEY_UNKNOWN, message, help=help_text, keys=(*path, key), value=key)
            flaws.append(Flaw(problem, on_key=True))
            if meant and meant not in record:
                record[meant] = record[key]
        elif part.parts:
            _part_keys(part, record[key], (*path, key), flaws)
    for part in allowed.values():
        if part.required and part.key not in record:
            message = f"kunci wajib `{part.key}` belum ada di sini"
            flaws.append(Flaw(Problem(codes.KEY_MISSING, message, keys=path, value=part.key)))


def _type_flaw(cls: type[Entity], problem: Any, values: dict[str, Any]) -> Flaw:
    loc = tuple(part for part in problem["loc"] if part != "[key]")
    written = _at(values, loc)
    attribute = attribute_by_key(cls).get(str(loc[0]))
    message, help_text = _explain_type(problem, written)
    name = f"`{'.'.join(str(part) for part in loc)}`"
    text = f"{name}: {message}" + (f", tertulis `{_short(written)}`" if isinstance(written, str) else "")
    about = f"{attribute.title}" + (f" - {attribute.about}" if attribute.about else "") if attribute else ""
    return Flaw(Problem(codes.VALUE_TYPE, text, help=help_text or about, keys=loc, value=_short(written)))


def _explain_type(problem: Any, written: Any) -> tuple[str, str]:
    kind = problem["type"]
    if kind in ("ya_tidak", "tanggal", "bilangan_bulat"):
        return "nilai tidak dapat dibaca", problem["msg"]
    if kind in ("tuple_type", "list_type"):
        example = f"[{_short(written)}]" if isinstance(written, str) else "[satu, dua]"
        return "harus berupa daftar", f"tulis sebagai daftar: `{example}`"
    if kind == "string_type":
        return "harus berupa satu teks, bukan daftar atau susunan", "tulis satu nilai"
    if kind.startswith("decimal") or kind.startswith("int"):
        return "harus berupa angka", "tulis angka dengan titik desimal, misalnya 2.5"
    if kind in ("greater_than_equal", "less_than_equal"):
        return "angka di luar batas", f"paling sedikit/paling banyak: {problem.get('ctx', {})}".replace("{", "").replace("}", "")
    if kind in ("mapping_type", "dict_type", "model_type", "model_attributes_type"):
        return "harus berupa pasangan kunci dan nilai", "tulis `kunci: nilai` di baris yang menjorok"
    return "nilai tidak sesuai jenisnya", ""


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _at(values: Any, loc: tuple[Any, ...]) -> Any:
    for part in loc:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return values
    return values


def _drop(values: dict[str, Any], loc: tuple[Any, ...]) -> None:
    """Remove the deepest part of the data that a validation error names."""
    parts = [part for part in loc if part != "[key]"]
    holder: Any = values
    for depth, part in enumerate(parts[:-1]):
        inner = holder[part] if isinstance(holder, dict | list) and _has(holder, part) else None
        if not isinstance(inner, dict | list) or not _has(inner, parts[depth + 1]):
            parts = parts[: depth + 1]
            break
        holder = inner
    if isinstance(holder, dict):
        holder.pop(parts[-1], None)
    elif isinstance(holder, list) and isinstance(parts[-1], int):
        holder.pop(parts[-1])


def _has(holder: Any, part: Any) -> bool:
    return part in holder if isinstance(holder, dict) else isinstance(part, int) and part < len(holder)


def _missing(cls: type[Entity], entity: Entity, flaws: list[Flaw]) -> None:
    for attribute in attribute_by_key(cls).values():
        if attribute.required and not getattr(entity, attribute.name) and not entity.given(attribute.key):
            message = f"kunci wajib `{attribute.key}` belum diisi ({attribute.title})"
            help_text = f"tambahkan `{attribute.key}: ...`; bila belum diketahui tulis `{attribute.key}: {UNKNOWN}`"
            flaws.append(
                Flaw(Problem(codes.KEY_MISSING, message, help=help_text, keys=(attribute.key,), value=attribute.key))
            )
