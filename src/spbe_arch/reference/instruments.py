"""Read the instruments of the maturity index: every file of the folder `data/instruments` is one.

A file whose weights do not add up to 100 exactly, or whose aspects and domains contradict each other, is refused: a
wrong weight would give a plausible index that is not the official one.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.instrument import (
    Band,
    Components,
    ExternalIndex,
    Group,
    Indicator,
    Instrument,
    Level,
    Predicate,
    Rounding,
    Scale,
)
from spbe_arch.reference.instrument_checks import instrument_problems

__all__ = ["Instrument", "InstrumentError", "instrument_of_year", "instruments", "load_instruments", "parse_instrument"]


class InstrumentError(ValueError):
    """An instrument that cannot be used; `problems` says everything that is wrong with it, in Indonesian."""

    def __init__(self, instrument: str, problems: tuple[str, ...]) -> None:
        """Keep the name of the instrument and what is wrong with it."""
        super().__init__(f"instrumen `{instrument}` ditolak: " + "; ".join(problems))
        self.instrument = instrument
        self.problems = problems


@cache
def instruments() -> Mapping[str, Instrument]:
    """Give the shipped instruments by id, sorted."""
    return load_instruments(files(__package__).joinpath("data", "instruments"))


def load_instruments(folder: Traversable) -> Mapping[str, Instrument]:
    """Read every `.json` file of a folder; the file name is the id."""
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".json")), key=lambda file: file.name)
    ids = [file.name.removesuffix(".json") for file in found]
    parsed = (parse_instrument(name, file.read_text(encoding="utf-8")) for name, file in zip(ids, found, strict=True))
    return MappingProxyType(dict(zip(ids, parsed, strict=True)))


def instrument_of_year(known: Mapping[str, Instrument], year: int) -> Instrument | None:
    """Give the instrument results of a year are made with."""
    return next((instrument for instrument in known.values() if instrument.in_force(year)), None)


def parse_instrument(name: str, text: str) -> Instrument:
    """Read one instrument from its JSON text, or raise `InstrumentError` with all that is wrong."""
    try:
        instrument = _instrument(name, json.loads(text, parse_float=Decimal, parse_int=int))
    except (KeyError, TypeError, AttributeError, ArithmeticError, ValueError) as error:
        raise InstrumentError(name, (f"isinya tidak terbaca ({type(error).__name__}: {error})",)) from error
    if problems := tuple(instrument_problems(instrument)):
        raise InstrumentError(name, problems)
    return instrument


def _instrument(name: str, data: Mapping[str, Any]) -> Instrument:
    return Instrument(
        id=name,
        regulation=data["regulation"],
        title=data["title"],
        status=data.get("status", ""),
        source=data.get("gazette", data["regulation"]),
        years=tuple(data["years"]),
        current=data.get("current", False),
        scale=_scale(data["scale"]),
        rounding=Rounding(data["rounding"]["decimals"], data["rounding"]["mode"]),
        domains=tuple(_group(entry) for entry in data.get("domains", ())),
        aspects=tuple(_group(entry) for entry in data["aspects"]),
        indicators=tuple(_indicator(entry, data["scale"]["level_names"]) for entry in data["indicators"]),
        predicates=tuple(_predicate(entry) for entry in data["predicates"]),
        certainty=tuple(data["certainty"].items()),
        formula=tuple(data.get("formula", {}).items()),
        notes=tuple(data.get("notes", ())),
        process=tuple(data.get("process", ())),
    )


def _scale(data: Mapping[str, Any]) -> Scale:
    return Scale(
        minimum=Decimal(data["min"]),
        maximum=Decimal(data["max"]),
        step=_optional(data["step"]),
        decimals=data.get("decimals", 0),
        unfilled=_optional(data.get("unfilled")),
        bands=tuple(
            Band(entry["level"], Decimal(entry["min"]), Decimal(entry["max"])) for entry in data.get("level_bands", ())
        ),
        note=data.get("note", ""),
    )


def _group(data: Mapping[str, Any]) -> Group:
    return Group(data["no"], data["name"], Decimal(data["weight"]), data.get("domain"))


def _predicate(data: Mapping[str, Any]) -> Predicate:
    return Predicate(data["name"], data.get("label", ""), _optional(data["min"]), Decimal(data["max"]))


def _indicator(data: Mapping[str, Any], names: Mapping[str, Mapping[str, str]]) -> Indicator:
    capability = data.get("capability", "semua")
    return Indicator(
        number=data["no"],
        name=data["name"],
        aspect=data["aspect"],
        weight=Decimal(data["weight"]),
        capability=capability,
        levels=tuple(Level(int(no), names[capability][no], text) for no, text in data["levels"].items()),
        evidence=tuple(data.get("evidence", ())),
        note=data.get("note") or "",
        components=Components(**data["components"]) if data.get("components") else None,
        external=_external(data["external_index"]) if data.get("external_index") else None,
    )


def _external(data: Mapping[str, Any]) -> ExternalIndex:
    return ExternalIndex(
        name=data["index"],
        certainty=data["certainty"],
        conversion=data.get("conversion", ""),
        points=tuple((Decimal(given), Decimal(value)) for given, value in data.get("points", ())),
        bounds=tuple(Decimal(bound) for bound in data.get("bounds", ())),
    )


def _optional(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)
