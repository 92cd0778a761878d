"""Plain data to an entity: what cannot be read is a problem, what can be read still counts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from spbe_arch.loading.keys import known_keys, missing_keys, part_keys, swallowed_keys, with_parts
from spbe_arch.loading.problems import Flaw, Problem
from spbe_arch.loading.provenance import NOTHING_SAID, put_together, taken_apart, unwrap
from spbe_arch.loading.type_errors import type_flaw
from spbe_arch.model import codes
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES, Agency, Entity, Provenance
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import KeyPath, Origin, Renamed

FORMAT = "1"


class Kept(NamedTuple):
    """What an entity is made of, as plain data: of it the same is made again in less time."""

    object_type: str
    values: Mapping[str, Any]
    said: Sequence[Any]
    faulty: Sequence[str]
    renamed: Mapping[str, str]


class Built(NamedTuple):
    """An entity, what was wrong with its data, and what the entity is made of."""

    entity: Entity
    flaws: tuple[Flaw, ...]
    kept: Kept


def build(
    kind: str,
    entity_id: str,
    data: dict[str, Any],
    origin: Origin,
    *,
    broken: bool = False,
    text: Callable[[], str] = str,
) -> Built:
    """Make the entity of a file; it exists whatever the data says, without the parts that cannot be read.

    ``broken`` says the file had a syntax error: what else seems wrong may follow from it and is not reported.
    ``text`` gives the file's text to the few who must look at it.
    """
    flaws: list[Flaw] = []
    provenance: dict[KeyPath, Provenance] = {}
    plain = unwrap(data, (), provenance)
    cls = _class_for(kind, plain, flaws)
    faulty: set[str] = {""} if broken else set()
    values, renamed = known_keys(cls, plain, flaws, faulty)
    swallowed_keys(cls, plain, text, flaws, faulty)
    _prepare(cls, values, provenance, flaws)
    identity = _identity(entity_id, origin, provenance, renamed)
    entity, values = _validated(cls, values, identity, faulty, flaws)
    missing_keys(cls, entity, plain, flaws)
    if isinstance(entity, Agency):
        _format_version(entity, flaws)
    kept = Kept(cls.object_type, values, taken_apart(provenance), sorted(faulty), renamed)
    return Built(_named(entity), () if broken else tuple(flaws), kept)


def rebuilt(kind: str, entity_id: str, kept: Sequence[Any], origin: Origin) -> Entity:
    """Make the same entity again of what was kept of it; raises ``ValueError`` for anything else."""
    object_type, values, said, faulty, renamed = kept
    cls = OBJECT_TYPES[kind][object_type] if object_type else KINDS.get(kind) or SINGLE_FILES[kind]
    identity = _identity(entity_id, origin, put_together(said) if said else {}, dict(renamed))
    return _named(_made(cls, values, identity, faulty))


def _identity(
    entity_id: str, origin: Origin, provenance: Mapping[KeyPath, Provenance], renamed: Mapping[str, str]
) -> dict[str, Any]:
    """Return what an entity has beside the values of its file."""
    if renamed:
        origin = Origin(origin.path, Renamed(origin.source, renamed))
    return {"id": entity_id, "origin": origin, "provenance": provenance or NOTHING_SAID}


def _made(cls: type[Entity], values: dict[str, Any], identity: dict[str, Any], faulty: Collection[str]) -> Entity:
    return cls.model_validate(values | identity | ({"faulty": frozenset(faulty)} if faulty else {}))


def _named(entity: Entity) -> Entity:
    """Return the entity with a name: where nobody knows it, the one its file has."""
    return entity if entity.name else entity.model_copy(update={"name": entity.slug})


def _format_version(agency: Agency, flaws: list[Flaw]) -> None:
    if agency.format not in (None, FORMAT):
        message = f"`format: {agency.format}` tidak didukung alat ini, yang membaca format {FORMAT}"
        help_text = f"tulis `format: {FORMAT}`, atau pakai versi alat yang sesuai"
        problem = Problem(codes.FORMAT_VERSION, message, help=help_text, keys=("format",), value=str(agency.format))
        flaws.append(Flaw(problem))


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


def _copied(value: Any) -> Any:
    """Return nested plain data as something that may be changed."""
    if type(value) is dict:
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(item) for item in value] if type(value) is list else value


def _pruned(value: Any) -> Any:
    """Return nested data without the keys that say nothing."""
    if type(value) is dict:
        return {key: _pruned(inner) for key, inner in value.items() if inner is not None}
    if type(value) is list:
        return [_pruned(item) for item in value]
    return value


def _prepare(cls: type[Entity], values: dict[str, Any], said: Mapping[KeyPath, Provenance], flaws: list[Flaw]) -> None:
    """Leave out of parts what says nothing, and what nobody knows; keys of parts that are wrong are looked for."""
    parts = with_parts(cls)
    for key in parts.keys() & values.keys():
        record = _copied(values[key])
        part_keys(parts[key], record, (key,), flaws, said)
        values[key] = _pruned(record)
    if said:
        _drop_unknown(values, values.keys() - parts.keys(), said)


def _validated(
    cls: type[Entity], values: dict[str, Any], identity: dict[str, Any], faulty: set[str], flaws: list[Flaw]
) -> tuple[Entity, dict[str, Any]]:
    """Return the entity and the values it could be made of; what fails is dropped."""
    for _attempt in range(len(values) + 2):
        try:
            return _made(cls, values, identity, faulty), values
        except ValidationError as error:
            problems = error.errors(include_url=False)
            values = {key: _copied(value) for key, value in values.items()}
            flaws += [type_flaw(cls, problem, values) for problem in problems]
            for problem in reversed(problems):
                _drop(values, problem["loc"])
                faulty.add(str(problem["loc"][0]))
    return _made(cls, {}, identity, faulty), {}


def _drop_unknown(values: dict[str, Any], keys: set[str], provenance: Mapping[KeyPath, Provenance]) -> None:
    """Leave out what is `belum diketahui` inside pairs such as values by indicator or amounts by year."""
    unknown = [path for path, said in provenance.items() if said.unknown and len(path) > 1]
    for key in keys & {path[0] for path in unknown}:
        values[key] = _copied(values[key])
    for path in unknown:
        if path[0] in keys:
            _drop(values, path)


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
