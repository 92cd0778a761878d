"""What the subject costs, where it stands in the roadmap, and what it would do to the index."""

from collections.abc import Iterator
from decimal import Decimal

from spbe_arch.analysis.roadmap.order import ready_in
from spbe_arch.documents.entity_facts import told
from spbe_arch.documents.figures import number, rupiah, years
from spbe_arch.documents.gap_tables import named_with_years
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Facts,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.rekomendasi.case import Case
from spbe_arch.documents.telling import UNKNOWN, joined, listed_names, objective
from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import Application, Entity, Initiative

ASKED = {
    Application: (
        "unit_kerja",
        "status",
        "fungsi",
        "uraian",
        "luaran",
        "jumlah_pengguna",
        "biaya",
        "sumber_dana",
        "dasar_hukum",
    ),
    Initiative: (
        "unit_kerja",
        "kategori",
        "uraian",
        "status_perencanaan",
        "tahun_awal",
        "tahun_akhir",
        "target_per_tahun",
    ),
}
NO_TARGETS = "Tidak ada target tingkat indikator yang dicatat, sehingga pengaruhnya pada indeks tidak dapat dihitung."
UNPLANNED = (
    "Tidak ada inisiatif pada peta rencana yang membangun atau meningkatkan {name}; belanjanya belum berdasar rencana."
)


def request(case: Case) -> Iterator[Block]:
    """Yield what is asked, in the words of who asks."""
    yield Heading(1, "Yang diminta", "permohonan")
    rows = tuple((title, said) for title, said in _facts(case.subject, case))
    yield Facts((("Objek", (text(Span(case.subject.id, Mark.CODE)),)), *rows))


def _facts(entity: Entity, case: Case) -> Iterator[tuple[str, tuple[Text, ...]]]:
    by_key = {attribute.key: attribute for attribute in attributes(type(entity))}
    for key in ASKED[type(entity)]:
        yield by_key[key].title, told(case.analysis, entity, by_key[key])


def costs(case: Case) -> Iterator[Block]:
    """Yield the amounts by year and source, and the place in the roadmap."""
    yield Heading(1, "Biaya dan tempat dalam peta rencana", "biaya")
    if not case.initiatives:
        yield Paragraph(text(UNPLANNED.format(name=case.subject.name)))
        return
    rows = [line for found in case.initiatives for line in _amounts(found)]
    columns = (
        Column("Inisiatif", 3.4),
        Column("Tahun", 0.8),
        Column("Sumber", 1.2),
        Column("Anggaran indikatif", 2.0, Align.END),
    )
    total = sum(
        amount for found in case.initiatives for amounts in found.budget.values() for amount in amounts.values()
    )
    if rows:
        yield Table("Anggaran indikatif per tahun dan sumber", columns, (*rows, _total(total)))
    else:
        yield Paragraph(text("Inisiatifnya belum menyebut anggaran."))
    for found in case.initiatives:
        yield Facts(tuple(_roadmap(case, found)))


def _total(total: int) -> Row:
    return row("Jumlah", ((),), ((),), rupiah(total), total=True)


def _amounts(found: Initiative) -> Iterator[Row]:
    for year, amounts in sorted(found.budget.items()):
        for source, amount in sorted(amounts.items()):
            yield row(found.name, str(year), source or found.funding or UNKNOWN, rupiah(amount))


def _roadmap(case: Case, found: Initiative) -> Iterator[tuple[str, tuple[Text, ...]]]:
    span = years(found.years[0], found.years[-1]) if found.years else ""
    yield "Inisiatif", (text(Span(found.name, Mark.STRONG), f", {span}" if span else ", tahun belum disebut"),)
    codes = " / ".join(code for code in (found.program, found.activity, found.sub_activity) if code)
    yield "Program, kegiatan, sub kegiatan", (text(Span(codes, Mark.CODE) if codes else UNKNOWN),)
    yield (
        "Sasaran strategis",
        (joined([objective(case.analysis, code) for code in found.objectives], "; ") or (UNKNOWN,),),
    )
    gaps = case.scope.gaps_closed.get(found.id, ())
    yield "Kesenjangan yang ditutup", (listed_names(case.analysis, gaps) if gaps else (UNKNOWN,),)
    yield "Menunggu inisiatif", tuple(_waits(case, found)) or (text("tidak ada"),)
    awaiting = [one for one in case.edition.architecture.of_kind(Initiative) if found.slug in one.depends_on]
    if awaiting:
        yield "Ditunggu oleh", tuple(named_with_years(case.scope, one) for one in awaiting)


def _waits(case: Case, found: Initiative) -> Iterator[Text]:
    for slug in found.depends_on:
        awaited = case.edition.architecture.find(Initiative, slug)
        if awaited is not None:
            ready = ready_in(awaited)
            late = bool(ready and found.years and found.years[0] < ready)
            note = Span("; belum selesai ketika inisiatif ini dimulai", Mark.STRONG) if late else ""
            yield text(*named_with_years(case.scope, awaited), f", siap {ready}" if ready else "", note)


def effect(case: Case) -> Iterator[Block]:
    """Yield the indicators the initiatives are to raise, and their part in the projection."""
    yield Heading(1, "Pengaruh pada indeks", "indeks")
    targets = [text(f"{found.name}: ", *_levels(found)) for found in case.initiatives if found.indicator_targets]
    if not targets:
        yield Paragraph(text(NO_TARGETS))
        return
    rows: list[tuple[str, tuple[Text, ...]]] = [("Target tingkat", tuple(targets))]
    rows += _projected(case)
    yield Facts(tuple(rows))


def _levels(found: Initiative) -> Text:
    parts = [
        text(f"indikator {no} ({', '.join(f'{year}: {number(level)}' for year, level in sorted(levels.items()))})")
        for no, levels in sorted(found.indicator_targets.items(), key=lambda item: (len(item[0]), item[0]))
    ]
    return joined(parts, "; ")


def _projected(case: Case) -> Iterator[tuple[str, tuple[Text, ...]]]:
    maturity = case.analysis.maturity
    base = maturity.base()
    projection = maturity.projection(base) if base else None
    last = projection.years[-1] if projection and projection.years else None
    ours = {found.id for found in case.initiatives}
    parts = [part for part in (last.contributions if last else ()) if part.initiative in ours]
    if base is None or last is None or projection is None:
        yield "Proyeksi", (text("belum dapat disusun dari penilaian yang tercatat"),)
    elif not parts:
        start = f"penilaian {base.kind} {base.year}"
        yield "Proyeksi", (text(f"tidak menambah indeks di atas {start}; targetnya sudah dinilai atau tercapai"),)
    else:
        gain = sum((part.gain for part in parts), start=0 * parts[0].gain)
        written = number((Decimal(gain.numerator) / Decimal(gain.denominator)).quantize(Decimal("0.001")))
        instrument = maturity.instruments[base.instrument].regulation
        said = f"+{written} pada indeks {instrument} tahun {last.year}, dihitung dari penilaian {base.kind} {base.year}"
        yield "Proyeksi", (text(said, " ", Span(f"({projection.label.lower()})", Mark.PROPOSAL)),)
