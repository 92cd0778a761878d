"""Judgements as plain lists and back: to be handed from one process to another, or kept until the next run."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from spbe_arch.analysis.duplicates.values import Candidate, Judgement, Reason

Plain = list[Any]
_JUDGEMENT, _CANDIDATE, _REASON = (tuple(field.name for field in fields(cls)) for cls in (Judgement, Candidate, Reason))
_of_judgement, _of_candidate, _of_reason = attrgetter(*_JUDGEMENT), attrgetter(*_CANDIDATE), attrgetter(*_REASON)
_CANDIDATES = _JUDGEMENT.index("candidates")
_REASONS = tuple(_CANDIDATE.index(name) for name in ("reasons", "against"))


def plain(judgements: Mapping[str, Judgement]) -> Plain:
    """Return judgements as lists of texts and numbers."""
    return [list(judgements), [_taken_apart(judgement) for judgement in judgements.values()]]


def restored(kept: Plain) -> dict[str, Judgement]:
    """Return what `plain` took apart; raises TypeError, ValueError or IndexError for anything else."""
    ids, found = kept
    return {entity_id: _judgement(values) for entity_id, values in zip(ids, found, strict=True)}


def _taken_apart(judgement: Judgement) -> Plain:
    values = list(_of_judgement(judgement))
    values[_CANDIDATES] = [_parts(candidate) for candidate in judgement.candidates]
    return values


def _parts(candidate: Candidate) -> Plain:
    values = list(_of_candidate(candidate))
    for place in _REASONS:
        values[place] = [_of_reason(reason) for reason in values[place]]
    return values


def _judgement(kept: Iterable[Any]) -> Judgement:
    values = _texts(kept)
    values[_CANDIDATES] = tuple(map(_candidate, values[_CANDIDATES]))
    return Judgement(*values)


def _candidate(kept: Iterable[Any]) -> Candidate:
    values = _texts(kept)
    for place in _REASONS:
        values[place] = tuple(Reason(*reason) for reason in values[place])
    return Candidate(*values)


def _texts(kept: Iterable[Any]) -> list[Any]:
    return [tuple(value) if value.__class__ is list else value for value in kept]
