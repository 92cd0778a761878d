"""Holding two applications of one government (or of a sibling) against each other: features, relation, score."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from math import exp
from typing import NamedTuple

from spbe_arch.analysis.duplicates.context import STRANGE, amount, said
from spbe_arch.analysis.duplicates.names import likenesses
from spbe_arch.analysis.duplicates.reading import Reading
from spbe_arch.analysis.duplicates.vectors import cosine
from spbe_arch.reference.lexicon import GovernmentFunction, Lexicon

SAME, PART, SISTERS, UNITS, OTHER = "sama", "bagian", "saudara", "unit-lain", "berbeda"
Enough = Callable[[float, float, float, float], bool]
"""Whether it is worth to look further where so much is in common: the function, the name, the words, the context."""


class PairMatch(NamedTuple):
    """Two applications held against each other, before it is argued."""

    one: Reading
    other: Reading
    relation: str
    function: GovernmentFunction | None
    features: dict[str, float]
    linked: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words in which both speak of the function."""
        return _words(self.one, self.other, self.function)

    @property
    def shares(self) -> str:
        """What the architecture says of both, in words."""
        return said(self.one.marks & self.other.marks)


class PairComparer:
    """Compares readings by one lexicon, whose functions are kin to each other or not."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Remember who is kin to whom as it is asked."""
        self._functions = lexicon.functions
        self._varied = frozenset(function.id for function in lexicon.functions.values() if function.varied)
        self._kinship = cache(lambda left, right: _kinship(lexicon.functions[left], lexicon.functions[right]))

    def compare(self, one: Reading, other: Reading) -> PairMatch:
        """Compare two readings."""
        ((_, match),) = self.compare_all(one, (other,), lambda *_: True)
        return match

    def compare_all(self, one: Reading, others: Sequence[Reading], enough: Enough) -> Iterator[tuple[int, PairMatch]]:
        """Compare a reading with others; yield those that have enough in common with it, by their place.

        The names of all are compared at once: one alone takes as long.
        """
        names = likenesses(one.plain_name, [other.plain_name for other in others])
        for place, (other, alike) in enumerate(zip(others, names, strict=True)):
            match = self._match(one, other, alike, enough)
            if match:
                yield place, match

    def _match(self, one: Reading, other: Reading, alike: float, enough: Enough) -> PairMatch | None:
        function, strength, relation = self._common(one, other)
        same = round(1 - exp(-1.5 * strength), 4) if strength else 0.0
        words = round(cosine(one.vector, other.vector), 4)
        common = amount(one.marks & other.marks)
        if not enough(same, alike, words, common):
            return None
        features = {
            "fungsi": same,
            "nama": round(alike, 4),
            "uraian": words,
            "beda": 1.0 if relation == OTHER and _apart(one, other) else 0.0,
            "populasi": 1.0 if function and one.guarded(function) != other.guarded(function) else 0.0,
            "konteks": common,
            "asing": 1.0 if common <= STRANGE and one.is_placed and other.is_placed else 0.0,
        }
        if relation == SAME and function and function.per_unit and not _same_place(one, other, alike):
            relation = UNITS
        elif relation == OTHER and not features["beda"] and features["uraian"] + features["nama"] > 0.6:
            relation = SAME
        linked = one.slug in other.ends or other.slug in one.ends
        return PairMatch(one, other, relation, function, features, linked)

    def _common(self, one: Reading, other: Reading) -> tuple[GovernmentFunction | None, float, str]:
        """Find the main function both have; a module and its whole, or sisters, count as less."""
        best: tuple[float, str, str] = (0.0, "", OTHER)
        if not one.central or not other.central:
            return None, 0.0, OTHER
        for left, strength in one.central.items():
            for right, their_strength in other.central.items():
                relation, share = self._kinship(left, right)
                if relation == SAME and left in self._varied:
                    share = _agreement(one.stems[left], other.stems[left])
                if share:
                    common = round(share * min(strength, their_strength), 4)
                    best = max(best, (common, left, relation))
                    if relation == PART and self._functions[right].parent == left and right in one.minor:
                        best = max(best, (common, right, relation))
        return (self._functions[best[1]], best[0], best[2]) if best[0] else (None, 0.0, OTHER)


def _agreement(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How far two applications speak of a varied function in the same words."""
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


def _kinship(left: GovernmentFunction, right: GovernmentFunction) -> tuple[str, float]:
    if left.presentational or right.presentational:
        return OTHER, 0.0
    if left.id == right.id:
        return SAME, 1.0
    if left.parent == right.id or right.parent == left.id:
        return PART, 0.9
    related = right.id in left.overlaps or left.id in right.overlaps
    if related or (left.parent and left.parent == right.parent) or _meet(left, right):
        return SISTERS, 0.8
    return OTHER, 0.0


def _meet(left: GovernmentFunction, right: GovernmentFunction) -> bool:
    """Whether both must end up in the same national application."""
    return bool({national for national, _ in left.national} & {national for national, _ in right.national})


def _apart(one: Reading, other: Reading) -> bool:
    mine, theirs = one.understanding.best, other.understanding.best
    if mine is None or theirs is None:
        return False
    return mine.function != theirs.function and not (
        one.understanding.strength(theirs.function) or other.understanding.strength(mine.function)
    )


def _same_place(one: Reading, other: Reading, alike: float) -> bool:
    """Systems kept once per unit repeat each other only inside one unit, and under one name."""
    return alike > 0.8 and (not one.unit or one.unit == other.unit)


def _words(one: Reading, other: Reading, function: GovernmentFunction | None) -> tuple[str, ...]:
    if function is None:
        return ()
    found = [
        item.words
        for reading in (one, other)
        for item in reading.understanding.evidence
        if item.function == function.id
    ]
    return tuple(dict.fromkeys(word for words in found for word in words[:3]))
