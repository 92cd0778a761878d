"""A node as a card: a sign for its kind, its name on a few lines, and the whole name for who points at it."""

from collections.abc import Callable

from spbe_arch.diagrams.card import FONT, LINE, SIGN, Card, rest_card
from spbe_arch.diagrams.icons import ICONS
from spbe_arch.diagrams.layout import Point
from spbe_arch.diagrams.markup import attribute, text, word
from spbe_arch.diagrams.text import width
from spbe_arch.diagrams.view import Node
from spbe_arch.diagrams.words import Wording

Resolve = Callable[[str], str | None]
_ROUND = {"layanan": 16, "proses-bisnis": 2, "infrastruktur": 0, "data": 10}
_REST = "lainnya"
_FULL = 0.8


def node_svg(node: Node, middle: Point, usual: Card, resolve: Resolve, words: Wording) -> str:
    """Return the card of a node, as a link where the caller knows an address."""
    card = rest_card(node.label) if node.kind == _REST else usual
    x, y = middle[0] - card.width // 2, middle[1] - card.height // 2
    href = resolve(node.href_id) if node.href_id else None
    opening, tag = _opening(node, href)
    body = f'<rect width="{card.width}" height="{card.height}" rx="{_ROUND.get(node.kind, 6)}"/>'
    label = _label(node, card)
    title = f"<title>{text(_described(node, words))}</title>"
    return f'<{opening} transform="translate({x} {y})">{title}{body}{_sign(node, card)}{label}</{tag}>'


def _opening(node: Node, href: str | None) -> tuple[str, str]:
    start = " spbe-node--start" if node.emphasis else ""
    facts = attribute("data-id", node.id) + attribute("data-state", node.state) + attribute("data-unit", node.unit)
    classes = f'class="spbe-node spbe-kind-{word(node.kind)}{start}"{facts}'
    if href is not None:
        return f'a {classes} href="{text(href)}"', "a"
    return f'g {classes} role="img" tabindex="0"', "g"


def _described(node: Node, words: Wording) -> str:
    if node.kind == _REST:
        return node.label
    state = words.phrases.get(f"state.{node.state}", node.state)
    return " · ".join(part for part in (node.label, node.note or words.kind(node.kind), state) if part)


def _sign(node: Node, card: Card) -> str:
    return f'<path class="spbe-sign" transform="translate(8 {card.height // 2 - 8})" d="{ICONS.get(node.kind, "")}"/>'


def _label(node: Node, card: Card) -> str:
    lines = card.lines(node.label)
    first = round(card.height / 2 - (len(lines) - 1) * LINE / 2 + FONT * 0.36, 1)
    spans = (
        f'<tspan x="{SIGN}" y="{first + index * LINE:g}"{_held(line, card)}>{text(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f"<text>{' '.join(spans)}</text>"


def _held(line: str, card: Card) -> str:
    """Hold a line that nearly fills its card to the width it was given, for readers whose font is wider."""
    wide = width(line, FONT)
    return f' textLength="{wide:.0f}" lengthAdjust="spacingAndGlyphs"' if wide > card.room * _FULL else ""
