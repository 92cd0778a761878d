"""The evidence part of `spbe index` for people: suggested levels, and what each unit still owes. Never a result."""

from collections.abc import Iterator

from spbe_arch.analysis.maturity.answer import AGENCY_ITSELF, Answer
from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.evidence.values import LABEL, EvidencePack, Suggestion
from spbe_arch.reports.index.figures import NONE, plain, ranges
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

HEADS = ("no", "indikator", "dinilai", "saran", "objek", "dokumen", "berikutnya memerlukan")
UNIT_HEADS = ("unit kerja", "slug", "lengkap", "masih kurang", "potongan", "indikator yang kurang")
NAME, NEED, LISTED = 38, 72, 40


def suggestion_lines(answer: Answer) -> Iterator[str]:
    """Yield the suggested level of every indicator the architecture can say something about."""
    suggested = [(pack, pack.suggestion) for pack in answer.packs if pack.suggestion]
    if not suggested or answer.instrument is None:
        return
    day = answer.maturity.today.isoformat()
    yield f"{LABEL}: {answer.instrument.regulation}, menurut arsitektur per {day}"
    yield ""
    yield from text_table(HEADS, [_row(answer, pack, found) for pack, found in suggested]).splitlines()
    rest = [pack.indicator for pack in answer.packs if pack.suggestion is None]
    if rest:
        yield f"indikator {ranges(rest)}: buktinya dokumen, tidak dapat disarankan dari arsitektur"


def _row(answer: Answer, pack: EvidencePack, found: Suggestion) -> tuple[str, ...]:
    same = answer.base and answer.instrument and answer.base.instrument == answer.instrument.id
    assessed = answer.base.indicator_values.get(str(pack.indicator)) if same and answer.base else None
    level = NONE if found.level is None else f"{found.level}{' (batas)' if found.limited else ''}"
    counts = (str(len(pack.objects)), str(len(pack.documents)))
    return (str(pack.indicator), _cut(pack.name, NAME), plain(assessed), level, *counts, _needed(found))


def _needed(found: Suggestion) -> str:
    """Say what the first level that is not reached lacks."""
    unmet = next((check for check in found.checks if not check.outcome.met), None)
    if unmet is None:
        return _cut(found.still_needs, NEED)
    pieces = unmet.outcome.missing
    texts = sorted({piece.text for piece in pieces}, key=[piece.text for piece in pieces].index)
    more = f" (dan {len(pieces) - 1} lagi)" if len(pieces) > 1 else ""
    first = texts[0] if texts else unmet.requirement
    return f"tingkat {unmet.level}: {_cut(first, NEED - len(more) - 11)}{more}"


def units_lines(answer: Answer) -> Iterator[str]:
    """Yield one line for every unit: what is complete and what it owes."""
    if answer.instrument is None or not answer.units:
        return
    yield f"Kelengkapan bukti tiap unit kerja, {answer.instrument.regulation} (rincian: --unit SLUG)"
    yield ""
    yield from text_table(UNIT_HEADS, [_unit_row(unit) for unit in answer.units]).splitlines()


def _unit_row(unit: UnitEvidence) -> tuple[str, ...]:
    complete, owing = len(unit.complete_indicators), len(unit.owed_indicators)
    concerned = complete + owing
    share = f"{complete} dari {concerned}" if concerned else NONE
    owed = _cut(ranges(unit.owed_indicators), LISTED)
    return (_cut(unit.name, NAME), unit.unit or AGENCY_ITSELF, share, str(owing), str(len(unit.owed)), owed)


def unit_lines(answer: Answer, unit: UnitEvidence) -> Iterator[str]:
    """Yield everything one unit has and owes."""
    regulation = answer.instrument.regulation if answer.instrument else ""
    yield f"{visible(unit.name)}: bukti {regulation}; {LABEL[0].lower()}{LABEL[1:]}"
    yield ""
    if unit.owed:
        yield f"Masih kurang: {len(unit.owed)} potongan untuk indikator {ranges(unit.owed_indicators)}"
        yield ""
        rows = [(str(one.indicator), str(one.level), one.piece.text, one.piece.entity) for one in unit.owed]
        yield from text_table(("indikator", "tingkat", "belum ada", "objek"), rows).splitlines()
    else:
        yield "Tidak ada yang kurang dari unit ini."
    if unit.complete_indicators:
        yield ""
        yield f"Lengkap untuk indikator {ranges(unit.complete_indicators)}"
    yield from _objects(answer, unit)


def _objects(answer: Answer, unit: UnitEvidence) -> Iterator[str]:
    indicators: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for pack in answer.packs:
        for found in pack.objects:
            if found.unit == unit.unit:
                indicators.setdefault(found.id, []).append(pack.indicator)
                names[found.id] = found.name
    if indicators:
        yield ""
        yield "Sudah ada sebagai bukti"
        yield ""
        rows = [(name, names[name], ranges(numbers)) for name, numbers in sorted(indicators.items())]
        yield from text_table(("objek", "nama", "untuk indikator"), rows).splitlines()


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
