"""Which of many applications are worth a look: an inverted index of stems and name keys, never all of them in full."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import islice
from math import log
from typing import Any

from spbe_arch.analysis.duplicates.names import distinctive
from spbe_arch.analysis.duplicates.ranking import Ranking, bits_of
from spbe_arch.analysis.duplicates.values import CatalogueEntry, Proposal

MOST_POSTINGS = 4000
MOST_WORK = 6_000
"""So many postings are walked for one proposal once enough entries are found: what remains are everyday words."""
EVERYDAY = 4
"""A word that one entry in so many has only orders what rarer words found."""
OFTEN = 1024
"""So many frequent words keep their users as bits."""
Stems = Callable[[str, str], Iterable[str]]


class CatalogueIndex:
    """Postings of an own or sibling catalogue; a plain value underneath, so it can be kept as JSON."""

    def __init__(self, size: int, postings: Mapping[str, list[int]]) -> None:
        """Take ready postings; use `build` to make them."""
        self._size, self._postings = size, postings
        self._bits = lru_cache(maxsize=OFTEN)(self._users)

    @classmethod
    def build(cls, entries: Iterable[CatalogueEntry], stems: Stems) -> "CatalogueIndex":
        """Index entries in the order given."""
        postings: dict[str, list[int]] = {}
        size = 0
        for number, entry in enumerate(entries):
            size += 1
            for term in terms_of(entry, stems):
                postings.setdefault(term, []).append(number)
        return cls(size, postings)

    @property
    def size(self) -> int:
        """How many entries are indexed."""
        return self._size

    def uses(self) -> dict[str, int]:
        """In how many entries each term occurs."""
        return {term: len(numbers) for term, numbers in self._postings.items()}

    def state(self) -> dict[str, Any]:
        """Give the index as plain lists, to be kept in a file."""
        return {"size": self._size, "postings": dict(self._postings)}

    @classmethod
    def restore(cls, state: Mapping[str, Any]) -> "CatalogueIndex":
        """Take back what `state` gave."""
        return cls(int(state["size"]), state["postings"])

    def _users(self, term: str) -> int:
        return bits_of(islice(self._postings[term], 4 * MOST_POSTINGS))

    def nearest(self, terms: Mapping[str, float], most: int) -> list[int]:
        """Give the numbers of the entries that share the rarest terms, best first; common terms only break ties."""
        ranking = Ranking()
        rare = sorted((len(self._postings[term]), term) for term in terms if term in self._postings)
        work, everyday = 0, max(most, self._size // EVERYDAY)
        for uses, term in rare:
            enough = len(ranking) >= most
            narrow = enough and uses > everyday
            work += min(uses, len(ranking)) if narrow else uses
            if enough and (uses > MOST_POSTINGS or work > MOST_WORK):
                break
            gain = terms[term] * log(1 + self._size / uses)
            bits = partial(self._bits, term)
            if narrow:
                ranking.add_to_found(gain, bits)
            else:
                ranking.add(gain, self._postings[term], bits)
        return ranking.best(most)


def terms_of(item: CatalogueEntry | Proposal, stems: Stems) -> set[str]:
    """Give the index terms of one application: its stems and the key of its distinctive name."""
    named = distinctive(item.name, item.agency).replace(" ", "")
    return {*stems(item.name, item.description), *((f"={named}",) if named else ())}
