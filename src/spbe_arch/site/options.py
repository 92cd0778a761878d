"""What the person who builds a site chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from spbe_arch.assessment.audience import Audience
from spbe_arch.diagrams.view import View
from spbe_arch.site.drafts.page_memory import PageMemory

Resolve = Callable[[str], str | None]
Picture = Callable[[View, Resolve], str]
"""Draws a view as SVG; the last argument turns an id into a link."""


class Language(StrEnum):
    """The language of headings, labels and legends; what an agency wrote stays as it is."""

    INDONESIAN = "id"
    ENGLISH = "en"


def no_picture(_view: View, _resolve: Resolve) -> str:
    """Draw nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class Download:
    """A document that the site offers: its address below the site, what it is, its form, and its size in bytes."""

    path: str
    title: str
    form: str
    size: int


@dataclass(frozen=True, slots=True)
class Options:
    """Audience, language, who draws, and pages of earlier builds; the defaults are the cautious ones."""

    audience: Audience = Audience.PUBLIC
    lang: Language = Language.INDONESIAN
    picture: Picture = no_picture
    memory: PageMemory | None = None
    downloads: tuple[Download, ...] = ()

    @property
    def draws(self) -> bool:
        """Whether there are pictures at all; without them no view has to be made."""
        return self.picture is not no_picture
