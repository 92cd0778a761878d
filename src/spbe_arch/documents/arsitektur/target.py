"""Arsitektur target: what the period builds, upgrades and ends in each domain, and the principles it follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.states import State
from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.arsitektur.principles import integration, principles
from spbe_arch.documents.arsitektur.tables import bulleted
from spbe_arch.documents.figures import inline, listed, number, years
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Listing,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.telling import KIND_WORDS, linked
from spbe_arch.model.kinds import DomainEntity, Initiative
from spbe_arch.reference.documents import DocumentOutline

SUMMARY = "tabel-target"
NEW, UPGRADED, ENDED = "baru", "ditingkatkan", "diakhiri"


@dataclass(frozen=True, slots=True)
class Step:
    """What the period does to one object, in which years and by which initiatives."""

    entity: DomainEntity
    change: str
    first: int
    last: int
    by: tuple[str, ...]


def target(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield what becomes of each domain, the integration aimed at, and the principles."""
    found = {kind: tuple(steps(frame, kind)) for kind in frame.domains}
    first, last = frame.period[0], frame.period[-1]
    yield Paragraph(
        text(
            f"Arsitektur target (to-be) adalah keadaan yang dituju pada akhir {last} oleh inisiatif periode "
            f"{frame.span}. Ringkasannya ada pada ",
            see(SUMMARY),
            f"; yang dihitung adalah objek yang dapat dipakai pada {first} dan pada {last}. Objek yang masuk tanpa "
            "inisiatif tercatat dengan tahun mulainya sendiri.",
        )
    )
    yield _summary(frame, found)
    for kind in frame.domains:
        yield Heading(2, f"Target {inline(TITLES[kind])}", f"target-{kind}")
        yield from _domain(frame, kind, found[kind])
    yield from integration(frame)
    yield from principles()


def steps(frame: Frame, kind: str) -> Iterator[Step]:
    """Yield what happens to the objects of a domain within the period, by name."""
    for entity in frame.members(kind):
        plan = frame.scope.roadmap.timeline.plans[entity.id]
        for change, state in ((NEW, State.BUILDING), (UPGRADED, State.UPGRADING), (ENDED, State.ENDING)):
            when = [year for year in frame.period if plan.state(year) is state]
            if when:
                by = sorted({found for year in when for found in plan.by(year)})
                yield Step(entity, change, when[0], when[-1], tuple(by))


def _summary(frame: Frame, found: dict[str, tuple[Step, ...]]) -> Table:
    first, last = frame.period[0], frame.period[-1]
    timeline = frame.scope.roadmap.timeline
    columns = (
        Column("Domain", 2.0),
        Column(f"Ada pada {first}", 1.1, Align.END),
        Column("Masuk", 0.9, Align.END),
        Column("di antaranya dibangun inisiatif", 1.5, Align.END),
        Column("Keluar", 0.9, Align.END),
        Column(f"Ada pada {last}", 1.1, Align.END),
        Column("Ditingkatkan", 1.2, Align.END),
    )
    lines: list[list[int]] = []
    for kind, done in found.items():
        built = {step.entity.id for step in done if step.change == NEW}
        upgraded = sum(step.change == UPGRADED for step in done)
        before, after = (
            {one.id for one in frame.members(kind) if timeline.state(one.id, year).usable} for year in (first, last)
        )
        come = after - before
        lines.append([len(before), len(come), len(come & built), len(before - after), len(after), upgraded])
    rows = [row(TITLES[kind], *map(number, line)) for kind, line in zip(found, lines, strict=True)]
    total = row("Jumlah", *(number(sum(column)) for column in zip(*lines, strict=True)), total=True)
    return Table(f"Perubahan tiap domain dalam periode {frame.span}", columns, (*rows, total), SUMMARY)


def _domain(frame: Frame, kind: str, found: tuple[Step, ...]) -> Iterator[Block]:
    word = KIND_WORDS[kind]
    if not found:
        hidden = kind in frame.edition.withheld.kinds
        rest = " pada bagian model yang boleh dicantumkan" if hidden else ""
        yield Paragraph(text(f"Tidak ada inisiatif periode {frame.span} yang mengubah {word} {frame.whose}{rest}."))
        return
    said = listed(
        f"{number(count)} {change}"
        for change in (NEW, UPGRADED, ENDED)
        if (count := sum(step.change == change for step in found))
    )
    yield Paragraph(text(f"Dalam periode {frame.span}, {said}."))
    columns = (Column("Objek", 3.0), Column("Perubahan", 1.2), Column("Tahun", 1.2), Column("Inisiatif", 3.4))
    ordered = sorted(found, key=lambda step: ((NEW, UPGRADED, ENDED).index(step.change), step.first))
    yield Table(f"Perubahan {word} periode {frame.span}", columns, tuple(_step(frame, step) for step in ordered))
    yield from _replaced(frame, kind)


def _step(frame: Frame, step: Step) -> Row:
    names = bulleted([text(linked(frame.analysis, found)) for found in step.by])
    unplanned = (text(Span("menurut tahun objek sendiri", Mark.NOTE)),)
    return row(linked(frame.analysis, step.entity.id), step.change, years(step.first, step.last), names or unplanned)


def _replaced(frame: Frame, kind: str) -> Iterator[Block]:
    pairs = sorted(
        {
            (pair.old, pair.new)
            for found in frame.architecture.of_kind(Initiative)
            if not found.cancelled and set(found.years) & set(frame.period)
            for pair in found.replaces
            if pair.old and pair.new and pair.old.startswith(f"{kind}/") and {pair.old, pair.new} & frame.ids
        }
    )
    if pairs:
        yield Paragraph(text("Penggantian:"))
        named = (((linked(frame.analysis, old)), linked(frame.analysis, new)) for old, new in pairs)
        yield Listing(tuple(text(old, " digantikan ", new) for old, new in named))
