"""Index results that were published: sourced facts, as printed, each with its certainty. Not every agency is listed.

`domains` are in the order of the instrument's domains; None is a cell that is damaged in the copy we have, and the
note says so. Averages per type of agency are the printed ones of the national report.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

NATIONAL = "nasional"


@dataclass(frozen=True, slots=True)
class PublishedResult:
    """One published index. `from_report` tells the rows of the national reports from those of other sources."""

    agency: str
    type: str
    province: str | None
    instrument: str
    year: int
    kind: str
    index: Decimal
    predicate: str | None
    domains: tuple[Decimal | None, ...]
    certainty: str
    source: str
    note: str
    from_report: bool


@dataclass(frozen=True, slots=True)
class PublishedAverage:
    """The printed average of a type of agency in one year; domains and aspects by their numbers as text."""

    name: str
    type: str
    instrument: str
    year: int
    index: Decimal
    domains: Mapping[str, Decimal]
    aspects: Mapping[str, Decimal]
    source: str


@dataclass(frozen=True, slots=True)
class Published:
    """All published results, sorted by agency and year, with what was said about them."""

    results: tuple[PublishedResult, ...]
    averages: tuple[PublishedAverage, ...]
    instrument_by_year: Mapping[int, str]
    note: str
    average_note: str


@cache
def published() -> Published:
    """Load the shipped list."""
    return parse_published(files(__package__).joinpath("data", "published.json").read_text(encoding="utf-8"))


def parse_published(text: str) -> Published:
    """Read a list of published results from its JSON text."""
    data = json.loads(text, parse_float=Decimal)
    sources = data["sources"]
    report = (_result(row, sources[row["source"]], from_report=True) for row in data["official_rows"])
    others = (_result(row, row["source"], from_report=False) for row in data["other_rows"])
    return Published(
        results=tuple(sorted((*report, *others), key=lambda row: (row.agency, row.year, row.kind))),
        averages=tuple(_average(entry) for entry in data["averages"]),
        instrument_by_year=MappingProxyType({int(year): name for year, name in data["instrument_by_year"].items()}),
        note=data["note"],
        average_note=data["average_note"],
    )


def _result(row: Mapping[str, Any], source: str, *, from_report: bool) -> PublishedResult:
    return PublishedResult(
        agency=row["agency"],
        type=row["type"],
        province=row.get("province"),
        instrument=row["instrument"],
        year=row["year"],
        kind=row["kind"],
        index=Decimal(row["index"]),
        predicate=row.get("predicate"),
        domains=tuple(None if value is None else Decimal(value) for value in row.get("domains", ())),
        certainty=row["certainty"],
        source=source,
        note=row.get("note", ""),
        from_report=from_report,
    )


def _average(entry: Mapping[str, Any]) -> PublishedAverage:
    def decimals(values: Mapping[str, Any]) -> Mapping[str, Decimal]:
        return MappingProxyType({key: Decimal(value) for key, value in values.items()})

    return PublishedAverage(
        name=entry["agency"],
        type=entry["type"],
        instrument=entry["instrument"],
        year=entry["year"],
        index=Decimal(entry["index"]),
        domains=decimals(entry["domains"]),
        aspects=decimals(entry["aspects"]),
        source=entry["source"],
    )
