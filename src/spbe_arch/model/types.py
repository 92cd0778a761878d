"""How a scalar of YAML, which is always text, becomes a value."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from spbe_arch.model.attributes import RefTo

UNKNOWN = "belum diketahui"
WHOLE = re.compile(r"-?[0-9]{1,18}")
YES, NO = ("ya", "true", "benar", "yes"), ("tidak", "false", "salah", "no")


def _truth(value: Any) -> Any:
    word = value.strip().lower() if isinstance(value, str) else value
    if word is True or word in YES:
        return True
    if word is False or word in NO:
        return False
    raise PydanticCustomError("ya_tidak", "tulis `Ya` atau `Tidak`")


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("tanggal", "tulis tanggal sebagai TTTT-BB-HH, misalnya 2024-06-30")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("tanggal", "tanggal ini tidak ada di kalender") from None


def _whole(value: Any) -> Any:
    if isinstance(value, int) or (isinstance(value, str) and WHOLE.fullmatch(value.strip())):
        return int(value)
    raise PydanticCustomError("bilangan_bulat", "tulis bilangan bulat tanpa titik atau koma, misalnya 1500000")


def _number(value: Any) -> Any:
    """Read a number that can be computed with: no infinity, no `NaN`, no exponent nobody writes."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,18}(?:\.[0-9]{1,12})?", value.strip()):
        return Decimal(value.strip())
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite():
        return value
    raise PydanticCustomError("angka", "tulis angka dengan titik desimal, misalnya 2.5")


def _by_source(value: Any) -> Any:
    """Give `{2021: 5}` and `{2021: {APBD: 5}}` one shape; a source nobody stated is the empty text."""
    if not isinstance(value, Mapping):
        return value
    return {year: amounts if isinstance(amounts, Mapping) else {"": amounts} for year, amounts in value.items()}


Truth = Annotated[bool, BeforeValidator(_truth)]
Day = Annotated[date, BeforeValidator(_day)]
Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Count = Annotated[Whole, Field(ge=0)]
Year = Annotated[Whole, Field(ge=1900, le=2200)]
Rupiah = Annotated[Whole, Field(ge=0)]
Texts = tuple[str, ...]
Budget = Annotated[Mapping[Year, Mapping[str, Rupiah]], BeforeValidator(_by_source)]

DOMAINS = ("proses-bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan")

Unit = Annotated[str, RefTo(("unit-kerja",))]
UnitOrText = Annotated[str, RefTo(("unit-kerja",), or_text=True)]
Units = Annotated[tuple[str, ...], RefTo(("unit-kerja",))]
Processes = Annotated[tuple[str, ...], RefTo(("proses-bisnis",))]
Services = Annotated[tuple[str, ...], RefTo(("layanan",))]
DataSets = Annotated[tuple[str, ...], RefTo(("data",))]
Applications = Annotated[tuple[str, ...], RefTo(("aplikasi",))]
ApplicationRef = Annotated[str, RefTo(("aplikasi",))]
Infrastructure = Annotated[tuple[str, ...], RefTo(("infrastruktur",))]
Security = Annotated[tuple[str, ...], RefTo(("keamanan",))]
Initiatives = Annotated[tuple[str, ...], RefTo(("inisiatif",))]
InitiativeRef = Annotated[str, RefTo(("inisiatif",))]
Gaps = Annotated[tuple[str, ...], RefTo(("kesenjangan",))]
Constraints = Annotated[tuple[str, ...], RefTo(("kendala",))]
DomainObjects = Annotated[tuple[str, ...], RefTo(DOMAINS)]
DomainObject = Annotated[str, RefTo(DOMAINS)]
IntegrationEnd = Annotated[str, RefTo(("aplikasi",), outside=True)]
NationalRef = Annotated[str, RefTo(("nasional",))]
