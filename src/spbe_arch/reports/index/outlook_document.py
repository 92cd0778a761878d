"""Where the roadmap would lead, for `spbe index --format json`; everything in it is a projection."""

from typing import Any

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.contract import index_entry
from spbe_arch.analysis.maturity.next_steps import NextStep
from spbe_arch.analysis.maturity.projection import ProjectedYear, Projection
from spbe_arch.reports.index.figures import as_decimal

HEAD = ("assessment", "agency", "instrument", "year", "kind")
Record = dict[str, Any]


def outlook_record(answer: Answer) -> Record:
    """Return the projection from the base, None without one."""
    base, projection = answer.base, answer.projection
    if base is None or projection is None:
        return {"projection": None}
    maturity = answer.maturity
    return {
        "projection": {
            "label": projection.label,
            "method": projection.method,
            "base": base.id,
            "note": projection.note,
            "years": [_year(answer, year) for year in projection.years],
            "own_targets": [_year(answer, year) for year in maturity.own_targets(base).years],
            "next_steps": [_step(step) for step in maturity.next_steps(base)],
            "next_levels": [
                {"indicator": one.indicator, "before": one.before, "after": one.after, "gain": as_decimal(one.gain)}
                for one in maturity.level_steps(base)
            ],
            "ignored": _ignored(projection),
        }
    }


def _step(step: NextStep) -> Record:
    return {
        "initiative": step.initiative,
        "gain": as_decimal(step.gain),
        "extra": as_decimal(step.extra),
        "cost": step.cost,
        "budget": step.budget,
        "gain_per_billion": step.per_billion and as_decimal(step.per_billion),
        "indicators": list(step.indicators),
    }


def _ignored(projection: Projection) -> list[Record]:
    return [
        {"initiative": one.initiative, "indicator": one.indicator, "year": one.year, "level": one.level}
        | {"reason": one.reason}
        for one in projection.ignored
    ]


def _year(answer: Answer, year: ProjectedYear) -> Record:
    reached = answer.reached(year.year)
    return {
        "year": year.year,
        **{key: value for key, value in index_entry(year.result).items() if key not in HEAD},
        "gain": year.gain,
        "instrument_in_force": year.instrument_in_force,
        "official": reached.value if reached else None,
        "contributions": [
            {
                "initiative": one.initiative,
                "gain": as_decimal(one.gain),
                "indicators": [no for no, _ in one.by_indicator],
            }
            for one in year.contributions
        ],
    }
