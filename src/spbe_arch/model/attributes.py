"""An attribute is declared once, on the field of its class.

From that declaration follow validation, the JSON Schema, the edges of the graph, the rows of a page, and the columns
of a workbook: ``attributes(cls)`` reads them back as values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

CONFIRMED, SINGLE, INFERRED, OURS = "confirmed", "single-source", "inferred", "spbe-arch"


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks text as a reference: a bare slug where ``kinds`` is one, ``kind/slug`` where there are several.

    ``outside`` lets the reference leave the repository: ``nasional/<id>`` and ``luar/<name>``.
    ``object_type`` narrows infrastruktur and keamanan. ``or_text`` accepts what is no reference as plain text.
    """

    kinds: tuple[str, ...]
    outside: bool = False
    object_type: str = ""
    or_text: bool = False
    prefix: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "prefix", "" if self.qualified else f"{self.kinds[0]}/")

    def target(self, written: str) -> str:
        """Return the id a written reference means."""
        return self.prefix + written

    @property
    def qualified(self) -> bool:
        """Whether the reference is written with its kind."""
        return self.outside or len(self.kinds) > 1


@dataclass(frozen=True, slots=True)
class Attribute:
    """What one field of a kind is, for everything that is made from it.

    ``many`` is a list, ``keyed`` a mapping whose keys the user chooses; ``parts`` the attributes of records inside.
    """

    name: str
    key: str
    title: str
    about: str
    official: tuple[str, ...]
    required: bool
    recommended: bool
    known: tuple[str, ...]
    certainty: str
    reference: RefTo | None
    many: bool
    keyed: bool
    parts: "tuple[Attribute, ...]"


def attr(  # noqa: PLR0913 - one declaration says all there is to say
    key: str,
    title: str,
    about: str = "",
    *,
    official: tuple[str, ...] = (),
    known: tuple[str, ...] = (),
    required: bool = False,
    recommended: bool = False,
    certainty: str = CONFIRMED,
    default: Any = None,
) -> Any:
    """Declare a field: its YAML key, official title, description, and the portal's names for it.

    ``known`` is an open list: another value is a warning, never refused. ``certainty`` says how sure we are that the
    national metadata (Perpres 132/2022) has this attribute; ``OURS`` marks what the tool adds.
    """
    facts: dict[str, Any] = {
        "official": official,
        "known": known,
        "required": required,
        "recommended": recommended,
        "certainty": certainty,
    }
    return Field(
        default=default, alias=key, title=title, description=about or None, json_schema_extra={"x-spbe": facts}
    )


@cache
def attributes(cls: type[BaseModel]) -> tuple[Attribute, ...]:
    """Return the declared attributes of a class, in the order of declaration."""
    return tuple(
        _attribute(name, info) for name, info in cls.model_fields.items() if isinstance(info.json_schema_extra, dict)
    )


@cache
def attribute_by_key(cls: type[BaseModel]) -> Mapping[str, Attribute]:
    """Return the attributes of a class by YAML key."""
    return {attribute.key: attribute for attribute in attributes(cls)}


def _attribute(name: str, info: FieldInfo) -> Attribute:
    extra: Any = info.json_schema_extra
    facts: dict[str, Any] = extra["x-spbe"]
    marks = [*info.metadata, *_marks(info.annotation)]
    reference = next((mark for mark in marks if isinstance(mark, RefTo)), None)
    model = next(_models(info.annotation), None)
    return Attribute(
        name=name,
        key=info.alias or name,
        title=info.title or name,
        about=info.description or "",
        reference=reference,
        many=any(get_origin(part) in (tuple, list) for part in _alternatives(info.annotation)),
        keyed=any(get_origin(part) is Mapping for part in _alternatives(info.annotation)),
        parts=attributes(model) if model else (),
        **facts,
    )


def _alternatives(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def _marks(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for part in get_args(annotation):
        yield from _marks(part)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
