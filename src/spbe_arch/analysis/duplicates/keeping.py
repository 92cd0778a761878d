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
    named = _named(Judgement, values)
    texts = {key: tuple(named[key]) for key in ("missing", "notes")}
    return Judgement(**named | texts | {"candidates": tuple(map(_candidate, named["candidates"]))})


def _candidate(values: Iterable[Any]) -> Candidate:
    named = _named(Candidate, values)
    texts = {key: tuple(named[key]) for key in ("basis", "would_change")}
    reasons = {key: tuple(Reason(*reason) for reason in named[key]) for key in ("reasons", "against")}
    return Candidate(**named | texts | reasons)


def _named(cls: type[Any], values: Iterable[Any]) -> dict[str, Any]:
    return dict(zip((field.name for field in fields(cls)), values, strict=True))
