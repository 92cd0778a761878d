"""From the architecture to plain inputs: its assessments, and what its initiatives want to reach.

A target names an indicator by number only, and numbers mean something else in each instrument. So a target of a year
belongs to the instrument of that year as soon as the agency is assessed with it; until then it continues the old one.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from spbe_arch.analysis.maturity.agencies import agency_key
from spbe_arch.analysis.maturity.checks import basis_of
from spbe_arch.analysis.maturity.targets import InitiativePlan
from spbe_arch.analysis.maturity.values import AssessmentInput, Basis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Initiative, MaturityAssessment
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.instruments import instrument_of_year

STAGES = ("mandiri", "dokumen", "interviu", "resmi")


def inputs_of(architecture: Architecture) -> tuple[AssessmentInput, ...]:
    """Give every assessment of the repository as a plain input, by id; without an agency it is our own."""
    return tuple(_input(found, architecture.agency.name) for found in architecture.of_kind(MaturityAssessment))


def plans_of(
    architecture: Architecture, instrument: Instrument, known: Mapping[str, Instrument]
) -> tuple[InitiativePlan, ...]:
    """Give what the initiatives want to reach in an instrument, by id; a cancelled one wants nothing."""
    used = {found.instrument for found in inputs_of(architecture)}

    def belongs(year: int) -> bool:
        other = instrument_of_year(known, year)
        return instrument.in_force(year) or other is None or other.id not in used

    plans = (_plan(found, belongs) for found in architecture.of_kind(Initiative) if not found.cancelled)
    return tuple(plan for plan in plans if plan.targets)


def projection_base(
    assessments: Iterable[AssessmentInput], agency: str, instrument: str | None = None
) -> AssessmentInput | None:
    """Give the assessment a projection starts from: the last of this agency with indicator values, official first."""
    key = agency_key(agency)
    own = [
        found
        for found in assessments
        if basis_of(found) is Basis.INDICATORS
        and found.year
        and agency_key(found.agency) == key
        and instrument in (None, found.instrument)
    ]
    return max(own, key=lambda found: (found.year, _stage(found.kind), found.id), default=None)


def own_assessments(architecture: Architecture, instrument: str = "") -> tuple[MaturityAssessment, ...]:
    """Give the assessments of our own agency, by id; only those made with one instrument, if it is named."""
    key = agency_key(architecture.agency.name)
    return tuple(
        found
        for found in architecture.of_kind(MaturityAssessment)
        if (not found.agency or agency_key(found.agency) == key)
        and (not instrument or (found.instrument or "").strip() == instrument)
    )


def _input(found: MaturityAssessment, own: str) -> AssessmentInput:
    return AssessmentInput(
        id=found.id,
        agency=found.agency or own,
        instrument=(found.instrument or "").strip(),
        year=found.year or 0,
        kind=(found.type or "").strip().lower(),
        indicator_values=found.indicators,
        aspect_values=found.aspects,
        domain_values=found.domains,
        targets=found.targets,
    )


def _plan(found: Initiative, belongs: Callable[[int], bool]) -> InitiativePlan:
    targets = {
        number: {year: level for year, level in by_year.items() if belongs(year)}
        for number, by_year in found.indicator_targets.items()
    }
    budget = {year: Decimal(sum(by_source.values())) for year, by_source in found.budget.items()}
    return InitiativePlan(found.id, {number: by_year for number, by_year in targets.items() if by_year}, budget)


def _stage(kind: str) -> int:
    return STAGES.index(kind) if kind in STAGES else -1
