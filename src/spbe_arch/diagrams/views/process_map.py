"""The business processes of a unit in the three classes of PermenPANRB 19/2018: management, core, support."""

from collections.abc import Iterable, Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Flow, View
from spbe_arch.diagrams.views.lanes import Lane, Plan, quiet, stack
from spbe_arch.diagrams.views.nodes import by_name, legend_of, name_of, owned
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import BusinessProcess

CLASSES = ("manajemen", "inti", "pendukung")


def process_map(analysis: Analysis, unit: str | None = None, limit: int = 20, words: Wording | None = None) -> View:
    """Return the processes of a unit, or of all units, in three lanes; without a class they stand in a fourth."""
    words = words or wording()
    lanes = tuple(_lanes(analysis, _processes(analysis, unit), words))
    made = stack(analysis, lanes, Plan("", limit), words)
    counts = {lane.id: len(lane.ids) for lane in lanes}
    name = name_of(analysis, unit) if unit else analysis.architecture.agency.name
    said = words.listed(f"{count} {words(f'process.{key}')}" for key, count in counts.items() if count)
    return View(
        title=words("process.title", name=name),
        sentence=words("process.sentence", name=name, all=said) if said else words("process.none", name=name),
        nodes=made.nodes,
        links=quiet(made.links),
        groups=made.groups,
        legend=legend_of(made.nodes, made.links, words),
        flow=Flow.GRID,
    )


def _processes(analysis: Analysis, unit: str | None) -> Iterator[BusinessProcess]:
    if unit is None:
        yield from analysis.architecture.of_kind(BusinessProcess)
        return
    for found in owned(analysis, unit, BusinessProcess.kind):
        process = analysis.architecture.entities[found]
        if isinstance(process, BusinessProcess):
            yield process


def _lanes(analysis: Analysis, processes: Iterable[BusinessProcess], words: Wording) -> Iterator[Lane]:
    by_class: dict[str, list[str]] = {}
    for found in processes:
        by_class.setdefault(_class(found), []).append(found.id)
    for name in (*CLASSES, "lain"):
        yield Lane(name, words(f"process.lane.{name}"), by_name(analysis, by_class.get(name, ())))


def _class(process: BusinessProcess) -> str:
    stated = (process.process_class or "").strip().lower()
    return stated if stated in CLASSES else "lain"
