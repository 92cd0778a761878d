"""Judgements as plain lists and back: to be handed from one process to another, or kept until the next run."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from spbe_arch.analysis.duplicates.values import Candidate, Judgement, Reason

Plain = list[Any]


def plain(judgements: Mapping[str, Judgement]) -> Plain:
    """Return judgements as lists of texts and numbers."""
    return [[_values(judgement) for judgement in judgements.values()], list(judgements)]


def restored(kept: Plain) -> dict[str, Judgement]:
    """Return what `plain` took apart; raises TypeError or ValueError for anything else."""
    found, ids = kept
    return {entity_id: _judgement(values) for entity_id, values in zip(ids, found, strict=True)}


def _values(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_values(item) for item in value]
    if isinstance(value, Judgement | Candidate | Reason):
        return [_values(getattr(value, field.name)) for field in fields(value)]
    return value


def _judgement(values: Iterable[Any]) -> Judgement:
    *head, candidates, missing, notes = values
    return Judgement(*head, tuple(map(_candidate, candidates)), tuple(missing), tuple(notes))


def _candidate(values: Iterable[Any]) -> Candidate:
    *head, reasons, against, owner, basis, would_change, decision = values
    return Candidate(
        *head,
        reasons=tuple(Reason(*reason) for reason in reasons),
        against=tuple(Reason(*reason) for reason in against),
        owner=owner,
        basis=tuple(basis),
        would_change=tuple(would_change),
        decision=decision,
    )
