"""Phrases of the lexicon, compiled and found in a text without trying each of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spbe_arch.analysis.duplicates.scroll import STEP
from spbe_arch.analysis.duplicates.text import SAYS_NOTHING, Reader, Text

Atom = tuple[str, ...]
Spot = tuple[int, ...]
"""Places at which one atom stands, in order."""
FAR = 12 * STEP  # a sentence, hardly two
MOST_ANCHORS = 8
EVERYWHERE = 1000
"""So many phrases seem to have a word that nearly every text has: it tells least of which phrases a text may have."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Words of which one must stand there. A grammar makes each group once."""

    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Parts that stand in one saying (or in the name); inside a part the groups stand near each other."""

    owner: str
    strength: float
    reason: str
    parts: tuple[tuple[Group, ...], ...]

    @property
    def size(self) -> int:
        """How many words it takes: longer phrases know better."""
        return sum(len(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found, the places it was found at, and the stems that stand there."""

    phrase: Phrase
    places: frozenset[int]
    stems: frozenset[str]


class Grammar:
    """How phrases are written in the lexicon; a word that many of them use is read once."""

    def __init__(self, reader: Reader, classes: Mapping[str, tuple[str, ...]]) -> None:
        """Take what reads words, and the classes of words that `@name` stands for."""
        self._classes = classes
        self._atom = cache(lambda written: reader.atom(written.replace("_", " ")))
        self._group = cache(self._group_of)

    def parts(self, written: str) -> tuple[tuple[Group, ...], ...]:
        """Read `@adu jalan/jembatan & warga`; raise ValueError for a phrase that says nothing."""
        parts = [
            tuple(group for word in part.split() if (group := self._group(word)).atoms) for part in written.split("&")
        ]
        if not all(parts):
            msg = f"frasa leksikon kosong setelah dibaca: {written!r}"
            raise ValueError(msg)
        return tuple(parts)

    def _group_of(self, word: str) -> Group:
        options = (self._classes[option[1:]] if option.startswith("@") else (option,) for option in word.split("/"))
        atoms = (self._atom(item) for written in options for item in written)
        return Group(tuple(dict.fromkeys(atom for atom in atoms if atom)))


class PhraseIndex:
    """All phrases by the rarest of their words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Index each phrase by the group whose words occur least; of stems that stand together the rarest counts."""
        self.phrases = tuple(phrases)
        said = [[group for part in phrase.parts for group in part] for phrase in self.phrases]
        uses = Counter(token for groups in said for group in groups for atom in group.atoms for token in atom)
        uses.update(dict.fromkeys(SAYS_NOTHING, EVERYWHERE))
        telling = cache(lambda group: frozenset([min(atom, key=uses.__getitem__) for atom in group.atoms]))
        weight = cache(lambda group: sum([uses[token] for token in telling(group)]))
        self._by_word: dict[str, list[int]] = {}
        self._needed: list[tuple[frozenset[str], ...]] = []
        for number, groups in enumerate(said):
            rarest = min(groups, key=weight)
            self._needed.append(tuple(telling(group) for group in groups if group is not rarest))
            for word in telling(rarest):
                self._by_word.setdefault(word, []).append(number)

    def find(self, text: Text) -> Iterator[Hit]:
        """Yield every phrase the text contains, in lexicon order."""
        stands = _Stands(text.positions)
        here = text.positions.keys()
        numbers = {number for word in here & self._by_word.keys() for number in self._by_word[word]}
        for number in sorted(numbers):
            for words in self._needed[number]:
                if words.isdisjoint(here):
                    break
            else:
                if places := _locate(self.phrases[number], stands, text.name_end):
                    yield Hit(self.phrases[number], places, frozenset(text.stem_at[place] for place in places))


class _Stands(dict[Group, list[Spot]]):
    """Where each group stands in a text; the same groups are part of many phrases."""

    def __init__(self, positions: dict[str, list[int]]) -> None:
        super().__init__()
        self._positions = positions

    def __missing__(self, group: Group) -> list[Spot]:
        found: list[Spot] = []
        for atom in group.atoms:
            if places := self._positions.get(atom[0]):
                found += _runs(places, atom, self._positions) if len(atom) > 1 else [(place,) for place in places]
        self[group] = found
        return found


def _locate(phrase: Phrase, stands: _Stands, name_end: int) -> frozenset[int] | None:
    if len(phrase.parts) == 1:
        places = _locate_near(phrase.parts[0], stands)
        return frozenset(places) if places is not None else None
    spots = [_spots(part, stands) for part in phrase.parts]
    if not all(spots):
        return None
    first = frozenset[int]().union(*(part[0] for part in spots))
    if _is_one_saying(first, name_end):
        return first
    chosen = (_together(anchor, spots[1:]) for anchor in spots[0][:MOST_ANCHORS])
    return next((found for found in chosen if _is_one_saying(found, name_end)), None)


def _spots(part: tuple[Group, ...], stands: _Stands) -> list[Spot]:
    if len(part) == 1:
        return stands[part[0]]
    places = _locate_near(part, stands)
    return [tuple(sorted(places))] if places is not None else []


def _together(anchor: Spot, others: list[list[Spot]]) -> frozenset[int]:
    middle = anchor[0]
    nearest = (min(spots, key=lambda spot: (abs(spot[0] - middle), spot[0])) for spots in others)
    return frozenset(anchor).union(*nearest)


def _is_one_saying(places: frozenset[int], name_end: int) -> bool:
    """Words of the name go with all of the description; words of the description must stand near each other."""
    told = [place for place in places if place > name_end]
    return not told or max(told) - min(told) <= FAR


def _locate_near(part: tuple[Group, ...], stands: _Stands) -> set[int] | None:
    spots = []
    for group in part:
        here = stands[group]
        if not here:
            return None
        spots.append(here)
    if len(spots) == 1:
        return set(spots[0][0])
    window = STEP * (len(part) + 2)
    for anchor in spots[0]:
        chosen = _around(anchor, spots[1:], window)
        if chosen is not None:
            return chosen
    return None


def _around(anchor: Spot, others: list[list[Spot]], window: int) -> set[int] | None:
    chosen: set[int] = set(anchor)
    for spots in others:
        near = [(distance, spot) for spot in spots if (distance := abs(spot[0] - anchor[0])) <= window]
        free = [found for found in near if chosen.isdisjoint(found[1])]
        if not free:
            return None
        chosen.update(min(free)[1])
        if max(chosen) - min(chosen) > window:
            return None
    return chosen


def _runs(places: Iterable[int], atom: Atom, positions: dict[str, list[int]]) -> list[Spot]:
    return [run for place in places if (run := _run(place, atom, positions)) is not None]


def _run(place: int, atom: Atom, positions: dict[str, list[int]]) -> Spot | None:
    run = [place]
    for token in atom[1:]:
        following = [spot for spot in positions.get(token, ()) if 0 < spot - run[-1] <= STEP + STEP // 2]
        if not following:
            return None
        run.append(following[0])
    return tuple(run)
