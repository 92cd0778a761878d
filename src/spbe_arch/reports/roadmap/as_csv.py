"""The roadmap as one long table, for pivot tables: what, where, when, how much. Amounts are whole rupiah."""

from collections.abc import Iterator

from spbe_arch.analysis.roadmap.year import YearView
from spbe_arch.reports.roadmap.answer import Answer
from spbe_arch.reports.roadmap.words import GAP_STATES, STATES
from spbe_arch.reports.table import csv_table

HEADS = ("tahun", "bagian", "id", "nama", "nilai", "sebelumnya", "resmi", "oleh")
Row = tuple[str, ...]


def render(answer: Answer) -> str:
    """Return every year asked for."""
    return csv_table(HEADS, (row for year in answer.years for row in _rows(answer, answer.roadmap.year(year))))


def _rows(answer: Answer, view: YearView) -> Iterator[Row]:
    year, name_of = str(view.year), answer.name_of
    for entity_id, state in view.states.items():
        by = " ".join(view.by.get(entity_id, ()))
        yield year, "keadaan", entity_id, name_of(entity_id), STATES[state], "", state.official or "", by
    for change in view.changes:
        states = (STATES[change.after], STATES[change.before])
        yield (
            year,
            "perubahan",
            change.id,
            name_of(change.id),
            *states,
            change.after.official or "",
            " ".join(change.by),
        )
    yield from _money(answer, view)
    for gap_id, gap_state in view.gap_states.items():
        by = " ".join(initiative.id for initiative in answer.roadmap.closers[gap_id])
        yield year, "kesenjangan", gap_id, name_of(gap_id), GAP_STATES[gap_state], "", "", by


def _money(answer: Answer, view: YearView) -> Iterator[Row]:
    year, cuts = str(view.year), view.budget
    yield year, "anggaran", "total", "", str(cuts.total), "", "", ""
    for part, amounts in (
        ("anggaran menurut sumber", cuts.by_source),
        ("anggaran menurut unit", cuts.by_unit),
        ("anggaran menurut muatan", cuts.by_content),
        ("anggaran menurut program", cuts.by_program),
    ):
        for key, amount in amounts.items():
            name = answer.name_of(key) if key.startswith("unit-kerja/") else ""
            yield year, part, key, name, str(amount), "", "", ""
