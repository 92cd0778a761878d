"""Everything the index has to say about one architecture, each part worked out when first asked for.

This is what rules, pages and reports start from; all of it is plain values. Parts that concern one instrument are asked
for by its id, because nothing may be joined across instruments. What looks for evidence is half of all there is on
maturity and is imported when evidence is asked for: `check` asks only where there is an assessment.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING

from spbe_arch.analysis.maturity.agencies import agency_key
from spbe_arch.analysis.maturity.comparison import Comparison, compare
from spbe_arch.analysis.maturity.compute import compute_all
from spbe_arch.analysis.maturity.from_model import inputs_of, plans_of, projection_base
from spbe_arch.analysis.maturity.history import Beside, Change, Series, all_series, beside, changes, repeated
from spbe_arch.analysis.maturity.next_steps import LevelStep, NextStep, cheapest_steps, level_steps
from spbe_arch.analysis.maturity.projection import Projection, project, project_own_targets
from spbe_arch.analysis.maturity.targets import InitiativePlan
from spbe_arch.analysis.maturity.values import AssessmentInput, AssessmentResult
from spbe_arch.model.architecture import Architecture
from spbe_arch.reference import Reference
from spbe_arch.reference.evidence_map import evidence_map
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.instruments import instrument_of_year, instruments
from spbe_arch.reference.published import published

if TYPE_CHECKING:
    from spbe_arch.analysis.maturity.evidence.facts import Facts
    from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
    from spbe_arch.analysis.maturity.evidence.values import EvidencePack


@dataclass(frozen=True)
class Maturity:
    """The index of an agency: its assessments, what they lead to, and the evidence in its architecture."""

    architecture: Architecture
    reference: Reference
    today: date
    review_years: int = 2

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """Every known instrument, by id."""
        return instruments()

    @cached_property
    def inputs(self) -> Mapping[str, AssessmentInput]:
        """What every assessment states, by id."""
        return {given.id: given for given in inputs_of(self.architecture)}

    @cached_property
    def results(self) -> tuple[AssessmentResult, ...]:
        """Every assessment computed, by id: our own and those of other agencies."""
        return compute_all(self.instruments, self.inputs.values())

    def is_own(self, found: AssessmentInput | AssessmentResult) -> bool:
        """Say whether an assessment is about our own agency, however its name is written."""
        return agency_key(found.agency) == agency_key(self.architecture.agency.name)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The results by agency, instrument and kind; a new series wherever one of them changes."""
        return all_series(self.results)

    @cached_property
    def changes(self) -> Mapping[str, Change]:
        """How an assessment differs from the one before it in its series, by id; the first of a series has none."""
        return {change.assessment: change for change in changes(self.results)}

    @cached_property
    def beside(self) -> tuple[Beside, ...]:
        """Every self-assessment with each assessment by others of the same agency, instrument and year."""
        return beside(self.results)

    @cached_property
    def repeated(self) -> tuple[tuple[str, ...], ...]:
        """The ids of assessments that claim the same agency, instrument, year and kind."""
        return repeated(self.results)

    @cached_property
    def current(self) -> Instrument | None:
        """The instrument in force today."""
        return instrument_of_year(self.instruments, self.today.year)

    def base(self, among: Iterable[str] | None = None, instrument: str | None = None) -> AssessmentInput | None:
        """Give our last assessment with indicator values, official first: projections start there.

        `among` narrows it to some ids, `instrument` to one instrument; an unknown instrument has none.
        """
        ids = self.inputs if among is None else among
        found = (self.inputs[name] for name in ids if self.inputs[name].instrument in self.instruments)
        return projection_base(found, self.architecture.agency.name, instrument)

    @cached_property
    def facts(self) -> "Facts":
        """What the evidence of every indicator is looked for in."""
        from spbe_arch.analysis.maturity.evidence.facts import Facts  # noqa: PLC0415 - see the module

        return Facts(self.architecture, self.reference, self.today, self.review_years)

    @cached_property
    def packs(self) -> "Callable[[str], tuple[EvidencePack, ...]]":
        """Give the evidence of every indicator of an instrument, with the suggested level."""
        from spbe_arch.analysis.maturity.evidence.packs import evidence_packs  # noqa: PLC0415 - see the module

        return cache(lambda name: evidence_packs(self.facts, self.instruments[name], evidence_map()))

    @cached_property
    def units(self) -> "Callable[[str], tuple[UnitEvidence, ...]]":
        """Give what each unit has and owes under an instrument; the last one is the agency as a whole."""
        from spbe_arch.analysis.maturity.evidence.packs import unit_evidence  # noqa: PLC0415 - see the module

        return cache(lambda name: unit_evidence(self.facts, self.packs(name)))

    @cached_property
    def plans(self) -> Callable[[str], tuple[InitiativePlan, ...]]:
        """Give what the initiatives want to reach in an instrument, by id."""
        return cache(lambda name: plans_of(self.architecture, self.instruments[name], self.instruments))

    def projection(self, base: AssessmentInput) -> Projection:
        """Project every year from the one after an assessment to the last one an initiative has a target for."""
        plans = self.plans(base.instrument)
        wanted = (year for plan in plans for years in plan.targets.values() for year in years)
        years = range(base.year + 1, max(wanted, default=base.year) + 1)
        return project(self.instruments[base.instrument], base, plans, years)

    def own_targets(self, base: AssessmentInput) -> Projection:
        """Project the targets an assessment itself states."""
        return project_own_targets(self.instruments[base.instrument], base)

    def next_steps(self, base: AssessmentInput) -> tuple[NextStep, ...]:
        """Rank the initiatives by what they still add per rupiah still to be paid."""
        return cheapest_steps(self.instruments[base.instrument], base, self.plans(base.instrument))

    def level_steps(self, base: AssessmentInput) -> tuple[LevelStep, ...]:
        """Rank the indicators by what their next level adds."""
        return level_steps(self.instruments[base.instrument], base)

    def comparison(self, year: int) -> Comparison:
        """Place our agency among the published results of a year."""
        agency = self.architecture.agency
        return compare(published(), agency.name, year, agency.type or "")
