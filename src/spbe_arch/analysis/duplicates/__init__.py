"""The duplicate gate: normalise, find candidates, understand the function, guard, relate, score, conclude. Pure.

Its vocabulary comes from `reference.lexicon`, its weights from a file learned by `benchmarks/duplicates/learn.py`.
"""

from spbe_arch.analysis.duplicates.catalogue import national_entries
from spbe_arch.analysis.duplicates.contract import candidate_as_json, judgement_as_json
from spbe_arch.analysis.duplicates.detector import Detector, conclude, settle
from spbe_arch.analysis.duplicates.index import CatalogueIndex
from spbe_arch.analysis.duplicates.values import (
    NO_CONTEXT,
    Candidate,
    CatalogueEntry,
    Confidence,
    Context,
    Depth,
    Judgement,
    Proposal,
    Reason,
    Scope,
    Verdict,
)
from spbe_arch.analysis.duplicates.weights import Weights, weights_of

__all__ = [
    "NO_CONTEXT",
    "Candidate",
    "CatalogueEntry",
    "CatalogueIndex",
    "Confidence",
    "Context",
    "Depth",
    "Detector",
    "Judgement",
    "Proposal",
    "Reason",
    "Scope",
    "Verdict",
    "Weights",
    "candidate_as_json",
    "conclude",
    "judgement_as_json",
    "national_entries",
    "settle",
    "weights_of",
]
