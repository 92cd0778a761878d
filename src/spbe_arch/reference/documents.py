"""Outlines of the official documents, what counts as evidence, and what is known of the successor framework.

No national regulation was found that fixes a chapter order, so the outlines are observed practice with its certainty.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.packaged import read_packaged
from spbe_arch.reference.translation import all_indonesian, indonesian


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with its certainty."""

    text: str
    certainty: Certainty
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its number as printed, title, and what it holds."""

    number: str
    title: str
    content: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """An order of chapters seen in practice."""

    chapters: tuple[Chapter, ...]
    certainty: Certainty
    note: str


@dataclass(frozen=True, slots=True)
class DocumentOutline:
    """What one official document is, must contain and looks like; what the source leaves open is None or empty."""

    id: str
    title: str
    legal_form: str
    legal_basis: tuple[str, ...]
    must_contain: tuple[Fact, ...]
    each_initiative_has: tuple[Fact, ...]
    validity: Fact | None
    review: Fact | None
    review_triggers: tuple[Fact, ...]
    responsible: Fact | None
    outline: Outline | None
    alternative: Outline | None
    origin_classes: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ArchitectureEvidence:
    """How the evaluation instruments look at architecture; levels and weights are with the instruments themselves."""

    indicators_59_2020: Mapping[int, str]
    level_rule_59_2020: str
    evidence_8_2026: Mapping[str, Fact]
    rejected_8_2026: tuple[Fact, ...]
    conflicts_8_2026: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuccessorFramework:
    """What is known of the framework after Perpres 132/2022."""

    name: str
    certainty: Certainty
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """Everything of this module: outlines by id, evidence, successor, and the order of the working method."""

    outlines: Mapping[str, DocumentOutline]
    evidence: ArchitectureEvidence
    successor: SuccessorFramework
    method: tuple[str, ...]


@cache
def document_reference() -> DocumentReference:
    """Load the document facts."""
    data = read_packaged("documents.json")
    successor = data["successor_framework"]
    return DocumentReference(
        outlines=MappingProxyType({entry["id"]: _document(entry) for entry in data["documents"]}),
        evidence=_evidence(data["maturity"]),
        successor=SuccessorFramework(
            successor["name"], Certainty(successor["certainty"]), _facts(successor["facts"], "fact")
        ),
        method=all_indonesian(data["architecture_condition"]["flow"]),
    )


def _document(entry: Mapping[str, Any]) -> DocumentOutline:
    review = entry.get("reviu", {})
    return DocumentOutline(
        id=entry["id"],
        title=entry["judul"],
        legal_form=indonesian(entry.get("bentuk_hukum", "")),
        legal_basis=all_indonesian(entry["legal_basis"]),
        must_contain=_facts(entry["must_contain"], "item"),
        each_initiative_has=_facts(entry.get("each_initiative_has", ()), "item"),
        validity=_value(entry.get("masa_berlaku")),
        review=_value(review or None),
        review_triggers=_same(review.get("triggers", ()), review.get("triggers_certainty", "inferred")),
        responsible=_value(entry.get("penanggung_jawab")),
        outline=_outline(entry.get("chapters")),
        alternative=_outline(entry.get("alternative_outline")),
        origin_classes=_listed(entry.get("origin_classes")),
    )


def _evidence(maturity: Mapping[str, Any]) -> ArchitectureEvidence:
    old, new = maturity["permenpanrb_59_2020"], maturity["permenpanrb_8_2026"]
    wanted = new["architecture_evidence"]
    certainty = Certainty(wanted["certainty"])
    return ArchitectureEvidence(
        indicators_59_2020=MappingProxyType({int(number): name for number, name in old["indicators"].items()}),
        level_rule_59_2020=indonesian(old["rule"]),
        evidence_8_2026=MappingProxyType(
            {code: Fact(indonesian(text), certainty) for code, text in wanted["list"].items()}
        ),
        rejected_8_2026=_listed(new["rejected_evidence_patterns"]),
        conflicts_8_2026=all_indonesian(new["conflicts"]),
    )


def _outline(entry: Mapping[str, Any] | None) -> Outline | None:
    if entry is None:
        return None
    return Outline(
        tuple(_chapter(chapter) for chapter in entry["list"]), Certainty(entry["certainty"]), indonesian(entry["note"])
    )


def _chapter(entry: str | Mapping[str, str]) -> Chapter:
    """Read a chapter with its parts, or one written as `BAB II Layanan`."""
    if isinstance(entry, str):
        number, found, title = entry.removeprefix("BAB ").partition(" ")
        return Chapter(number, title) if found and entry.startswith("BAB ") else Chapter("-", entry)
    return Chapter(entry["no"], indonesian(entry["judul"]), indonesian(entry.get("isi", "")))


def _value(entry: Mapping[str, str] | None) -> Fact | None:
    return Fact(indonesian(entry["value"]), Certainty(entry["certainty"])) if entry else None


def _facts(entries: Iterable[Mapping[str, str]], key: str) -> tuple[Fact, ...]:
    return tuple(
        Fact(indonesian(entry[key]), Certainty(entry["certainty"]), indonesian(entry.get("note", "")))
        for entry in entries
    )


def _listed(entry: Mapping[str, Any] | None) -> tuple[Fact, ...]:
    return _same(entry["list"], entry["certainty"]) if entry else ()


def _same(texts: Iterable[str], certainty: str) -> tuple[Fact, ...]:
    return tuple(Fact(indonesian(text), Certainty(certainty)) for text in texts)
