"""`spbe index --format json`: the contract's keys first, then what else there is to say."""

from collections.abc import Mapping

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.contract import index_entry
from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.evidence.values import EvidencePack, Piece, Suggestion
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.analysis.maturity.what_if import WhatIf
from spbe_arch.reports.exact_json import dumped
from spbe_arch.reports.index.outlook_document import HEAD, Record, outlook_record


def as_json(answer: Answer, _lang: str = "id") -> str:
    """Return the document."""
    maturity = answer.maturity
    beside = _all_beside(maturity)
    entries = [
        index_entry(result) | _more(maturity, result, beside) | _tried(answer, result) for result in answer.results
    ]
    return dumped({"index": entries} | _evidence(answer) | outlook_record(answer))


def _more(maturity: Maturity, result: AssessmentResult, beside: Mapping[str, list[Record]]) -> Record:
    """Return what follows the contract's keys of one assessment."""
    change = maturity.changes.get(result.assessment)
    return {
        "basis": result.basis.value,
        "missing_groups": list(result.missing_groups),
        "problems": [
            {"keys": list(found.path), "kind": found.kind.value, "message": found.message} for found in result.problems
        ],
        "change": change
        and {
            "previous": change.previous,
            "year": change.previous_year,
            "value": change.difference,
            "predicate_before": change.predicate_before,
            "domains": [{"no": number, "value": difference} for number, difference in change.domains],
        },
        "beside": beside.get(result.assessment, []),
    }


def _all_beside(maturity: Maturity) -> Mapping[str, list[Record]]:
    """Return, by assessment, the others of that agency, instrument and year; the difference is own minus other."""
    found: dict[str, list[Record]] = {}
    for pair in maturity.beside:
        back = None if pair.difference is None else -pair.difference
        for one, other, difference in ((pair.own, pair.other, pair.difference), (pair.other, pair.own, back)):
            record = {"assessment": other.assessment, "kind": other.kind, "value": other.value}
            found.setdefault(one.assessment, []).append(record | {"difference": difference})
    return found


def _tried(answer: Answer, result: AssessmentResult) -> Record:
    tried = answer.what_ifs.get(result.assessment)
    return {"what_if": _what_if(answer, tried)} if tried else {}


def _what_if(answer: Answer, tried: WhatIf) -> Record:
    before, after = tried.before.unrounded, tried.after.unrounded if tried.after else None
    head: Record = {"set": dict(answer.question.settings)}
    if tried.after:
        head |= {key: value for key, value in index_entry(tried.after).items() if key not in HEAD}
    return head | {
        "difference": None if before is None or after is None else after - before,
        "changes": [
            {"indicator": one.indicator, "before": one.before, "after": one.after, "gain": one.gain}
            for one in tried.changes
        ],
        "note": tried.note,
    }


def _evidence(answer: Answer) -> Record:
    if answer.instrument is None:
        return {}
    return {
        "instrument": answer.instrument.id,
        "suggestions": [_suggestion(answer, pack, pack.suggestion) for pack in answer.packs if pack.suggestion],
        "units": [_unit(unit, detailed=answer.question.unit is not None) for unit in answer.units],
    }


def _suggestion(answer: Answer, pack: EvidencePack, found: Suggestion) -> Record:
    assessed = answer.base.indicator_values.get(str(pack.indicator)) if _same(answer) and answer.base else None
    return {
        "indicator": found.indicator,
        "name": pack.name,
        "suggested_level": found.level,
        "assessed": assessed,
        "limited": found.limited,
        "strength": found.strength,
        "objects": len(pack.objects),
        "documents": len(pack.documents),
        "checks": [
            {
                "level": check.level,
                "requirement": check.requirement,
                "met": check.outcome.met,
                "found": list(check.outcome.found),
                "missing": [_piece(piece) for piece in check.outcome.missing],
            }
            for check in found.checks
        ],
        "still_needs": found.still_needs,
        "label": found.label,
    }


def _same(answer: Answer) -> bool:
    """Whether the base was made with the instrument evidence is looked for in: else its numbers mean other things."""
    return bool(answer.base and answer.instrument and answer.base.instrument == answer.instrument.id)


def _piece(piece: Piece) -> Record:
    return {"text": piece.text, "entity": piece.entity or None, "unit": piece.unit or None}


def _unit(unit: UnitEvidence, *, detailed: bool) -> Record:
    owed = [{"indicator": one.indicator, "level": one.level} | _piece(one.piece) for one in unit.owed]
    record: Record = {
        "unit": f"unit-kerja/{unit.unit}" if unit.unit else None,
        "name": unit.name,
        "complete": list(unit.complete_indicators),
        "owing": list(unit.owed_indicators),
        "objects": [{"indicator": number, "count": count} for number, count in unit.objects],
        "owed_count": len(owed),
    }
    return record | {"owed": owed} if detailed else record
