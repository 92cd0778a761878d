"""The direction of the roadmap: what it serves, where its weight lies, its stages, and what stands in the way."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.documents.figures import listed, number, rupiah, years
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
from spbe_arch.documents.peta_rencana.obstacles import obstacles
from spbe_arch.documents.peta_rencana.timeline import dependencies, stages
from spbe_arch.documents.peta_rencana.words import BLANK, content_title
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import UNKNOWN, linked, objective
from spbe_arch.model.kinds import Initiative

OBJECTIVES, CONTENTS_TABLE = "tabel-sasaran", "tabel-muatan"


def strategy(scope: Scope) -> Iterator[Block]:
    """Yield the sections of the chapter."""
    yield from _direction(scope)
    yield from _contents(scope)
    yield from stages(scope)
    yield from dependencies(scope)
    yield from obstacles(scope)


def _direction(scope: Scope) -> Iterator[Block]:
    agency = scope.edition.architecture.agency
    yield Heading(2, "Sasaran strategis yang didukung", "sasaran-didukung")
    if agency.goals:
        yield Paragraph(text(f"Tujuan {agency.name} yang menjadi arah:"))
        yield Listing(tuple(text(goal) for goal in agency.goals), lettered=True)
    codes = Counter(code for found in scope.initiatives for code in dict.fromkeys(found.objectives))
    if not agency.objectives:
        yield Paragraph(text("Model arsitektur belum memuat sasaran strategis instansi."))
        return
    served = sum(objective.code in codes for objective in agency.objectives)
    lead = (
        f"Inisiatif {scope.time} mendukung {number(served)} dari {number(len(agency.objectives))} sasaran strategis ("
    )
    note = (
        "Satu inisiatif dapat mendukung lebih dari satu sasaran; anggarannya terhitung penuh pada setiap sasaran itu."
    )
    yield Paragraph(text(lead, see(OBJECTIVES), f"). {note}"))
    yield Table(
        "Sasaran strategis dan inisiatif yang mendukungnya",
        _OBJECTIVE_COLUMNS,
        tuple(_objectives(scope, codes)),
        OBJECTIVES,
    )


_OBJECTIVE_COLUMNS = (
    Column("Sasaran strategis", 4.0),
    Column("Indikator sasaran", 3.0),
    Column("Inisiatif", 0.9, Align.END),
    Column("Anggaran indikatif", 2.0, Align.END),
)


def _objectives(scope: Scope, codes: Counter[str]) -> Iterator[Row]:
    money: Counter[str] = Counter()
    for found in scope.initiatives:
        for code in dict.fromkeys(found.objectives):
            money[code] += scope.money.get(found.id, 0)
    for known in scope.edition.architecture.agency.objectives:
        code = known.code or ""
        told = (objective(scope.analysis, code),) if code else (text(known.name or UNKNOWN),)
        yield row(told, known.indicator or "-", number(codes[code]), rupiah(money[code]))


def _contents(scope: Scope) -> Iterator[Block]:
    yield Heading(2, "Arah per muatan", "arah-per-muatan")
    empty = [content_title(name) for name, found in scope.groups if not found]
    yield Paragraph(
        text(
            f"{number(len(scope.initiatives))} inisiatif dikelompokkan ke dalam tujuh muatan peta rencana (",
            see(CONTENTS_TABLE),
            ").",
        )
    )
    if empty:
        yield Paragraph(text(f"Belum ada inisiatif {scope.time} pada muatan {'; '.join(empty)}."))
    yield Listing(tuple(text(*_aim(scope, name, found)) for name, found in scope.groups if found))
    columns = (
        Column("Muatan", 2.6),
        Column("Inisiatif", 0.9, Align.END),
        Column("Tahun", 1.2, Align.CENTRE),
        Column("Unit kerja", 0.9, Align.END),
        Column("Anggaran indikatif", 2.0, Align.END),
    )
    rows = tuple(_content(scope, name, found) for name, found in scope.groups)
    total = row("Jumlah", number(len(scope.initiatives)), BLANK, BLANK, rupiah(scope.budget.total), total=True)
    yield Table(f"Inisiatif menurut muatan, {scope.time}", columns, (*rows, total), CONTENTS_TABLE)


def _aim(scope: Scope, name: str, found: tuple[Initiative, ...]) -> Iterator[str | Span]:
    """Yield what the initiatives of a content are for, in one sentence: computed, never invented."""
    gaps = {gap for one in found for gap in scope.gaps_closed.get(one.id, ())}
    new, better, over = (
        {key for one in found for key in getattr(one, attribute)} for attribute in ("builds", "upgrades", "ends")
    )
    counts = ((new, "membangun"), (better, "meningkatkan"), (over, "menghentikan"))
    works = listed(f"{verb} {number(len(objects))} objek" for objects, verb in counts if objects)
    parts = (f"menangani {number(len(gaps))} kesenjangan" if gaps else "", works)
    yield Span(f"{content_title(name)}: ", Mark.STRONG)
    yield "; ".join(part for part in parts if part) or "belum menyebut kesenjangan atau objek"
    dearest = max(found, key=lambda one: scope.money.get(one.id, 0))
    if scope.money.get(dearest.id):
        yield ". Anggaran terbesar pada "
        yield linked(scope.analysis, dearest.id)
    yield "."


def _content(scope: Scope, name: str, found: tuple[Initiative, ...]) -> Row:
    spans = [one.years for one in found if one.years]
    run = years(min(span[0] for span in spans), max(span[-1] for span in spans)) if spans else "-"
    units = {one.unit for one in found if one.unit}
    money = sum(scope.money.get(one.id, 0) for one in found)
    return row(content_title(name), number(len(found)), run, number(len(units)), rupiah(money))
