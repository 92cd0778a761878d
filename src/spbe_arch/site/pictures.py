"""Who draws the pictures of a site: the neighbourhood of an entity, laid out once and kept by content."""

from collections.abc import MutableMapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.views import neighbourhood
from spbe_arch.diagrams.words import wording
from spbe_arch.site.options import Drawing, Language, Picture, Resolve
from spbe_arch.site.words import words


def drawer(lang: Language, layouts: MutableMapping[str, str] | None = None) -> Picture:
    """Return the function that draws; ``layouts`` keeps what was laid out between builds."""
    spoken = wording(lang.value, words(lang).title)

    def draw(analysis: Analysis, entity_id: str, resolve: Resolve) -> Drawing:
        view = neighbourhood(analysis, entity_id, words=spoken)
        return Drawing() if view.is_empty else Drawing(picture(view, resolve, layouts, spoken), view.sentence)

    return draw
