"""Judgements as plain lists and back: to be handed from one process to another, or kept until the next run.

The same reasons are given for many candidates: each is written down once, and a candidate has their numbers.
"""

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
_ABOUT_CANDIDATE = tuple(_CANDIDATE.index(name) for name in ("basis", "would_change"))
_ABOUT_JUDGEMENT = tuple(_JUDGEMENT.index(name) for name in ("missing", "notes"))


def plain(judgements: Mapping[str, Judgement]) -> Plain:
    """Return judgements as lists of texts and numbers."""
    numbers: dict[Reason, int] = {}
    taken = [_taken_apart(judgement, numbers) for judgement in judgements.values()]
    return [list(judgements), [_of_reason(reason) for reason in numbers], taken]


def restored(kept: Plain) -> dict[str, Judgement]:
    """Return what `plain` took apart; raises TypeError, ValueError or IndexError for anything else."""
    ids, told, found = kept
    reasons = [Reason(*values) for values in told]
    return {entity_id: _judgement(values, reasons) for entity_id, values in zip(ids, found, strict=True)}


def _taken_apart(judgement: Judgement, numbers: dict[Reason, int]) -> Plain:
    values = list(_of_judgement(judgement))
    values[_CANDIDATES] = [_parts(candidate, numbers) for candidate in judgement.candidates]
    return values


def _parts(candidate: Candidate, numbers: dict[Reason, int]) -> Plain:
    values = list(_of_candidate(candidate))
    for place in _REASONS:
        values[place] = [numbers.setdefault(reason, len(numbers)) for reason in values[place]]
    return values


def _judgement(kept: Iterable[Any], reasons: list[Reason]) -> Judgement:
    values = list(kept)
    for place in _ABOUT_JUDGEMENT:
        values[place] = tuple(values[place])
    values[_CANDIDATES] = tuple(_candidate(candidate, reasons) for candidate in values[_CANDIDATES])
    return Judgement(*values)


def _candidate(kept: Iterable[Any], reasons: list[Reason]) -> Candidate:
    values = list(kept)
    for place in _ABOUT_CANDIDATE:
        values[place] = tuple(values[place])
    for place in _REASONS:
        values[place] = tuple([reasons[number] for number in values[place]])
    return Candidate(*values)
