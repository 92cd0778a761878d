"""All pairs of a large catalogue without comparing all pairs: near neighbours only, in slices to run side by side.

Pure: `similar_pairs` takes a slice of numbers; whoever has processes gives each its share and joins the tuples.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spbe_arch.analysis.duplicates.argue_local import enough_for, local_score
from spbe_arch.analysis.duplicates.pairs import PairComparer
from spbe_arch.analysis.duplicates.reading import Reading
from spbe_arch.analysis.duplicates.values import CatalogueEntry, Verdict
from spbe_arch.analysis.duplicates.weights import Weights
from spbe_arch.reference.lexicon import Lexicon

NEIGHBOURS = 6
BUCKET = 400


@dataclass(frozen=True, slots=True)
class SimilarPair:
    """Two applications that repeat or touch each other."""

    one: str
    other: str
    verdict: Verdict
    score: float
    function: str


class Neighbourhood:
    """Readings of a catalogue, and who stands near whom: by shared rare words and by function."""

    def __init__(self, readings: Sequence[Reading], lexicon: Lexicon, weights: Weights) -> None:
        """Sort numbers of readings under their heaviest words and their name."""
        self._readings, self._pairs, self._weights = readings, PairComparer(lexicon), weights
        self._enough = enough_for(weights, weights.overlap)
        self._buckets: dict[str, list[int]] = {}
        self._keys = [_keys(reading) for reading in readings]
        for number, keys in enumerate(self._keys):
            for key in keys:
                self._buckets.setdefault(key, []).append(number)

    def similar_pairs(self, numbers: Iterable[int]) -> Iterator[SimilarPair]:
        """Yield the pairs of these readings with later ones that are more than unique."""
        for number in numbers:
            near = [self._readings[other] for other in self._near(number)]
            for _, match in self._pairs.compare_all(self._readings[number], near, self._enough):
                score = local_score(match, self._weights)
                verdict = self._weights.verdict(score)
                if verdict != "unique":
                    function = match.function.id if match.function else ""
                    yield SimilarPair(match.one.id, match.other.id, verdict, score, function)

    def _near(self, number: int) -> list[int]:
        shared: dict[int, float] = {}
        vector = self._readings[number].vector
        for key in self._keys[number]:
            bucket = self._buckets[key]
            gain = vector.get(key, 0.4) / (1 + len(bucket) / BUCKET)
            for other in _window(bucket, number):
                shared[other] = shared.get(other, 0.0) + gain
        return sorted(shared, key=lambda other: (-shared[other], other))[:NEIGHBOURS]


def _window(bucket: list[int], number: int) -> list[int]:
    """Give the next numbers of a bucket after this one: a crowded bucket is never walked in full."""
    low, high = 0, len(bucket)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if bucket[middle] <= number else (low, middle)
    return bucket[low : low + 40]


def _keys(reading: Reading) -> list[str]:
    heavy = sorted(reading.vector.items(), key=lambda pair: (-pair[1], pair[0]))[:4]
    best = reading.understanding.best
    named = reading.plain_name.replace(" ", "")
    return [
        *(term for term, _ in heavy),
        *((f"={named}",) if named else ()),
        *((f"@{best.function}", f"@{best.function}+{heavy[0][0]}") if best and heavy else ()),
    ]


def clusters(pairs: Iterable[SimilarPair]) -> tuple[tuple[str, ...], ...]:
    """Join duplicate pairs into groups, largest first, members sorted."""
    leader: dict[str, str] = {}

    def find(item: str) -> str:
        while leader.setdefault(item, item) != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for pair in pairs:
        if pair.verdict == "duplicate":
            one, other = sorted((find(pair.one), find(pair.other)))
            leader[other] = one
    groups: dict[str, list[str]] = {}
    for item in leader:
        groups.setdefault(find(item), []).append(item)
    return tuple(
        sorted((tuple(sorted(group)) for group in groups.values() if len(group) > 1), key=lambda g: (-len(g), g))
    )


def neighbourhood(
    entries: Iterable[CatalogueEntry], read: Callable[[CatalogueEntry], Reading], lexicon: Lexicon, weights: Weights
) -> Neighbourhood:
    """Read entries and stand them beside each other."""
    return Neighbourhood([read(entry).slim() for entry in entries], lexicon, weights)
