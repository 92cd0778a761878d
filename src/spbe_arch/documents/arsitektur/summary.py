"""Ringkasan untuk pimpinan: what do we have, is it healthy, what repeats, what does it cost, what is missing."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.analysis.gate import PLANNED
from spbe_arch.analysis.maturity.values import OFFICIAL
from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.documents.arsitektur.frame import NOUNS, TITLES, Frame
from spbe_arch.documents.arsitektur.tables import links, states_table
from spbe_arch.documents.figures import index, listed, number, percent, rupiah, rupiah_in_full
from spbe_arch.documents.gap_tables import gap_counts, postponed, unattended
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.condition import own_results
from spbe_arch.documents.telling import PROPOSED_BY_TOOL, UNKNOWN, enumerated, linked, unit_of
from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import Application, Gap

ANCHOR = "bab-ringkasan"
MOST = 10
VERDICTS = {"duplicate": "terduga duplikat", "overlap": "beririsan", "unique": "tidak berulang"}


def summary(frame: Frame) -> Iterator[Block]:
    """Yield the chapter that a leader reads."""
    yield Heading(1, "Ringkasan untuk pimpinan", ANCHOR)
    yield Paragraph(
        text(
            "Dua bab yang biasanya dibuka lebih dahulu adalah ",
            see("bab-kesenjangan"),
            " tentang kesenjangan dan ",
            see("bab-anggaran"),
            " tentang anggaran.",
        )
    )
    yield Heading(2, "Apa yang dimiliki", "ringkasan-isi")
    if frame.has_domains:
        yield states_table(frame)
    else:
        yield Paragraph(text(f"Belum ada objek arsitektur yang dicatat pada {frame.whose}."))
    yield from _health(frame)
    yield from _repeats(frame)
    yield from _money(frame)
    yield from _gaps(frame)
    yield from _index(frame)


def _health(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Apakah sehat", "ringkasan-kesehatan")
    assessment = frame.findings()
    counts = Counter(found.severity for found in assessment)
    words = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.INFO: "catatan"}
    said = listed(f"{number(counts[severity])} {word}" for severity, word in words.items() if counts[severity])
    waived = len(frame.findings(waived=True))
    yield Paragraph(
        text(
            f"Pemeriksaan otomatis {f'mencatat {said}' if said else 'tidak mencatat temuan terbuka'}; "
            f"{number(waived)} temuan dikecualikan dengan alasan (",
            see("lampiran-pengecualian"),
            ").",
        )
    )
    found = [(kind, *link) for kind in frame.domains for link in links(frame, kind)]
    short = sorted((item for item in found if item[2] < item[3]), key=lambda item: item[2] / item[3])
    if found:
        whole = f"{number(len(found) - len(short))} dari {number(len(found))} keterkaitan antardomain sudah lengkap"
        yield Paragraph(text(f"Pada {frame.year}, {whole}{'; yang belum:' if short else '.'}"))
    columns = (Column("Keterkaitan", 4.0), Column("Terpenuhi", 1.4, Align.END), Column("Bagian", 0.9, Align.END))
    if short:
        yield Table(f"Keterkaitan yang belum lengkap pada {frame.year}", columns, tuple(_link(*item) for item in short))


def _link(kind: str, other: str, done: int, total: int) -> Row:
    name = f"{TITLES[kind]} terkait dengan {NOUNS[other]}"
    return row(name, f"{number(done)} dari {number(total)}", percent(done, total))


def _repeats(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Apa yang berulang", "ringkasan-berulang")
    mine = [entity for entity in frame.members("aplikasi") if isinstance(entity, Application)]
    planned = [found for found in mine if found.status in PLANNED and not found.national]
    if not planned:
        yield Paragraph(text("Tidak ada usulan aplikasi yang tercatat."))
        return
    judged = [(found, frame.analysis.gate.judgement(found)) for found in planned]
    counts = Counter[str](judgement.verdict for _found, judgement in judged)
    said = listed(f"{number(counts[key])} {word}" for key, word in VERDICTS.items() if counts[key])
    yield Paragraph(
        text(
            f"Dari {number(len(planned))} usulan aplikasi: {said} (", PROPOSED_BY_TOOL, "; keputusan ada pada pejabat)."
        )
    )
    for verdict, word in (("duplicate", "Terduga duplikat"), ("overlap", "Beririsan")):
        alike = [text(linked(frame.analysis, found.id)) for found, judgement in judged if judgement.verdict == verdict]
        if alike:
            yield Paragraph(text(f"{word} dan belum diputuskan: ", *enumerated(alike), "."))


def _money(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Berapa biayanya", "ringkasan-biaya")
    scope = frame.scope
    if not scope.budget.total:
        yield Paragraph(text(f"Belum ada anggaran indikatif yang dicatat untuk {scope.time}."))
        return
    yield Paragraph(
        text(
            f"Anggaran indikatif {scope.time} berjumlah {rupiah_in_full(scope.budget.total)} pada "
            f"{number(len(scope.initiatives))} inisiatif (",
            see("bab-anggaran"),
            ").",
        )
    )
    yearly = {year: scope.roadmap.year(year).budget.total for year in scope.years}
    if len(yearly) > 1:
        yield Paragraph(text(f"Per tahun: {'; '.join(f'{year} {rupiah(money)}' for year, money in yearly.items())}."))


def _gaps(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Apa yang belum ada", "ringkasan-kesenjangan")
    scope = frame.scope
    if not scope.gaps:
        yield Paragraph(text(f"Belum ada kesenjangan yang dicatat pada {frame.whose}."))
        return
    yield Paragraph(text(gap_counts(scope)))
    counts = ((len(unattended(scope)), "belum mempunyai inisiatif penutup"), (len(postponed(scope)), "ditunda"))
    said = listed(f"{number(count)} {what}" for count, what in counts if count)
    if said:
        yield Paragraph(text(f"Yang perlu perhatian: {said} (", see("bab-kesenjangan"), ")."))
    urgent = [gap for gap in scope.gaps if gap.level == "tinggi" and scope.gap_states[gap.id] is not GapState.CLOSED]
    if urgent:
        columns = (Column("Kesenjangan", 4.0), Column("Penanggung jawab", 2.6))
        more = f"; {number(MOST)} dari {number(len(urgent))}" if len(urgent) > MOST else ""
        rows = tuple(_gap(frame, gap) for gap in urgent[:MOST])
        yield Table(f"Kesenjangan berprioritas tinggi yang belum tertutup{more}", columns, rows)


def _gap(frame: Frame, gap: Gap) -> Row:
    return row(linked(frame.analysis, gap.id), unit_of(frame.analysis, gap))


def _index(frame: Frame) -> Iterator[Block]:
    yield Heading(2, "Bagaimana indeksnya", "ringkasan-indeks")
    found = own_results(frame.scope)
    if not found:
        yield Paragraph(text("Belum ada hasil evaluasi instansi ini yang dicatat pada model."))
        return
    maturity = frame.analysis.maturity
    latest = {(result.instrument, result.kind == OFFICIAL): result for result in found}
    items: list[Text] = []
    for result in sorted(latest.values(), key=lambda result: (result.year, result.kind)):
        instrument = maturity.instruments.get(result.instrument)
        name = f"{instrument.title} ({instrument.regulation})" if instrument else result.instrument
        value = index(result.value) if result.value is not None else UNKNOWN
        predicate = f", predikat {result.predicate}" if result.predicate else ""
        items.append(text(f"{name}, penilaian {result.kind} {result.year}: ", value, f"{predicate}."))
    yield Paragraph(
        text("Penilaian terakhir menurut instrumen; nilai instrumen yang berbeda tidak dapat dibandingkan:")
    )
    yield Listing(tuple(items))
