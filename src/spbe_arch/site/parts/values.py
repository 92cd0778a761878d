"""How a value is written: a cell is text, perhaps with a page behind it and a doubt beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from spbe_arch.model.attributes import Attribute
from spbe_arch.site.context import Site

LISTS = {"rab": "rab", "ral": "ral", "rad": "rad", "raa": "raa", "rai": "rai", "rak": "rak"}
YEAR_LIKE = ("tahun", "mulai", "selesai")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value: what is read, the page it leads to, an outside address, and a note such as the certainty of a code."""

    text: str
    page: str = ""
    note: str = ""
    address: str = ""
    number: float | None = None


def cells(site: Site, attribute: Attribute, value: Any) -> tuple[Cell, ...]:
    """Return the cells of a value that is no table."""
    if isinstance(value, tuple):
        return tuple(cell for inner in value for cell in cells(site, attribute, inner))
    if attribute.reference is not None and isinstance(value, str):
        return (linked(site, attribute, value),)
    if attribute.key in LISTS:
        return (coded(site, LISTS[attribute.key], value),)
    if attribute.key == "urusan":
        return (urusan(site, value),)
    return (plain(site, attribute, value),)


def linked(site: Site, attribute: Attribute, written: str) -> Cell:
    """Return the name behind a reference, with its page."""
    reference = attribute.reference
    assert reference is not None
    targets = (reference.target(written), f"{reference.kinds[0]}/{written}")
    found = next((target for target in targets if site.page_of(target)), "")
    if found:
        return Cell(site.name_of(found), site.page_of(found))
    return Cell(written.removeprefix("luar/"), note=site.words("outside") if written.startswith("luar/") else "")


def coded(site: Site, domain: str, code: str) -> Cell:
    """Return a reference code with its name and how sure it is."""
    entry = site.reference.codes[domain].get(code)
    if entry is None:
        return Cell(code, note=site.words("code.unlisted"))
    note = "" if entry.certainty.value == "confirmed" else site.words(f"certainty.{entry.certainty.value}")
    return Cell(f"{entry.code} {entry.name}", f"rujukan/{domain}.html#{entry.code}", note)


def urusan(site: Site, code: str) -> Cell:
    """Return an urusan with its name."""
    entry = site.reference.urusan.get(code)
    return Cell(f"{code} {entry.name}", f"rujukan/urusan.html#u{code}") if entry else Cell(code)


def plain(site: Site, attribute: Attribute, value: Any) -> Cell:
    """Return a scalar as it is read in the language of the site."""
    words = site.words
    if isinstance(value, bool):
        return Cell(words("yes" if value else "no"))
    if isinstance(value, date):
        return Cell(words.day(value), number=float(value.toordinal()))
    if isinstance(value, int | Decimal):
        return Cell(_number(site, attribute, value), number=float(value))
    text = str(value)
    return Cell(text, address=text if attribute.key == "url" and text.startswith(("https://", "http://")) else "")


def _number(site: Site, attribute: Attribute, value: int | Decimal) -> str:
    if "rupiah" in attribute.title.lower():
        return f"Rp{site.words.number(value)}"
    years = any(word in attribute.key for word in YEAR_LIKE) and 1900 <= value <= 2200
    return str(value) if years else site.words.number(value)


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table inside a page: headings, and rows of cells; ``total`` is the last row set apart."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[Cell, ...], ...], ...]
    total: tuple[str, ...] = ()


def grid(site: Site, attribute: Attribute, value: Any) -> Grid | None:
    """Return the table of a value that is a mapping or a list of records; None for any other value."""
    if attribute.keyed and isinstance(value, Mapping):
        return _keyed(site, attribute, value)
    if attribute.parts:
        parts = value if isinstance(value, tuple) else (value,)
        shown = tuple(part for part in attribute.parts if any(_has(record, part) for record in parts))
        rows = tuple(tuple(record_cells(site, part, getattr(record, part.name)) for part in shown) for record in parts)
        return Grid(tuple(site.words.title(part.title) for part in shown), rows)
    return None


def record_cells(site: Site, attribute: Attribute, value: Any) -> tuple[Cell, ...]:
    """Return the cells of a value inside a record; a record in a record is read as one line."""
    if value is None or value == ():
        return ()
    if attribute.parts:
        inner = (cell for part in attribute.parts for cell in record_cells(site, part, getattr(value, part.name)))
        return tuple(inner)
    return cells(site, attribute, value)


def _has(record: Any, part: Attribute) -> bool:
    return getattr(record, part.name) not in (None, ())


def _keyed(site: Site, attribute: Attribute, value: Mapping[Any, Any]) -> Grid:
    if attribute.parts:
        rows = tuple(
            ((Cell(str(key)),), *(record_cells(site, part, getattr(record, part.name)) for part in attribute.parts))
            for key, record in value.items()
        )
        return Grid(("", *(site.words.title(part.title) for part in attribute.parts)), rows)
    if any(isinstance(inner, Mapping) for inner in value.values()):
        return _crossed(site, attribute, value)
    rows = tuple(((Cell(str(key)),), cells(site, attribute, inner)) for key, inner in value.items())
    return Grid(("", site.words("value")), rows)


def _crossed(site: Site, attribute: Attribute, value: Mapping[Any, Mapping[Any, Any]]) -> Grid:
    """Return a table of two keys, with the sums of money added below."""
    columns = sorted({key for inner in value.values() for key in inner}, key=str)
    rows = tuple(
        (
            (Cell(str(key)),),
            *(cells(site, attribute, inner[column]) if column in inner else () for column in columns),
        )
        for key, inner in value.items()
    )
    headings = ("", *(str(column) or site.words("budget.unstated") for column in columns))
    if "rupiah" not in attribute.title.lower():
        return Grid(headings, rows)
    sums = (sum(inner.get(column, 0) for inner in value.values()) for column in columns)
    return Grid(headings, rows, (site.words("total"), *(f"Rp{site.words.number(amount)}" for amount in sums)))
