"""Proposed applications at the duplicate gate: the tool's own proposal, never a decision."""

from dataclasses import dataclass
from typing import TypeGuard

from spbe_arch.analysis.duplicates import Candidate, Judgement
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.kinds import Application, Entity
from spbe_arch.site.context import Site


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposal with its judgement."""

    application: Application
    judgement: Judgement

    @property
    def verdict(self) -> str:
        """What the gate says."""
        return self.judgement.verdict

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What it may repeat, the likeliest first."""
        return tuple(sorted(self.judgement.candidates, key=lambda candidate: (-candidate.score, candidate.id)))

    @property
    def best(self) -> Candidate | None:
        """The likeliest."""
        return self.candidates[0] if self.candidates else None


def proposed(site: Site, entity: Entity) -> Proposed | None:
    """Return the judgement on a proposal; None for what is no proposal."""
    return Proposed(entity, site.analysis.gate.arguments[entity.id]) if is_proposal(entity) else None


def is_proposal(entity: Entity) -> TypeGuard[Application]:
    """Whether it is an application of our own that is only proposed."""
    return isinstance(entity, Application) and entity.status in PLANNED and not entity.national


def proposals(site: Site) -> tuple[Proposed, ...]:
    """Return every proposal with its judgement, the worst first."""
    found = (proposed(site, entity) for entity in site.architecture.of_kind(Application))
    kept = (item for item in found if item is not None)
    return tuple(sorted(kept, key=lambda item: (-item.judgement.score, item.application.id)))
