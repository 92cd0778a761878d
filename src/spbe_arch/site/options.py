"""What the person who builds a site chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.audience import Audience

Resolve = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture and the sentence that says the same; both empty where there is nothing to draw."""

    svg: str = ""
    sentence: str = ""


Picture = Callable[[Analysis, str, Resolve], Drawing]
"""Draws the neighbourhood of an entity; the last argument turns an id into a link."""


class Language(StrEnum):
    """The language of headings, labels and legends; what an agency wrote stays as it is."""

    INDONESIAN = "id"
    ENGLISH = "en"


def no_picture(_analysis: Analysis, _entity_id: str, _resolve: Resolve) -> Drawing:
    """Draw nothing."""
    return Drawing()


@dataclass(frozen=True, slots=True)
class Options:
    """Audience, language, and who draws; the defaults are the cautious ones."""

    audience: Audience = Audience.PUBLIC
    lang: Language = Language.INDONESIAN
    picture: Picture = no_picture
