"""How much a phrase found says of its function: by its length, its rarity, and the place where it stands.

The name and the first clause carry what an application is for; later sentences, asides about its history, names of
offices, and heads of compounds that name another thing ("buku" in "buku kapal") count less.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.duplicates.phrases import Hit, Phrase
from spbe_arch.analysis.duplicates.text import Text

LONGER = 0.15
EXPLAINED, CONTESTED = 0.25, 0.65
COMMON_FROM, COMMON_TO, COMMON_SHARE = 4, 30, 0.5
IN_NAME_ONLY = 0.85
DECAY = 0.4
IN_OFFICE_NAME = 0.3
IN_LATER_SENTENCES = 0.55
IN_ASIDE = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a text speaks of one function, in which words, and why those words count.

    `late`: neither the name nor the main clause speaks of it.
    """

    function: str
    strength: float
    words: tuple[str, ...]
    reason: str
    only_name: bool = False
    stems: frozenset[str] = frozenset()
    late: bool = False


def function_counts(phrases: Iterable[Phrase]) -> dict[str, int]:
    """In how many functions each word occurs: words of many functions say little."""
    owners: dict[str, set[str]] = {}
    for phrase in phrases:
        for part in phrase.parts:
            for atom in (atom for group in part for atom in group.atoms):
                for token in atom:
                    owners.setdefault(token, set()).add(phrase.owner)
    return {token: len(names) for token, names in owners.items()}


def weigh(hit: Hit, common: Mapping[str, int], text: Text) -> float:
    """Weigh a hit by its phrase's strength and length, and by how few functions share its rarest word."""
    weight = hit.phrase.strength * (1 + LONGER * (hit.phrase.size - 1))
    if hit.stems.isdisjoint(text.told):
        weight *= IN_NAME_ONLY
    if hit.places <= text.asides:
        weight *= IN_ASIDE
    elif hit.places <= text.later:
        weight *= IN_LATER_SENTENCES
    if any(head in hit.places and rest not in hit.places for head, rest in text.compounds):
        weight *= EXPLAINED
    if hit.places <= text.office:
        weight *= IN_OFFICE_NAME
    uses = min(common.get(token, 1) for token in hit.stems)
    commonness = min(1.0, max(0.0, (uses - COMMON_FROM) / (COMMON_TO - COMMON_FROM)))
    return weight * (1 - COMMON_SHARE * commonness)


def contest(weighed: list[tuple[Hit, float]]) -> Iterable[tuple[Hit, float]]:
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


def evidence_of(function: str, found: list[tuple[Hit, float]], text: Text) -> Evidence:
    found = sorted(found, key=lambda pair: (-pair[1], sorted(pair[0].places)))
    used: set[int] = set()
    total, share, words = 0.0, 1.0, []
    for hit, weight in found:
        if hit.places <= used:
            continue
        total += weight * share
        share *= DECAY
        used |= hit.places
        words.append(" ".join(surface(hit.places, text)))
    only_name = not any(text.stem_at[place] in text.told for place in used)
    said = tuple(dict.fromkeys(words))
    stems = frozenset(text.stem_at[place] for place in used)
    late = used <= text.later | text.asides
    reason = found[0][0].phrase.reason
    return Evidence(function, round(total, 4), said, reason, only_name=only_name, stems=stems, late=late)


def surface(places: Iterable[int], text: Text) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.surface[place] for place in sorted(places)))
