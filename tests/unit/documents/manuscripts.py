"""Manuscripts for the tests of the writers: one with every block, and one whose every text is hostile."""

from spbe_arch.documents.manuscript import (
    Align,
    Column,
    Facts,
    Figure,
    Heading,
    Landscape,
    Listing,
    Manuscript,
    Mark,
    Paragraph,
    Row,
    Signature,
    Span,
    Table,
    cell,
    row,
    see,
    text,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" width="300" height="90">'
    '<rect x="5" y="5" width="120" height="60" fill="#eef" stroke="#123"/>'
    '<text x="15" y="40" font-family="Libertinus Serif" font-size="12">Kotak</text></svg>'
)


def blocks(word: str = "Pendataan") -> tuple:
    columns = (Column("Layanan", 2), Column("Kode", 1, Align.CENTRE), Column("Biaya", 1, Align.END))
    rows = tuple(
        row(f"{word} {n}", Span(f"RAL.01.0{n}", Mark.CODE), f"Rp{n}.250.000", anchor=f"r{n}") for n in range(3)
    )
    return (
        Heading(1, f"{word} awal", "awal"),
        Paragraph(text(f"{word}: lihat ", see("tabel"), ", ", see("gambar"), ", ", see("lain"), " dan ", see("annex"))),
        Paragraph(text(*(Span(f"{word} {mark} ", mark) for mark in Mark))),
        Heading(2, f"{word} bagian"),
        Listing(tuple(text(f"{word} butir {n}") for n in range(3))),
        Listing(tuple(text(f"{word} huruf {n}") for n in range(3)), lettered=True),
        Table(f"{word} dalam tabel", columns, (*rows, row("Jumlah", "", "Rp3.750.000", total=True)), "tabel"),
        Heading(3, f"{word} rinci", "rinci"),
        Figure(f"{word} dalam gambar", SVG, f"{word} sebagai kalimat", "gambar"),
        Heading(1, f"{word} lain", "lain"),
        Landscape((Table(f"{word} lebar", columns, rows_of(word), "lebar"),)),
        Paragraph(text("Kembali ke ", see("r1"), " di ", Span("bagian rinci", target="rinci"))),
        Signature((f"{word} disetujui", f"{word} ditolak"), ("Kepala Dinas", "Sekretaris Daerah")),
    )


def rows_of(word: str, count: int = 4) -> tuple[Row, ...]:
    two = (text(f"{word} satu"), text(f"{word} dua"))
    return tuple(Row((two, cell(f"K{n}"), cell(Span("belum diketahui", Mark.UNKNOWN)))) for n in range(count))


def annexes(word: str = "Pendataan") -> tuple:
    facts = Facts(((f"{word} nama", cell(f"{word} nilai")), ("Unit", (text("satu"), text("dua")))))
    return (Heading(1, f"{word} lampiran", "annex"), Heading(2, "Aplikasi"), facts, *blocks_of_table(word))


def blocks_of_table(word: str) -> tuple:
    return (Table(f"{word} di lampiran", (Column("A"), Column("B")), (row(word, "1"),), "tabel-lampiran"),)


def whole(word: str = "Pendataan", *, compact: bool = False, banner: str = "CONTOH: instansi rekaan") -> Manuscript:
    """Return a manuscript with every kind of block; ``word`` is part of every text in it."""
    return Manuscript(
        kind="arsitektur",
        title=f"{word} Arsitektur SPBE",
        subtitle=f"{word} tahun 2026",
        agency=f"{word} Provinsi Contoh",
        identity=(("Versi", f"{word} 1"), ("Sidik jari", "0123456789abcdef")),
        chapters=blocks(word),
        annexes=annexes(word),
        abbreviations=(("SPBE", f"{word} Sistem Pemerintahan Berbasis Elektronik"),),
        banner=banner,
        compact=compact,
    )


def big(entities: int, attributes: int = 16) -> Manuscript:
    """Return a manuscript as large as the annex of an architecture."""

    def facts(n: int) -> Facts:
        return Facts(
            tuple(
                (f"Atribut {a}", cell(f"Nilai {n}.{a} yang agak panjang, dengan beberapa kata lagi"))
                for a in range(attributes)
            )
        )

    listed = (block for n in range(entities) for block in (Heading(3, f"Objek nomor {n}", f"objek-{n}"), facts(n)))
    return Manuscript(
        kind="arsitektur",
        title="Besar",
        subtitle="",
        agency="Provinsi Contoh",
        identity=(("Versi", "1"),),
        chapters=blocks(),
        annexes=(Heading(1, "Semua", "annex"), Heading(2, "Objek"), *listed),
    )
