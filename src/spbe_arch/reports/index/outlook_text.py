"""What could be: tried values, and where the roadmap would lead. All of it is marked as projection."""

from collections.abc import Iterator
from textwrap import wrap

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.projection import LABEL, ProjectedYear, Projection
from spbe_arch.analysis.maturity.values import AssessmentInput
from spbe_arch.reports.index.figures import NONE, plain, points, ranges, rupiah, two
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

SHOWN, WIDTH = 12, 110
TRIED_HEADS = ("penilaian", "indeks", "menjadi", "persis", "predikat", "menjadi", "kenaikan per indikator")
YEAR_HEADS = ("tahun", "indeks", "persis", "predikat", "kenaikan", "hasil resmi", "catatan")
STEP_HEADS = ("inisiatif", "kenaikan", "tambahan", "biaya sisa", "per miliar", "indikator")
LEVEL_HEADS = ("indikator", "nama", "dari", "menjadi", "kenaikan")


def what_if_lines(answer: Answer) -> Iterator[str]:
    """Yield what tried values would make of each assessment they are tried on."""
    if not answer.what_ifs:
        return
    values = ", ".join(f"indikator {number} = {plain(value)}" for number, value in answer.question.settings.items())
    yield f"Bagaimana bila {values} (perhitungan, bukan hasil penilaian)"
    yield ""
    rows = []
    for name, tried in answer.what_ifs.items():
        gains = (f"{one.indicator}: {NONE if one.gain is None else points(one.gain)}" for one in tried.changes)
        before, after = tried.before, tried.after
        rows.append(
            (
                *(name.partition("/")[2], two(before.value), two(after.value if after else None)),
                plain(after.unrounded if after else None),
                *(before.predicate or NONE, (after.predicate if after else None) or NONE, ", ".join(gains)),
            )
        )
    yield from text_table(TRIED_HEADS, rows).splitlines()


def outlook_lines(answer: Answer) -> Iterator[str]:
    """Yield the projection from the base."""
    base, projection = answer.base, answer.projection
    if base is None or projection is None:
        return
    yield f"{LABEL}: dari {base.id} ({two(projection.base.value)}), bila semua target inisiatif tercapai"
    yield ""
    yield from _years(answer, projection, base)
    if projection.years and projection.years[-1].contributions:
        yield from _contributions(projection.years[-1], projection)
    yield from _steps(answer, base)
    yield from _levels(answer, base)
    yield from _ignored(projection)


def _years(answer: Answer, projection: Projection, base: AssessmentInput) -> Iterator[str]:
    if projection.years:
        yield from text_table(YEAR_HEADS, [_year(answer, year) for year in projection.years]).splitlines()
    else:
        yield projection.note or f"tidak ada inisiatif dengan `target_indikator` sesudah tahun {base.year}"
    own = answer.maturity.own_targets(base).years
    if own:
        yield ""
        yield f"Menurut target pada {base.id} sendiri"
        yield ""
        yield from text_table(YEAR_HEADS, [_year(answer, year) for year in own]).splitlines()


def _year(answer: Answer, year: ProjectedYear) -> tuple[str, ...]:
    result, reached = year.result, answer.reached(year.year)
    predicate = result.predicate or "belum lengkap"
    if result.predicate_edge:
        predicate += f" (dibulatkan: {result.predicate_rounded})"
    note = "" if year.instrument_in_force else "tahun ini instrumen lain berlaku"
    gain = NONE if year.gain is None else points(year.gain)
    official = two(reached.value) if reached else NONE
    return (str(year.year), two(result.value), plain(result.unrounded), predicate, gain, official, note)


def _contributions(year: ProjectedYear, projection: Projection) -> Iterator[str]:
    yield ""
    yield f"Sumbangan tiap inisiatif pada {year.year}"
    yield ""
    rows = [
        (one.initiative, points(one.gain), ranges(number for number, _ in one.by_indicator))
        for one in year.contributions[:SHOWN]
    ]
    yield from text_table(("inisiatif", "sumbangan", "indikator"), rows).splitlines()
    yield from _more(len(year.contributions))
    yield from wrap(projection.method, WIDTH)


def _steps(answer: Answer, base: AssessmentInput) -> Iterator[str]:
    steps = answer.maturity.next_steps(base)
    if not steps:
        return
    yield ""
    yield f"Langkah termurah berikutnya (proyeksi): kenaikan indeks per rupiah anggaran sesudah {base.year}"
    yield ""
    rows = [
        (
            *(step.initiative, points(step.gain), points(step.extra), rupiah(step.cost)),
            NONE if step.per_billion is None else points(step.per_billion),
            ranges(step.indicators),
        )
        for step in steps[:SHOWN]
    ]
    yield from text_table(STEP_HEADS, rows).splitlines()
    yield from _more(len(steps))
    yield "tambahan: yang masih bertambah sesudah semua inisiatif di atasnya"
    yield f"biaya sisa Rp0: tidak ada anggaran sesudah {base.year}; -: anggarannya belum diketahui"


def _levels(answer: Answer, base: AssessmentInput) -> Iterator[str]:
    steps = answer.maturity.level_steps(base)[:5]
    if not steps:
        return
    names = answer.maturity.instruments[base.instrument].by_number
    yield ""
    yield "Satu tingkat lebih tinggi yang paling berharga (proyeksi)"
    yield ""
    rows = [
        (str(one.indicator), names[one.indicator].name, plain(one.before), plain(one.after), points(one.gain))
        for one in steps
    ]
    yield from text_table(LEVEL_HEADS, rows).splitlines()


def _ignored(projection: Projection) -> Iterator[str]:
    """Yield the targets without a part that somebody should look at: met ones are no news."""
    open_ones = [one for one in projection.ignored if "target tercapai" not in one.reason]
    if not open_ones:
        return
    yield ""
    yield "Target yang tidak ikut dihitung"
    for one in open_ones[:SHOWN]:
        yield f"  {one.initiative}, indikator {visible(one.indicator)}, {one.year}: {visible(one.reason)}"
    yield from _more(len(open_ones))


def _more(count: int) -> Iterator[str]:
    if count > SHOWN:
        yield f"dan {count - SHOWN} lagi; semuanya ada pada --format json"
