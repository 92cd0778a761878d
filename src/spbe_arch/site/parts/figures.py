"""A picture on a page: the drawing, its sentence, its legend, and the table that says the same in words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from markupsafe import Markup

from spbe_arch.diagrams.svg_legend import legend_sign
from spbe_arch.diagrams.view import Direction, Node, View, rows
from spbe_arch.site.address import list_page, relative
from spbe_arch.site.context import Site
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.pictures import spoken

ARROWS = {Direction.FORWARD: "→", Direction.BACK: "←", Direction.BOTH: "↔", Direction.NONE: "–"}
ALL = 1_000_000
REST = "lainnya"


class Rest(Enum):
    """Where the card leads that stands for what a picture leaves out."""

    TABLE = auto()
    """To the table below the picture, which then lists everything."""
    LIST = auto()
    """To the list of its kind: the whole is too much for one table."""
    GROUP = auto()
    """To the group of its kind on the same page."""
    RELATIONS = auto()
    """To the relations of the page, which say all of it; such a picture needs no table of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: who, how, whom."""

    source: Cell
    arrow: str
    relation: str
    target: Cell | None


@dataclass(frozen=True, slots=True)
class Figure:
    """What a template shows; ``units`` and ``states`` are what can be filtered by."""

    anchor: str
    title: str
    sentence: str
    svg: Markup
    legend: tuple[tuple[Markup, str], ...]
    lines: tuple[Line, ...]
    units: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    ids: frozenset[str]

    @property
    def filters(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The choices by the data attribute they are about; one choice is none."""
        offered = {"unit": self.units, "state": self.states}
        return {key: values for key, values in offered.items() if len(values) > 1}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a picture stands: its page, its anchor, its heading, and where its rest leads."""

    here: str
    anchor: str
    title: str
    rest: Rest = Rest.TABLE


def figure(site: Site, spot: Spot, make: Callable[..., View], shown: Iterable[frozenset[str]] = ()) -> Figure | None:
    """Return a picture ready for its page; None where there is only the start, or nothing that is not ``shown``."""
    if not site.options.draws:
        return None
    words = spoken(site.options.lang)
    view = make(words=words)
    ids = frozenset(node.id for node in view.nodes if not node.id.startswith(f"{REST}:"))
    if view.is_empty or any(ids <= other for other in shown):
        return None
    cut = spot.rest is Rest.TABLE and any(node.href_id.partition("#")[2] for node in view.nodes)
    told = make(words=words, limit=ALL) if cut else view
    return Figure(
        anchor=spot.anchor,
        title=spot.title,
        sentence=view.sentence,
        svg=Markup(site.options.picture(view, partial(_link, site, spot))),  # noqa: S704 - our own SVG
        legend=tuple((Markup(legend_sign(item)), item.label) for item in view.legend),  # noqa: S704 - our own SVG
        lines=() if spot.rest is Rest.RELATIONS else tuple(_lines(site, told)),
        units=tuple(sorted(_units(site, view), key=lambda unit: (unit[1].casefold(), unit[0]))),
        states=tuple((item.key, item.label) for item in view.legend if item.sign == "state"),
        ids=ids,
    )


def _link(site: Site, spot: Spot, node: str) -> str | None:
    """Return where a click leads: the page of what is pointed at, or what a card for the rest stands for."""
    entity_id, rest, kind = node.partition("#")
    if not rest:
        page = site.page_of(entity_id)
        return relative(spot.here, page) if page else None
    if spot.rest is Rest.TABLE:
        return f"#{spot.anchor}-tabel"
    return f"#hub-{kind}" if spot.rest in (Rest.GROUP, Rest.RELATIONS) else relative(spot.here, list_page(kind))


def _lines(site: Site, view: View) -> Iterator[Line]:
    for row in rows(view):
        if REST not in (row.source.kind, row.target.kind if row.target else ""):
            target = _cell(site, row.target) if row.target else None
            yield Line(_cell(site, row.source), ARROWS[row.direction], row.relation, target)


def _cell(site: Site, node: Node) -> Cell:
    return Cell(node.label, site.page_of(node.id))


def _units(site: Site, view: View) -> Iterator[tuple[str, str]]:
    for unit in {node.unit for node in view.nodes if node.unit}:
        yield unit, site.name_of(unit)
