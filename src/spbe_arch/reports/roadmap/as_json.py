"""The roadmap as JSON: other programs rely on every name in it; what we add comes after the names of the contract."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from spbe_arch.analysis.roadmap.budget import Cuts
from spbe_arch.analysis.roadmap.compare import Comparison
from spbe_arch.analysis.roadmap.year import YearView
from spbe_arch.model.kinds import Period
from spbe_arch.reports.json_contract import finding_record
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.roadmap.answer import DELAY, Answer, WhatIf, Wish
from spbe_arch.reports.roadmap.beyond_json import beyond


def render(answer: Answer) -> str:
    """Return the answer as one JSON document: one year, or the years of a period."""
    records = [year_record(answer.roadmap.year(year), answer.period_of(year)) for year in answer.years]
    document = records[0] if answer.year is not None else {"period": _period(answer.period), "years": records}
    if answer.unit:
        document["unit"] = f"unit-kerja/{answer.unit}"
    if answer.year is None:
        document |= beyond(answer)
    if answer.what_if:
        document["what_if"] = _what_if(answer.what_if)
    return json_text(document)


def year_record(view: YearView, period: Period) -> dict[str, Any]:
    """Return one year as the contract writes it."""
    return {
        "period": _period(period),
        "year": view.year,
        "states": [
            {
                "id": entity_id,
                "state": state.value,
                "official": state.official,
                "by": list(view.by.get(entity_id, ())),
            }
            for entity_id, state in view.states.items()
        ],
        "budget": _budget(view.budget),
        "changes": [
            {"id": change.id, "from": change.before.value, "to": change.after.value, "by": list(change.by)}
            for change in view.changes
        ],
        "gaps": {state.value: count for state, count in view.gaps.items()},
        "gap_states": {gap_id: state.value for gap_id, state in view.gap_states.items()},
    }


def _period(period: Period) -> dict[str, int | None]:
    return {"start": period.start, "end": period.end}


def _budget(cuts: Cuts) -> dict[str, Any]:
    return {
        "total": cuts.total,
        "by_source": dict(cuts.by_source),
        "by_unit": dict(cuts.by_unit),
        "by_content": dict(cuts.by_content),
        "by_program": dict(cuts.by_program),
    }


def _what_if(what_if: WhatIf) -> dict[str, Any]:
    return {
        "wishes": [_wish(wish) for wish in what_if.wishes],
        "breaks": [finding_record(finding) for finding in what_if.breaks],
        **_comparison(what_if.comparison),
    }


def _wish(wish: Wish) -> dict[str, Any]:
    record: dict[str, Any] = {"action": wish.action, "initiative": wish.initiative}
    return {**record, "years": wish.years} if wish.action == DELAY else record


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "moves": [
            {
                "id": moved.id,
                "first": moved.first,
                "last": moved.last,
                "from": moved.planned.value,
                "to": moved.state.value,
            }
            for moved in comparison.moved
        ],
        "undelivered": [{"id": lost.id, "needed_by": list(lost.needed_by)} for lost in comparison.undelivered],
        "freed": {"total": comparison.freed_total, "by_year": _by_year(comparison.freed)},
        "gaps": [{"id": gap.id, "planned": gap.planned, "year": gap.year} for gap in comparison.gaps],
        "left_open": list(comparison.left_open),
        "targets": [
            {
                "indicator": target.indicator,
                "year": target.year,
                "planned": _level(target.planned),
                "level": _level(target.level),
            }
            for target in comparison.targets
        ],
    }


def _by_year(amounts: Mapping[int, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {str(year): dict(sources) for year, sources in amounts.items()}


def _level(level: int | Decimal | None) -> int | float | None:
    return float(level) if isinstance(level, Decimal) else level
