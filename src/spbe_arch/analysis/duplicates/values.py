"""The values the gate takes and gives: what is proposed, what exists, and the argued judgement between them."""

from dataclasses import dataclass, field
from typing import Any, Literal

Verdict = Literal["duplicate", "overlap", "unique"]
Scope = Literal["national", "own", "sibling"]
Confidence = Literal["tinggi", "sedang", "rendah"]
Depth = Literal["all", "alike", "brief"]
"""How much of a judgement is told: every candidate, or those that repeat or overlap, or of these only what speaks for
them. The verdict is the same.
"""

SCOPES: tuple[Scope, ...] = ("national", "own", "sibling")
SEVERITY: dict[Verdict, int] = {"unique": 0, "overlap": 1, "duplicate": 2}


@dataclass(frozen=True, slots=True)
class Context:
    """What an architecture says of an application beyond its words; every part may be empty.

    `integrates` and `uses_national` hold ids as written (`nasional/srikandi`, a slug, or `luar/x`).
    """

    services: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    integrates: tuple[str, ...] = ()
    uses_national: str = ""


NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An application someone wants, or one that runs and is looked at again."""

    id: str
    name: str
    description: str = ""
    unit: str = ""
    agency: str = ""
    aliases: tuple[str, ...] = ()
    context: Context = NO_CONTEXT


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """Something that exists: a national application, one of the same government, or one of a sibling.

    `pattern` is the national `pola_daerah` (empty elsewhere); `former_names`, `boundary`, `basis` are the catalogue's.
    """

    id: str
    scope: Scope
    name: str
    description: str = ""
    owner: str = ""
    agency: str = ""
    unit: str = ""
    expansion: str = ""
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    boundary: str = ""
    pattern: str = ""
    basis: tuple[str, ...] = ()
    context: Context = NO_CONTEXT

    @classmethod
    def of(cls, proposal: Proposal) -> "CatalogueEntry":
        """Return a proposal as something the others of its government can repeat."""
        return cls(
            id=proposal.id,
            scope="own",
            name=proposal.name,
            description=proposal.description,
            owner=proposal.unit,
            agency=proposal.agency,
            unit=proposal.unit,
            aliases=proposal.aliases,
            context=proposal.context,
        )

    @property
    def national_id(self) -> str:
        """Give the bare national id (`srikandi`), empty in other scopes."""
        return self.id.removeprefix("nasional/") if self.scope == "national" else ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature that moved the score, by how much, and the words for a reader."""

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One existing application held against the proposal, argued for and against."""

    id: str
    scope: Scope
    verdict: Verdict
    score: float
    function: str
    name: str = ""
    relation: str = ""
    reasons: tuple[Reason, ...] = ()
    against: tuple[Reason, ...] = ()
    owner: str = ""
    basis: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    decision: Any = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one proposal, its worst undecided candidate's. Candidates: best first, at most ten per scope."""

    proposal: str
    verdict: Verdict
    score: float
    confidence: Confidence
    function: str
    function_name: str
    candidates: tuple[Candidate, ...]
    missing: tuple[str, ...] = field(default=())
    notes: tuple[str, ...] = field(default=())

    def of_scope(self, scope: Scope) -> tuple[Candidate, ...]:
        """Give the candidates of one scope, best first."""
        return tuple(candidate for candidate in self.candidates if candidate.scope == scope)
