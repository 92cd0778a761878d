"""Words of a text as a weighted vector, for likeness where the lexicon knows no function."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt
from typing import Self

from spbe_arch.analysis.duplicates.text import SAYS_NOTHING, Text

COMMON_FROM, COMMON_SHARE = 4, 0.04


def terms(text: Text) -> Counter[str]:
    """Count the stems that can tell texts apart, name words included."""
    return Counter(token for token in text.stems if token not in SAYS_NOTHING and len(token) > 2)


class Frequencies:
    """How rare each term is in a catalogue."""

    def __init__(self, size: int, uses: Mapping[str, int]) -> None:
        """Take how many documents there are, and in how many each term occurs."""
        self._size, self._uses = size, uses

    @classmethod
    def of_documents(cls, documents: Iterable[Iterable[str]]) -> Self:
        """Count each term once per document."""
        counted = [set(document) for document in documents]
        return cls(len(counted), Counter(term for document in counted for term in document))

    def joined(self, size: int, uses: Mapping[str, int]) -> "Frequencies":
        """Add another catalogue's counts."""
        return Frequencies(self._size + size, Counter(self._uses) + Counter(uses))

    def common(self, term: str) -> bool:
        """Whether so many documents have the term that sharing it says nothing (the name of the region, say)."""
        return self._uses.get(term, 0) >= max(COMMON_FROM, COMMON_SHARE * self._size)

    def weigh(self, counted: Mapping[str, int]) -> dict[str, float]:
        """Weigh and normalise a text's terms."""
        size = max(self._size, 20)
        raw = {term: (1 + log(n)) * log(1 + size / (1 + self._uses.get(term, 0))) for term, n in counted.items()}
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        return {term: value / length for term, value in raw.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Cosine of two normalised vectors."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum([value * large[term] for term, value in small.items() if term in large])
