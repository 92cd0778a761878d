"""What is said about evidence: requirements met or not, pieces that are missing, a suggested level - never a result."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

LABEL = "Saran dari isi arsitektur, bukan nilai resmi"
PAGE_NOTE = (
    "Alamat halaman dihitung dari halaman muka situs internal (`spbe build --audience internal`). "
    "Paket ini memuat objek keamanan dan data tertutup; jangan diterbitkan."
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is missing; `entity` is the object it concerns, `unit` the unit that owes it (a bare slug)."""

    text: str
    entity: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a requirement is met, what was found, and what is missing for it."""

    met: bool
    found: tuple[str, ...] = ()
    missing: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelCheck:
    """One requirement of one level with what was found for it."""

    level: int
    requirement: str
    outcome: Outcome


class EvidenceObject(NamedTuple):
    """One object of the architecture that is evidence, with the content kinds it stands for."""

    id: str
    name: str
    unit: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document an assessment rests on, with the place in it."""

    assessment: str
    document: str
    article: str
    page: str
    file: str
    analysis: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The level the architecture supports for one indicator; None when it cannot be said.

    `limited` tells that the requirements of a higher level are met but the architecture alone cannot prove it.
    """

    instrument: str
    indicator: int
    level: int | None
    checks: tuple[LevelCheck, ...]
    limited: bool
    strength: str
    still_needs: str
    label: str = LABEL

    @property
    def missing(self) -> tuple[Piece, ...]:
        """Give what is missing, lowest level first."""
        return tuple(piece for check in self.checks for piece in check.outcome.missing)


@dataclass(frozen=True, slots=True)
class EvidencePack:
    """Everything there is for one indicator, to be printed or put into a workbook."""

    instrument: str
    indicator: int
    name: str
    criteria: tuple[tuple[int, str, str], ...]
    asked_for: tuple[str, ...]
    suggestion: Suggestion | None
    documents: tuple[Document, ...]
    objects: tuple[EvidenceObject, ...]
    still_needs: str


def all_of(*outcomes: Outcome) -> Outcome:
    """Join requirements that must all be met."""
    return Outcome(
        met=all(outcome.met for outcome in outcomes),
        found=tuple(text for outcome in outcomes for text in outcome.found),
        missing=tuple(piece for outcome in outcomes for piece in outcome.missing),
    )


def every(total: int, pieces: Iterable[Piece], found: str) -> Outcome:
    """Require something of every object: met when there are objects and no piece is missing."""
    missing = tuple(pieces)
    return Outcome(total > 0 and not missing, (f"{total - len(missing)} dari {total} {found}",), missing)


def some(count: int, found: str, otherwise: str) -> Outcome:
    """Require at least one of something."""
    return Outcome(count > 0, (f"{count} {found}",) if count else (), () if count else (Piece(otherwise),))


@dataclass(frozen=True, slots=True)
class PackAbout:
    """What stands above printed evidence: whose, for which instrument, on which day and at which commit.

    `assessed` is the level last given to each indicator and `assessment` by what; `commit` is a text for people.
    """

    agency: str
    regulation: str
    day: str
    commit: str
    assessment: str = ""
    assessed: Mapping[int, str] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Give what to print, with labels."""
        return (
            ("Instansi", self.agency),
            ("Instrumen", self.regulation),
            ("Keadaan per", self.day),
            ("Commit", self.commit),
            ("Penilaian acuan", self.assessment or "belum ada"),
        )
