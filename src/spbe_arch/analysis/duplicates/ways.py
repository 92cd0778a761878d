"""How a proposal meets national entries: by a function, a name or words; all others need no look."""

from collections.abc import Iterable, Mapping

from spbe_arch.analysis.duplicates.reading import Reading
from spbe_arch.analysis.duplicates.values import NO_CONTEXT, CatalogueEntry
from spbe_arch.reference.lexicon import GovernmentFunction

NEARLY = 0.04
"""From here on words are looked at closely."""
Vector = Mapping[str, float]
"""The words of a text, weighed."""


class Ways:
    """The ways from a proposal to national entries, by their number."""

    def __init__(self) -> None:
        """Begin with no entry; `into` sorts them."""
        self._functions: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        self._words: dict[str, list[tuple[int, float]]] = {}
        self._always: list[int] = []

    @classmethod
    def into(
        cls,
        entries: Iterable[tuple[CatalogueEntry, Vector]],
        functions: Mapping[str, list[tuple[GovernmentFunction, str]]],
        names: Mapping[str, frozenset[str]],
    ) -> "Ways":
        """Sort the entries under everything by which a proposal may meet them."""
        ways = cls()
        for number, (entry, words) in enumerate(entries):
            if entry.context is not NO_CONTEXT:
                ways._always.append(number)
            for function, _ in functions.get(entry.national_id, ()):
                ways._functions.setdefault(function.id, []).append(number)
            for name in names[entry.national_id]:
                ways._names.setdefault(name, []).append(number)
            for word, weight in words.items():
                ways._words.setdefault(word, []).append((number, weight))
        return ways

    def reached(self, proposal: Reading, alike: float) -> set[int]:
        """Return the numbers of the entries that share a function, a name or enough words."""
        found = set(self._always)
        for item in proposal.understanding.evidence:
            found.update(self._functions.get(item.function, ()))
        for key in proposal.keys & self._names.keys():
            found.update(self._names[key])
        if alike > 1:
            return found
        likeness: dict[int, float] = {}
        for word, mine in proposal.vector.items():
            for number, weight in self._words.get(word, ()):
                likeness[number] = likeness.get(number, 0.0) + mine * weight
        found.update(number for number, amount in likeness.items() if amount > alike)
        return found
