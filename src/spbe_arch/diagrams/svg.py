"""A view and its geometry as one SVG: classes instead of colours, links, keyboard focus, and the words for everybody.

The picture is drawn here and not by Graphviz, which only says where things are. Every text of a user goes through
`markup`, and every address comes from the caller.
"""

from collections.abc import Iterator, MutableMapping
from hashlib import blake2b

from spbe_arch.diagrams.card import MARGIN
from spbe_arch.diagrams.curves import path_of
from spbe_arch.diagrams.dot import dot_of
from spbe_arch.diagrams.layout import Geometry, lay_out
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.shape import Shape, ends_of_links, names_of, shape_of
from spbe_arch.diagrams.svg_groups import LANE_BELOW, group_boxes, headers_svg, lanes_svg, room_above
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
    shape = shape_of(view)
    geometry = lay_out(dot_of(shape), cache)
    nodes = (
        node_svg(node, geometry.boxes[name], shape, resolve, words or wording())
        for node, name in zip(view.nodes, names_of(view), strict=True)
    )
    return _framed(view, geometry, "".join((*_behind(view, shape, geometry), *nodes)))


def _framed(view: View, geometry: Geometry, body: str) -> str:
    """Return the SVG element; its ids begin with a hash of its content, so that many pictures share one page."""
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


def _behind(view: View, shape: Shape, geometry: Geometry) -> Iterator[str]:
    boxes = group_boxes(view, shape, geometry)
    yield from lanes_svg(view, geometry, boxes)
    yield '<g class="spbe-links" aria-hidden="true">'
    for link, (line, turned) in zip(view.links, ends_of_links(view, shape), strict=True):
        yield link_svg(link, path_of(line, shape, geometry), turned=turned)
    yield "</g>"
    yield from headers_svg(view, geometry, boxes)
