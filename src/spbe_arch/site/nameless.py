"""Names that a page asks for.

The name of an object shows on few pages of other objects, but nobody can say beforehand on which. So these pages are
made of an architecture whose objects bear no name: a name has to be asked for, and what is asked for is noted. Such a
page is made anew when one of the names it asked for has changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from spbe_arch.model.architecture import Architecture

MadeT = TypeVar("MadeT")


class Names:
    """The names of all objects, and a note of those that were asked for."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._asked: dict[str, str] = {}

    def ask(self, entity_id: str) -> str:
        """Return the name of an object, or the id itself for what is no object, and note that."""
        return self._asked.setdefault(entity_id, self.tell(entity_id))

    def tell(self, entity_id: str) -> str:
        """Return the same without a note."""
        return self._names[entity_id] if entity_id in self._names else entity_id.partition("/")[2] or entity_id

    def noting(self, make: Callable[[], MadeT]) -> tuple[MadeT, Mapping[str, str]]:
        """Make something and return it with the names it asked for; who waits for it has asked for them as well."""
        before, self._asked = self._asked, {}
        made, asked = make(), self._asked
        self._asked = before | asked
        return made, asked


@dataclass(frozen=True)
class Nameless(Architecture):
    """An architecture whose objects bear no names."""

    names: Names = field(default_factory=lambda: Names({}))

    def name_of(self, entity_id: str) -> str:
        """Return the name of an entity, or the id itself for what is no entity."""
        return self.names.ask(entity_id)


def nameless(architecture: Architecture) -> Nameless:
    """Return an architecture without the names, which it tells who asks."""
    return Nameless(
        agency=architecture.agency,
        settings=architecture.settings,
        entities={found.id: found.model_copy(update={"name": ""}) for found in architecture.entities.values()},
        edges=architecture.edges,
        unresolved=architecture.unresolved,
        names=Names({found.id: found.name for found in architecture.entities.values()}),
    )
