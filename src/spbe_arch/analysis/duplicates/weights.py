"""The learned weights and the thresholds, as a value; a small logistic score anyone can recompute by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, inf, log
from typing import Any

from spbe_arch.analysis.duplicates.values import Depth, Verdict

ROUNDING = 0.001
"""No score differs by so much from what it was before it and its features were rounded."""


@dataclass(frozen=True, slots=True)
class Weights:
    """`national` and `local` map a feature to its weight; `duplicate` and `overlap` are the thresholds of the score."""

    national: Mapping[str, float]
    local: Mapping[str, float]
    duplicate: float
    overlap: float

    def verdict(self, score: float) -> Verdict:
        """Say what a score means."""
        if score >= self.duplicate:
            return "duplicate"
        return "overlap" if score >= self.overlap else "unique"

    def lowest(self, depth: Depth) -> float:
        """Say from which score on a candidate is told of."""
        return 0.0 if depth == "all" else self.overlap

    def bounded(self, score: float) -> float:
        """Press a score into the band below `duplicate`: what is legitimate locally never blocks."""
        return round(score * (self.duplicate - 0.02), 4)


def weights_of(data: Mapping[str, Any]) -> Weights:
    """Read the weights file's content."""
    limits = data["ambang"]
    return Weights(dict(data["nasional"]), dict(data["lokal"]), float(limits["duplikat"]), float(limits["beririsan"]))


def logistic(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Give the probability that two applications do the same."""
    total = weights["dasar"] + sum([weights.get(name, 0.0) * value for name, value in features.items() if value])
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


def least_total(score: float) -> float:
    """Give what base and weighed features add up to at least where `logistic` gives no less than this score."""
    return -log(1 / (score - ROUNDING) - 1) if score > ROUNDING else -inf
