"""Which functions of government a text speaks of: evidence per function, and the words that carry it.

The longest phrase wins: words already explained by a longer phrase of another function ("aset desa") count little for
the shorter one ("aset"). That is how near misses are told apart without a rule for each.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spbe_arch.analysis.duplicates.names import variants
from spbe_arch.analysis.duplicates.phrases import Grammar, Hit, Phrase, PhraseIndex
from spbe_arch.analysis.duplicates.text import Reader, Text
from spbe_arch.analysis.duplicates.weighing import Evidence, contest, evidence_of, function_counts, surface, weigh
from spbe_arch.reference.lexicon import Guard, Lexicon

STRENGTH = {"kuat": 1.0, "sedang": 0.5, "lemah": 0.2}
NAMED, NAMED_AGAINST = 0.6, 0.1
TELLING = 2
ONE_NAME_WORD = (1.0, 1.0, 0.6, 0.35)  # by how much the rest of the text tells of, when it never speaks of that word
DEFEATS_FROM, DEFEATED = 0.5, 0.4


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
        self._grammar = Grammar(self.reader, lexicon.classes)
        self._offices: dict[str, tuple[str, ...]] = {}
        self._aliases = {
            key: function.id
            for function in lexicon.functions.values()
            for alias in function.aliases
            for key in variants(alias)
        }
        self.guards = {guard.id: guard for guard in lexicon.guards}
        self._index = PhraseIndex(self._function_phrases())
        self._common = function_counts(self._index.phrases)
        self._guard_index = PhraseIndex(self._guard_phrases("phrases"))
        self._unit_index = PhraseIndex(self._guard_phrases("units"))

    def understand(self, text: Text, unit: str = "", keys: frozenset[str] = frozenset()) -> Understanding:
        """Read a text; `unit` is looked at by guards only, `keys` are the names it goes by."""
        hits = list(self._index.find(text))
        weighed = [(hit, weigh(hit, self._common, text)) for hit in hits]
        by_function: dict[str, list[tuple[Hit, float]]] = {}
        for hit, weight in contest(weighed):
            by_function.setdefault(hit.phrase.owner, []).append((hit, weight))
        found = {name: self._sobered(evidence_of(name, hits_of, text), text) for name, hits_of in by_function.items()}
        evidence = list(self._without_general(self._with_names(found, keys, text)).values())
        evidence.sort(key=lambda item: (-item.strength, item.function))
        return Understanding(tuple(evidence), tuple(self._fired(text, unit)), text)

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for phrase in self._index.phrases:
            if phrase.strength >= 1.0 and phrase.size <= 2:
                words = found.setdefault(phrase.owner, {})
                words.update({atom[0]: None for part in phrase.parts for group in part[:1] for atom in group.atoms[:3]})
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
            only_name = not item or item.only_name
            found[function] = Evidence(function, round(strength, 4), words, reason, only_name=only_name)
        return found

    def _fired(self, text: Text, unit: str) -> list[tuple[Guard, tuple[str, ...]]]:
        fired: dict[str, tuple[str, ...]] = {}
        for hit in self._guard_index.find(text):
            fired.setdefault(hit.phrase.owner, surface(hit.places, text))
        for guard in self._unit_guards(unit):
            fired.setdefault(guard, (unit[:80],))
        return [(self.guards[guard], words) for guard, words in sorted(fired.items())]

    def _unit_guards(self, unit: str) -> tuple[str, ...]:
        if unit not in self._offices:
            office = self.reader.read("", unit)
            self._offices[unit] = tuple(hit.phrase.owner for hit in self._unit_index.find(office)) if unit else ()
        return self._offices[unit]

    def _function_phrases(self) -> Iterable[Phrase]:
        for function in self.lexicon.functions.values():
            for group in function.terms:
                for written in group.phrases:
                    parts = self._grammar.parts(written)
                    yield Phrase(function.id, STRENGTH[group.strength], group.reason, parts)

    def _guard_phrases(self, field: str) -> Iterable[Phrase]:
        for guard in self.lexicon.guards:
            for written in getattr(guard, field):
                yield Phrase(guard.id, 1.0, guard.reason, self._grammar.parts(written))


def _vocabulary(lexicon: Lexicon) -> Iterable[str]:
    phrases = (p for f in lexicon.functions.values() for group in f.terms for p in group.phrases)
    for written in (*phrases, *(word for words in lexicon.classes.values() for word in words)):
        yield from written.replace("/", " ").replace("_", " ").replace("&", " ").replace("-", " ").split()


def strengths(evidence: Iterable[Evidence]) -> Mapping[str, float]:
    """Give evidence as a mapping."""
    return {item.function: item.strength for item in evidence}
