"""Where the marks of a drawn index stand: a gauge, and a series that ends where its instrument ends. Only geometry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import cos, pi, sin

from spbe_arch.analysis.maturity.history import Series
from spbe_arch.analysis.maturity.values import OFFICIAL, SELF_ASSESSED
from spbe_arch.reference.instrument import Instrument

CENTRE, MIDDLE, RADIUS = 120.0, 118.0, 88.0
TOP, BOTTOM, LEFT, STEP, GAP = 34.0, 214.0, 34.0, 58.0, 34.0
KINDS = (SELF_ASSESSED, "dokumen", "interviu", OFFICIAL)
"""The kinds of assessment in the order in which they are drawn, the official one on top; each has its own mark."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tick:
    """A bound between two predicates on the rim of the gauge."""

    text: str
    start: Point
    end: Point
    label: Point


@dataclass(frozen=True, slots=True)
class Gauge:
    """A half circle: the path of the whole scale, the path up to the value, and the bounds of the predicates."""

    whole: str
    filled: str
    ticks: tuple[Tick, ...]
    tip: Point


@dataclass(frozen=True, slots=True)
class Mark:
    """One assessment in the chart: where it stands, where its number is written, and what it says."""

    x: float
    y: float
    label_x: float
    label_y: float
    value: Decimal
    year: int
    assessment: str

    @property
    def aside(self) -> bool:
        """Whether its number stands beside it, not above or below."""
        return self.label_x != self.x


@dataclass(frozen=True, slots=True)
class Line:
    """The assessments of one kind under one instrument, joined in the order of years."""

    kind: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> str:
        """The corners of the line."""
        return " ".join(f"{mark.x:g},{mark.y:g}" for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Panel:
    """The years of one instrument; a gap separates it from the next, so that nothing is joined."""

    instrument: str
    left: float
    right: float
    years: tuple[tuple[int, float], ...]
    lines: tuple[Line, ...]

    @property
    def middle(self) -> float:
        """Where its name stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Chart:
    """All panels side by side, and the height of the whole numbers of the scale."""

    width: float
    panels: tuple[Panel, ...]
    levels: tuple[tuple[int, float], ...]


def gauge(instrument: Instrument, value: Decimal) -> Gauge:
    """Return the gauge of a value; scales begin at their lowest value, at the left."""
    low, high = float(instrument.scale.minimum), float(instrument.scale.maximum)

    def share(number: Decimal) -> float:
        return min(max((float(number) - low) / (high - low), 0.0), 1.0)

    bounds = (found.minimum for found in instrument.predicates if found.minimum is not None)
    inner = sorted(bound for bound in bounds if low < float(bound) < high)
    ticks = tuple(
        Tick(str(bound), _at(share(bound), RADIUS - 11), _at(share(bound), RADIUS + 11), _at(share(bound), RADIUS + 21))
        for bound in inner
    )
    return Gauge(_arc(1.0), _arc(share(value)), ticks, _at(share(value), RADIUS))


def _at(share: float, radius: float) -> Point:
    angle = pi * (1 - share)
    return round(CENTRE + radius * cos(angle), 2), round(MIDDLE - radius * sin(angle), 2)


def _arc(share: float) -> str:
    start, end = _at(0.0, RADIUS), _at(share, RADIUS)
    return f"M{start[0]:g} {start[1]:g}A{RADIUS:g} {RADIUS:g} 0 0 1 {end[0]:g} {end[1]:g}"


def chart(series: Iterable[Series]) -> Chart:
    """Return the chart of the series of one agency: a panel per instrument, by its first year."""
    groups: dict[str, list[Series]] = {}
    for found in series:
        groups.setdefault(found.instrument, []).append(found)
    ordered = sorted(groups.items(), key=lambda item: (min(p.year for s in item[1] for p in s.points), item[0]))
    panels = tuple(_panels(ordered))
    width = panels[-1].right + 10 if panels else LEFT
    return Chart(width, panels, tuple((level, _height(Decimal(level))) for level in range(6)))


def _panels(groups: list[tuple[str, list[Series]]]) -> Iterator[Panel]:
    left = LEFT
    for instrument, members in groups:
        found = {point.year for series in members for point in series.points}
        years = range(min(found), max(found) + 1)
        right = left + max(STEP * len(years), 2 * STEP)
        first = (left + right - STEP * (len(years) - 1)) / 2
        places = {year: first + STEP * index for index, year in enumerate(years)}
        ordered = sorted(members, key=lambda series: (_order(series.kind), series.kind))
        highest = _highest(ordered)
        lines = tuple(line for line in (_line(series, places, highest) for series in ordered) if line.marks)
        yield Panel(instrument, left, right, tuple(places.items()), lines)
        left = right + GAP


def _highest(members: list[Series]) -> dict[int, Decimal]:
    """Return the highest value of every year: its number stands above its mark, those of others below."""
    found: dict[int, Decimal] = {}
    for point in (point for series in members for point in series.points if point.value is not None):
        assert point.value is not None
        found[point.year] = max(point.value, found.get(point.year, point.value))
    return found


def _line(series: Series, places: dict[int, float], highest: dict[int, Decimal]) -> Line:
    marks = []
    for point in series.points:
        if point.value is not None:
            x, y = places[point.year], _height(point.value)
            aside = series.kind not in (OFFICIAL, SELF_ASSESSED)
            label = y + 4 if aside else y - 9 if point.value == highest[point.year] else y + 17
            marks.append(Mark(x, y, x + 9 if aside else x, label, point.value, point.year, point.assessment))
    return Line(series.kind, tuple(marks))


def _order(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _height(value: Decimal) -> float:
    return round(BOTTOM - float(value) / 5 * (BOTTOM - TOP), 2)
