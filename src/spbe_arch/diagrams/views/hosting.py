"""What runs where: applications, the servers and clouds that carry them, what those stand in, and the network."""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Flow, View
from spbe_arch.diagrams.views.lanes import Lane, Plan, neighbours, stack
from spbe_arch.diagrams.views.nodes import by_name, kind_of, legend_of, name_of, owned
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import InfrastructureElement

APPLICATION, INFRASTRUCTURE = "aplikasi", "infrastruktur"
TIERS: Mapping[str, tuple[str, ...]] = {
    "server": ("server", "komputasi_awan"),
    "platform": ("perangkat_lunak_platform", "media_penyimpanan"),
    "fasilitas": ("fasilitas_komputasi", "periferal"),
    "jaringan": ("jaringan_intra", "perangkat_jaringan", "perangkat_keamanan", "splp"),
}
"""Object types from what carries applications down to what carries everything."""


def hosting(analysis: Analysis, entity_id: str = "", limit: int = 5, words: Wording | None = None) -> View:
    """Return what an application, an infrastructure object or a unit runs on; without an id all infrastructure."""
    words = words or wording()
    lanes = tuple(_lanes(analysis, entity_id, words))
    joins = ((APPLICATION, INFRASTRUCTURE), (INFRASTRUCTURE, INFRASTRUCTURE))
    made = stack(analysis, lanes, Plan(entity_id, limit, joins, nearest=True), words)
    name = name_of(analysis, entity_id) if entity_id else analysis.architecture.agency.name
    counts = {lane.label: len(lane.ids) for lane in lanes if set(lane.ids) - {entity_id}}
    said = words.listed(f"{count} {label}" for label, count in counts.items())
    return View(
        title=words("hosting.title", name=name),
        sentence=words("hosting.sentence", name=name, all=said) if said else words("hosting.none", name=name),
        nodes=made.nodes,
        links=made.links,
        groups=made.groups,
        legend=legend_of(made.nodes, made.links, words),
        flow=Flow.DOWN,
    )


def _lanes(analysis: Analysis, entity_id: str, words: Wording) -> Iterator[Lane]:
    applications, elements = _members(analysis, entity_id)
    types = {found: _type(analysis, found) for found in elements}
    yield Lane(APPLICATION, words.kinds(APPLICATION), applications)
    for tier, members in TIERS.items():
        ids = tuple(found for found in elements if types[found] in members)
        yield Lane(tier, words(f"hosting.{tier}"), ids)
    placed = {kind for members in TIERS.values() for kind in members}
    yield Lane("lain", words("hosting.other"), tuple(found for found in elements if types[found] not in placed))


def _members(analysis: Analysis, entity_id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    architecture = analysis.architecture
    kind = kind_of(entity_id)
    if not entity_id:
        return (), by_name(analysis, (found.id for found in architecture.of_kind(InfrastructureElement)))
    if kind == INFRASTRUCTURE:
        above = neighbours(analysis, (entity_id,), APPLICATION)
        return above, by_name(analysis, {entity_id, *_stands_on(analysis, (entity_id,)), *_above(analysis, entity_id)})
    applications = (entity_id,) if kind == APPLICATION else owned(analysis, entity_id, APPLICATION)
    carriers = neighbours(analysis, applications, INFRASTRUCTURE)
    return applications, by_name(analysis, {*carriers, *_stands_on(analysis, carriers)})


def _type(analysis: Analysis, entity_id: str) -> str:
    found = analysis.architecture.entities[entity_id]
    return found.type or "" if isinstance(found, InfrastructureElement) else ""


def _above(analysis: Analysis, entity_id: str) -> Iterator[str]:
    for edge in analysis.architecture.incoming(entity_id):
        if kind_of(edge.source) == INFRASTRUCTURE:
            yield edge.source


def _stands_on(analysis: Analysis, ids: tuple[str, ...]) -> set[str]:
    """Return everything that infrastructure names as what it stands on, step by step."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        for edge in analysis.architecture.outgoing(waiting.pop()):
            if kind_of(edge.target) == INFRASTRUCTURE and edge.target not in found:
                found.add(edge.target)
                waiting.append(edge.target)
    return found
