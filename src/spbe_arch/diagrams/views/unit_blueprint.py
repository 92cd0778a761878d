"""The whole of a unit on one page: its processes, services, data, applications, infrastructure and security."""

from collections.abc import Iterator
from itertools import pairwise

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Flow, View
from spbe_arch.diagrams.views.lanes import Lane, Plan, quiet, stack
from spbe_arch.diagrams.views.nodes import legend_of, name_of, owned
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.types import DOMAINS

JOINS = (*pairwise(DOMAINS), ("layanan", "aplikasi"))


def unit_blueprint(analysis: Analysis, unit: str, limit: int = 10, words: Wording | None = None) -> View:
    """Return what a unit owns, lane by lane in the order of the chain, at most ``limit`` in a lane."""
    words = words or wording()
    lanes = tuple(_lanes(analysis, unit, words))
    made = stack(analysis, lanes, Plan(unit, limit, JOINS), words)
    name = name_of(analysis, unit)
    said = words.counted({lane.id: len(lane.ids) for lane in lanes})
    return View(
        title=words("blueprint.title", name=name),
        sentence=words("blueprint.sentence", name=name, all=said) if said else words("blueprint.none", name=name),
        nodes=made.nodes,
        links=quiet(made.links),
        groups=made.groups,
        legend=legend_of(made.nodes, made.links, words),
        flow=Flow.GRID,
    )


def _lanes(analysis: Analysis, unit: str, words: Wording) -> Iterator[Lane]:
    for kind in DOMAINS:
        yield Lane(kind, words.kinds(kind), owned(analysis, unit, kind))
