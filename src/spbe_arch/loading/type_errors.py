"""What pydantic says of a value, in words an official understands."""

from typing import Any

from spbe_arch.loading.problems import Flaw, Problem
from spbe_arch.model import codes
from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import Entity
from spbe_arch.model.types import UNKNOWN

SHOWN = 60
_WORDS = {
    "tuple_type": "harus berupa daftar",
    "list_type": "harus berupa daftar",
    "string_type": "harus berupa satu teks, bukan daftar atau susunan",
    "mapping_type": "harus berupa pasangan kunci dan nilai",
    "dict_type": "harus berupa pasangan kunci dan nilai",
    "model_type": "harus berupa pasangan kunci dan nilai",
    "model_attributes_type": "harus berupa pasangan kunci dan nilai",
    "angka": "harus berupa angka",
    "bilangan_bulat": "harus berupa bilangan bulat",
    "ya_tidak": "harus berupa ya atau tidak",
    "tanggal": "harus berupa tanggal",
    "greater_than_equal": "angka terlalu kecil",
    "less_than_equal": "angka terlalu besar",
}


def type_flaw(cls: type[Entity], problem: Any, values: dict[str, Any]) -> Flaw:
    """Return one error of pydantic as a flaw at its key path."""
    on_key = problem["loc"][-1] == "[key]"
    loc = tuple(part for part in problem["loc"] if part != "[key]")
    written = loc[-1] if on_key else _at(values, loc)
    attribute = attribute_by_key(cls).get(str(loc[0]))
    name = ".".join(str(part) for part in loc)
    quoted = f", tertulis `{_short(written)}`" if isinstance(written, str) else ""
    about = f"{attribute.title}" + (f" - {attribute.about}" if attribute.about else "") if attribute else ""
    help_text = _what_to_do(problem, written) or about
    text = f"`{name}`: {_what(problem, written)}{quoted}"
    return Flaw(Problem(codes.VALUE_TYPE, text, help=help_text, keys=loc, value=_short(written)), on_key=on_key)


def _what(problem: Any, written: Any) -> str:
    kind = problem["type"]
    if written is None:
        return "butir ini kosong"
    return _WORDS.get(kind, "nilai tidak dapat dibaca")


def _what_to_do(problem: Any, written: Any) -> str:
    kind = problem["type"]
    if written is None:
        return "isi butirnya, atau hapus tanda `-`-nya"
    if kind in ("ya_tidak", "tanggal", "bilangan_bulat", "angka"):
        return f"{problem['msg']}; bila belum diketahui tulis `{UNKNOWN}`"
    if kind in ("tuple_type", "list_type"):
        return f"tulis sebagai daftar: `[{_short(written) if isinstance(written, str) else 'satu, dua'}]`"
    if kind in ("greater_than_equal", "less_than_equal"):
        return _limit(problem)
    if _WORDS.get(kind, "").endswith("kunci dan nilai"):
        return "tulis `kunci: nilai` di baris yang menjorok"
    return "tulis satu nilai" if kind == "string_type" else ""


def _limit(problem: Any) -> str:
    word, limit = next(iter(problem.get("ctx", {}).items()), ("", ""))
    if word == "ge" and limit == 0:
        return "angka ini tidak mungkin negatif"
    return f"{'paling kecil' if word == 'ge' else 'paling besar'} {limit}"


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."


def _at(values: Any, loc: tuple[Any, ...]) -> Any:
    for part in loc:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return values
    return values
