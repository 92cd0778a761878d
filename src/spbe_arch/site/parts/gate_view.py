"""The duplicate gate as readers meet it: judged applications in the order in which they need somebody's decision."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.adoption import Use
from spbe_arch.analysis.duplicates import Candidate, Judgement, Reason
from spbe_arch.analysis.gate import PLANNED
from spbe_arch.model.kinds import Application
from spbe_arch.site.context import Site

GATE, ADOPTION = "gerbang-aplikasi.html", "adopsi.html"
USES = (Use.USED, Use.PLANNED, Use.CONNECTED, Use.BUILT, Use.MISSING, Use.ENDED)
"""What is done with a national application, in the order of legends."""
ORDER = {"duplicate": 0, "overlap": 1, "settled": 2, "unique": 3}
"""Verdicts with the worst first; settled is what decisions alone keep from a worse one."""
REASONS, OTHERS = 4, 6


@dataclass(frozen=True, slots=True)
class Judged:
    """One application with its judgement; ``open`` are the candidates nobody has decided on, ``decided`` the others."""

    application: Application
    judgement: Judgement
    open: tuple[Candidate, ...]
    decided: tuple[Candidate, ...]

    @property
    def verdict(self) -> str:
        """What the gate says, or that decisions settled it."""
        return "settled" if self.decided and not self.open else self.judgement.verdict

    @property
    def proposed(self) -> bool:
        """Whether it is only a proposal."""
        return self.application.status in PLANNED

    @property
    def argued(self) -> bool:
        """Whether there is something to argue, so that it has a page."""
        return bool(self.open or self.decided)

    @property
    def page(self) -> str:
        """Where the argument stands."""
        return f"gerbang/{self.application.slug}.html" if self.argued else ""


def judged(site: Site) -> tuple[Judged, ...]:
    """Return every judged application: proposals before running ones, the worst first."""
    gate = site.analysis.gate
    found = (_judged(application, gate.arguments[application.id]) for application in gate.judged)
    return tuple(sorted(found, key=_rank))


def _judged(application: Application, judgement: Judgement) -> Judged:
    ordered = sorted(judgement.candidates, key=lambda found: (ORDER[found.verdict], -found.score, found.id))
    undecided = tuple(candidate for candidate in ordered if not candidate.decision)
    return Judged(application, judgement, undecided, tuple(candidate for candidate in ordered if candidate.decision))


def _rank(item: Judged) -> tuple[int, bool, float, str]:
    return ORDER[item.verdict], not item.proposed, -item.judgement.score, item.application.id


def pages_of_arguments(site: Site) -> Mapping[str, str]:
    """Return the page of the argument about an application, for those that have one."""
    return {item.application.id: item.page for item in judged(site) if item.page}


def strongest(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return what weighs most, for or against."""
    told = (reason for reason in reasons if reason.detail)
    return tuple(sorted(told, key=lambda reason: -abs(reason.weight)))[:REASONS]


def score(site: Site, value: float) -> str:
    """Write a score with two decimals."""
    return site.words.number(Decimal(f"{value:.2f}"))
