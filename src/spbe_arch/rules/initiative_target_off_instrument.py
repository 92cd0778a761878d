"""Target indikator inisiatif yang tidak berlaku pada tahunnya.

`target_indikator` menyebut nomor indikator dan tingkat menurut instrumen yang berlaku pada tahun targetnya. Nomor yang
hanya ada pada instrumen lain, atau tingkat pecahan pada skala bulat, tidak ikut dalam proyeksi.
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
    *("IDX001", Severity.WARNING, "Target indikator tidak berlaku pada tahunnya", __doc__),
    ("permenpanrb-59-2020", "permenpanrb-8-2026"),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report targets that some instrument in use could have, but none they may be meant for."""
    meant, possible = cache(partial(_meant, analysis)), _in_use(analysis)
    for initiative in analysis.architecture.of_kind(Initiative):
        for number, years in initiative.indicator_targets.items():
            for year, level in years.items():
                problems = [_problem(one, number, year, level) for one in meant(year)]
                if problems and all(problems) and problems[0] and _somewhere(possible, number, level):
                    message, _, help_text = problems[0].message.partition("; ")
                    yield RULE.at(
                        initiative,
                        *("target_indikator", number, year),
                        message=message if str(year) in message else f"target tahun {year}: {message}",
                        help=help_text,
                        value=f"{number}={level:f}",
                    )


def _meant(analysis: Analysis, year: int) -> list[Instrument]:
    """Return the instruments a target of a year may be meant for: the one in force, and those in use before it."""
    maturity = analysis.maturity
    used = {given.instrument for given in maturity.inputs.values() if maturity.is_own(given)}
    now = instrument_of_year(maturity.instruments, year)
    if now is not None and now.id in used:
        return [now]
    others = [one for one in maturity.instruments.values() if one is not now and (one.id in used or now is None)]
    return ([now] if now else []) + others


def _in_use(analysis: Analysis) -> list[Instrument]:
    known = analysis.maturity.instruments
    used = {given.instrument for given in analysis.maturity.inputs.values()}
    return [one for one in known.values() if one.id in used] or list(known.values())


def _somewhere(possible: list[Instrument], number: str, level: Decimal) -> bool:
    """Whether the number and level exist at all; where they do not, the rule on values says so."""
    fitting = [one.scale for one in possible if number in one.keys]
    return bool(fitting) and min(s.minimum for s in fitting) <= level <= max(s.maximum for s in fitting)


def _problem(instrument: Instrument, number: str, year: int, level: Decimal) -> ValueProblem | None:
    given = AssessmentInput("", "", instrument.id, year, "", targets={number: {year: level}})
    wrong = (found for found in value_problems(instrument, given) if not found.usable)
    return next((found for found in wrong if found.kind is not ProblemKind.NOTHING), None)
