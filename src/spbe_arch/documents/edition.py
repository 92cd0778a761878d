"""One edition of the official documents: the model an audience may see, and what the reader has to know about it.

Everything a manuscript depends on is in here, so equal editions give equal documents: no clock, no git, no files.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import Assessment
from spbe_arch.assessment.audience import Audience, Withheld
from spbe_arch.diagrams.view import View
from spbe_arch.model.architecture import Architecture

Draw = Callable[[View], str]
"""Makes a self-contained SVG of a view, fit for print; the empty text where there is nothing to draw."""


def no_drawing(_view: View) -> str:
    """Draw nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What an agency decides about its documents in `pengaturan.yml`.

    ``order`` holds for a kind the anchors of its chapters as they shall follow each other. It is applied by whoever
    makes the document out of a manuscript; the contents need not look at it.
    """

    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Edition:
    """What every document of one run is made from.

    ``assessment`` is already reduced to what the audience may see; ``withheld`` says how much that leaves out.
    ``year`` and ``period`` are what was asked for: without a year a document speaks of the whole period, and the period
    is the agency's own unless another was asked for. ``unit`` is `unit-kerja/x`, or empty for the whole agency.

    ``commit`` is empty without git, and ``uncommitted`` tells that the architecture was changed since. ``fingerprint``
    is a hash of the whole model, the same on every machine and for every audience. ``day`` is the day of the document.

    ``before`` is the architecture at the revision ``since``, reduced to the same audience; None without `--since`.
    """

    assessment: Assessment
    withheld: Withheld
    audience: Audience
    day: date
    fingerprint: str
    period: tuple[int, int]
    year: int | None = None
    unit: str = ""
    commit: str = ""
    uncommitted: bool = False
    before: Architecture | None = None
    since: str = ""
    settings: DocumentSettings = field(default_factory=DocumentSettings)
    draw: Draw = no_drawing

    @property
    def analysis(self) -> Analysis:
        """The analysis the audience may see."""
        return self.assessment.analysis

    @property
    def architecture(self) -> Architecture:
        """The architecture the audience may see."""
        return self.analysis.architecture

    @property
    def is_public(self) -> bool:
        """Whether the documents are for everybody."""
        return self.audience is Audience.PUBLIC

    @property
    def is_example(self) -> bool:
        """Whether the agency is made up, by `contoh` or by its description; every page must say so."""
        agency = self.architecture.agency
        return bool(agency.example) or "rekaan" in (agency.description or "").lower()
