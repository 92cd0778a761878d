"""The duplicate gate over an architecture: its applications as proposals and catalogue entries, decisions applied.

What is judged, and what it is compared with beside the national catalogue: every application that has not ended and is
not our use of a national one. A decision in `keputusan/`
settles the candidate it names until the day it ends.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from spbe_arch.analysis.decisions import (
    adoption_value,
    as_value,
    decisions_by_side,
    in_force,
    integration_ends,
    retiring,
    succeeding,
    succession_value,
)
from spbe_arch.analysis.duplicates import (
    Candidate,
    CatalogueEntry,
    Context,
    Depth,
    Detector,
    Judgement,
    Proposal,
    settle,
)
from spbe_arch.analysis.planned import Group, national_detector
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Application, Decision, Entity, Initiative, OrganisationUnit, Service
from spbe_arch.reference.national import NationalApplication

PLANNED = ("usulan",)
ENDED = "dihentikan"
LOOKED_AT: tuple[type[Entity], ...] = (Application, OrganisationUnit, Service, Decision, Initiative)
"""All kinds of objects that a judgement, or what becomes of it by decisions and plans, depends on."""
Found = Mapping[str, Judgement]
"""Judgements by application."""
Ask = Callable[["Gate", Depth], Found]
"""Gives what `Gate.judge_all` returns for all applications of a gate, where somebody judged them before."""


@dataclass(frozen=True)
class Gate:
    """Every judged application with its judgement; ``found`` may know what `judge_all` says of all of them."""

    architecture: Architecture
    national: Mapping[str, NationalApplication]
    today: date
    siblings: tuple[Group, ...] = ()
    found: Ask | None = None

    @cached_property
    def detector(self) -> Detector:
        """The detector over the national catalogue, our own applications and those of siblings."""
        own = tuple(map(CatalogueEntry.of, self.proposals))
        return national_detector(tuple(self.national.values())).over((own, None), *self.siblings)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """The judged applications as the gate asks about them, by id."""
        return tuple(proposal_of(self.architecture, application) for application in self.judged)

    @cached_property
    def judgements(self) -> Found:
        """The whole judgement on every application that may repeat something, by id, with the decisions in it."""
        return self._judgements("all")

    @cached_property
    def arguments(self) -> Found:
        """The same judgements with only those candidates in them that repeat or overlap: what a site shows."""
        return self._judgements("alike")

    @cached_property
    def repetitions(self) -> Found:
        """The same candidates with only what speaks for them: what rules ask for."""
        return self._judgements("brief")

    def _judgements(self, depth: Depth) -> Found:
        found = self.found(self, depth) if self.found else self.judge_all(self.proposals, depth)
        return MappingProxyType(
            {application.id: self._decided(application, found[application.id]) for application in self.judged}
        )

    def judgement(self, application: Application) -> Judgement:
        """Return the judgement on one application, settled where a decision is recorded."""
        return self._decided(application, self.detector.judge(proposal_of(self.architecture, application)))

    def judge_all(self, proposals: Iterable[Proposal], depth: Depth) -> dict[str, Judgement]:
        """Judge proposals before any decision."""
        return {proposal.id: self.detector.judge(proposal, depth) for proposal in proposals}

    def _decided(self, application: Application, judgement: Judgement) -> Judgement:
        recorded = {other: as_value(found) for other, found in self.decisions(application).items()}
        found = {item.id: self._settled(application, item) for item in judgement.candidates if item.id not in recorded}
        decisions = recorded | {key: value for key, value in found.items() if value is not None}
        return settle(judgement, decisions) if decisions else judgement

    def _settled(self, application: Application, candidate: Candidate) -> dict[str, Any] | None:
        """Return what makes a decision of its own needless; other national applications always need one."""
        if candidate.verdict == "unique":
            return None
        giving_way = self._retiring.get(application.id) or self._retiring.get(candidate.id)
        if giving_way and (candidate.scope != "national" or candidate.verdict == "overlap"):
            return as_value(giving_way)
        if succession := self._succeeding.get(frozenset((application.id, candidate.id))):
            return succession_value(succession)
        return adoption_value(application, candidate)

    def decisions(self, application: Application) -> Mapping[str, Decision]:
        """Return the decisions in force about an application, by the id of the other side."""
        found = self._decisions.get(application.id, ())
        return {other: decision for other, decision in found if in_force(decision, self.today)}

    @cached_property
    def _decisions(self) -> Mapping[str, tuple[tuple[str, Decision], ...]]:
        return decisions_by_side(self.architecture)

    @cached_property
    def _retiring(self) -> Mapping[str, Decision]:
        return retiring(self.architecture, self.today)

    @cached_property
    def _succeeding(self) -> Mapping[frozenset[str], Entity]:
        return succeeding(self.architecture)

    @property
    def judged(self) -> tuple[Application, ...]:
        """The applications that are judged, by id."""
        return tuple(
            found for found in self.architecture.of_kind(Application) if not found.national and found.status != ENDED
        )


def proposal_of(architecture: Architecture, application: Application) -> Proposal:
    """Return an application as the gate asks about it."""
    return Proposal(
        id=application.id,
        name=application.name,
        description=_words(application),
        unit=_unit_name(architecture, application),
        agency=architecture.agency.name,
        aliases=application.aliases,
        context=_context(architecture, application),
    )


def own_entry(architecture: Architecture, application: Application) -> CatalogueEntry:
    """Return an application as something that exists in this agency."""
    return CatalogueEntry.of(proposal_of(architecture, application))


def _words(application: Application) -> str:
    return ". ".join(part.rstrip(". ") for part in (application.description, application.function) if part)


def _unit_name(architecture: Architecture, application: Application) -> str:
    unit = architecture.find(OrganisationUnit, application.unit) if application.unit else None
    return unit.name if unit else application.unit or ""


def _context(architecture: Architecture, application: Application) -> Context:
    services = tuple(found for slug in application.services if (found := architecture.find(Service, slug)) is not None)
    return Context(
        services=application.services,
        processes=application.processes,
        codes=tuple(sorted({service.ral for service in services if service.ral})),
        data=application.data,
        users=tuple(sorted({user for service in services for user in service.users})),
        integrates=integration_ends(architecture, application),
        uses_national=application.national or "",
    )
