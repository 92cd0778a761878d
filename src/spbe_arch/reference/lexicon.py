"""The lexicon of local-government functions: what officials write for what they do, each group with its reason.

The truth is the reviewable YAML beside `lexicon.json`; `tools/compile_lexicon.py` turns one into the other. Phrases are
kept as written here; `analysis.duplicates` reads them (a space: near, `&`: anywhere, `/`: one of, `_`: adjacent,
`@`: a word class).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.packaged import read_packaged

STRENGTHS = ("kuat", "sedang", "lemah")


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Phrases that speak for a function, how strongly, and why they do."""

    reason: str
    strength: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GovernmentFunction:
    """One function of local government: activity, object, whose data; and the national applications that serve it.

    `national` maps an id to `langsung` (building it again duplicates) or `iris` (legitimate, must connect).
    `presentational` is a way of showing things (a map), no reason to call two applications the same. `varied`
    functions gather many trades: two applications are the same only in the same words. `defeats` lists general
    functions that this special one explains away. `products` are names of the national application itself.
    """

    id: str
    name: str
    activity: str
    object: str
    population: str
    national: tuple[tuple[str, str], ...]
    products: tuple[str, ...]
    aliases: tuple[str, ...]
    parent: str
    overlaps: tuple[str, ...]
    defeats: tuple[str, ...]
    per_unit: bool
    presentational: bool
    varied: bool
    terms: tuple[TermGroup, ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """What makes a function not that of its national application: `gugur` (not at all) or `turun` (overlap)."""

    id: str
    reason: str
    phrases: tuple[str, ...]
    units: tuple[str, ...]
    functions: tuple[str, ...]
    populations: tuple[str, ...]
    effect: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Functions by id, guards, and the words needed to read a text."""

    functions: Mapping[str, GovernmentFunction]
    guards: tuple[Guard, ...]
    classes: Mapping[str, tuple[str, ...]]
    abbreviations: Mapping[str, str]
    spelling: Mapping[str, str]
    stop_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load the shipped lexicon."""
    return lexicon_of(read_packaged("lexicon/lexicon.json"))


def lexicon_of(data: Mapping[str, Any]) -> Lexicon:
    """Build a lexicon from its parsed form (an agency may merge its own terms first)."""
    functions = (_function(entry) for entry in data["fungsi"])
    return Lexicon(
        functions=MappingProxyType({function.id: function for function in functions}),
        guards=tuple(_guard(entry) for entry in data["penjaga"]),
        classes=MappingProxyType({name: tuple(entry["kata"]) for name, entry in data["golongan"].items()}),
        abbreviations=MappingProxyType(dict(data["singkatan"])),
        spelling=MappingProxyType(dict(data["ejaan"])),
        stop_words=frozenset(data["abaikan"]),
    )


def _function(entry: Mapping[str, Any]) -> GovernmentFunction:
    return GovernmentFunction(
        id=entry["id"],
        name=entry["nama"],
        activity=entry["kegiatan"],
        object=entry["objek"],
        population=entry["milik"],
        national=tuple((entry.get("nasional") or {}).items()),
        products=tuple(map(str, entry.get("produk", ()))),
        aliases=tuple(map(str, entry.get("alias", ()))),
        parent=entry.get("induk") or "",
        overlaps=tuple(entry.get("beririsan", ())),
        defeats=tuple(entry.get("mengalahkan", ())),
        per_unit=entry.get("lingkup") == "per-unit",
        varied=entry.get("ragam") == "banyak",
        presentational=entry.get("lingkup") == "penyajian",
        terms=tuple(_terms(entry["istilah"])),
    )


def _terms(groups: list[Mapping[str, Any]]) -> list[TermGroup]:
    return [
        TermGroup(group["alasan"], strength, tuple(map(str, group[strength])))
        for group in groups
        for strength in STRENGTHS
        if strength in group
    ]


def _guard(entry: Mapping[str, Any]) -> Guard:
    return Guard(
        id=entry["id"],
        reason=entry["alasan"],
        phrases=tuple(map(str, entry["teks"])),
        units=tuple(map(str, entry.get("unit", ()))),
        functions=tuple(entry.get("fungsi", ())),
        populations=tuple(entry.get("milik", ())),
        effect=entry["akibat"],
    )


def duplicate_weights() -> Mapping[str, Any]:
    """Load the learned weights of the duplicate gate (`benchmarks/duplicates/learn.py` writes them)."""
    return MappingProxyType(read_packaged("duplicate-weights.json"))
