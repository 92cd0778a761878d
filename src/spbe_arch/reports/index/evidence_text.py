"""The evidence part of `spbe index` for people: suggested levels, and what each unit still owes. Never a result."""

from collections.abc import Iterator

from spbe_arch.analysis.maturity.answer import AGENCY_ITSELF, Answer
from spbe_arch.analysis.maturity.evidence.packs import UnitEvidence
from spbe_arch.analysis.maturity.evidence.values import LABEL, EvidencePack, Suggestion
from spbe_arch.reports.index.figures import NONE, plain, ranges
from spbe_arch.reports.index.words import Say, table_lines
from spbe_arch.reports.visible import visible

HEADS = ("no", "indikator", "dinilai", "saran", "objek", "dokumen", "berikutnya memerlukan")
UNIT_HEADS = ("unit kerja", "slug", "lengkap", "masih kurang", "potongan", "indikator yang kurang")
COMPLETENESS = "Kelengkapan bukti tiap unit kerja, {regulation} (rincian: --unit SLUG)"
OWED = "Masih kurang: {n} potongan untuk indikator {numbers}"
DOCUMENTS = "indikator {numbers}: buktinya dokumen, tidak dapat disarankan dari arsitektur"
NAME, NEED, LISTED = 38, 72, 40


def suggestion_lines(say: Say, answer: Answer) -> Iterator[str]:
    """Yield the suggested level of every indicator the architecture can say something about."""
    suggested = [(pack, pack.suggestion) for pack in answer.packs if pack.suggestion]
    if not suggested or answer.instrument is None:
        return
    day = answer.maturity.today.isoformat()
    regulation = answer.instrument.regulation
    yield say("{label}: {regulation}, menurut arsitektur per {day}", label=say(LABEL), regulation=regulation, day=day)
    yield ""
    yield from table_lines(say, HEADS, [_row(say, answer, pack, found) for pack, found in suggested])
    rest = [pack.indicator for pack in answer.packs if pack.suggestion is None]
    if rest:
        yield say(DOCUMENTS, numbers=ranges(rest))


def _row(say: Say, answer: Answer, pack: EvidencePack, found: Suggestion) -> tuple[str, ...]:
    same = answer.base and answer.instrument and answer.base.instrument == answer.instrument.id
    assessed = answer.base.indicator_values.get(str(pack.indicator)) if same and answer.base else None
    level = NONE if found.level is None else str(found.level)
    level = say("{level} (batas)", level=level) if found.level is not None and found.limited else level
    counts = (str(len(pack.objects)), str(len(pack.documents)))
    return (str(pack.indicator), _cut(pack.name, NAME), plain(assessed), level, *counts, _needed(say, found))


def _needed(say: Say, found: Suggestion) -> str:
    """Say what the first level that is not reached lacks."""
    unmet = next((check for check in found.checks if not check.outcome.met), None)
    if unmet is None:
        return _cut(found.still_needs, NEED)
    pieces = unmet.outcome.missing
    texts = sorted({piece.text for piece in pieces}, key=[piece.text for piece in pieces].index)
    more = say(" (dan {n} lagi)", n=len(pieces) - 1) if len(pieces) > 1 else ""
    first = texts[0] if texts else unmet.requirement
    return say("tingkat {level}: {text}{more}", level=unmet.level, text=_cut(first, NEED - len(more) - 11), more=more)


def units_lines(say: Say, answer: Answer) -> Iterator[str]:
    """Yield one line for every unit: what is complete and what it owes."""
    if answer.instrument is None or not answer.units:
        return
    yield say(COMPLETENESS, regulation=answer.instrument.regulation)
    yield ""
    yield from table_lines(say, UNIT_HEADS, [_unit_row(say, unit) for unit in answer.units])


def _unit_row(say: Say, unit: UnitEvidence) -> tuple[str, ...]:
    complete, owing = len(unit.complete_indicators), len(unit.owed_indicators)
    concerned = complete + owing
    share = say("{complete} dari {concerned}", complete=complete, concerned=concerned) if concerned else NONE
    owed = _cut(ranges(unit.owed_indicators), LISTED)
    return (_cut(unit.name, NAME), unit.unit or AGENCY_ITSELF, share, str(owing), str(len(unit.owed)), owed)


def unit_lines(say: Say, answer: Answer, unit: UnitEvidence) -> Iterator[str]:
    """Yield everything one unit has and owes."""
    regulation = answer.instrument.regulation if answer.instrument else ""
    label = say(f"{LABEL[0].lower()}{LABEL[1:]}")
    yield say("{name}: bukti {regulation}; {label}", name=visible(unit.name), regulation=regulation, label=label)
    yield ""
    if unit.owed:
        yield say(OWED, n=len(unit.owed), numbers=ranges(unit.owed_indicators))
        yield ""
        rows = [(str(one.indicator), str(one.level), one.piece.text, one.piece.entity) for one in unit.owed]
        yield from table_lines(say, ("indikator", "tingkat", "belum ada", "objek"), rows)
    else:
        yield say("Tidak ada yang kurang dari unit ini.")
    if unit.complete_indicators:
        yield ""
        yield say("Lengkap untuk indikator {numbers}", numbers=ranges(unit.complete_indicators))
    yield from _objects(say, answer, unit)


def _objects(say: Say, answer: Answer, unit: UnitEvidence) -> Iterator[str]:
    indicators: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for pack in answer.packs:
        for found in pack.objects:
            if found.unit == unit.unit:
                indicators.setdefault(found.id, []).append(pack.indicator)
                names[found.id] = found.name
    if indicators:
        yield ""
        yield say("Sudah ada sebagai bukti")
        yield ""
        rows = [(name, names[name], ranges(numbers)) for name, numbers in sorted(indicators.items())]
        yield from table_lines(say, ("objek", "nama", "untuk indikator"), rows)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
