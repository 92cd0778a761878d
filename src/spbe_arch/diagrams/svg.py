"""A view and its geometry as one SVG: classes instead of colours, links, keyboard focus, and the words for everybody.

The picture is drawn here and not by Graphviz, which only says where things are. Every text of a user goes through
`markup`, and every address comes from the caller.
"""

from collections.abc import Iterator, MutableMapping
from hashlib import blake2b

from spbe_arch.diagrams.card import MARGIN, Card, card_of
from spbe_arch.diagrams.dot import dot_of, drawn_rows, line_ends
from spbe_arch.diagrams.layout import Geometry, lay_out
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.svg_groups import LANE_BELOW, groups_svg, room_above
from spbe_arch.diagrams.svg_links import link_svg
from spbe_arch.diagrams.svg_nodes import Resolve, node_svg
from spbe_arch.diagrams.view import Flow, View
from spbe_arch.diagrams.words import Wording, wording


def nowhere(_entity_id: str) -> str | None:
    """Resolve nothing: a picture without links."""
    return None


def picture(
    view: View,
    resolve: Resolve = nowhere,
    cache: MutableMapping[str, str] | None = None,
    words: Wording | None = None,
) -> str:
    """Lay out and draw a view; ``resolve`` turns an id into an address, ``cache`` keeps layouts between builds."""
    return draw(view, lay_out(dot_of(view), cache), resolve, words or wording())


def draw(view: View, geometry: Geometry, resolve: Resolve, words: Wording) -> str:
    """Return the SVG element; its ids begin with a hash of its content, so that many pictures share one page."""
    card = card_of(view.flow, view.nodes)
    body = "".join(_body(view, geometry, card, resolve, words))
    name = "d" + blake2b((view.title + view.sentence + body).encode(), digest_size=5).hexdigest()
    left, top, width, height = _frame(view, geometry)
    role = "group" if " href=" in body or "tabindex" in body else "img"
    return (
        f'<svg class="spbe-diagram" xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}"'
        f' style="--w:{width}px" role="{role}" aria-labelledby="{name}t" aria-describedby="{name}d">'
        f'<title id="{name}t">{text(view.title)}</title><desc id="{name}d">{text(view.sentence)}</desc>{body}</svg>'
    )


def _frame(view: View, geometry: Geometry) -> tuple[int, int, int, int]:
    side = 14 if view.flow is Flow.DOWN else MARGIN
    above, below = room_above(view) + MARGIN, LANE_BELOW + MARGIN
    return -side, -above, geometry.width + 2 * side, geometry.height + above + below


def _body(view: View, geometry: Geometry, card: Card, resolve: Resolve, words: Wording) -> Iterator[str]:
    yield "".join(groups_svg(view, geometry, card))
    yield '<g class="spbe-links" aria-hidden="true">'
    yield from _links(view, geometry)
    yield "</g>"
    for index, node in enumerate(view.nodes):
        yield node_svg(node, geometry.boxes[f"n{index}"], card, resolve, words)


def _links(view: View, geometry: Geometry) -> Iterator[str]:
    rank_of = {name: rank for rank, names in drawn_rows(view).items() for name in names}
    place = {node.id: f"n{index}" for index, node in enumerate(view.nodes)}
    for link, ends in zip(view.links, line_ends(view, rank_of), strict=True):
        yield link_svg(link, geometry.lines[ends], turned=ends[0] != place[link.source])
