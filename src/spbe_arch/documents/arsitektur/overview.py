"""Gambaran umum: vision, mission, objectives, who does what, and the maturity index of every instrument by itself."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.figures import index, initial, number
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
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.condition import own_results
from spbe_arch.documents.telling import UNKNOWN, UNSTATED, linked, urusan
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.reference.documents import DocumentOutline

SHORT = {**TITLES, "proses-bisnis": "Proses", "data": "Data", "infrastruktur": "Infra"}
UNITS, BY_UNIT = "tabel-unit", "tabel-unit-domain"


def overview(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield the sections of the chapter."""
    yield from _direction(frame)
    yield from _units(frame)
    yield from _results(frame)


def _direction(frame: Frame) -> Iterator[Block]:
    agency = frame.architecture.agency
    yield Heading(2, "Visi, misi, tujuan, dan sasaran strategis", "visi-misi")
    if agency.vision:
        yield Paragraph(text(f"Visi {agency.name}: “{' '.join(agency.vision.split())}”."))
    else:
        yield Paragraph(text(f"Visi {agency.name} belum dicatat pada model."))
    for title, items in (
        ("Misi", agency.mission),
        ("Tujuan", agency.goals),
        ("Indikator kinerja utama", agency.indicators),
    ):
        if items:
            yield Paragraph(text(f"{title}:"))
            yield Listing(tuple(text(item) for item in items), lettered=True)
    if not agency.objectives:
        yield Paragraph(text("Belum ada sasaran strategis yang dicatat."))
        return
    columns = (
        Column("Kode", 0.8),
        Column("Sasaran strategis", 3.6),
        Column("Indikator", 3.2),
        Column("Inisiatif", 0.9, Align.END),
    )
    counts = Counter(code for found in frame.scope.initiatives for code in found.objectives)
    rows = tuple(
        row(
            Span(found.code or "-", Mark.CODE),
            found.name or UNSTATED,
            found.indicator or UNSTATED,
            number(counts[found.code or ""]),
        )
        for found in agency.objectives
    )
    yield Table(f"Sasaran strategis dan jumlah inisiatif {frame.scope.time} yang mendukungnya", columns, rows)


def _units(frame: Frame) -> Iterator[Block]:
    yield Heading(2, f"{initial(frame.units_word)} dan urusan", "perangkat-daerah")
    units = [unit for unit in frame.owned["unit-kerja"] if isinstance(unit, OrganisationUnit)]
    if not units:
        yield Paragraph(text("Belum ada unit kerja yang dicatat."))
        return
    own = sum(unit.parent is None for unit in units)
    below = f" dan {number(len(units) - own)} unit di bawahnya" if own < len(units) else ""
    said = (
        f"Model mencatat {number(own)} {frame.units_word} yang berdiri sendiri{below}"
        if own
        else (f"Model mencatat {number(len(units))} unit")
    )
    yield Paragraph(text(f"{said} (", see(UNITS), "). Objek arsitektur tiap unit dihitung pada ", see(BY_UNIT), "."))
    columns = (Column("Unit kerja", 3.6), Column("Jenis", 1.3), Column("Induk", 1.2), Column("Urusan", 3.4))
    yield Table("Unit kerja dan urusan yang dijalankan", columns, tuple(_unit(frame, unit) for unit in units), UNITS)
    yield _by_unit(frame, units)


def _unit(frame: Frame, unit: OrganisationUnit) -> Row:
    functions: tuple[Text, ...] = tuple(urusan(frame.analysis, code) for code in unit.functions)
    return row(
        linked(frame.analysis, unit.id),
        unit.type or UNSTATED,
        frame.short_unit(unit.parent) or "-",
        functions or (text("-"),),
    )


def _by_unit(frame: Frame, units: list[OrganisationUnit]) -> Table:
    counts = Counter((entity.unit or "", kind) for kind in frame.domains for entity in frame.present(kind))
    columns = (
        Column("Unit kerja", 3.6),
        *(Column(SHORT[kind], 1.25, Align.END) for kind in frame.domains),
        Column("Jumlah", 1.0, Align.END),
    )
    rows = [_counts(frame, frame.architecture.name_of(unit.id), unit.slug, counts) for unit in units]
    known = {unit.slug for unit in units}
    others = {slug for slug, _kind in counts} - known - {""}
    if any(slug == "" or slug in others for slug, _kind in counts):
        rest = Counter(
            {
                ("", kind): sum(n for (slug, at), n in counts.items() if at == kind and slug not in known)
                for kind in frame.domains
            }
        )
        rows.append(_counts(frame, "Tanpa unit kerja, atau pada unit di luar dokumen ini", "", rest))
    sums = [sum(count for (_slug, at), count in counts.items() if at == kind) for kind in frame.domains]
    total = row("Jumlah", *(number(found) for found in sums), number(sum(sums)), total=True)
    return Table(f"Objek yang ada pada {frame.year} menurut unit kerja dan domain", columns, (*rows, total), BY_UNIT)


def _counts(frame: Frame, name: str, slug: str, counts: Counter[tuple[str, str]]) -> Row:
    found = [counts[slug, kind] for kind in frame.domains]
    return row(name, *(number(count) if count else "-" for count in found), number(sum(found)))


def _results(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Hasil evaluasi", "hasil-evaluasi")
    found = own_results(frame.scope)
    if not found:
        yield Paragraph(text("Belum ada hasil evaluasi instansi ini yang dicatat pada model."))
        return
    maturity = frame.analysis.maturity
    known = list(dict.fromkeys(result.instrument for result in found))
    several = f"Hasilnya disajikan per instrumen; nilai {number(len(known))} instrumen yang berbeda tidak disambung."
    yield Paragraph(
        text(f"Indeks dihitung kembali dari nilai yang dicatat. {several if len(known) > 1 else ''}".rstrip())
    )
    for name in known:
        instrument = maturity.instruments.get(name)
        title = f"{instrument.title} ({instrument.regulation})" if instrument else name
        yield _table(title, [result for result in found if result.instrument == name])


def _table(title: str, results: list[AssessmentResult]) -> Table:
    domains = {group.number: group.name for result in results for group in result.domains}
    columns = (
        Column("Tahun", 0.8),
        Column("Jenis", 1.0),
        *(Column(name, 1.2, Align.END) for _number, name in sorted(domains.items())),
        Column("Indeks", 0.9, Align.END),
        Column("Predikat", 1.4),
    )
    rows = []
    for result in results:
        values = {group.number: index(group.value) for group in result.domains}
        parts = (values.get(at, "-") for at in sorted(domains))
        rows.append(row(str(result.year), result.kind, *parts, index(result.value), _predicate(result)))
    return Table(title, columns, tuple(rows))


def _predicate(result: AssessmentResult) -> tuple[Text, ...]:
    if result.value is None:
        return (text(UNKNOWN),)
    edge = f" (bila dibulatkan: {result.predicate_rounded})" if result.predicate_edge else ""
    return (text(result.predicate or "-", Span(edge, Mark.NOTE) if edge else ""),)
