"""The roadmap for people at a terminal: one year in detail, or a period as tables over its years."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from spbe_arch.analysis.roadmap.budget import summed
from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.states import State
from spbe_arch.analysis.roadmap.year import YearView
from spbe_arch.model.kinds import KINDS, Initiative
from spbe_arch.model.types import UNKNOWN
from spbe_arch.reports.roadmap.answer import Answer
from spbe_arch.reports.roadmap.beyond_text import beyond
from spbe_arch.reports.roadmap.differences import differences
from spbe_arch.reports.roadmap.words import GAP_STATES, STATES, plain, rupiah, said
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

ON, OFF = "■", "·"
Say = Callable[[str], str]


def render(answer: Answer) -> str:
    """Return the answer as text."""

    def say(word: str) -> str:
        return said(word, answer.lang)

    blocks = [_head(answer, say)]
    if answer.what_if:
        blocks += differences(answer, answer.what_if, say)
    if answer.year is not None:
        blocks += _one_year(answer, answer.roadmap.year(answer.year), say)
    else:
        blocks += [*_whole_period(answer, say), *beyond(answer, say)]
    return "\n".join(blocks)


def _head(answer: Answer, say: Say) -> str:
    year = f", {say('tahun')} {answer.year}" if answer.year is not None else ""
    period = answer.period if answer.year is None else answer.period_of(answer.year)
    unit = f", {visible(answer.name_of(f'unit-kerja/{answer.unit}'))}" if answer.unit else ""
    return f"{say('Peta rencana')} {period.start}-{period.end}{year}{unit}\n"


def _one_year(answer: Answer, view: YearView, say: Say) -> Iterator[str]:
    yield f"{say('Keadaan objek')} ({len(view.states)})\n\n{_by_kind(view, say)}"
    before = view.year - 1
    rows = [
        (change.id, say(STATES[change.before]), say(STATES[change.after]), ", ".join(change.by))
        for change in view.changes
    ]
    heads = tuple(say(word) for word in ("objek", "dari", "menjadi", "oleh"))
    yield f"{say('Perubahan sejak')} {before} ({len(rows)})\n" + (f"\n{text_table(heads, rows)}" if rows else "")
    yield f"{say('Anggaran')} {rupiah(view.budget.total)}\n" + "".join(_cuts(answer, view, say))
    counts = ", ".join(f"{count} {say(GAP_STATES[state])}" for state, count in view.gaps.items())
    yield f"{say('Kesenjangan')} ({counts})\n" + _closing(answer, view, say)


def _by_kind(view: YearView, say: Say) -> str:
    counted = Counter((entity_id.partition("/")[0], state) for entity_id, state in view.states.items())
    rows = [
        (cls.word, *(str(counted[kind, state] or "-") for state in State))
        for kind, cls in KINDS.items()
        if any(counted[kind, state] for state in State)
    ]
    return text_table((say("jenis"), *(say(STATES[state]) for state in State)), rows)


def _cuts(answer: Answer, view: YearView, say: Say) -> Iterator[str]:
    cuts = view.budget
    for word, amounts in (("sumber", cuts.by_source), ("muatan", cuts.by_content), ("unit", cuts.by_unit)):
        if amounts:
            rows = [(_named(answer, key), _right(amount)) for key, amount in amounts.items()]
            yield f"\n{text_table((say(word), _head_right(say('anggaran'))), rows)}"


def _closing(answer: Answer, view: YearView, say: Say) -> str:
    rows = [
        (gap_id, visible(answer.name_of(gap_id)), ", ".join(_runners(answer, gap_id, view.year)))
        for gap_id, state in view.gap_states.items()
        if state is GapState.CLOSING
    ]
    heads = (say("kesenjangan"), say("nama"), say("oleh"))
    return f"\n{text_table(heads, rows)}" if rows else ""


def _runners(answer: Answer, gap_id: str, year: int) -> list[str]:
    return [initiative.id for initiative in answer.roadmap.closers[gap_id] if year in initiative.years]


def _whole_period(answer: Answer, say: Say) -> Iterator[str]:
    views = [answer.roadmap.year(year) for year in answer.years]
    working = (State.BUILDING, State.UPGRADING, State.ENDING)
    heads = ("tahun", *(STATES[state] for state in working), "perubahan", *GAP_STATES.values())
    rows = [
        (
            str(view.year),
            *(str(sum(found is state for found in view.states.values())) for state in working),
            str(len(view.changes)),
            *(str(view.gaps[state]) for state in GapState),
        )
        for view in views
    ]
    yield text_table([say(head) for head in heads], rows)
    lines = [line for line in answer.roadmap.lines if line.year in answer.period.years]
    yield f"{say('Anggaran')} {rupiah(sum(line.amount for line in lines))}\n"
    if lines:
        yield _by_year(answer, views, "sumber", lambda view: view.budget.by_source, say)
        yield _by_year(answer, views, "muatan", lambda view: view.budget.by_content, say)
        amounts = summed(lines, lambda line: line.unit)
        ordered = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
        rows = [(_named(answer, key), _right(amount)) for key, amount in ordered]
        yield text_table((say("unit"), _head_right(say("anggaran"))), rows)
    yield _initiatives(answer, say)


def _by_year(
    answer: Answer, views: list[YearView], word: str, cut: Callable[[YearView], Mapping[str, int]], say: Say
) -> str:
    keys = sorted({key for view in views for key in cut(view)})
    rows = [
        (str(view.year), *(_right(cut(view).get(key, 0)) for key in keys), _right(view.budget.total)) for view in views
    ]
    heads = (
        f"{say('tahun')} / {say(word)}",
        *(_head_right(_named(answer, key)) for key in keys),
        _head_right(say("jumlah")),
    )
    return text_table(heads, rows)


def _initiatives(answer: Answer, say: Say) -> str:
    years = answer.years
    shown = [found for found in answer.roadmap.timeline.initiatives if set(found.years) & set(years)]
    shown.sort(key=lambda found: (found.category or UNKNOWN, found.years[0], found.id))
    rows = [(found.category or UNKNOWN, found.id, _bar(found, years)) for found in shown]
    heads = (say("muatan"), say("inisiatif"), f"{years[0]}-{years[-1]}" if years else "")
    return f"{say('Inisiatif')} ({len(rows)})\n" + (f"\n{text_table(heads, rows)}" if rows else "")


def _bar(initiative: Initiative, years: tuple[int, ...]) -> str:
    return "".join(ON if year in initiative.years else OFF for year in years)


def _named(answer: Answer, key: str) -> str:
    return visible(answer.name_of(key)) if key.startswith("unit-kerja/") else visible(key)


def _right(amount: int) -> str:
    return f"{plain(amount):>15}"


def _head_right(head: str) -> str:
    return f"{head:>15}"
