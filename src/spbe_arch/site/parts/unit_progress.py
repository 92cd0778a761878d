"""The progress of units as an audience may see it: the public is not told where protection is missing."""

from functools import lru_cache

from spbe_arch.analysis.progress.compute import progress_of
from spbe_arch.analysis.progress.values import Item, UnitProgress
from spbe_arch.assessment.audience import SECURITY_KEYS
from spbe_arch.site.context import Site

SHOWN = 5
"""Steps shown of what would raise the score of a unit."""


@lru_cache(maxsize=1)
def progress(site: Site) -> tuple[UnitProgress, ...]:
    """Return the progress of every unit as this audience may see it, the furthest first."""
    found = progress_of(site.analysis, steps=SHOWN, counts=lambda item: not (site.is_public and _is_secret(item)))
    return tuple(sorted(found, key=lambda unit: (unit.score is None, -(unit.score or 0), unit.name.lower(), unit.id)))


def _is_secret(item: Item) -> bool:
    """Whether an item asks for what the public does not see: its absence here would say nothing."""
    return any(key in item.todo for key in SECURITY_KEYS)
