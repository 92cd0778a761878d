"""Who draws the pictures of a site, and in which words; layouts are kept by content between builds."""

from collections.abc import MutableMapping

from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.view import View
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.site.options import Language, Picture, Resolve
from spbe_arch.site.words import words


def spoken(lang: Language) -> Wording:
    """Return the words of pictures in a language."""
    return wording(lang.value, words(lang).title)


def drawer(lang: Language, layouts: MutableMapping[str, str] | None = None) -> Picture:
    """Return the function that draws; ``layouts`` keeps what was laid out between builds."""

    def draw(view: View, resolve: Resolve) -> str:
        return picture(view, resolve, layouts, spoken(lang))

    return draw
