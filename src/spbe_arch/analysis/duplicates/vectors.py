"""Words of a text as a weighted vector, for likeness where the lexicon knows no function."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from spbe_arch.analysis.duplicates.text import SAYS_NOTHING, Text


def terms(text: Text) -> Counter[str]:
    """Count the stems that can tell texts apart, name words included."""
    return Counter(token for token in text.stems if token not in SAYS_NOTHING and len(token) > 2)


class Frequencies:
    """How rare each term is in a catalogue."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        """Count each term once per document."""
        self._count = 0
        self._uses: Counter[str] = Counter()
        for document in documents:
            self._count += 1
            self._uses.update(set(document))

    def weigh(self, counted: Mapping[str, int]) -> dict[str, float]:
        """Weigh and normalise a text's terms."""
        size = max(self._count, 20)
        raw = {term: (1 + log(n)) * log(1 + size / (1 + self._uses[term])) for term, n in counted.items()}
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        return {term: value / length for term, value in raw.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Cosine of two normalised vectors."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * large[term] for term, value in small.items() if term in large)
