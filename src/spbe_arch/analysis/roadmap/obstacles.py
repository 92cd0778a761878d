"""Constraints by group - institution, infrastructure, people, funding - and the initiatives that remove them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Constraint, Initiative
from spbe_arch.model.types import UNKNOWN

GROUPS: Mapping[str, str] = {
    "kelembagaan": "Kelembagaan",
    "infrastruktur": "Infrastruktur",
    "sdm": "SDM",
    "pendanaan": "Pendanaan",
}
OVERCOME = "teratasi"


@dataclass(frozen=True, slots=True)
class ConstraintView:
    """One constraint: since when, whether it is overcome, by which initiatives, and ``until`` when."""

    id: str
    name: str
    group: str
    impact: str
    since: int | None
    overcome: bool
    initiatives: tuple[str, ...]
    until: int | None
    affected: tuple[str, ...]

    @property
    def unattended(self) -> bool:
        """Whether it still stands and no initiative removes it."""
        return not self.overcome and not self.initiatives


def constraints_by_group(
    architecture: Architecture, units: Collection[str] | None = None
) -> Mapping[str, tuple[ConstraintView, ...]]:
    """Return the constraints by group: the four official ones first, then any other as written, unknown last.

    With ``units`` only those they are in charge of, or remove.
    """
    removers = removed_by(architecture)
    views = tuple(
        _view(found, removers.get(found.id, ()))
        for found in architecture.of_kind(Constraint)
        if belongs(found, units) or any(belongs(initiative, units) for initiative in removers.get(found.id, ()))
    )
    written = {view.group for view in views}
    others = sorted(written - GROUPS.keys() - {UNKNOWN})
    order = (*GROUPS, *others, *((UNKNOWN,) if UNKNOWN in written else ()))
    return {group: tuple(view for view in views if view.group == group) for group in order}


def removed_by(architecture: Architecture) -> Mapping[str, tuple[Initiative, ...]]:
    """Return the initiatives in force that remove each constraint, by id."""
    found: dict[str, list[Initiative]] = {}
    for initiative in architecture.of_kind(Initiative):
        if not initiative.cancelled:
            for slug in dict.fromkeys(initiative.constraints):
                found.setdefault(f"{Constraint.kind}/{slug}", []).append(initiative)
    return {key: tuple(initiatives) for key, initiatives in sorted(found.items())}


def _view(constraint: Constraint, removers: tuple[Initiative, ...]) -> ConstraintView:
    return ConstraintView(
        id=constraint.id,
        name=constraint.name,
        group=constraint.group or UNKNOWN,
        impact=constraint.impact or "",
        since=constraint.since,
        overcome=constraint.status == OVERCOME,
        initiatives=tuple(initiative.id for initiative in removers),
        until=max((initiative.years[-1] for initiative in removers if initiative.years), default=None),
        affected=constraint.affected,
    )
