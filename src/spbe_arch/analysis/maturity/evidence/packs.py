"""What is printed of the evidence: a pack per indicator, and per unit what it has and what it still owes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spbe_arch.analysis.maturity.evidence.facts import Facts
from spbe_arch.analysis.maturity.evidence.objects import evidence_objects
from spbe_arch.analysis.maturity.evidence.suggest import suggestion
from spbe_arch.analysis.maturity.evidence.values import (
    Document,
    EvidenceObject,
    EvidencePack,
    Piece,
    Suggestion,
)
from spbe_arch.analysis.maturity.from_model import own_assessments
from spbe_arch.model.kinds import Entity
from spbe_arch.reference.evidence_map import EvidenceMap, EvidenceRule
from spbe_arch.reference.instrument import Indicator, Instrument

LINKED = "bukti"


@dataclass(frozen=True, slots=True)
class Owed:
    """What a unit still owes for one indicator, for which level."""

    indicator: int
    level: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class UnitEvidence:
    """One unit: how many objects of its own are evidence, by indicator, and what it owes. `unit` is a bare slug.

    The empty unit is the agency as a whole: what nobody in particular owes.
    """

    unit: str
    name: str
    objects: tuple[tuple[int, int], ...]
    owed: tuple[Owed, ...]

    @property
    def owed_indicators(self) -> tuple[int, ...]:
        """Give the indicators for which something is owed."""
        return tuple(sorted({owed.indicator for owed in self.owed}))

    @property
    def complete_indicators(self) -> tuple[int, ...]:
        """Give the indicators the unit has evidence for and owes nothing."""
        return tuple(sorted({number for number, _ in self.objects} - set(self.owed_indicators)))


def evidence_packs(facts: Facts, instrument: Instrument, known: EvidenceMap) -> tuple[EvidencePack, ...]:
    """Give the pack of every indicator of an instrument, by number."""
    rules = known.rules.get(instrument.id, {})
    return tuple(_pack(facts, instrument, part, rules.get(part.number)) for part in instrument.indicators)


def unit_evidence(facts: Facts, packs: Iterable[EvidencePack]) -> tuple[UnitEvidence, ...]:
    """Give what each unit has and owes, every unit at the top once, and last the agency as a whole."""
    owed: defaultdict[str, list[Owed]] = defaultdict(list)
    counts: defaultdict[str, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for pack in packs:
        for item in _owed(pack.suggestion):
            owed[item.piece.unit].append(item)
        for found in pack.objects:
            counts[found.unit][pack.indicator] += 1
    slugs = [unit.slug for unit in facts.units]
    others = sorted({*owed, *counts} - {*slugs, ""})
    return tuple(
        UnitEvidence(slug, _name(facts, slug), tuple(sorted(counts[slug].items())), tuple(owed[slug]))
        for slug in (*slugs, *others, "")
    )


def documents_of(facts: Facts, instrument: str, indicator: int) -> tuple[Document, ...]:
    """Give the documents our assessments with an instrument rest on for one indicator."""
    found = (
        (assessment.id, assessment.explanations[str(indicator)])
        for assessment in own_assessments(facts.architecture, instrument)
        if str(indicator) in assessment.explanations
    )
    return tuple(
        Document(
            *(name, e.fact.document or "", e.fact.article or "", e.fact.page or "", e.fact.file or ""),
            analysis=e.analysis or "",
        )
        for name, e in found
        if e.fact
    )


def _pack(facts: Facts, instrument: Instrument, indicator: Indicator, rule: EvidenceRule | None) -> EvidencePack:
    return EvidencePack(
        instrument=instrument.id,
        indicator=indicator.number,
        name=indicator.name,
        criteria=tuple((level.level, level.name, level.criterion) for level in indicator.levels),
        asked_for=indicator.evidence,
        suggestion=suggestion(facts, instrument, rule) if rule and rule.checks else None,
        documents=documents_of(facts, instrument.id, indicator.number),
        objects=_objects(facts, instrument, indicator, rule),
        still_needs=rule.still_needs if rule else "",
    )


def _objects(
    facts: Facts, instrument: Instrument, indicator: Indicator, rule: EvidenceRule | None
) -> tuple[EvidenceObject, ...]:
    """Join what the map finds with what our assessments link."""
    found = {item.id: item for item in evidence_objects(facts, rule)} if rule else {}
    for entity in _linked(facts, instrument.id, str(indicator.number)):
        kinds = found[entity.id].kinds if entity.id in found else ()
        found[entity.id] = EvidenceObject(entity.id, entity.name, facts.owner(entity), (*kinds, LINKED))
    return tuple(found[key] for key in sorted(found))


def _linked(facts: Facts, instrument: str, indicator: str) -> Iterable[Entity]:
    for assessment in own_assessments(facts.architecture, instrument):
        explained = assessment.explanations.get(indicator)
        for reference in explained.evidence if explained else ():
            entity = facts.architecture.entities.get(reference)
            if entity is not None:
                yield entity


def _owed(found: Suggestion | None) -> Iterable[Owed]:
    seen: set[Piece] = set()
    for check in found.checks if found else ():
        for piece in check.outcome.missing:
            if found and piece not in seen:
                seen.add(piece)
                yield Owed(found.indicator, check.level, piece)


def _name(facts: Facts, slug: str) -> str:
    return facts.architecture.name_of(f"unit-kerja/{slug}") if slug else "Instansi secara keseluruhan"
