"""Where each rupiah leads: initiative, gap, to-be object, service, process, strategic objective.

From an object the way goes to its services directly, or by the nearest objects that use it and have services; from
services to processes; to the objectives the initiative states, or else those of the processes. A rupiah whose way
breaks off is not hidden: ``missing`` names the links that are not there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spbe_arch.analysis.roadmap.year import Roadmap
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import BusinessProcess, Initiative

GAP, OBJECT, SERVICE, PROCESS, OBJECTIVE = "kesenjangan", "objek", "layanan", "proses-bisnis", "sasaran"
STEPS = (GAP, OBJECT, SERVICE, PROCESS, OBJECTIVE)
THROUGH = {
    "data": ("aplikasi/",),
    "infrastruktur": ("aplikasi/", "data/", "infrastruktur/"),
    "keamanan": ("aplikasi/", "data/", "infrastruktur/"),
}
FARTHEST = 4
"""Links from an object to a service: a disk array, the server on it, the application there, its service."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The way of one initiative's money, each step as sorted ids (codes for objectives)."""

    initiative: str
    total: int
    gaps: tuple[str, ...]
    objects: tuple[str, ...]
    services: tuple[str, ...]
    processes: tuple[str, ...]
    objectives: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The steps at which the way breaks off; empty when every rupiah arrives."""
        steps = (self.gaps, self.objects, self.services, self.processes, self.objectives)
        return tuple(name for name, step in zip(STEPS, steps, strict=True) if not step)


@dataclass(frozen=True)
class Tracing:
    """Every initiative in force with money or none, by id, and how much of it arrives."""

    traces: tuple[Trace, ...]

    @cached_property
    def total(self) -> int:
        """All the money."""
        return sum(trace.total for trace in self.traces)

    @cached_property
    def arrived(self) -> int:
        """The money whose way is whole."""
        return sum(trace.total for trace in self.traces if not trace.missing)

    @cached_property
    def lost(self) -> tuple[Trace, ...]:
        """The initiatives with money whose way breaks off, dearest first."""
        broken = (trace for trace in self.traces if trace.missing and trace.total)
        return tuple(sorted(broken, key=lambda trace: (-trace.total, trace.initiative)))

    @cached_property
    def by_objective(self) -> Mapping[str, int]:
        """The money that reaches each objective; it counts in full for every objective it reaches."""
        totals: dict[str, int] = {}
        for trace in self.traces:
            for code in trace.objectives:
                totals[code] = totals.get(code, 0) + trace.total
        return dict(sorted(totals.items()))


def trace_all(roadmap: Roadmap) -> Tracing:
    """Return the way of the money of every initiative of a roadmap."""
    ways = _Ways(roadmap.architecture)
    gaps: dict[str, list[str]] = {}
    for gap_id, initiatives in roadmap.closers.items():
        for initiative in initiatives:
            if gap_id in roadmap.architecture.entities:
                gaps.setdefault(initiative.id, []).append(gap_id)
    money: dict[str, int] = {}
    for line in roadmap.lines:
        money[line.initiative] = money.get(line.initiative, 0) + line.amount
    return Tracing(
        tuple(
            _trace(ways, initiative, gaps.get(initiative.id, ()), money.get(initiative.id, 0))
            for initiative in roadmap.timeline.initiatives
        )
    )


def objects_of(initiative: Initiative) -> tuple[str, ...]:
    """Return the ids of all objects an initiative works on or puts in another's place."""
    new = (pair.new for pair in initiative.replaces if pair.new)
    return tuple(sorted({*initiative.builds, *initiative.upgrades, *initiative.ends, *new}))


def _trace(ways: "_Ways", initiative: Initiative, gaps: Iterable[str], total: int) -> Trace:
    objects = tuple(key for key in objects_of(initiative) if key in ways.architecture.entities)
    services = {service for key in objects for service in ways.services(key)}
    processes = {process for key in (*objects, *services) for process in ways.processes(key)}
    known = {objective.code for objective in ways.architecture.agency.objectives}
    stated = known & set(initiative.objectives)
    objectives = stated or {code for key in processes for code in ways.objectives(key)} & known
    return Trace(
        initiative=initiative.id,
        total=total,
        gaps=tuple(sorted(gaps)),
        objects=objects,
        services=tuple(sorted(services)),
        processes=tuple(sorted(processes)),
        objectives=tuple(sorted(code for code in objectives if code)),
    )


class _Ways:
    """Remembers which services each object leads to: many initiatives work on the same ones."""

    def __init__(self, architecture: Architecture) -> None:
        self.architecture = architecture
        self._services: dict[str, frozenset[str]] = {}

    def services(self, entity_id: str) -> frozenset[str]:
        """Return the services an object serves, the nearest ones where it serves them only by other objects."""
        if entity_id not in self._services:
            if _kind(entity_id) == SERVICE:
                return frozenset((entity_id,))
            ring, seen = {entity_id}, {entity_id}
            found: frozenset[str] = frozenset()
            for _step in range(FARTHEST):
                found = frozenset(service for key in ring for service in self._linked(key, (f"{SERVICE}/",)))
                if found or not ring:
                    break
                ring = {other for key in ring for other in self._linked(key, THROUGH.get(_kind(key), ()))} - seen
                seen |= ring
            self._services[entity_id] = found
        return self._services[entity_id]

    def processes(self, entity_id: str) -> Iterator[str]:
        """Yield the processes an object or a service serves."""
        if _kind(entity_id) == PROCESS:
            yield entity_id
        else:
            yield from self._linked(entity_id, (f"{PROCESS}/",))

    def objectives(self, process_id: str) -> tuple[str, ...]:
        """Return the objectives a process serves."""
        process = self.architecture.entities[process_id]
        return process.objectives if isinstance(process, BusinessProcess) else ()

    def _linked(self, entity_id: str, prefixes: tuple[str, ...]) -> Iterator[str]:
        if prefixes:
            for edge in self.architecture.outgoing(entity_id):
                if edge.target.startswith(prefixes):
                    yield edge.target
            for edge in self.architecture.incoming(entity_id):
                if edge.source.startswith(prefixes):
                    yield edge.source


def _kind(entity_id: str) -> str:
    return entity_id.partition("/")[0]
