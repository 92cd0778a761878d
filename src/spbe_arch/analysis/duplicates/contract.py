"""The JSON contract of `spbe duplicates`: plain dictionaries made of judgements."""

from typing import Any

from spbe_arch.analysis.duplicates.values import Candidate, Judgement, Reason


def judgement_as_json(judgement: Judgement, location: dict[str, Any] | None = None) -> dict[str, Any]:
    """Give one element of `duplicates`; keys beyond the contract (`confidence`, `missing`...) come after it."""
    head: dict[str, Any] = {"proposal": judgement.proposal, "verdict": judgement.verdict}
    if location is not None:
        head["location"] = location
    return {
        **head,
        "candidates": [candidate_as_json(candidate) for candidate in judgement.candidates],
        "score": judgement.score,
        "function": judgement.function,
        "function_name": judgement.function_name,
        "confidence": judgement.confidence,
        "missing": list(judgement.missing),
        "notes": list(judgement.notes),
    }


def candidate_as_json(candidate: Candidate) -> dict[str, Any]:
    """Give one element of `candidates`."""
    return {
        "id": candidate.id,
        "scope": candidate.scope,
        "verdict": candidate.verdict,
        "score": candidate.score,
        "function": candidate.function,
        "reasons": [_reason(reason) for reason in candidate.reasons],
        "against": [_reason(reason) for reason in candidate.against],
        "owner": candidate.owner,
        "basis": list(candidate.basis),
        "decision": candidate.decision,
        "name": candidate.name,
        "relation": candidate.relation,
        "would_change": list(candidate.would_change),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"feature": reason.feature, "weight": reason.weight, "detail": reason.detail}
