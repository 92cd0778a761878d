"""What an audience may see, cut out once and before anything is made of it, so that nothing can leak later.

The public does not see what is marked internal, data that is `Tertutup`, and security objects beyond how many there are
of each type. Findings were computed over everything; those that speak of what is left out are left out too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import BaseModel

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import Assessment
from spbe_arch.model.architecture import Architecture, gather
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Entity, MaturityAssessment, SecurityControl
from spbe_arch.model.kinds.maturity import Explanation
from spbe_arch.model.references import linking
from spbe_arch.reference.evidence_map import evidence_map
from spbe_arch.rules import RULES

EntityT = TypeVar("EntityT", bound=Entity)
SECURITY_KEYS = {"keamanan", "sistem_pengamanan"}
GUARDED = frozenset({"keamanan", "audit", "risiko", "pdp", "sdm"})
"""Content kinds whose details the public does not see; what follows from them would be wrong or say too much."""
CONFIDENTIAL = frozenset(rule.code for rule in RULES if rule.confidential)
_CONFIDENTIAL_CODE = re.compile(rf"\b(?:{'|'.join(sorted(CONFIDENTIAL))})\b")


class Audience(StrEnum):
    """For whom something is published."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much an audience does not see, by kind, and security objects by type."""

    kinds: Mapping[str, int] = field(default_factory=dict)
    security: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All entities left out."""
        return sum(self.kinds.values())


def published(assessment: Assessment, audience: Audience) -> tuple[Assessment, Withheld]:
    """Return what an audience may see of an assessment, and how much that leaves out."""
    if audience is Audience.INTERNAL:
        return assessment, Withheld()
    hidden = {entity.id: entity for entity in assessment.analysis.withheld}
    analysis = replace(assessment.analysis, architecture=_reduced(assessment.analysis, frozenset(hidden)))
    speaks = _speaks_of(hidden.values())
    findings, waived = (
        tuple(finding for finding in group if not _secret(finding, hidden, speaks))
        for group in (assessment.findings, assessment.waived)
    )
    types = Counter(entity.type or "" for entity in hidden.values() if isinstance(entity, SecurityControl))
    kinds = Counter(entity.kind for entity in hidden.values())
    return Assessment(analysis, findings, waived), Withheld(dict(sorted(kinds.items())), dict(sorted(types.items())))


def _reduced(analysis: Analysis, hidden: frozenset[str]) -> Architecture:
    whole = analysis.architecture
    kept = (_without(entity, hidden) for entity in whole.entities.values() if entity.id not in hidden)
    agency = _without(whole.agency, hidden)
    return gather(agency, whole.settings, kept, analysis.reference.national)


def _without(entity: EntityT, hidden: frozenset[str]) -> EntityT:
    changes = _changes(entity, hidden)
    waivers = tuple(waiver for waiver in entity.waivers if waiver.rule not in CONFIDENTIAL)
    if waivers != entity.waivers:
        changes["waivers"] = waivers
    changes |= {name: None for name in ("protection",) if getattr(entity, name, None)}
    if isinstance(entity, MaturityAssessment):
        changes["explanations"] = _explained(entity.model_copy(update=changes))
    return entity.model_copy(update=changes) if changes else entity


def _explained(assessment: MaturityAssessment) -> dict[str, Explanation]:
    """Return the explanations the public may read: those on security would tell where to attack."""
    return {
        number: explanation
        for number, explanation in assessment.explanations.items()
        if not (number.isdecimal() and rests_on_guarded(assessment.instrument or "", int(number)))
    }


def rests_on_guarded(instrument: str, number: int) -> bool:
    """Whether the evidence of an indicator is of a kind that the public does not see."""
    rule = evidence_map().rules.get(instrument, {}).get(number)
    return rule is not None and not GUARDED.isdisjoint(rule.kinds)


def _changes(part: BaseModel, hidden: frozenset[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for attribute in linking(type(part)):
        value = getattr(part, attribute.name)
        kept = _kept(attribute, value, hidden)
        if kept != value:
            found[attribute.name] = kept
    return found


def _kept(attribute: Attribute, value: Any, hidden: frozenset[str]) -> Any:
    if isinstance(value, str):
        return None if _leads_to(attribute, value, hidden) else value
    if isinstance(value, BaseModel):
        return _kept_part(value, hidden)
    if isinstance(value, Mapping):
        return {key: kept for key, inner in value.items() if (kept := _kept(attribute, inner, hidden)) is not None}
    if isinstance(value, tuple):
        return tuple(kept for inner in value if (kept := _kept(attribute, inner, hidden)) is not None)
    return value


def _kept_part(part: BaseModel, hidden: frozenset[str]) -> BaseModel | None:
    """Return a record without what is hidden; None when it is about nothing else."""
    changes = _changes(part, hidden)
    required = {attribute.name for attribute in linking(type(part)) if attribute.required}
    if any(name in required and not value for name, value in changes.items()):
        return None
    return part.model_copy(update=changes) if changes else part


def _leads_to(attribute: Attribute, written: str, hidden: frozenset[str]) -> bool:
    reference = attribute.reference
    return reference is not None and (
        reference.target(written) in hidden or any(f"{kind}/{written}" in hidden for kind in reference.kinds)
    )


def _speaks_of(entities: Iterable[Entity]) -> re.Pattern[str]:
    words = sorted({word for entity in entities for word in (entity.slug, entity.name) if word})
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])" if words else r"(?!)", re.IGNORECASE)


def _secret(finding: Finding, hidden: Mapping[str, Entity], speaks: re.Pattern[str]) -> bool:
    if finding.entity in hidden or finding.code in CONFIDENTIAL or SECURITY_KEYS & set(finding.keys):
        return True
    related = (text for other in finding.related for text in (other.message, other.location.path))
    if _CONFIDENTIAL_CODE.search(finding.message):
        return True
    texts = (finding.message, finding.help, finding.value, finding.suggestion or "", finding.location.path, *related)
    return speaks.search("\0".join(texts)) is not None
