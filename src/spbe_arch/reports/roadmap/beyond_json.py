"""What stands beside the years in the JSON of a period: constraints, coverage, progress, and where the money leads."""

from typing import Any

from spbe_arch.analysis.progress.values import UnitProgress
from spbe_arch.analysis.roadmap.coverage import CoverageView, RegionView
from spbe_arch.analysis.roadmap.obstacles import ConstraintView
from spbe_arch.analysis.roadmap.trace import Trace
from spbe_arch.reports.roadmap.answer import Answer


def beyond(answer: Answer) -> dict[str, Any]:
    """Return everything that does not belong to one year."""
    tracing = answer.tracing
    return {
        "constraints": {group: [_constraint(view) for view in views] for group, views in answer.constraints.items()},
        "coverage": _coverage(answer.coverage),
        "traces": {
            "total": tracing.total,
            "arrived": tracing.arrived,
            "by_objective": dict(tracing.by_objective),
            "initiatives": [_trace(trace) for trace in tracing.traces],
        },
        "progress": {
            "weights": {key: float(weight) for key, weight in sorted(answer.analysis.policy.weights.items())},
            "units": [_unit(unit) for unit in answer.progress],
        },
    }


def _constraint(view: ConstraintView) -> dict[str, Any]:
    return {
        "id": view.id,
        "name": view.name,
        "since": view.since,
        "overcome": view.overcome,
        "initiatives": list(view.initiatives),
        "until": view.until,
        "unattended": view.unattended,
    }


def _coverage(view: CoverageView) -> dict[str, Any]:
    return {
        "points": view.points,
        "remote": view.remote,
        "not_remote": view.not_remote,
        "villages": view.villages,
        "villages_served": view.villages_served,
        "closed": {str(year): points for year, points in view.closed.items()},
        "remaining": {str(year): points for year, points in view.remaining.items()},
        "by_initiative": dict(view.by_initiative),
        "uncounted": list(view.uncounted),
        "regions": [_region(region) for region in view.regions],
        "closings": [
            {"region": one.region, "initiative": one.initiative, "year": one.year, "points": one.points}
            for one in view.closings
        ],
    }


def _region(region: RegionView) -> dict[str, Any]:
    return {
        "id": region.id,
        "name": region.name,
        "code": region.code,
        "points": region.points,
        "remote": region.remote,
        "not_remote": region.not_remote,
        "closed": {str(year): points for year, points in region.closed.items()},
        "remaining": {str(year): points for year, points in region.remaining.items()},
        "estimated": list(region.estimated),
    }


def _trace(trace: Trace) -> dict[str, Any]:
    return {
        "initiative": trace.initiative,
        "total": trace.total,
        "gaps": list(trace.gaps),
        "objects": list(trace.objects),
        "services": list(trace.services),
        "processes": list(trace.processes),
        "objectives": list(trace.objectives),
        "missing": list(trace.missing),
    }


def _unit(unit: UnitProgress) -> dict[str, Any]:
    return {
        "id": unit.id,
        "score": None if unit.score is None else float(unit.score),
        "parts": {
            part.key: {
                "score": None if part.score is None else float(part.score),
                "weight": float(part.weight),
                "done": part.done,
                "asked": part.asked,
            }
            for part in unit.parts
        },
        "steps": [
            {"part": step.part, "entity": step.entity, "todo": list(step.todo), "gain": float(step.gain)}
            for step in unit.steps
        ],
    }
