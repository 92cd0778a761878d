"""Editions of small repositories, and what is asked of every manuscript whatever it is about."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.assessment.audience import Audience, published
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.manuscript import Facts, Heading, Listing, Manuscript, Paragraph, Table, flat
from spbe_arch.documents.numbering import numbers_of
from spbe_arch.documents.plain_text import plain_texts
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference

DAY = date(2025, 6, 30)
AGENCY = (
    "format: 1\nnama: Provinsi Contoh\njenis: provinsi\nperiode: {mulai: 2020, selesai: 2025}\n"
    "periode_lain: [{mulai: 2026, selesai: 2030}]\n"
    "sasaran: [{kode: S1, nama: Layanan yang cepat}, {kode: S2, nama: Data yang dipercaya}]\n"
)
UNITS = {
    "instansi.yml": AGENCY,
    "unit-kerja/diskominfo.yml": "nama: Dinas Komunikasi\nsingkatan: Diskominfo\nkode: '1'\n",
    "unit-kerja/uptd-data.yml": "nama: UPTD Pusat Data\nkode: '2'\ninduk: diskominfo\n",
    "unit-kerja/dinkes.yml": "nama: Dinas Kesehatan\nkode: '3'\n",
}
PLAN = {
    **UNITS,
    "proses-bisnis/izin.yml": "nama: Perizinan\nunit_kerja: diskominfo\nrab: RAB.09.06.03\nsasaran_strategis: [S1]\n",
    "layanan/izin.yml": "nama: Layanan Izin\nunit_kerja: diskominfo\nral: RAL.01.01\nproses_bisnis: [izin]\n",
    "data/berkas.yml": "nama: Berkas Izin\nunit_kerja: diskominfo\nproses_bisnis: [izin]\n",
    "aplikasi/izin.yml": (
        "nama: Izin Daring\nunit_kerja: diskominfo\nlayanan: [izin]\nproses_bisnis: [izin]\nstatus: operasional\n"
    ),
    "kesenjangan/lambat.yml": (
        "nama: Izin terlalu lambat\ndomain: layanan\ndasar_temuan: teramati\nunit_kerja: diskominfo\nstatus: aktif\n"
        "objek_as_is: [layanan/izin]\ntarget: Satu hari kerja\n"
    ),
    "kesenjangan/sepi.yml": "nama: Portal tidak dipakai\ndasar_temuan: normatif\nunit_kerja: dinkes\nstatus: aktif\n",
    "kesenjangan/nanti.yml": "nama: Arsip lama belum dipindai\nstatus: ditunda\nunit_kerja: dinkes\n",
    "kendala/orang.yml": "nama: Pengembang hanya dua orang\nkelompok: sdm\ndampak: Antrean panjang\ntahun: 2020\n",
    "kendala/uang.yml": "nama: Pagu turun\nkelompok: pendanaan\n",
    "inisiatif/izin.yml": (
        "nama: Izin Sehari Selesai\nkategori: Layanan\nunit_kerja: diskominfo\nsasaran_strategis: [S1]\n"
        "kesenjangan: [lambat]\nkendala: [orang]\nmeningkatkan: [aplikasi/izin]\nprogram: 2.16.03\n"
        "kegiatan: 2.16.03.1.02\nsub_kegiatan: 2.16.03.1.02.0011\ntahun_awal: 2022\ntahun_akhir: 2023\n"
        "target_per_tahun: {2022: Rancangan, 2023: Seluruh izin daring}\n"
        "anggaran_per_tahun: {2022: {APBD: 100000001, APBN: 50000002}, 2023: 25000003}\n"
        "target_indikator: {'11': {2023: 3}}\nstatus_perencanaan: selesai\n"
    ),
    "inisiatif/awan.yml": (
        "nama: Awan Bersama\nkategori: Infrastruktur\nunit_kerja: uptd-data\nbergantung_pada: [izin]\n"
        "tahun_awal: 2024\ntahun_akhir: 2027\nanggaran_per_tahun: {2024: 7000000, 2026: 9000000}\nsumber_dana: APBD\n"
    ),
    "inisiatif/kelak.yml": "nama: Gudang Data Kelak\ntahun_awal: 2028\nanggaran_per_tahun: {2028: 31000000}\n",
    "inisiatif/batal.yml": (
        "nama: Portal Gagal\nstatus_perencanaan: dibatalkan\ntahun_awal: 2021\nanggaran_per_tahun: {2021: 77000000}\n"
    ),
    "cakupan/utara.yml": (
        "nama: Cakupan Utara\nwilayah: Kabupaten Utara\nkode_wilayah: '99.01'\nunit_kerja: diskominfo\n"
        "tahun_data: 2021\ntitik_blank_spot: 71\ntitik_3t: 38\ntitik_non_3t: 33\ndesa_total: 132\ndesa_terlayani: 104\n"
        "penutupan: [{inisiatif: izin, tahun: 2022, titik: 9}]\n"
    ),
    "penilaian/2023-resmi.yml": (
        "nama: Penilaian 2023\ninstrumen: permenpanrb-59-2020\ntahun: 2023\njenis: resmi\n"
        "nilai_indikator: {" + ", ".join(f"'{number}': {2 if number == 11 else 3}" for number in range(1, 48)) + "}\n"
        "penjelasan: {'11': {fakta: {dokumen: Peraturan arsitektur, pasal: Pasal 4, halaman: 12-14}}}\n"
    ),
}


def edition(root: Path, files: dict[str, str] | None = None, **fields: object) -> Edition:
    """Return the edition of a repository written into ``root``; ``fields`` are those of an edition."""
    for path, content in (PLAN if files is None else files).items():
        place = root / "architecture" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8")
    reference = load_reference()
    audience = fields.pop("audience", Audience.INTERNAL)
    whole = assess(analyse(load(root, reference.national).architecture, reference, DAY))
    seen, withheld = published(whole, audience)
    known = {"fingerprint": "0123456789abcdef", "period": (2020, 2025), **fields}
    return Edition(seen, withheld, audience, DAY, **known)


def read(manuscript: Manuscript) -> str:
    """Return all the text of a manuscript."""
    return "\n".join(plain_texts((*manuscript.chapters, *manuscript.annexes)))


def check(manuscript: Manuscript) -> None:
    """Expect that references lead somewhere, that no chapter is empty, and that cells fit their columns."""
    numbers = numbers_of(manuscript)
    spans = (span for block in flat((*manuscript.chapters, *manuscript.annexes)) for span in _spans(block))
    for span in spans:
        numbers.resolved(span)
    _expect_full(manuscript)
    for table in (block for block in flat((*manuscript.chapters, *manuscript.annexes)) if isinstance(block, Table)):
        assert table.rows, table.caption
        assert all(len(row.cells) == len(table.columns) for row in table.rows), table.caption


def _expect_full(manuscript: Manuscript) -> None:
    for part in (manuscript.chapters, manuscript.annexes):
        blocks = list(flat(part))
        for heading, after in pairwise([*blocks, None]):
            if isinstance(heading, Heading):
                deeper = isinstance(after, Heading) and after.level > heading.level
                assert deeper or (after is not None and not isinstance(after, Heading)), heading.text


def _spans(block: object):
    if isinstance(block, Paragraph):
        yield from block.text
    elif isinstance(block, Listing):
        yield from (span for item in block.items for span in item)
    elif isinstance(block, Facts):
        yield from (span for _title, told in block.rows for text in told for span in text)
    elif isinstance(block, Table):
        yield from (span for row in block.rows for cell in row.cells for text in cell for span in text)
