"""A catalogue beside the national one: our own applications, or a sibling's, with its own index and word counts."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from spbe_arch.analysis.duplicates.argue_local import enough_for, local_candidate, local_score
from spbe_arch.analysis.duplicates.index import CatalogueIndex, terms_of
from spbe_arch.analysis.duplicates.pairs import PairComparer, PairMatch
from spbe_arch.analysis.duplicates.reading import Reading, Readings
from spbe_arch.analysis.duplicates.values import Candidate, CatalogueEntry, Depth, Proposal
from spbe_arch.analysis.duplicates.weights import Weights

MOST = 10
LOOKED_AT = 30
OTHER_WORDS = 25
LIKE_AT_ALL = 0.1


class Collection:
    """Entries in a fixed order; a lazy sequence will do when an index is given, for only a few are ever touched."""

    def __init__(
        self, entries: Sequence[CatalogueEntry], readings: Readings, index: CatalogueIndex | None = None
    ) -> None:
        """Index the entries, or take the index made of them before."""
        self._entries, self._readings = entries, readings
        self._interpreter, base = readings.interpreter, readings.frequencies
        self._pairs = PairComparer(self._interpreter.lexicon)
        self.index = index or CatalogueIndex.build(entries, self._interpreter.reader.quick)
        self._frequencies = base.joined(self.index.size, self.index.uses()) if self.index.size else base
        self._read = lru_cache(maxsize=60_000)(self._reading_of)

    def candidates(
        self, proposal: Proposal, reading: Reading, weights: Weights, depth: Depth = "all"
    ) -> Iterator[Candidate]:
        """Argue the ten likeliest entries of each scope that are at least this alike; the rest is only scored."""
        mine, lowest = reading.among(self._frequencies), weights.lowest(depth)
        found: dict[str, list[tuple[float, str, PairMatch, CatalogueEntry]]] = {}
        near = self.index.nearest(self._wanted(proposal, reading), LOOKED_AT)
        others = [number for number in near if _comparable(proposal, self._entries[number])]
        readings = [self._read(number) for number in others]
        for place, match in self._pairs.compare_all(mine, readings, enough_for(weights, lowest)):
            score = local_score(match, weights)
            if score >= lowest and _is_alike(match.features):
                entry = self._entries[others[place]]
                found.setdefault(entry.scope, []).append((-score, entry.id, match, entry))
        for scored in found.values():
            for score, _, match, entry in sorted(scored, key=lambda item: item[:2])[:MOST]:
                yield local_candidate(match, -score, entry, weights, brief=depth == "brief")

    def _reading_of(self, number: int) -> Reading:
        return self._readings.of(self._entries[number]).among(self._frequencies)

    def _wanted(self, proposal: Proposal, reading: Reading) -> Mapping[str, float]:
        """Look for the proposal's own words, and for the words others use for the same function."""
        wanted = dict.fromkeys(terms_of(proposal, self._interpreter.reader.quick), 1.0)
        for evidence in reading.understanding.evidence[:2]:
            for term in self._interpreter.words_for(evidence.function)[:OTHER_WORDS]:
                wanted.setdefault(term, 0.6)
        return wanted


def _is_alike(features: Mapping[str, float]) -> bool:
    """Whether two entries have anything in common that could make one a candidate for the other."""
    return bool(features["fungsi"] or features["nama"] or features["konteks"]) or features["uraian"] > LIKE_AT_ALL


def _comparable(proposal: Proposal, entry: CatalogueEntry) -> bool:
    """Own applications are the others of the same government; sibling catalogues are always looked at."""
    foreign = entry.scope == "own" and proposal.agency and entry.agency and proposal.agency != entry.agency
    return entry.id != proposal.id and not foreign
