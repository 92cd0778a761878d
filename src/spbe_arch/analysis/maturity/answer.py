"""What `spbe index` is asked, and all that belongs to the answer: one value for text, JSON, CSV and evidence packs.

The question is taken as valid; who asks has checked that the instrument, the year and the unit exist.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from spbe_arch.analysis.maturity.checks import basis_of, value_problems
from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.evidence.values import EvidencePack
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.analysis.maturity.projection import Projection
from spbe_arch.analysis.maturity.values import OFFICIAL, AssessmentInput, AssessmentResult, Basis, ProblemKind
from spbe_arch.analysis.maturity.what_if import WhatIf, what_if
from spbe_arch.reference.instrument import Instrument

AGENCY_ITSELF = "instansi"
"""How the agency as a whole is called where a unit can be named."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which assessments are wanted, which values are to be tried, and whether one unit is meant."""

    instrument: str | None = None
    year: int | None = None
    settings: Mapping[str, Decimal] = field(default_factory=dict)
    unit: str | None = None


@dataclass(frozen=True)
class Answer:
    """The assessments a question selects, and what follows from them."""

    maturity: Maturity
    question: Question

    @cached_property
    def results(self) -> tuple[AssessmentResult, ...]:
        """The selected assessments, by id."""
        asked = self.question
        return tuple(
            found
            for found in self.maturity.results
            if asked.instrument in (None, found.instrument) and asked.year in (None, found.year)
        )

    @cached_property
    def base(self) -> AssessmentInput | None:
        """The assessment that details, suggestions and projections start from."""
        return self.maturity.base((found.assessment for found in self.results), self.question.instrument)

    @cached_property
    def base_result(self) -> AssessmentResult | None:
        """The base, computed."""
        return next((found for found in self.results if self.base and found.assessment == self.base.id), None)

    @cached_property
    def instrument(self) -> Instrument | None:
        """The instrument evidence is looked for in: the one asked for, that of the base, or the one in force today."""
        named = self.question.instrument or (self.base.instrument if self.base else None)
        return self.maturity.instruments[named] if named else self.maturity.current

    @cached_property
    def tried_on(self) -> tuple[AssessmentInput, ...]:
        """The assessments values are tried on: those with indicator values of one instrument, by id."""
        inputs = (self.maturity.inputs[found.assessment] for found in self.results)
        fit = [given for given in inputs if basis_of(given) is Basis.INDICATORS]
        fit = [given for given in fit if given.instrument in self.maturity.instruments]
        last = self.base or max(fit, key=lambda given: (given.year, given.id), default=None)
        return tuple(given for given in fit if last and given.instrument == last.instrument)

    @cached_property
    def what_ifs(self) -> Mapping[str, WhatIf]:
        """What the tried values would make of each of them, by id."""
        if not self.question.settings:
            return {}
        known = self.maturity.instruments
        return {given.id: what_if(known[given.instrument], given, self.question.settings) for given in self.tried_on}

    @cached_property
    def packs(self) -> tuple[EvidencePack, ...]:
        """The evidence of every indicator of the instrument."""
        return self.maturity.packs(self.instrument.id) if self.instrument else ()

    @cached_property
    def units(self) -> tuple[UnitEvidence, ...]:
        """What each unit has and owes; only the one that was asked for, if one was."""
        units = self.maturity.units(self.instrument.id) if self.instrument else ()
        wanted = self.question.unit
        if wanted is None:
            return units
        found = tuple(unit for unit in units if (unit.unit or AGENCY_ITSELF) == wanted)
        return found or (UnitEvidence(wanted, self.maturity.architecture.name_of(f"unit-kerja/{wanted}"), (), ()),)

    @cached_property
    def projection(self) -> Projection | None:
        """Where the initiatives would lead from the base."""
        return self.maturity.projection(self.base) if self.base else None

    def reached(self, year: int) -> AssessmentResult | None:
        """Give what a projected year really brought: our official result with the same instrument, if it is there."""
        found = (result for result in self.maturity.results if self.maturity.is_own(result) and result.year == year)
        official = (result for result in found if self.base and result.instrument == self.base.instrument)
        return next((result for result in official if result.kind == OFFICIAL), None)


def setting_problem(instrument: Instrument, number: str, value: Decimal) -> str:
    """Say what is wrong with a value to be tried, as an assessment would be told; the empty text when nothing is."""
    given = AssessmentInput("", "", instrument.id, 0, "mandiri", indicator_values={number: value})
    wrong = (found for found in value_problems(instrument, given) if not found.usable)
    return next((found.message for found in wrong if found.kind is not ProblemKind.NOTHING), "")
