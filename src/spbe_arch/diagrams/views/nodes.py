"""How an id becomes a node: its name, state, owner and where a click leads."""

from collections.abc import Iterable, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import LegendItem, Link, Node
from spbe_arch.diagrams.words import Wording
from spbe_arch.model.kinds import KINDS, DomainEntity

NATIONAL, OUTSIDE, REST = "nasional", "luar", "lainnya"
CHAIN = (
    "kendala",
    "kesenjangan",
    "inisiatif",
    "regulasi",
    "unit-kerja",
    "proses-bisnis",
    "layanan",
    "data",
    "aplikasi",
    NATIONAL,
    OUTSIDE,
    "infrastruktur",
    "keamanan",
)
"""Kinds in the order of the chain; the others follow in the order in which readers meet them."""
ORDER: Mapping[str, int] = {kind: place for place, kind in enumerate(dict.fromkeys((*CHAIN, *KINDS, "sasaran", REST)))}


def place_of(kind: str) -> int:
    """Return the place of a kind in the chain."""
    return ORDER.get(kind, len(ORDER))


def kind_of(entity_id: str) -> str:
    """Return the kind an id says."""
    return entity_id.partition("/")[0]


def name_of(analysis: Analysis, entity_id: str) -> str:
    """Return the name of an entity, a national application or an outside system."""
    kind, _, rest = entity_id.partition("/")
    if kind == NATIONAL and rest in analysis.reference.national:
        return analysis.reference.national[rest].name
    return analysis.architecture.name_of(entity_id)


def node_of(analysis: Analysis, entity_id: str, group: str = "", *, emphasis: bool = False) -> Node:
    """Return the node of an id. The start is no link: its reader is already there."""
    entity = analysis.architecture.entities.get(entity_id)
    unit = f"unit-kerja/{entity.unit}" if entity and entity.unit else ""
    kind = kind_of(entity_id)
    return Node(
        id=entity_id,
        label=name_of(analysis, entity_id) or entity_id,
        kind=kind,
        group=group,
        state=(entity.status or "").lower() if isinstance(entity, DomainEntity) else "",
        note=str(getattr(type(entity), "label", "")),
        unit=unit,
        href_id="" if emphasis or kind == OUTSIDE else entity_id,
        emphasis=emphasis,
    )


def rest_node(start: str, kind: str, group: str, count: int, words: Wording) -> Node:
    """Return the node that stands for what a picture leaves out."""
    return Node(f"{REST}:{group}", words("more", n=count), REST, group, href_id=f"{start}#{kind}")


def sum_node(start: str, kind: str, group: str, count: int, words: Wording) -> Node:
    """Return the card that stands for all of a kind."""
    return Node(f"{REST}:{group}", words.counted({kind: count}), kind, group, href_id=f"{start}#{kind}")


def by_name(analysis: Analysis, ids: Iterable[str]) -> tuple[str, ...]:
    """Sort ids by the names that readers see."""
    return tuple(sorted(set(ids), key=lambda found: (name_of(analysis, found).casefold(), found)))


def owned(analysis: Analysis, unit: str, kind: str) -> tuple[str, ...]:
    """Return what a unit owns of a kind."""
    edges = analysis.architecture.incoming(unit)
    owns = (edge.source for edge in edges if edge.attribute.key == "unit_kerja" and kind_of(edge.source) == kind)
    return by_name(analysis, owns)


def legend_of(nodes: Iterable[Node], links: Iterable[Link], words: Wording) -> tuple[LegendItem, ...]:
    """Explain every sign that occurs: kinds in the order of the chain, states, and lines that are not plain."""
    nodes = tuple(nodes)
    kinds = sorted({node.kind for node in nodes} - {REST}, key=place_of)
    known = (key.removeprefix("state.") for key in words.phrases if key.startswith("state."))
    present = {node.state for node in nodes}
    states = tuple(state for state in known if state in present)
    styles = sorted({link.style for link in links} - {"plain"})
    return (
        *(LegendItem("kind", kind, words.kind(kind)) for kind in kinds),
        *(LegendItem("state", state, words(f"state.{state}")) for state in (states if len(states) > 1 else ())),
        *(LegendItem("link", style, words(f"style.{style}")) for style in styles),
    )
