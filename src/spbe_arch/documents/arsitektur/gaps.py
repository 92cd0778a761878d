"""The two chapters a reader opens first: the gaps, and what closing them costs."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.figures import number, percent, rupiah, rupiah_in_full
from spbe_arch.documents.gap_tables import gap_counts, gap_list, gap_origins, gap_years, postponed, remarks
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
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.money import SOURCES, UNITS, by_source, cut, wide
from spbe_arch.documents.telling import UNSTATED, linked, unit_of
from spbe_arch.model.kinds import Gap
from spbe_arch.reference.documents import DocumentOutline, document_reference

GAPS, PUT_OFF = "tabel-kesenjangan", "tabel-kesenjangan-ditunda"
LEVELS = ("tinggi", "sedang", "rendah")


def gaps(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield how many gaps there are, where they come from, who closes them when, and which were put off."""
    scope = frame.scope
    if not scope.gaps:
        yield Paragraph(text(f"Belum ada kesenjangan yang dicatat pada {frame.whose}."))
        return
    yield Paragraph(text(f"{gap_counts(scope)} Daftar lengkapnya ada pada ", see(GAPS), "."))
    yield from remarks(scope)
    yield Heading(2, "Asal dan sebaran", "kesenjangan-asal")
    classes = document_reference().outlines["katalog_gap"].origin_classes
    doubt = f" ({classes[0].certainty.label})" if classes else ""
    yield Paragraph(
        text(
            "Dasar temuan membedakan yang teramati, yang diwajibkan peraturan, dan pilihan pimpinan",
            Span(doubt, Mark.NOTE) if doubt else "",
            ".",
        )
    )
    yield gap_origins(scope)
    yield _by_domain(frame)
    if len(scope.years) > 1:
        yield gap_years(scope)
    caption = f"Kesenjangan, penutup, dan keadaannya pada akhir {scope.years[-1]}"
    heading = Heading(2, "Katalog kesenjangan", "kesenjangan-katalog")
    yield Landscape((heading, gap_list(scope, scope.gaps, caption, GAPS)))
    yield Heading(2, "Kesenjangan yang ditunda", "kesenjangan-ditunda")
    put_off = postponed(scope)
    if not put_off:
        yield Paragraph(text("Tidak ada kesenjangan yang ditunda."))
        return
    columns = (Column("Kesenjangan", 3.0), Column("Uraian", 4.0), Column("Penanggung jawab", 2.0))
    yield Table("Kesenjangan yang ditunda", columns, tuple(_put_off(frame, gap) for gap in put_off), PUT_OFF)


def _put_off(frame: Frame, gap: Gap) -> Row:
    about = " ".join(gap.description.split()) if gap.description else UNSTATED
    return row(linked(frame.analysis, gap.id), about, unit_of(frame.analysis, gap))


def _by_domain(frame: Frame) -> Table:
    found = frame.scope.gaps
    counts = Counter(((gap.domain or "").replace("_", "-"), gap.level or "") for gap in found)
    domains = [*TITLES, *sorted({domain for domain, _level in counts} - TITLES.keys())]
    stated = {level for _domain, level in counts}
    levels = [*LEVELS, *sorted(stated - set(LEVELS))] if stated - {""} else []
    columns = (
        Column("Domain", 2.4),
        *(Column(f"Prioritas {level}" if level else "Tanpa prioritas", 1.2, Align.END) for level in levels),
        Column("Jumlah", 1.0, Align.END),
    )
    rows = []
    for domain in domains:
        line = [counts[domain, level] for level in levels]
        if count := sum(counts[domain, level] for level in stated):
            rows.append(row(TITLES.get(domain, domain) or UNSTATED, *map(number, line), number(count)))
    sums = [sum(counts[domain, level] for domain in domains) for level in levels]
    total = row("Jumlah", *map(number, sums), number(len(found)), total=True)
    return Table(f"Kesenjangan menurut domain{' dan prioritas' if levels else ''}", columns, (*rows, total))


def budget(frame: Frame, _outline: DocumentOutline) -> Iterator[Block]:
    """Yield what the roadmap costs: by year and source, and by unit."""
    scope = frame.scope
    total = scope.budget.total
    if not total:
        yield Paragraph(text(f"Belum ada anggaran indikatif yang dicatat pada {frame.whose} untuk {scope.time}."))
        return
    count = number(len({line.initiative for line in scope.lines if line.amount}))
    yield Paragraph(
        text(
            f"Anggaran indikatif {scope.time} berjumlah {rupiah_in_full(total)} pada {count} inisiatif. Jumlah menurut "
            "tahun dan sumber ada pada ",
            see(SOURCES),
            ", menurut unit kerja pada ",
            see(UNITS),
            ". Angka ini indikatif: menjadi dasar penyusunan anggaran, bukan penetapannya. Rinciannya per inisiatif "
            "ada pada Peta Rencana SPBE dan pada ",
            see("lampiran-inisiatif"),
            ".",
        )
    )
    tracing = scope.tracing
    if tracing.total and not frame.edition.withheld.total:
        share = percent(tracing.arrived, tracing.total)
        yield Paragraph(
            text(
                f"{rupiah(tracing.arrived)} ({share}) dapat ditelusuri dari inisiatif lewat kesenjangan, objek, "
                "layanan, dan proses bisnis sampai sasaran strategis."
            )
        )
    yield wide(by_source(scope), len(scope.budget.by_source))
    yield cut(scope, "Anggaran indikatif per unit penanggung jawab", "Unit kerja", scope.budget.by_unit, UNITS)
