"""The gate: a proposal goes in, an argued judgement comes out: read, compare per scope, score, order, conclude."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

from spbe_arch.analysis.duplicates.argue_national import likeness_needed, national_candidate, national_score
from spbe_arch.analysis.duplicates.collection import MOST, Collection
from spbe_arch.analysis.duplicates.index import CatalogueIndex
from spbe_arch.analysis.duplicates.national import NationalComparer, NationalMatch
from spbe_arch.analysis.duplicates.reading import Reading, Readings, Wording
from spbe_arch.analysis.duplicates.understanding import Interpreter
from spbe_arch.analysis.duplicates.values import (
    SCOPES,
    SEVERITY,
    Candidate,
    CatalogueEntry,
    Confidence,
    Depth,
    Judgement,
    Proposal,
    Verdict,
)
from spbe_arch.analysis.duplicates.vectors import Frequencies, terms
from spbe_arch.analysis.duplicates.weights import Weights
from spbe_arch.reference.lexicon import Lexicon

THIN = 3


class Detector:
    """Everything that exists, read once and asked many times. Same input, same answer."""

    def __init__(
        self,
        lexicon: Lexicon,
        weights: Weights,
        catalogue: Iterable[CatalogueEntry],
        index: CatalogueIndex | None = None,
    ) -> None:
        """Read the national entries; index the others (or take an `index` built from the same entries before)."""
        entries = tuple(catalogue)
        self.weights = weights
        self.interpreter = Interpreter(lexicon)
        national = tuple(entry for entry in entries if entry.scope == "national")
        counted = [terms(Wording.of(entry).text(self.interpreter.reader)) for entry in national]
        frequencies = Frequencies.of_documents(counted)
        self._readings = Readings(self.interpreter, frequencies)
        self._national = NationalComparer(lexicon, zip(national, map(frequencies.weigh, counted), strict=True))
        self._collections: tuple[Collection, ...] = (
            self._collection(tuple(entry for entry in entries if entry.scope != "national"), index),
        )

    @property
    def index(self) -> CatalogueIndex:
        """The index of the first collection, to be kept in a file."""
        return self._collections[0].index

    def over(self, *groups: tuple[Sequence[CatalogueEntry], CatalogueIndex | None]) -> "Detector":
        """Give the same gate over other collections; each finds candidates with an index of its own."""
        other = copy(self)
        other._collections = tuple(self._collection(*group) for group in groups)  # noqa: SLF001 - its own copy
        return other

    def _collection(self, entries: Sequence[CatalogueEntry], index: CatalogueIndex | None) -> Collection:
        return Collection(entries, self._readings, index)

    def read(self, item: Proposal | CatalogueEntry) -> Reading:
        """Read one application the way the gate does: a value that can be printed."""
        return self._readings.of(item)

    def with_weights(self, weights: Weights) -> "Detector":
        """Give the same gate with other weights; what was read is shared."""
        other = copy(self)
        other.weights = weights
        return other

    def matches(self, proposal: Proposal) -> list[NationalMatch]:
        """Hold a proposal against the national catalogue, before weights: what `learn.py` learns from."""
        return self._national.compare(self.read(proposal))

    def judge(self, proposal: Proposal, depth: Depth = "all") -> Judgement:
        """Judge one proposal against everything that exists; the verdict is the same at any depth."""
        reading, lowest = self.read(proposal), self.weights.lowest(depth)
        found = [
            national_candidate(match, score, self.weights, brief=depth == "brief")
            for match in self._national.compare(reading, likeness_needed(self.weights, lowest))
            if (score := national_score(match, self.weights)) >= lowest
        ]
        for collection in self._collections:
            found.extend(collection.candidates(proposal, reading, self.weights, depth))
        candidates = tuple(candidate for scope in SCOPES for candidate in _best(found, scope))
        missing = tuple(_missing(proposal, reading))
        verdict, score = conclude(candidates)
        best = reading.understanding.best
        function = self.interpreter.lexicon.functions[best.function] if best else None
        return Judgement(
            proposal=proposal.id,
            verdict=verdict,
            score=score,
            confidence=self._confidence(score, reading, thin=bool(missing)),
            function=function.id if function else "",
            function_name=function.name if function else "",
            candidates=candidates,
            missing=missing,
            notes=reading.understanding.text.notes,
        )

    def _confidence(self, score: float, reading: Reading, *, thin: bool) -> Confidence:
        if thin:
            return "rendah"
        near = min(abs(score - self.weights.duplicate), abs(score - self.weights.overlap))
        return "sedang" if near < 0.08 or reading.understanding.best is None else "tinggi"


def _best(found: Iterable[Candidate], scope: str) -> list[Candidate]:
    here = [candidate for candidate in found if candidate.scope == scope]
    return sorted(here, key=lambda candidate: (-candidate.score, candidate.id))[:MOST]


def conclude(candidates: Iterable[Candidate]) -> tuple[Verdict, float]:
    """Give the worst undecided candidate's verdict, and its score."""
    undecided = [candidate for candidate in candidates if candidate.decision is None]
    worst = max(undecided, key=lambda item: (SEVERITY[item.verdict], item.score), default=None)
    return (worst.verdict, worst.score) if worst else ("unique", 0.0)


def settle(judgement: Judgement, decisions: Mapping[str, Any]) -> Judgement:
    """Attach decisions (by candidate id) and conclude again from what is left undecided."""
    candidates = tuple(replace(item, decision=decisions.get(item.id, item.decision)) for item in judgement.candidates)
    verdict, score = conclude(candidates)
    return replace(judgement, candidates=candidates, verdict=verdict, score=score)


def _missing(proposal: Proposal, reading: Reading) -> Iterator[str]:
    """Say what to add when there is too little to judge by."""
    words = reading.understanding.text.words
    if words == 0:
        yield "Tulis uraian: apa yang dikerjakan aplikasi, atas objek apa, dan data siapa"
    elif words < THIN:
        yield "Uraian terlalu singkat: tambahkan kegiatan, objek, dan pengguna atau pemilik datanya"
    elif reading.understanding.best is None:
        yield "Fungsi tidak terbaca: sebutkan kegiatan (mis. mencatat, mengajukan), objeknya, dan pemilik datanya"
    if (words < THIN or reading.understanding.best is None) and not proposal.unit:
        yield "Sebutkan unit kerja pengusul"
