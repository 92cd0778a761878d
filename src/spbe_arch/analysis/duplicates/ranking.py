"""Adding up what many entries have in common with one, when some words are in a handful of them and some in hundreds.

Entries met by a rare word are counted one by one. Entries that share only frequent words fall into few groups that
share the same ones, and a group is one number whose bits are its entries: what is done to it is done to all at once.
The sums, and their order, are those of adding up entry by entry.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import nsmallest
from itertools import islice

RARE = 40
"""A word with at most this many users is counted entry by entry."""


class Ranking:
    """The entries found so far with what they scored; words must come from rare to frequent."""

    def __init__(self) -> None:
        self._single: dict[int, float] = {}
        self._singles = 0
        self._groups: list[tuple[float, int]] = []
        self._found = 0

    def __len__(self) -> int:
        return len(self._single) + self._found

    def add(self, gain: float, users: Collection[int], bits: Callable[[], int]) -> None:
        """Give a gain to the users of a word, whether they were found before or not."""
        if len(users) <= RARE and not self._groups:
            for number in users:
                self._single[number] = self._single.get(number, 0.0) + gain
            self._singles = 0
            return
        self._add_to_singles(gain, bits())
        others = bits() & ~self._singles
        new = self._split(gain, others)
        if new:
            self._groups.append((0.0 + gain, new))
            self._found += new.bit_count()

    def add_to_found(self, gain: float, bits: Callable[[], int]) -> None:
        """Give a gain to those users of a word that were found before."""
        self._add_to_singles(gain, bits())
        self._split(gain, bits())

    def best(self, most: int) -> list[int]:
        """Return the entries with the highest scores, equal ones by number."""
        singles = ((-score, number) for number, score in self._single.items())
        grouped: Iterator[tuple[float, int]] = (
            (-score, number)
            for score, group in sorted(self._groups, key=lambda found: -found[0])
            for number in islice(_numbers(group), most)
        )
        return [number for _, number in nsmallest(most, (*singles, *self._enough(grouped, most)))]

    def _enough(self, grouped: Iterable[tuple[float, int]], most: int) -> Iterator[tuple[float, int]]:
        """Yield grouped entries until there are enough of higher scores than the rest."""
        taken, last = 0, 0.0
        for score, number in grouped:
            if taken >= most and score != last:
                return
            taken, last = taken + 1, score
            yield score, number

    def _add_to_singles(self, gain: float, users: int) -> None:
        if len(self._single) and not self._singles:
            self._singles = bits_of(self._single)
        if self._singles & users:
            for number in self._single:
                if users >> number & 1:
                    self._single[number] += gain

    def _split(self, gain: float, users: int) -> int:
        """Part every group into those that use a word and those that do not; return the users that are in none."""
        groups: list[tuple[float, int]] = []
        for score, group in self._groups:
            inside = group & users
            if inside:
                groups.append((score + gain, inside))
                users ^= inside
            if inside != group:
                groups.append((score, group ^ inside))
        self._groups = groups
        return users


def bits_of(numbers: Iterable[int]) -> int:
    """Return the number that has these bits."""
    found = sorted(numbers)
    row = bytearray(found[-1] // 8 + 1) if found else bytearray()
    for number in found:
        row[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(row, "little")


def _numbers(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
