"""The catalogue of gaps as tables and sentences, the same in every document that speaks of gaps."""

from collections import Counter
from collections.abc import Iterable

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.trace import objects_of
from spbe_arch.documents.figures import listed, number, years
from spbe_arch.documents.manuscript import Align, Block, Column, Mark, Paragraph, Row, Span, Table, Text, row, text
from spbe_arch.documents.scope import DONE, POSTPONED, Scope, closed_during, closed_in, overdue_gaps, state_at
from spbe_arch.documents.telling import UNKNOWN, joined, linked, listed_names, objective, unit_of
from spbe_arch.model.kinds import Gap, Initiative

STATES = {
    GapState.OPEN: "terbuka",
    GapState.CLOSING: "sedang ditutup",
    GapState.CLOSED: "tertutup",
    GapState.POSTPONED: "ditunda",
}
BY_PLAN = "Tahun tertutup dihitung dari tahun akhir inisiatif penutupnya; kesenjangan tanpa tahun mengikuti statusnya."
NO_CLOSER = Span("belum ada inisiatif yang menutup", Mark.UNKNOWN)
LIST = (
    Column("No.", 0.65, Align.END),
    Column("Kesenjangan", 3.4),
    Column("Dasar temuan", 1.2),
    Column("Penanggung jawab", 2.0),
    Column("Inisiatif penutup", 2.8),
    Column("Tutup", 1.0, Align.CENTRE),
    Column("Keadaan", 1.4),
)


def gap_list(scope: Scope, gaps: Iterable[Gap], caption: str, anchor: str = "") -> Table:
    """Return gaps with what closes them, when, and how they stand at the end of the years."""
    return Table(caption, LIST, tuple(_gap(scope, at, gap) for at, gap in enumerate(gaps, start=1)), anchor)


def _gap(scope: Scope, at: int, gap: Gap) -> Row:
    year = closed_in(scope, gap)
    return row(
        str(at),
        (text(linked(scope.analysis, gap.id)),),
        gap.origin_class or UNKNOWN,
        unit_of(scope.analysis, gap),
        closers_of(scope, gap),
        str(year) if year else "-",
        STATES[scope.gap_states[gap.id]],
    )


def closers_of(scope: Scope, gap: Gap) -> tuple[Text, ...]:
    """Return the initiatives that close a gap with their years, a paragraph each."""
    found = scope.roadmap.closers[gap.id]
    if not found:
        settled = (gap.status or "").lower() in (DONE, POSTPONED)
        return (text("-" if settled else NO_CLOSER),)
    return tuple(named_with_years(scope, initiative) for initiative in found)


def named_with_years(scope: Scope, initiative: Initiative) -> Text:
    """Return the name of an initiative with its years."""
    span = years(initiative.years[0], initiative.years[-1]) if initiative.years else "tahun belum disebut"
    return text(linked(scope.analysis, initiative.id), f" ({span})")


def to_be_of(scope: Scope, gap: Gap) -> Text:
    """Return the to-be objects of a gap; where it names none, those its initiatives work on, marked so."""
    if gap.to_be:
        return listed_names(scope.analysis, gap.to_be)
    entities = scope.edition.architecture.entities
    found = {key for one in scope.roadmap.closers[gap.id] for key in objects_of(one) if key in entities}
    named = listed_names(scope.analysis, sorted(found))
    return (*named, Span(" (objek inisiatif penutup)", Mark.NOTE)) if found else named


def objectives_of(scope: Scope, gap: Gap) -> Text:
    """Return the strategic objectives of what closes a gap."""
    codes = sorted({code for found in scope.roadmap.closers[gap.id] for code in found.objectives})
    return joined([objective(scope.analysis, code) for code in codes], "; ") or text(UNKNOWN)


def unattended(scope: Scope) -> tuple[Gap, ...]:
    """Return the gaps that nobody closes although they are neither done nor postponed."""
    settled = (DONE, POSTPONED)
    return tuple(
        gap for gap in scope.gaps if not scope.roadmap.closers[gap.id] and (gap.status or "").lower() not in settled
    )


def postponed(scope: Scope) -> tuple[Gap, ...]:
    """Return the gaps that were postponed."""
    return tuple(gap for gap in scope.gaps if (gap.status or "").lower() == POSTPONED)


def gap_counts(scope: Scope) -> str:
    """Say how many gaps there are and how they stand at the end of the years."""
    counted = Counter(scope.gap_states.values())
    parts = listed(f"{number(counted[state])} {STATES[state]}" for state in GapState if counted[state])
    return f"{number(len(scope.gaps))} kesenjangan tercatat; menurut rencana, pada akhir {scope.years[-1]}: {parts}."


def gap_years(scope: Scope) -> Table:
    """Return how many gaps are taken up and closed in each year, and how many are left."""
    columns = (
        Column("Tahun", 1.0),
        Column("Mulai ditangani", 1.4, Align.END),
        Column("Ditutup", 1.2, Align.END),
        Column("Belum tertutup pada akhir tahun", 2.0, Align.END),
    )
    begins = {gap.id: begun_in(scope, gap) for gap in scope.gaps}
    put_off = {gap.id for gap in postponed(scope)}
    rows = []
    for year in scope.years:
        states = Counter(state_at(scope, gap, year) for gap in scope.gaps)
        counts = (
            sum(begun == year for key, begun in begins.items() if key not in put_off),
            len(closed_during(scope, year)),
            states[GapState.OPEN] + states[GapState.CLOSING],
        )
        rows.append(row(str(year), *(number(count) for count in counts)))
    return Table("Kesenjangan yang ditangani dan ditutup menurut rencana, tanpa yang ditunda", columns, tuple(rows))


def begun_in(scope: Scope, gap: Gap) -> int | None:
    """Return the first year in which an initiative works on a gap."""
    return min((found.years[0] for found in scope.roadmap.closers[gap.id] if found.years), default=None)


def gap_origins(scope: Scope) -> Table:
    """Return where the gaps come from."""
    counted = Counter(gap.origin_class or "" for gap in scope.gaps)
    meanings = {
        "teramati": "terlihat pada kondisi saat ini",
        "normatif": "diwajibkan peraturan, belum dipenuhi",
        "keputusan": "pilihan pimpinan",
        "": "belum disebut pada model",
    }
    columns = (Column("Dasar temuan", 1.2), Column("Artinya", 3.0), Column("Jumlah", 0.8, Align.END))
    rows = tuple(
        row(origin or UNKNOWN, meanings.get(origin, "sebagaimana tertulis pada model"), number(count))
        for origin, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )
    total = row("Jumlah", ((),), number(len(scope.gaps)), total=True)
    return Table("Kesenjangan menurut dasar temuan", columns, (*rows, total))


def remarks(scope: Scope) -> tuple[Block, ...]:
    """Return what the catalogue lacks or puts off, one paragraph each."""
    said = (
        (unattended(scope), "belum mempunyai inisiatif yang menutupnya"),
        (overdue_gaps(scope), "menurut rencana sudah tertutup tetapi belum berstatus selesai"),
        (postponed(scope), "ditunda dan tetap dicantumkan"),
    )
    return tuple(_remark(scope, gaps, what) for gaps, what in said if gaps)


def _remark(scope: Scope, gaps: tuple[Gap, ...], what: str) -> Paragraph:
    names = joined([text(linked(scope.analysis, gap.id)) for gap in gaps])
    return Paragraph(text(f"{number(len(gaps))} kesenjangan {what}: ", *names, "."))
