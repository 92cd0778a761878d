"""What could be: tried values, and where the roadmap would lead. All of it is marked as projection."""

from collections.abc import Iterator
from textwrap import wrap

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.projection import LABEL, ProjectedYear, Projection
from spbe_arch.analysis.maturity.values import AssessmentInput
from spbe_arch.reports.index.figures import NONE, plain, points, ranges, rupiah, two
from spbe_arch.reports.index.words import Say, table_lines
from spbe_arch.reports.visible import visible

SHOWN, WIDTH = 12, 110
FROM = "{label}: dari {base} ({value}), bila semua target inisiatif tercapai"
NO_TARGET = "tidak ada inisiatif dengan `target_indikator` sesudah tahun {year}"
CHEAPEST = "Langkah termurah berikutnya (proyeksi): kenaikan indeks per rupiah anggaran sesudah {year}"
COST_LEFT = "biaya sisa Rp0: tidak ada anggaran sesudah {year}; -: anggarannya belum diketahui"
TRIED_HEADS = ("penilaian", "indeks", "menjadi", "persis", "predikat", "menjadi", "kenaikan per indikator")
YEAR_HEADS = ("tahun", "indeks", "persis", "predikat", "kenaikan", "hasil resmi", "catatan")
STEP_HEADS = ("inisiatif", "kenaikan", "tambahan", "biaya sisa", "per miliar", "indikator")
LEVEL_HEADS = ("indikator", "nama", "dari", "menjadi", "kenaikan")


def what_if_lines(say: Say, answer: Answer) -> Iterator[str]:
    """Yield what tried values would make of each assessment they are tried on."""
    if not answer.what_ifs:
        return
    settings = answer.question.settings.items()
    phrase = "indikator {number} = {value}"
    values = ", ".join(say(phrase, number=number, value=plain(value)) for number, value in settings)
    yield say("Bagaimana bila {values} (perhitungan, bukan hasil penilaian)", values=values)
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
    yield from table_lines(say, TRIED_HEADS, rows)


def outlook_lines(say: Say, answer: Answer) -> Iterator[str]:
    """Yield the projection from the base."""
    base, projection = answer.base, answer.projection
    if base is None or projection is None:
        return
    yield say(FROM, label=say(LABEL), base=base.id, value=two(projection.base.value))
    yield ""
    yield from _years(say, answer, projection, base)
    if projection.years and projection.years[-1].contributions:
        yield from _contributions(say, projection.years[-1], projection)
    yield from _steps(say, answer, base)
    yield from _levels(say, answer, base)
    yield from _ignored(say, projection)


def _years(say: Say, answer: Answer, projection: Projection, base: AssessmentInput) -> Iterator[str]:
    if projection.years:
        yield from table_lines(say, YEAR_HEADS, [_year(say, answer, year) for year in projection.years])
    else:
        yield projection.note or say(NO_TARGET, year=base.year)
    own = answer.maturity.own_targets(base).years
    if own:
        yield ""
        yield say("Menurut target pada {base} sendiri", base=base.id)
        yield ""
        yield from table_lines(say, YEAR_HEADS, [_year(say, answer, year) for year in own])


def _year(say: Say, answer: Answer, year: ProjectedYear) -> tuple[str, ...]:
    result, reached = year.result, answer.reached(year.year)
    predicate = result.predicate or say("belum lengkap")
    if result.predicate_edge:
        predicate = say("{predicate} (dibulatkan: {rounded})", predicate=predicate, rounded=result.predicate_rounded)
    note = "" if year.instrument_in_force else say("tahun ini instrumen lain berlaku")
    gain = NONE if year.gain is None else points(year.gain)
    official = two(reached.value) if reached else NONE
    return (str(year.year), two(result.value), plain(result.unrounded), predicate, gain, official, note)


def _contributions(say: Say, year: ProjectedYear, projection: Projection) -> Iterator[str]:
    yield ""
    yield say("Sumbangan tiap inisiatif pada {year}", year=year.year)
    yield ""
    rows = [
        (one.initiative, points(one.gain), ranges(number for number, _ in one.by_indicator))
        for one in year.contributions[:SHOWN]
    ]
    yield from table_lines(say, ("inisiatif", "sumbangan", "indikator"), rows)
    yield from _more(say, len(year.contributions))
    yield from wrap(say(projection.method), WIDTH)


def _steps(say: Say, answer: Answer, base: AssessmentInput) -> Iterator[str]:
    steps = answer.maturity.next_steps(base)
    if not steps:
        return
    yield ""
    yield say(CHEAPEST, year=base.year)
    yield ""
    rows = [
        (
            *(step.initiative, points(step.gain), points(step.extra), rupiah(step.cost)),
            NONE if step.per_billion is None else points(step.per_billion),
            ranges(step.indicators),
        )
        for step in steps[:SHOWN]
    ]
    yield from table_lines(say, STEP_HEADS, rows)
    yield from _more(say, len(steps))
    yield say("tambahan: yang masih bertambah sesudah semua inisiatif di atasnya")
    yield say(COST_LEFT, year=base.year)


def _levels(say: Say, answer: Answer, base: AssessmentInput) -> Iterator[str]:
    steps = answer.maturity.level_steps(base)[:5]
    if not steps:
        return
    names = answer.maturity.instruments[base.instrument].by_number
    yield ""
    yield say("Satu tingkat lebih tinggi yang paling berharga (proyeksi)")
    yield ""
    rows = [
        (str(one.indicator), names[one.indicator].name, plain(one.before), plain(one.after), points(one.gain))
        for one in steps
    ]
    yield from table_lines(say, LEVEL_HEADS, rows)


def _ignored(say: Say, projection: Projection) -> Iterator[str]:
    """Yield the targets without a part that somebody should look at: met ones are no news."""
    open_ones = [one for one in projection.ignored if "target tercapai" not in one.reason]
    if not open_ones:
        return
    yield ""
    yield say("Target yang tidak ikut dihitung")
    for one in open_ones[:SHOWN]:
        yield say(
            "  {initiative}, indikator {number}, {year}: {reason}",
            initiative=one.initiative,
            number=visible(one.indicator),
            year=one.year,
            reason=visible(one.reason),
        )
    yield from _more(say, len(open_ones))


def _more(say: Say, count: int) -> Iterator[str]:
    if count > SHOWN:
        yield say("dan {n} lagi; semuanya ada pada --format json", n=count - SHOWN)
