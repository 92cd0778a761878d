"""An architecture with all that rules and pages need beside it; what follows is computed when first asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from spbe_arch.analysis.gate import Ask, Gate
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.analysis.roadmap.year import Roadmap, roadmap_of
from spbe_arch.analysis.sensitive import Sensitive, gathered_texts, sensitive_texts
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.analysis.withheld import withheld
from spbe_arch.config.policy import Policy, policy_of
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import CodeExtension, Entity
from spbe_arch.reference import Reference
from spbe_arch.reference.codes import Code, agency_code, domain_of


@dataclass(frozen=True)
class Analysis:
    """The input of every rule and page. Equal inputs give equal answers: there is no clock and no file in here.

    ``reference`` already holds the codes the agency adds; ``today`` is the reference day of the settings, if any.
    ``found`` spares the gate its work where somebody did it before: see `Gate`. ``hidden`` is what the public does not
    see, where this is the analysis of a part that does not show it: see `only`.
    """

    architecture: Architecture
    reference: Reference
    today: date
    policy: Policy
    found: Ask | None = None
    hidden: tuple[Entity, ...] | None = None

    def only(self, entities: Mapping[str, Entity]) -> "Analysis":
        """Return the analysis of some objects of which each can be looked at by itself only: they have no links."""
        alone = replace(self.architecture, entities=entities, edges=(), unresolved=())
        return replace(self, architecture=alone, hidden=self.withheld)

    @cached_property
    def withheld(self) -> tuple[Entity, ...]:
        """The objects the public does not see."""
        return tuple(withheld(self.architecture)) if self.hidden is None else self.hidden

    @cached_property
    def roadmap(self) -> Roadmap:
        """The states, budget and gaps of any year."""
        return roadmap_of(self.architecture)

    @cached_property
    def gate(self) -> Gate:
        """The judgement of every application that may repeat something that exists."""
        return Gate(self.architecture, self.reference.national, self.today, found=self.found)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """All texts of each entity in one, in small letters: whoever looks for words looks here first."""
        return gathered_texts(self.architecture)

    @cached_property
    def sensitive(self) -> Mapping[Sort, tuple[Sensitive, ...]]:
        """Text that does not belong in a repository, by sort."""
        return sensitive_texts(self.architecture, self.texts)

    @cached_property
    def maturity(self) -> Maturity:
        """The maturity index: assessments, evidence, projection."""
        return Maturity(self.architecture, self.reference, self.today, int(self.policy.thresholds["reviu_tahun"]))


def analyse(architecture: Architecture, reference: Reference, today: date) -> Analysis:
    """Return the analysis of an architecture on a day; codes the agency added join the reference lists."""
    settings = architecture.settings
    extended = reference.with_agency_codes(_agency_codes(architecture))
    return Analysis(architecture, extended, settings.reference_day or today, policy_of(settings))


def _agency_codes(architecture: Architecture) -> Iterator[Code]:
    for extension in architecture.of_kind(CodeExtension):
        for added in extension.codes:
            if added.code and added.name and domain_of(added.code) is not None:
                yield agency_code(added.code, added.name, added.note or "")
