"""A view and its geometry as one SVG: classes instead of colours, links, keyboard focus, and the words for everybody.

The picture is drawn here and not by Graphviz, which only says where things are. Every text of a user goes through
`markup`, and every address comes from the caller.
"""

from collections.abc import Iterator, MutableMapping
from hashlib import blake2b

from spbe_arch.diagrams.curves import path_of
from spbe_arch.diagrams.dot import dot_of
from spbe_arch.diagrams.grid import grid_of
from spbe_arch.diagrams.layout import Geometry, lay_out
from spbe_arch.diagrams.markup import text
from spbe_arch.diagrams.shape import Shape, ends_of_links, shape_of
from spbe_arch.diagrams.svg_groups import frame_of, group_boxes, headers_svg, lanes_svg, middles
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
    geometry = grid_of(shape) if view.flow is Flow.GRID else lay_out(dot_of(shape), cache)
    boxes = group_boxes(view, shape, geometry)
    drawn = (
        *lanes_svg(view, geometry, boxes),
        *_links(view, shape, geometry),
        *headers_svg(view, geometry, boxes),
        *(
            node_svg(node, middle, shape.card, resolve, words or wording())
            for node, middle in zip(view.nodes, middles(view, geometry, boxes), strict=True)
        ),
    )
    return _framed(view, geometry, "".join(drawn))


def _framed(view: View, geometry: Geometry, body: str) -> str:
    """Return the SVG element; its ids begin with a hash of its content, so that many pictures share one page."""
    title, sentence = text(view.title), text(view.sentence)
    name = "d" + blake2b(f"{title}{sentence}{body}".encode(), digest_size=5).hexdigest()
    left, top, width, height = frame_of(view, geometry)
    role = "group" if " href=" in body or "tabindex" in body else "img"
    return (
        f'<svg class="spbe-diagram" xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}"'
        f' style="--w:{width}px" role="{role}" aria-labelledby="{name}t" aria-describedby="{name}d">'
        f'<title id="{name}t">{title}</title><desc id="{name}d">{sentence}</desc>{body}</svg>'
    )


def _links(view: View, shape: Shape, geometry: Geometry) -> Iterator[str]:
    yield '<g class="spbe-links" aria-hidden="true">'
    for link, (line, turned) in zip(view.links, ends_of_links(view, shape), strict=True):
        yield link_svg(link, path_of(line, shape, geometry), turned=turned)
    yield "</g>"
