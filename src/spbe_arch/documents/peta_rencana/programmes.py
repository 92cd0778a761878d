"""The initiatives in their seven groups, each with all that a roadmap has to say of it."""

from collections.abc import Callable, Iterator, Mapping

from spbe_arch.analysis.roadmap.trace import objects_of
from spbe_arch.documents.figures import number, rupiah, rupiah_in_full, years
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.peta_rencana.words import anchor_of_content, content_title
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import UNKNOWN, joined, linked, listed_names, unit_of
from spbe_arch.model.kinds import Initiative
from spbe_arch.reference.documents import DocumentOutline

LEAD = (
    "Setiap inisiatif disajikan dengan sasaran strategis, nomenklatur anggaran, kesenjangan, objek tujuan, target per "
    "tahun, indikator indeks, dan anggarannya; rincian lengkapnya ada pada lampiran. Tulisan “belum diketahui” berarti "
    "model belum memuat isian itu."
)
COLUMNS = (
    Column("No.", 0.65, Align.END),
    Column("Inisiatif dan penanggung jawab", 2.7),
    Column("Sasaran; program, kegiatan, sub kegiatan", 2.2),
    Column("Kesenjangan yang ditutup", 2.0),
    Column("Objek tujuan (to-be)", 2.1),
    Column("Tahun dan target", 2.8),
    Column("Indikator indeks", 1.3),
    Column("Anggaran indikatif dan sumber", 2.6, Align.END),
)


def programmes(scope: Scope, outline: DocumentOutline) -> Iterator[Block]:
    """Yield what is told of each initiative, then a section for each group on pages turned sideways."""
    yield Paragraph(text(LEAD))
    if not scope.initiatives:
        yield Paragraph(text(f"Belum ada inisiatif {scope.time}."))
        return
    yield _filled(scope, outline)
    yield Landscape(tuple(block for name, found in scope.groups for block in _group(scope, name, found)))


def _group(scope: Scope, name: str, found: tuple[Initiative, ...]) -> Iterator[Block]:
    yield Heading(2, content_title(name), anchor_of_content(name))
    if not found:
        yield Paragraph(text(f"Belum ada inisiatif {scope.time} pada muatan ini."))
        return
    money = sum(scope.money.get(one.id, 0) for one in found)
    said = f"{number(len(found))} inisiatif dengan anggaran indikatif {rupiah_in_full(money)} untuk {scope.time}."
    yield Paragraph(text(said))
    rows = tuple(_initiative(scope, at, one) for at, one in enumerate(found, start=1))
    yield Table(f"Program dan kegiatan: {content_title(name)}", COLUMNS, rows)


def _filled(scope: Scope, outline: DocumentOutline) -> Table:
    """Return how many initiatives hold each thing that a roadmap has to say of them."""
    columns = (Column("Isian setiap inisiatif", 5.0), Column("Terisi", 1.0, Align.END), Column("Belum", 1.0, Align.END))
    rows = []
    for fact in outline.each_initiative_has:
        held = next((held for word, held in HELD.items() if word in fact.text), None)
        if held is None:
            rows.append(row(fact.text, "-", "-"))
            continue
        count = sum(held(scope, found) for found in scope.initiatives)
        rows.append(row(fact.text, number(count), number(len(scope.initiatives) - count)))
    return Table(f"Kelengkapan isian inisiatif {scope.time}", columns, tuple(rows))


HELD: Mapping[str, Callable[[Scope, Initiative], bool]] = {
    "sasaran strategis": lambda _scope, found: bool(found.objectives),
    "inisiatif, program": lambda _scope, found: bool(found.program and found.activity),
    "kesenjangan": lambda scope, found: found.id in scope.gaps_closed and bool(objects_of(found)),
    "tahun awal": lambda _scope, found: bool(found.years and found.targets),
    "unit penanggung": lambda _scope, found: bool(found.unit),
    "anggaran": lambda _scope, found: bool(found.budget),
    "nomenklatur": lambda _scope, found: bool(found.sub_activity),
    "indikator indeks": lambda _scope, found: bool(found.indicator_targets),
}
"""What is looked for, by words of the item in the reference; an item without words here is not counted."""


def _initiative(scope: Scope, at: int, found: Initiative) -> Row:
    entities = scope.edition.architecture.entities
    gaps = scope.gaps_closed.get(found.id, ())
    objects = [key for key in objects_of(found) if key in entities]
    return row(
        str(at),
        (text(linked(scope.analysis, found.id)), text(unit_of(scope.analysis, found)), *_status(found)),
        tuple(_programme(found)),
        (listed_names(scope.analysis, gaps),),
        (listed_names(scope.analysis, objects),),
        tuple(targets_of(found)),
        tuple(_indicators(found)) or (text("-"),),
        tuple(money_of(scope, found)),
    )


def _status(found: Initiative) -> Iterator[Text]:
    if found.planning:
        yield text(Span(found.planning, Mark.NOTE))


def _programme(found: Initiative) -> Iterator[Text]:
    yield text(", ".join(found.objectives) or UNKNOWN)
    for code in (found.program, found.activity, found.sub_activity):
        yield text(Span(code, Mark.CODE) if code else UNKNOWN)


def targets_of(found: Initiative) -> Iterator[Text]:
    """Yield the years of an initiative, then its target of each year."""
    span = years(found.years[0], found.years[-1]) if found.years else ""
    yield text(Span(span, Mark.STRONG) if span else UNKNOWN)
    for year, target in sorted(found.targets.items()):
        yield text(f"{year}: {target}")
    if not found.targets:
        yield text("target: ", UNKNOWN)


def _indicators(found: Initiative) -> Iterator[Text]:
    for indicator, levels in sorted(found.indicator_targets.items(), key=lambda item: (len(item[0]), item[0])):
        told = [text(f"{year}: {number(level)}") for year, level in sorted(levels.items())]
        yield text(f"I{indicator} ", *joined(told))


def money_of(scope: Scope, found: Initiative) -> Iterator[Text]:
    """Yield the amounts of an initiative, those of these years first summed, then each year and source."""
    if not found.budget:
        yield text(UNKNOWN)
        return
    yield text(Span(rupiah(scope.money.get(found.id, 0)), Mark.STRONG))
    for year, amounts in sorted(found.budget.items()):
        for source, amount in sorted(amounts.items()):
            said = source or found.funding
            yield text(f"{year} ", said or Span("sumber belum disebut", Mark.UNKNOWN), f": {rupiah(amount)}")
