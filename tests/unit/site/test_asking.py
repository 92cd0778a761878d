"""An architecture that has to be asked: one object or one kind at a time."""

from collections.abc import Callable

import pytest
from site_making import assessed, options

from spbe_arch.model.architecture import Architecture
from spbe_arch.site.context import site_of

WALKS: dict[str, Callable[[Architecture], object]] = {
    "objects": lambda asked: list(asked.entities),
    "how many objects": lambda asked: len(asked.entities),
    "links": lambda asked: list(asked.edges),
    "whether there are links": lambda asked: bool(asked.edges),
    "a link among all": lambda asked: "aplikasi/simpeg" in asked.edges,
    "references that lead nowhere": lambda asked: len(asked.unresolved),
}


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
def test_nobody_asks_for_everything_at_once(repository, walk):
    with pytest.raises(TypeError, match="single objects"):
        walk(site_of(assessed(repository()), options()).near.architecture)


def test_what_is_asked_is_noted_with_its_answer(repository):
    site = site_of(assessed(repository()), options())
    name, asked = site.questions.noting(lambda: site.near.architecture.name_of("aplikasi/simpeg"))
    assert asked == {"nama aplikasi/simpeg": name}
    assert site.questions.holds(asked)
    assert not site.questions.holds({"nama aplikasi/simpeg": "Nama Lama"})
