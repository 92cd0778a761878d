"""What stands beside the years of a period, for people: constraints, coverage, progress, and where the money leads."""

from collections.abc import Callable, Iterator

from spbe_arch.analysis.progress.values import PARTS
from spbe_arch.analysis.roadmap.coverage import RegionView
from spbe_arch.reports.roadmap.answer import Answer
from spbe_arch.reports.roadmap.words import plain, rupiah
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

Say = Callable[[str], str]
UNKNOWN_NUMBER = "?"


def beyond(answer: Answer, say: Say) -> Iterator[str]:
    """Yield one block for each; what an agency does not record is left out."""
    if any(answer.constraints.values()):
        yield _constraints(answer, say)
    if answer.coverage.regions:
        yield _coverage(answer, say)
    if answer.tracing.total:
        yield _tracing(answer, say)
    if answer.progress:
        yield _progress(answer, say)
        yield from _steps(answer, say)


def _constraints(answer: Answer, say: Say) -> str:
    rows = [
        (
            group,
            visible(view.name),
            say("teratasi") if view.overcome else say("aktif"),
            ", ".join(slug.partition("/")[2] for slug in view.initiatives) or "-",
        )
        for group, views in answer.constraints.items()
        for view in views
    ]
    heads = [say(word) for word in ("kelompok", "kendala", "status", "inisiatif")]
    return f"{say('Kendala')} ({len(rows)})\n\n{text_table(heads, rows)}"


def _coverage(answer: Answer, say: Say) -> str:
    view, years = answer.coverage, answer.years
    rows = [_region(region, years) for region in view.regions]
    last = view.remaining.get(years[-1]) if years else None
    closed = tuple(_number(view.closed.get(year, 0)) for year in years)
    rows.append((say("jumlah"), *map(_number, (view.points, view.remote, view.not_remote)), *closed, _number(last)))
    heads = (*(say(word) for word in ("wilayah", "titik", "3T", "bukan 3T")), *map(str, years), say("sisa"))
    return f"{say('Titik tanpa sinyal yang ditutup')}\n\n{text_table(heads, rows)}"


def _region(region: RegionView, years: tuple[int, ...]) -> tuple[str, ...]:
    numbers = (region.points, region.remote, region.not_remote)
    closed = (region.closed.get(year, 0) for year in years)
    left = region.remaining.get(years[-1]) if years else None
    return (visible(region.name), *map(_number, (*numbers, *closed, left)))


def _number(number: int | None) -> str:
    return UNKNOWN_NUMBER if number is None else plain(number)


def _tracing(answer: Answer, say: Say) -> str:
    tracing = answer.tracing
    said = say("sampai pada sasaran strategis")
    head = f"{say('Anggaran semua periode')} {rupiah(tracing.total)}: {rupiah(tracing.arrived)} {said}\n"
    rows = [(trace.initiative, f"{plain(trace.total):>15}", ", ".join(trace.missing)) for trace in tracing.lost]
    heads = (say("inisiatif"), f"{say('anggaran'):>15}", say("tanpa"))
    return f"{head}\n{text_table(heads, rows)}" if rows else head


def _progress(answer: Answer, say: Say) -> str:
    weights = answer.analysis.policy.weights
    heads = (say("unit"), say("skor"), *(f"{say(title)} ({weights[key]})" for key, title in PARTS.items()))
    rows = [
        (visible(unit.name), _score(unit.score), *(_score(part.score) for part in unit.parts))
        for unit in answer.progress
    ]
    return f"{say('Kemajuan unit kerja (bobot dalam kurung)')}\n\n{text_table(heads, rows)}"


def _score(score: object) -> str:
    return "-" if score is None else str(score).replace(".", ",")


def _steps(answer: Answer, say: Say) -> Iterator[str]:
    """Yield what would raise the unit asked about most."""
    steps = answer.progress[0].steps if answer.unit else ()
    if steps:
        rows = [(_score(step.gain), step.entity, visible("; ".join(step.todo))) for step in steps]
        heads = [say(word) for word in ("poin", "objek", "yang dapat dilakukan")]
        yield f"{say('Yang paling menaikkan skor')}\n\n{text_table(heads, rows)}"
