"""What the person who builds a site chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from spbe_arch.analysis.analysis import Analysis

Picture = Callable[[Analysis, str], str]
"""Makes the SVG of an entity's neighbourhood; the empty text where there is nothing to draw."""


class Audience(StrEnum):
    """For whom a site is built."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Language(StrEnum):
    """The language of headings, labels and legends; what an agency wrote stays as it is."""

    INDONESIAN = "id"
    ENGLISH = "en"


def no_picture(_analysis: Analysis, _entity_id: str) -> str:
    """Draw nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class Options:
    """Audience, language, and who draws; the defaults are the cautious ones."""

    audience: Audience = Audience.PUBLIC
    lang: Language = Language.INDONESIAN
    picture: Picture = no_picture
