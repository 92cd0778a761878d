"""Which functions of government a text speaks of: evidence per function, and the words that carry it.

The longest phrase wins: words already explained by a longer phrase of another function ("aset desa") count little for
the shorter one ("aset"). That is how near misses are told apart without a rule for each.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spbe_arch.analysis.duplicates.names import variants
from spbe_arch.analysis.duplicates.phrases import Hit, Phrase, PhraseIndex, parse
from spbe_arch.analysis.duplicates.text import Reader, Text
from spbe_arch.reference.lexicon import Guard, Lexicon

STRENGTH = {"kuat": 1.0, "sedang": 0.5, "lemah": 0.2}
LONGER = 0.15
EXPLAINED, CONTESTED = 0.25, 0.65
COMMON_FROM, COMMON_TO, COMMON_SHARE = 4, 30, 0.5
IN_NAME_ONLY = 0.85
DECAY = 0.4
NAMED, NAMED_AGAINST = 0.6, 0.1
TELLING = 2
ONE_NAME_WORD = (1.0, 1.0, 0.6, 0.35)  # by how much the rest of the text tells of, when it never speaks of that word
DEFEATS_FROM, DEFEATED = 0.5, 0.4
IN_OFFICE_NAME = 0.3
IN_LATER_SENTENCES = 0.55


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a text speaks of one function, in which words, and why those words count."""

    function: str
    strength: float
    words: tuple[str, ...]
    reason: str
    only_name: bool = False
    stems: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Understanding:
    """Functions a text speaks of, strongest first, and the guards it fires."""

    evidence: tuple[Evidence, ...]
    guards: tuple[tuple[Guard, tuple[str, ...]], ...]
    text: Text

    @property
    def best(self) -> Evidence | None:
        """The function the text is mostly about."""
        return self.evidence[0] if self.evidence else None

    def strength(self, function: str) -> float:
        """Evidence for one function."""
        return next((item.strength for item in self.evidence if item.function == function), 0.0)


class Interpreter:
    """The lexicon, compiled: reads texts into understandings."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile all phrases of functions and guards."""
        self.lexicon = lexicon
        self.reader = Reader(lexicon, _vocabulary(lexicon))
        self._offices: dict[str, tuple[str, ...]] = {}
        self._aliases = {
            key: function.id
            for function in lexicon.functions.values()
            for alias in function.aliases
            for key in variants(alias)
        }
        self._guards = {guard.id: guard for guard in lexicon.guards}
        self._index = PhraseIndex(self._function_phrases())
        self._common = _function_counts(self._index.phrases)
        self._guard_index = PhraseIndex(self._guard_phrases("phrases"))
        self._unit_index = PhraseIndex(self._guard_phrases("units"))

    def understand(self, text: Text, unit: str = "", keys: frozenset[str] = frozenset()) -> Understanding:
        """Read a text; `unit` is looked at by guards only, `keys` are the names it goes by."""
        hits = list(self._index.find(text))
        weighed = [(hit, _weight(hit, self._common, text)) for hit in hits]
        by_function: dict[str, list[tuple[Hit, float]]] = {}
        for hit, weight in _contest(weighed):
            by_function.setdefault(hit.phrase.owner, []).append((hit, weight))
        found = {name: self._sobered(_evidence(name, hits_of, text), text) for name, hits_of in by_function.items()}
        evidence = list(self._without_general(self._with_names(found, keys, text)).values())
        evidence.sort(key=lambda item: (-item.strength, item.function))
        return Understanding(tuple(evidence), tuple(self._fired(text, unit)), text)

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for phrase in self._index.phrases:
            if phrase.strength >= 1.0 and phrase.size <= 2:
                words = found.setdefault(phrase.owner, {})
                words.update({atom[0]: None for part in phrase.parts for group in part[:1] for atom in group[:3]})
        return {function: tuple(words) for function, words in found.items()}

    def words_for(self, function: str) -> tuple[str, ...]:
        """Give the stems by which other texts speak of a function, to find them by."""
        return self._words.get(function, ())

    def _sobered(self, item: Evidence, text: Text) -> Evidence:
        """Trust an acronym in the name less, the more the rest of the text tells of without ever speaking of it."""
        if (
            not item.only_name
            or len(item.words) != 1
            or not {item.words[0], f"e{item.words[0]}"} & self._aliases.keys()
        ):
            return item
        share = ONE_NAME_WORD[min(text.specific, len(ONE_NAME_WORD) - 1)]
        return replace(item, strength=round(item.strength * share, 4))

    def _without_general(self, found: dict[str, Evidence]) -> dict[str, Evidence]:
        """Let a special function that is nearly as strong explain away the general ones it names."""
        left = dict(found)
        for item in found.values():
            for general in self.lexicon.functions[item.function].defeats:
                other = found.get(general)
                if other and item.strength >= DEFEATS_FROM * other.strength:
                    left[general] = replace(other, strength=round(other.strength * DEFEATED, 4))
        return left

    def _with_names(self, found: dict[str, Evidence], keys: frozenset[str], text: Text) -> dict[str, Evidence]:
        """Add what names say: much where the words agree or say nothing, little where they tell of something else."""
        strongest = max((item.strength for item in found.values()), default=0.0)
        named = {self._aliases[key]: key for key in sorted(keys & self._aliases.keys())}
        for function, key in named.items():
            item = found.get(function)
            own = item.strength if item and not (item.only_name and text.specific >= TELLING) else 0.0
            agreed = own >= 0.5 * strongest if own else not strongest and text.specific < TELLING
            gain = NAMED if agreed else NAMED_AGAINST
            words = (*item.words, key) if item else (key,)
            reason = item.reason if item else "nama yang lazim dipakai untuk fungsi ini"
            strength = (item.strength if item else 0.0) + gain
            found[function] = Evidence(
                function, round(strength, 4), words, reason, only_name=not item or item.only_name
            )
        return found

    def _fired(self, text: Text, unit: str) -> list[tuple[Guard, tuple[str, ...]]]:
        fired: dict[str, tuple[str, ...]] = {}
        for hit in self._guard_index.find(text):
            fired.setdefault(hit.phrase.owner, _surface(hit.places, text))
        for guard in self._unit_guards(unit):
            fired.setdefault(guard, (unit[:80],))
        return [(self._guards[guard], words) for guard, words in sorted(fired.items())]

    def _unit_guards(self, unit: str) -> tuple[str, ...]:
        if unit not in self._offices:
            office = self.reader.read("", unit)
            self._offices[unit] = tuple(hit.phrase.owner for hit in self._unit_index.find(office)) if unit else ()
        return self._offices[unit]

    def _function_phrases(self) -> Iterable[Phrase]:
        for function in self.lexicon.functions.values():
            for group in function.terms:
                for written in group.phrases:
                    parts = parse(written, self.reader, self.lexicon.classes)
                    yield Phrase(function.id, STRENGTH[group.strength], group.reason, parts)

    def _guard_phrases(self, field: str) -> Iterable[Phrase]:
        for guard in self.lexicon.guards:
            for written in getattr(guard, field):
                yield Phrase(guard.id, 1.0, guard.reason, parse(written, self.reader, self.lexicon.classes))


def _vocabulary(lexicon: Lexicon) -> Iterable[str]:
    phrases = (p for f in lexicon.functions.values() for group in f.terms for p in group.phrases)
    for written in (*phrases, *(word for words in lexicon.classes.values() for word in words)):
        yield from written.replace("/", " ").replace("_", " ").replace("&", " ").replace("-", " ").split()


def _function_counts(phrases: Iterable[Phrase]) -> dict[str, int]:
    """In how many functions each word occurs: words of many functions say little."""
    owners: dict[str, set[str]] = {}
    for phrase in phrases:
        for part in phrase.parts:
            for atom in (atom for group in part for atom in group):
                for token in atom:
                    owners.setdefault(token, set()).add(phrase.owner)
    return {token: len(names) for token, names in owners.items()}


def _weight(hit: Hit, common: Mapping[str, int], text: Text) -> float:
    """Weigh a hit by its phrase's strength and length, and by how few functions share its rarest word."""
    weight = hit.phrase.strength * (1 + LONGER * (hit.phrase.size - 1))
    if hit.stems.isdisjoint(text.told):
        weight *= IN_NAME_ONLY
    if min(hit.places) > text.later:
        weight *= IN_LATER_SENTENCES
    if hit.places <= text.office:
        weight *= IN_OFFICE_NAME
    uses = min(
        common.get(token, 1) for token, place in zip(text.stems, text.places, strict=True) if place in hit.places
    )
    commonness = min(1.0, max(0.0, (uses - COMMON_FROM) / (COMMON_TO - COMMON_FROM)))
    return weight * (1 - COMMON_SHARE * commonness)


def _contest(weighed: list[tuple[Hit, float]]) -> Iterable[tuple[Hit, float]]:
    """Let the longest phrase win: words that a longer or stronger phrase of another function explains count less."""
    for hit, weight in weighed:
        rivals = [
            (other, strength)
            for other, strength in weighed
            if other.phrase.owner != hit.phrase.owner and strength > weight and not other.stems.isdisjoint(hit.stems)
        ]
        if any(other.stems > hit.stems for other, _ in rivals):
            yield hit, weight * EXPLAINED
        else:
            yield hit, weight * CONTESTED if rivals else weight


def _evidence(function: str, found: list[tuple[Hit, float]], text: Text) -> Evidence:
    found = sorted(found, key=lambda pair: (-pair[1], sorted(pair[0].places)))
    used: set[int] = set()
    total, share, words = 0.0, 1.0, []
    for hit, weight in found:
        if hit.places <= used:
            continue
        total += weight * share
        share *= DECAY
        used |= hit.places
        words.append(" ".join(_surface(hit.places, text)))
    only_name = not any(text.stem_at[place] in text.told for place in used)
    said = tuple(dict.fromkeys(words))
    stems = frozenset(text.stem_at[place] for place in used)
    return Evidence(function, round(total, 4), said, found[0][0].phrase.reason, only_name=only_name, stems=stems)


def _surface(places: Iterable[int], text: Text) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.surface[place] for place in sorted(places)))


def strengths(evidence: Iterable[Evidence]) -> Mapping[str, float]:
    """Give evidence as a mapping."""
    return {item.function: item.strength for item in evidence}
