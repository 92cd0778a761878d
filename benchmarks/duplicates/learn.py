"""Learn the weights of the gate from a labelled set: plain logistic regression, deterministic, cross-validated.

    python benchmarks/duplicates/learn.py PATH [PATH...] [--write]

What is learned is whether a catalogue entry has the *function* of a proposal (`duplicate` and `overlap` both name one);
"use directly" or "connect" follows from the catalogue and the lexicon, not from learning. Few features, strong pull
towards weights a person would have set: a set this small must not speak louder than reason.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from math import exp, log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from dataset import LabelledSet, Query, fold, load

from spbe_arch.analysis.duplicates import Detector, Proposal, national_entries, weights_of
from spbe_arch.analysis.duplicates.pairs import PairComparer
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import national_applications

WEIGHTS_FILE = Path(__file__).resolve().parents[2] / "src/spbe_arch/reference/data/duplicate-weights.json"
PRIOR = {
    "nasional": {
        "dasar": -3.0,
        "fungsi": 6.0,
        "nama": 3.0,
        "saingan": -2.5,
        "penjaga": -7.0,
        "mirip": 1.5,
        "konteks": 1.5,
    },
    "lokal": {
        "dasar": -3.0,
        "fungsi": 4.5,
        "nama": 2.0,
        "uraian": 2.5,
        "beda": -1.5,
        "populasi": -4.0,
        "konteks": 2.0,
        "asing": -2.2,
    },
}
PULL = 1.0
USUAL, BASE_RATE = 20, 2.0
STEPS, RATE = 400, 0.5
Example = tuple[dict[str, float], int, float]


def detector() -> Detector:
    """Build the gate over the national catalogue with the weights now in the file."""
    weights = weights_of(duplicate_weights())
    return Detector(lexicon(), weights, national_entries(national_applications().values()))


def national_examples(gate: Detector, queries: Iterable[Query]) -> list[Example]:
    """One example per national application that has to do with a proposal; the wrong ones share one unit of weight."""
    examples: list[Example] = []
    for query in queries:
        matches = gate.matches(query.proposal)
        wrong = sum(match.entry.national_id not in query.accepted for match in matches) or 1
        for match in matches:
            right = match.entry.national_id in query.accepted
            examples.append((match.features, int(right), 1.0 if right else max(1.0 / wrong, 0.2)))
    return examples


def pair_examples(gate: Detector, labelled: LabelledSet) -> list[Example]:
    """One example per labelled pair: whether the two have to do with each other; and what is usual between any two.

    Labelled pairs were chosen because they look alike. Two applications of one government taken at random almost never
    are, and the gate meets far more of those: they are drawn by hash and share twice the weight of the labelled ones.
    """
    by_id = {query.id: query.proposal for query in labelled.queries}
    pairs = PairComparer(gate.interpreter.lexicon)

    def example(one: Proposal, other: Proposal, right: int, weight: float) -> Example:
        return pairs.compare(gate.read(one), gate.read(other)).features, right, weight

    found = [example(by_id[pair.a], by_id[pair.b], int(pair.label != "unique"), 1.0) for pair in labelled.pairs]
    named = {frozenset((pair.a, pair.b)) for pair in labelled.pairs}
    usual = [
        pair for pair in _drawn(list(by_id.values()), len(found) * USUAL) if frozenset(p.id for p in pair) not in named
    ]
    share = BASE_RATE * len(found) / (len(usual) or 1)
    return found + [example(one, other, 0, share) for one, other in usual]


def _drawn(proposals: list[Proposal], most: int) -> list[tuple[Proposal, Proposal]]:
    pairs = ((one, other) for one, other in combinations(proposals, 2) if one.agency == other.agency)
    return sorted(pairs, key=lambda pair: sha256(f"{pair[0].id}~{pair[1].id}".encode()).digest())[:most]


def fit(examples: Sequence[Example], prior: Mapping[str, float]) -> dict[str, float]:
    """Minimise weighted log loss plus the pull towards the prior, by plain gradient descent."""
    weights = dict(prior)
    total = sum(weight for _, _, weight in examples) or 1.0
    for _ in range(STEPS):
        slope = {name: PULL * (weights[name] - prior[name]) / total for name in prior}
        for features, right, weight in examples:
            miss = (_probability(weights, features) - right) * weight / total
            slope["dasar"] += miss
            for name, value in features.items():
                slope[name] += miss * value
        weights = {name: value - RATE * slope[name] for name, value in weights.items()}
    return {name: round(value, 2) for name, value in weights.items()}


def loss(weights: Mapping[str, float], examples: Sequence[Example]) -> float:
    """Mean weighted log loss."""
    total = sum(weight for _, _, weight in examples) or 1.0
    return (
        -sum(w * log(max(1e-9, p if r else 1 - p)) for f, r, w in examples for p in (_probability(weights, f),)) / total
    )


def cross_validated(
    make: Callable[..., list[Example]], prior: Mapping[str, float], folds: int = 5
) -> tuple[float, float]:
    """Mean loss on unseen folds: learned, and with the prior alone."""
    learned = plain = 0.0
    for number in range(folds):
        unseen = make(number, unseen=True)
        learned += loss(fit(make(number, unseen=False), prior), unseen) / folds
        plain += loss(prior, unseen) / folds
    return learned, plain


def _probability(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    total = weights["dasar"] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def main(arguments: list[str]) -> int:
    """Learn, report, and write the file when asked to."""
    sets = [load(Path(name)) for name in arguments if not name.startswith("--")]
    gate = detector()
    queries = [query for labelled in sets for query in labelled.main]
    pairs = [example for labelled in sets for example in pair_examples(gate, labelled)]

    def national(number: int, *, unseen: bool) -> list[Example]:
        return national_examples(gate, [query for query in queries if (fold(query.id) == number) == unseen])

    def local(number: int, *, unseen: bool) -> list[Example]:
        return [example for place, example in enumerate(pairs) if (place % 5 == number) == unseen]

    learned = {
        "nasional": fit(national_examples(gate, queries), PRIOR["nasional"]),
        "lokal": fit(pairs, PRIOR["lokal"]),
    }
    for name, make in (("nasional", national), ("lokal", local)):
        seen, plain = cross_validated(make, PRIOR[name])
        print(
            f"{name}: log loss on unseen folds {seen:.4f} learned, {plain:.4f} with the prior; weights {learned[name]}"
        )
    if "--write" in arguments:
        content = {"ambang": dict(duplicate_weights()["ambang"]), **learned}
        WEIGHTS_FILE.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
