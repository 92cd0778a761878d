"""JSON Schema of every kind, for completion and early warnings in an editor.

Made from the attributes' declarations, so it cannot say something else than the model. It is a little more lenient
than `spbe check`, never stricter: value lists stay open, `belum diketahui` and `{nilai, dasar|sumber}` are accepted
wherever the loader accepts them, and numbers may stand where the model reads text (`versi: 1.10`).
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from spbe_arch.model.attributes import Attribute, RefTo, attributes
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES, Entity
from spbe_arch.model.types import UNKNOWN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
TYPE_KEY = "jenis_objek"

SCALAR: Schema = {"$ref": "#/$defs/teks"}
SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
TRUTH: Schema = {"anyOf": [{"type": "boolean"}, {"enum": ["Ya", "Tidak", "ya", "tidak", "benar", "salah"]}]}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2024-06-30"]}
DEFINITIONS: Schema = {
    "belum-diketahui": {"const": UNKNOWN, "description": "Nilai yang belum diketahui siapa pun"},
    "bersumber": {
        "type": "object",
        "description": "Nilai perkiraan (`dasar`) atau yang bersumber (`sumber`)",
        "properties": {"nilai": {}, "dasar": SCALAR, "sumber": SCALAR},
        "required": ["nilai"],
        "additionalProperties": False,
    },
    "lain": {"anyOf": [{"$ref": "#/$defs/belum-diketahui"}, {"$ref": "#/$defs/bersumber"}]},
    "lain-atau-kosong": {"anyOf": [{"$ref": "#/$defs/lain"}, {"type": "null"}]},
    "teks": {"type": ["string", "number", "boolean"]},
}
OTHERWISE: Schema = {"$ref": "#/$defs/lain"}
OR_BLANK: Schema = {"$ref": "#/$defs/lain-atau-kosong"}


@cache
def kinds_with_schema() -> Mapping[str, type[Entity]]:
    """Return every kind of file by its name, in the order in which readers meet them."""
    return {**SINGLE_FILES, **KINDS}


def files_of(kind: str) -> str:
    """Return which files a schema is for, as a pattern."""
    return f"architecture/{kind}.yml" if kind in SINGLE_FILES else f"architecture/{kind}/*.yml"


def schema_of(kind: str) -> Schema:
    """Return the JSON Schema of one kind."""
    cls = kinds_with_schema()[kind]
    head: Schema = {
        "$schema": DIALECT,
        "$id": f"urn:spbe-arch:{kind}",
        "title": cls.word,
        "description": f"Berkas {files_of(kind)}",
        "type": "object",
    }
    types = OBJECT_TYPES.get(kind)
    if types is None:
        return head | _record(attributes(cls), cls) | {"$defs": DEFINITIONS}
    return head | _by_object_type(cls, types)


def dumped(document: object) -> str:
    """Return a document as JSON for a file that people may read."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _by_object_type(cls: type[Entity], types: Mapping[str, type[Entity]]) -> Schema:
    """Return a schema whose keys follow `jenis_objek`; before it is written, any of the keys is offered."""
    shared = _shared((cls, *types.values()))
    labels = " · ".join(f"{name}: {getattr(variant, 'label', name)}" for name, variant in types.items())
    choice = {"title": "Jenis objek", "description": labels, "anyOf": [{"enum": list(types)}, OTHERWISE]}
    return {
        "properties": shared | {TYPE_KEY: choice},
        "required": _required(attributes(cls)),
        "allOf": [
            {
                "if": {"properties": {TYPE_KEY: {"const": name}}, "required": [TYPE_KEY]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for name in types
        ],
        "$defs": DEFINITIONS | {name: _variant(variant, shared) for name, variant in types.items()},
    }


def _shared(classes: Iterable[type[Entity]]) -> Schema:
    """Return the keys of several classes; a key they declare differently is only named."""
    shared: Schema = {}
    for cls in classes:
        for key, schema in _properties(cls).items():
            known = shared.setdefault(key, schema)
            shared[key] = schema if known == schema else {"title": schema["title"]}
    return shared


def _variant(cls: type[Entity], shared: Schema) -> Schema:
    """Return one object type: which keys it has, and those of them that are its own."""
    record = _record(attributes(cls), cls)
    own = {key: True if shared[key] == schema else schema for key, schema in record["properties"].items()}
    return {"title": getattr(cls, "label", cls.word)} | record | {"properties": own | {TYPE_KEY: True}}


def _record(declared: Iterable[Attribute], cls: type[BaseModel]) -> Schema:
    return {"properties": _properties(cls), "required": _required(declared), "additionalProperties": False}


def _required(declared: Iterable[Attribute]) -> list[str]:
    return [attribute.key for attribute in declared if attribute.required]


def _properties(cls: type[BaseModel]) -> Schema:
    return {attribute.key: _property(attribute, cls.model_fields[attribute.name]) for attribute in attributes(cls)}


def _property(attribute: Attribute, info: FieldInfo) -> Schema:
    """Return the schema of one key: what the model reads, what the loader takes out before, and a blank."""
    shape = _shape(info.annotation, tuple(info.metadata), attribute)
    otherwise = OTHERWISE if attribute.required else OR_BLANK
    schema: Schema = {"title": attribute.title, "anyOf": [*shape, otherwise]}
    about = [attribute.about] if attribute.about else []
    about += ["Wajib diisi"] if attribute.required else []
    about += ["Dianjurkan"] if attribute.recommended else []
    about += [f"Nama di portal: {', '.join(attribute.official)}"] if attribute.official else []
    if about:
        schema["description"] = ". ".join(about)
    return schema


def _shape(annotation: Any, marks: tuple[Any, ...], attribute: Attribute) -> list[Schema]:
    """Return the alternatives for an annotation; ``marks`` are the constraints that stood around it."""
    origin = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*arguments[1:], *marks), attribute)
    if origin in (Union, UnionType):
        return [shape for part in arguments if part is not type(None) for shape in _shape(part, marks, attribute)]
    if origin is tuple:
        return [{"type": "array", "items": {"anyOf": _shape(arguments[0], marks, attribute)}}]
    if origin is Mapping:
        return _mapping(arguments, marks, attribute)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [{"type": "object", **_record(attributes(annotation), annotation)}]
    return _scalar(annotation, marks, attribute)


def _mapping(arguments: tuple[Any, ...], marks: tuple[Any, ...], attribute: Attribute) -> list[Schema]:
    """Return pairs whose keys the user chooses.

    A validator before the mapping is there to accept a shorter form: amounts by year, not split by source.
    """
    inner = _shape(arguments[1], (), attribute)
    if get_origin(arguments[1]) is Mapping and any(isinstance(mark, BeforeValidator) for mark in marks):
        inner += _shape(get_args(arguments[1])[1], (), attribute)
    return [{"type": "object", "additionalProperties": {"anyOf": [*inner, OR_BLANK]}}]


def _scalar(annotation: Any, marks: tuple[Any, ...], attribute: Attribute) -> list[Schema]:
    if annotation is bool:
        return [TRUTH]
    if annotation is date:
        return [DAY]
    if annotation is int:
        limits = {name: getattr(mark, short) for mark in marks for short, name in _LIMITS if hasattr(mark, short)}
        return [{"type": "integer"} | limits, {"type": "string", "pattern": r"^\s*-?\d+\s*$"}]
    if annotation is Decimal:
        return [{"type": "number"}, {"type": "string", "pattern": r"^\s*-?\d+(\.\d+)?\s*$"}]
    reference = attribute.reference or next((mark for mark in marks if isinstance(mark, RefTo)), None)
    if reference is not None:
        return _reference(reference)
    return [{"enum": list(attribute.known)}, SCALAR] if attribute.known else [SCALAR]


_LIMITS = (("ge", "minimum"), ("le", "maximum"))


def _reference(reference: RefTo) -> list[Schema]:
    """Return what a reference looks like; whether it leads somewhere is for `spbe check` to say."""
    if reference.or_text:
        return [SCALAR]
    if not reference.qualified:
        return [{"type": "string", "pattern": f"^{SLUG}$"}, {"type": "number"}]
    kinds = "|".join(reference.kinds)
    patterns = [f"^({kinds})/{SLUG}$"] + ([f"^(nasional|luar)/.+$|^{SLUG}$"] if reference.outside else [])
    return [{"type": "string", "pattern": pattern} for pattern in patterns]
