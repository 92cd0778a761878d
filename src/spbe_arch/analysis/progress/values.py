"""What is asked of a unit, and what its progress is."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

PARTS: Mapping[str, str] = {
    "kelengkapan": "Kelengkapan",
    "klasifikasi": "Klasifikasi",
    "proses": "Proses bisnis",
    "rantai": "Rantai arsitektur",
    "peta_rencana": "Pelaksanaan peta rencana",
}
"""The parts of the score, named as their weights are in the settings."""
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked of a unit: done or not; ``todo`` says what to do, in Indonesian."""

    part: str
    unit: str
    entity: str
    done: bool
    todo: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score; a part of which nothing is asked has no score, and its weight goes to the others."""

    key: str
    title: str
    weight: Decimal
    done: int
    asked: int

    @property
    def score(self) -> Decimal | None:
        """The share that is done, 0 to 100; None when nothing is asked."""
        return rounded(Decimal(100) * self.done / self.asked) if self.asked else None


@dataclass(frozen=True, slots=True)
class Step:
    """What could be done next at one object, and how many points of the whole score it brings."""

    part: str
    entity: str
    todo: tuple[str, ...]
    gain: Decimal


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """The progress of a unit with all units below it. ``steps`` are what raises it most, best first."""

    id: str
    name: str
    parent: str | None
    score: Decimal | None
    parts: tuple[Part, ...]
    steps: tuple[Step, ...]

    @property
    def open_items(self) -> int:
        """How much is still to be done."""
        return sum(part.asked - part.done for part in self.parts)


def rounded(number: Decimal) -> Decimal:
    """Return a score with one decimal."""
    return number.quantize(TENTH, ROUND_HALF_UP)
