"""What the index says of our own agency: the latest assessment of each instrument and kind, computed."""

from dataclasses import dataclass

from spbe_arch.analysis.maturity.from_model import own_assessments
from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.site.context import Site


@dataclass(frozen=True, slots=True)
class Standing:
    """The last result of a series; results of different instruments are never compared."""

    result: AssessmentResult
    name: str


def standings(site: Site) -> tuple[Standing, ...]:
    """Return the last assessment of our own of each instrument and kind, newest first."""
    latest: dict[tuple[str, str], AssessmentResult] = {}
    for found in own_assessments(site.architecture):
        result = site.index[found.id]
        key = (result.instrument, result.kind)
        if key not in latest or latest[key].year < result.year:
            latest[key] = result
    ordered = sorted(latest.values(), key=lambda result: (-result.year, result.instrument, result.kind))
    return tuple(Standing(result, site.name_of(result.assessment)) for result in ordered)
