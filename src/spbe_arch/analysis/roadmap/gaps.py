"""What becomes of every gap, year by year."""

from collections.abc import Mapping
from enum import StrEnum

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Gap, Initiative


class GapState(StrEnum):
    """Where a gap is in a year; a postponed gap is kept, never removed."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    POSTPONED = "postponed"


def closers(architecture: Architecture) -> Mapping[str, tuple[Initiative, ...]]:
    """Return the initiatives that close each gap, named from either side; a cancelled one closes nothing."""
    found: dict[str, dict[str, Initiative]] = {gap.id: {} for gap in architecture.of_kind(Gap)}
    for initiative in architecture.of_kind(Initiative):
        if not initiative.cancelled:
            for slug in initiative.gaps:
                found.setdefault(f"{Gap.kind}/{slug}", {})[initiative.id] = initiative
    for gap in architecture.of_kind(Gap):
        for slug in gap.activities:
            activity = architecture.find(Initiative, slug)
            if activity is not None and not activity.cancelled:
                found[gap.id][activity.id] = activity
    return {gap_id: tuple(by_id[key] for key in sorted(by_id)) for gap_id, by_id in sorted(found.items())}


def gap_state(gap: Gap, initiatives: tuple[Initiative, ...], year: int) -> GapState:
    """Return the state of a gap in a year; initiatives without years neither run nor end."""
    if gap.status == "ditunda":
        return GapState.POSTPONED
    if gap.status == "selesai":
        return GapState.CLOSED
    if any(year in initiative.years for initiative in initiatives):
        return GapState.CLOSING
    ended = [bool(initiative.years) and initiative.years[-1] < year for initiative in initiatives]
    return GapState.CLOSED if ended and all(ended) else GapState.OPEN
