"""Read a labelled set, the shared one (`queries`, `local_pairs`) or our own (`usulan`, `pasangan`), as plain values."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from spbe_arch.analysis.duplicates import Proposal

TAGS = {"hp": "hard-positive", "hn": "hard-negative"}


@dataclass(frozen=True, slots=True)
class Query:
    """One labelled proposal; `accepted` are the national ids that are right."""

    proposal: Proposal
    label: str
    accepted: frozenset[str]
    tags: frozenset[str]
    real: bool
    ambiguous: bool

    @property
    def id(self) -> str:
        return self.proposal.id


@dataclass(frozen=True, slots=True)
class Pair:
    """Two labelled applications of one government."""

    a: str
    b: str
    label: str


@dataclass(frozen=True, slots=True)
class LabelledSet:
    queries: tuple[Query, ...]
    pairs: tuple[Pair, ...]

    @property
    def main(self) -> tuple[Query, ...]:
        """What counts in the main score: queries two experts would not disagree on."""
        return tuple(query for query in self.queries if not query.ambiguous)


def load(path: Path) -> LabelledSet:
    """Read either form."""
    data = yaml.safe_load(path.read_text("utf-8"))
    if "queries" in data:
        queries = tuple(_shared(entry) for entry in data["queries"])
        pairs = data.get("local_pairs", ())
    else:
        queries = tuple(_own(entry) for entry in data["usulan"])
        pairs = data.get("pasangan", ())
    return LabelledSet(queries, tuple(Pair(pair["a"], pair["b"], pair["label"]) for pair in pairs))


def held_out(identifier: str) -> bool:
    """A third put aside before any error was looked at, chosen by the hash of the id."""
    return int(sha256(identifier.encode()).hexdigest(), 16) % 3 == 0


def fold(identifier: str, folds: int = 5) -> int:
    """Deterministic fold of an item."""
    return int(sha256(f"fold:{identifier}".encode()).hexdigest(), 16) % folds


def _shared(entry: dict[str, Any]) -> Query:
    accepted = {entry.get("national_id"), *(entry.get("also_accept") or ())} - {None}
    return Query(
        Proposal(
            entry["id"],
            entry["name"],
            entry.get("description") or "",
            entry.get("owner_opd") or "",
            entry.get("agency") or "",
        ),
        entry["label"],
        frozenset(map(str, accepted)),
        frozenset(entry.get("tags") or ()),
        real=entry.get("source_kind") == "real",
        ambiguous=bool(entry.get("ambiguous")),
    )


def _own(entry: dict[str, Any]) -> Query:
    accepted = {entry.get("n"), *(entry.get("juga") or ())} - {None}
    return Query(
        Proposal(entry["id"], entry["nama"], entry["uraian"], entry.get("unit", "")),
        entry["label"],
        frozenset(map(str, accepted)),
        frozenset({TAGS[entry["tag"]]} if "tag" in entry else ()),
        real=False,
        ambiguous=False,
    )
