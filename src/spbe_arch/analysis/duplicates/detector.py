"""The gate: a proposal goes in, an argued judgement comes out: read, compare per scope, score, order, conclude."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from functools import lru_cache
from typing import Any

from spbe_arch.analysis.duplicates.argue_local import local_candidate
from spbe_arch.analysis.duplicates.argue_national import national_candidate
from spbe_arch.analysis.duplicates.index import CatalogueIndex, terms_of
from spbe_arch.analysis.duplicates.national import NationalComparer, NationalMatch
from spbe_arch.analysis.duplicates.pairs import compare
from spbe_arch.analysis.duplicates.reading import Reading, read
from spbe_arch.analysis.duplicates.understanding import Interpreter
from spbe_arch.analysis.duplicates.values import (
    SCOPES,
    SEVERITY,
    Candidate,
    CatalogueEntry,
    Confidence,
    Judgement,
    Proposal,
    Verdict,
)
from spbe_arch.analysis.duplicates.vectors import Frequencies, terms
from spbe_arch.analysis.duplicates.weights import Weights
from spbe_arch.reference.lexicon import Lexicon

MOST = 10
LOOKED_AT = 150
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
        self._locals = tuple(entry for entry in entries if entry.scope != "national")
        reader = self.interpreter.reader
        texts = (
            reader.read(f"{entry.name} ({entry.expansion})", entry.description, entry.aliases) for entry in national
        )
        self._frequencies = Frequencies(terms(text) for text in texts)
        readings = ((entry, read(entry, self.interpreter, self._frequencies)) for entry in national)
        self._national = NationalComparer(lexicon, readings)
        self.index = index or CatalogueIndex.build(self._locals, reader.quick)
        self._read_local: Callable[[int], Reading] = lru_cache(maxsize=60_000)(self._reading_of)

    def read(self, item: Proposal | CatalogueEntry) -> Reading:
        """Read one application the way the gate does: a value that can be printed."""
        return read(item, self.interpreter, self._frequencies)

    def with_weights(self, weights: Weights) -> "Detector":
        """Give the same gate with other weights; what was read is shared."""
        other = copy(self)
        other.weights = weights
        return other

    def matches(self, proposal: Proposal) -> list[NationalMatch]:
        """Hold a proposal against the national catalogue, before weights: what `learn.py` learns from."""
        return self._national.compare(self.read(proposal))

    def judge(self, proposal: Proposal) -> Judgement:
        """Judge one proposal against everything that exists."""
        reading = self.read(proposal)
        found = [national_candidate(match, self.weights) for match in self._national.compare(reading)]
        found.extend(self._local_candidates(proposal, reading))
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

    def _local_candidates(self, proposal: Proposal, reading: Reading) -> Iterator[Candidate]:
        wanted = self._wanted_terms(proposal, reading)
        for number in self.index.nearest(wanted, LOOKED_AT):
            entry = self._locals[number]
            if entry.id == proposal.id or not _comparable(proposal, entry):
                continue
            other = self._read_local(number)
            match = compare(reading, other, self.interpreter.lexicon)
            if match.features["fungsi"] or match.features["nama"] or match.features["uraian"] > 0.1 or match.shares:
                yield local_candidate(match, entry, self.weights)

    def _reading_of(self, number: int) -> Reading:
        return self.read(self._locals[number])

    def _wanted_terms(self, proposal: Proposal, reading: Reading) -> Mapping[str, float]:
        """Look for the proposal's own words, and for the words others use for the same function."""
        wanted = dict.fromkeys(terms_of(proposal, self.interpreter.reader.quick), 1.0)
        for evidence in reading.understanding.evidence[:2]:
            for term in self.interpreter.words_for(evidence.function):
                wanted.setdefault(term, 0.6)
        return wanted

    def _confidence(self, score: float, reading: Reading, *, thin: bool) -> Confidence:
        if thin:
            return "rendah"
        near = min(abs(score - self.weights.duplicate), abs(score - self.weights.overlap))
        return "sedang" if near < 0.08 or reading.understanding.best is None else "tinggi"


def _comparable(proposal: Proposal, entry: CatalogueEntry) -> bool:
    """Own applications are those of the same government; sibling catalogues are always looked at."""
    return entry.scope != "own" or not proposal.agency or not entry.agency or proposal.agency == entry.agency


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
