"""An assessment as the JSON contract of `spbe index` states it: the same keys, in the same order."""

from collections.abc import Iterable
from typing import Any

from spbe_arch.analysis.maturity.values import AssessmentResult, GroupValue


def index_document(results: Iterable[AssessmentResult]) -> dict[str, Any]:
    """Give the document: every assessment, by id."""
    ordered = sorted(results, key=lambda result: result.assessment)
    return {"index": [index_entry(result) for result in ordered]}


def index_entry(result: AssessmentResult) -> dict[str, Any]:
    """Give one entry. Numbers are exact decimals, `value` with its two digits; where there is no value, it is null."""
    return {
        "assessment": result.assessment,
        "agency": result.agency,
        "instrument": result.instrument,
        "year": result.year or None,
        "kind": result.kind,
        "value": result.value,
        "unrounded": result.unrounded,
        "predicate": result.predicate,
        "predicate_rounded": result.predicate_rounded,
        "predicate_edge": result.predicate_edge,
        "domains": [_group(group) for group in result.domains],
        "aspects": [_group(group) for group in result.aspects],
        "missing": list(result.missing),
    }


def _group(group: GroupValue) -> dict[str, Any]:
    return {"no": group.number, "value": group.value}
