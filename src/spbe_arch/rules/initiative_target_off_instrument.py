"""Target indikator inisiatif yang tidak cocok dengan instrumennya.

`target_indikator` menyebut nomor indikator dan tingkat menurut instrumen yang berlaku pada tahun targetnya. Nomor yang
tidak ada, atau tingkat di luar skala, tidak ikut dalam proyeksi.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, partial

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.checks import value_problems
from spbe_arch.analysis.maturity.values import AssessmentInput, ProblemKind, ValueProblem
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.reference.instrument import Instrument
from spbe_arch.reference.instruments import instrument_of_year

RULE = Rule(
    "IDX001",
    Severity.ERROR,
    "Target indikator di luar instrumen",
    __doc__,
    ("permenpanrb-59-2020", "permenpanrb-8-2026"),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every target that no instrument it may be meant for can have."""
    meant = cache(partial(_meant, analysis))
    for initiative in analysis.architecture.of_kind(Initiative):
        for number, years in initiative.indicator_targets.items():
            for year, level in years.items():
                problems = [_problem(one, number, year, level) for one in meant(year)]
                if problems and all(problems) and problems[0]:
                    unknown = problems[0].kind is ProblemKind.UNKNOWN
                    keys = ("target_indikator", number) if unknown else ("target_indikator", number, year)
                    value = number if unknown else level
                    yield RULE.at(initiative, *keys, message=problems[0].message, value=value, on_key=unknown)


def _meant(analysis: Analysis, year: int) -> list[Instrument]:
    """Return the instruments a target of a year may be meant for: the one in force, and those in use before it."""
    maturity = analysis.maturity
    used = {given.instrument for given in maturity.inputs.values() if maturity.is_own(given)}
    now = instrument_of_year(maturity.instruments, year)
    if now is not None and now.id in used:
        return [now]
    others = [one for one in maturity.instruments.values() if one is not now and (one.id in used or now is None)]
    return ([now] if now else []) + others


def _problem(instrument: Instrument, number: str, year: int, level: Decimal) -> ValueProblem | None:
    given = AssessmentInput("", "", instrument.id, year, "", targets={number: {year: level}})
    wrong = (found for found in value_problems(instrument, given) if not found.usable)
    return next((found for found in wrong if found.kind is not ProblemKind.NOTHING), None)
