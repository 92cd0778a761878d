"""The signs of a legend, drawn with the classes of the picture, so that both always look alike."""

from spbe_arch.diagrams.icons import ICONS
from spbe_arch.diagrams.markup import text, word
from spbe_arch.diagrams.view import LegendItem

_LINE = '<path d="M1 8H21"/><path class="spbe-head" d="M27 8L20 5L20 11z"/>'


def legend_sign(item: LegendItem) -> str:
    """Return a small SVG for one entry; its meaning is the label beside it, so it is hidden from readers by ear."""
    return _framed(16 if item.sign == "kind" else 28, legend_inner(item))


def legend_inner(item: LegendItem) -> str:
    """Return the sign of an entry as part of a larger SVG."""
    if item.sign == "kind":
        return f'<g class="spbe-kind-{word(item.key)}"><path class="spbe-sign" d="{ICONS.get(item.key, "")}"/></g>'
    if item.sign == "state":
        rect = '<rect x="2" y="2" width="24" height="12" rx="3"/>'
        return f'<g class="spbe-node" data-state="{text(item.key)}">{rect}</g>'
    return f'<g class="spbe-link spbe-link--{word(item.key)}">{_LINE}</g>'


def _framed(width: int, inner: str) -> str:
    return (
        f'<svg class="spbe-key" viewBox="0 0 {width} 16" width="{width}" height="16" aria-hidden="true">{inner}</svg>'
    )
