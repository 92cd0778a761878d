"""Why an initiative is there and what comes of it: constraints and gaps, objects, services, processes, objectives."""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Direction, Flow, Group, Link, Node, View
from spbe_arch.diagrams.views.lanes import Lane, Plan, Stack, neighbours, stack
from spbe_arch.diagrams.views.nodes import kind_of, legend_of, name_of
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.architecture import Edge
from spbe_arch.model.kinds import BusinessProcess, Initiative
from spbe_arch.model.types import DOMAINS

CAUSES, START, OBJECTS, SERVICES, PROCESSES, OBJECTIVES = "sebab", "inisiatif", "objek", "layanan", "proses", "sasaran"
EFFECTS = ("membangun", "meningkatkan", "menghentikan", "menggantikan")
_UPPER = ("kendala", "kesenjangan")


def initiative_chain(analysis: Analysis, initiative_id: str, limit: int = 5, words: Wording | None = None) -> View:
    """Return the chain of an initiative, at most ``limit`` in a lane."""
    words = words or wording()
    lanes = tuple(_lanes(analysis, initiative_id, words))
    plan = Plan(initiative_id, limit, _joins(lanes), _style, nearest=True, downward=True)
    made = _with_objectives(analysis, stack(analysis, lanes, plan, words), initiative_id, words)
    name = name_of(analysis, initiative_id)
    counts = {lane.id: len(lane.ids) for lane in lanes}
    return View(
        title=words("initiative.title", name=name),
        sentence=_sentence(name, counts, words),
        nodes=made.nodes,
        links=made.links,
        groups=made.groups,
        legend=legend_of(made.nodes, made.links, words),
        flow=Flow.DOWN,
    )


def _sentence(name: str, counts: dict[str, int], words: Wording) -> str:
    parts = ((CAUSES, "causes"), (OBJECTS, "objects"), (SERVICES, "services"))
    said = words.listed(words(f"initiative.says.{word}", n=counts[lane]) for lane, word in parts if counts[lane])
    return words("initiative.sentence", name=name, all=said) if said else words("initiative.alone", name=name)


def _lanes(analysis: Analysis, start: str, words: Wording) -> Iterator[Lane]:
    changed = tuple(
        dict.fromkeys(
            edge.target
            for edge in analysis.architecture.outgoing(start)
            if edge.keys[0] in EFFECTS and kind_of(edge.target) in DOMAINS
        )
    )
    services = tuple(found for found in neighbours(analysis, changed, "layanan") if found not in changed)
    served = (*services, *(found for found in changed if kind_of(found) == "layanan"))
    processes = tuple(found for found in neighbours(analysis, served, "proses-bisnis") if found not in changed)
    causes = tuple(found for kind in _UPPER for found in neighbours(analysis, (start,), kind))
    yield Lane(CAUSES, words("initiative.causes"), causes)
    yield Lane(START, words.kind("inisiatif"), (start,))
    yield Lane(OBJECTS, words("initiative.objects"), changed)
    yield Lane(SERVICES, words.kinds("layanan"), services)
    yield Lane(PROCESSES, words.kinds("proses-bisnis"), processes)


def _joins(lanes: tuple[Lane, ...]) -> tuple[tuple[str, str], ...]:
    """Return which kinds may be joined: only what stands in the next lane, else the picture fills with shortcuts."""
    services = any(lane.ids for lane in lanes if lane.id == SERVICES)
    changed = tuple((kind, "layanan" if services else "proses-bisnis") for kind in DOMAINS)
    return (
        *(("inisiatif", kind) for kind in (*_UPPER, *DOMAINS)),
        *changed,
        ("layanan", "proses-bisnis"),
    )


def _style(edge: Edge) -> str:
    return str(edge.keys[0]) if edge.source.startswith("inisiatif/") and edge.keys[0] in EFFECTS else "plain"


def _with_objectives(analysis: Analysis, made: Stack, start: str, words: Wording) -> Stack:
    """Add the strategic objectives, which are codes of the agency and no entities, below what serves them."""
    stated = dict(_objectives(analysis, made, start))
    codes = tuple(dict.fromkeys(code for found in stated.values() for code in found))
    if not codes:
        return made
    names = {item.code: item.name or item.code for item in analysis.architecture.agency.objectives if item.code}
    nodes = tuple(
        Node(f"sasaran/{code}", f"{code} {names.get(code, '')}".strip(), "sasaran", OBJECTIVES) for code in codes
    )
    reached = {code for found, own in stated.items() if found != start for code in own}
    links = tuple(
        Link(found, f"sasaran/{code}", words("initiative.serves"), direction=Direction.FORWARD)
        for found, own in stated.items()
        for code in own
        if found != start or code not in reached
    )
    group = Group(OBJECTIVES, words.kinds("sasaran", len(codes)), len(made.groups))
    return Stack((*made.nodes, *nodes), (*made.links, *links), (*made.groups, group))


def _objectives(analysis: Analysis, made: Stack, start: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    initiative = analysis.architecture.entities.get(start)
    wanted = initiative.objectives if isinstance(initiative, Initiative) else ()
    yield start, tuple(dict.fromkeys(wanted))
    for node in made.nodes:
        process = analysis.architecture.entities.get(node.id)
        if isinstance(process, BusinessProcess):
            yield process.id, tuple(code for code in dict.fromkeys(process.objectives) if code in wanted)
