"""A small city in YAML, and what it takes to make a site of it."""

from datetime import date
from pathlib import Path

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import Assessment, assess
from spbe_arch.assessment.audience import Audience
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference
from spbe_arch.site.context import site_of
from spbe_arch.site.frame.generator import renderings
from spbe_arch.site.options import Language, Options
from spbe_arch.site.pictures import drawer
from spbe_arch.site.publish import built
from spbe_arch.site.writer import write_site

TODAY = date(2025, 6, 30)
AGENCY = (
    "format: 1\nnama: Kota Contoh\ncontoh: Ya\nperiode: {mulai: 2020, selesai: 2025}\n"
    "sasaran: [{kode: S1, nama: Baik}]\n"
)
FILES = {
    "instansi.yml": AGENCY,
    "unit-kerja/bkd.yml": "nama: Badan Kepegawaian\nkode: '1'\nsingkatan: BKD\nurusan: ['5.03']\n",
    "unit-kerja/kominfo.yml": "nama: Dinas Kominfo\nkode: '2'\n",
    "proses-bisnis/mutasi.yml": "nama: Mutasi\nunit_kerja: bkd\nrab: RAB.09.06.03\n",
    "layanan/kepegawaian.yml": (
        "nama: Layanan kepegawaian\nunit_kerja: bkd\nral: RAL.02.04.03\nproses_bisnis: [mutasi]\naplikasi: [simpeg]\n"
    ),
    "data/pegawai.yml": (
        "nama: Data pegawai\nunit_kerja: bkd\nrad: RAD.09.06.03\ntujuan: Pangkat\nproses_bisnis: [mutasi]\n"
        "penghasil_data: bkd\npenanggung_jawab_data: kominfo\nsifat_data: Terbatas\njumlah_record: belum diketahui\n"
    ),
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nuraian: Mengelola data pegawai\nraa: RAA.02.02\nstatus: operasional\nunit_kerja: bkd\n"
        "proses_bisnis: [mutasi]\nlayanan: [kepegawaian]\ndata: [pegawai]\ninfrastruktur: [server]\n"
        "jumlah_pengguna: {nilai: 1200, dasar: perkiraan}\nbiaya: {nilai: 250000000, sumber: LKjIP 2024}\n"
        "integrasi: [{ke: nasional/siasn, arah: kirim, kanal: SPLP},"
        " {ke: luar/bank-daerah, arah: terima, kanal: SPLP}]\n"
        "reviu: [{tanggal: 2025-01-10, oleh: Kepala Bidang, catatan: sudah sesuai}]\n"
    ),
    "aplikasi/arsip.yml": (
        "nama: Arsip Bidang\nraa: RAA.02.02\nstatus: dihentikan\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"
    ),
    "aplikasi/srikandi.yml": (
        "nama: Srikandi\nraa: RAA.01.01\nstatus: operasional\nunit_kerja: kominfo\nproses_bisnis: [mutasi]\n"
        "aplikasi_nasional: srikandi\n"
    ),
    "infrastruktur/server.yml": "nama: Server utama\njenis_objek: server\nrai: RAI.01.02\nunit_kerja: kominfo\n",
    "inisiatif/modern.yml": (
        "nama: Modernisasi Simpeg\nunit_kerja: bkd\nsasaran_strategis: [S1]\nmeningkatkan: [aplikasi/simpeg]\n"
        "tahun_awal: 2024\ntahun_akhir: 2025\nanggaran_per_tahun: {2024: {APBD: 1500000000}, 2025: 750000000}\n"
        "status_perencanaan: berjalan\n"
    ),
}


def assessed(root: Path) -> Assessment:
    reference = load_reference()
    loaded = load(root, reference.national)
    return assess(analyse(loaded.architecture, reference, TODAY), loaded.findings)


def options(audience: str = "public", lang: str = "id") -> Options:
    return Options(Audience(audience), Language(lang), drawer(Language(lang)))


def kept(root: Path) -> Path:
    """Return the folder in which a repository keeps what is rendered."""
    with renderings(root) as base:
        return base


def built_into(target: Path, root: Path, audience: str = "public", lang: str = "id") -> Path:
    """Build the whole site of a repository into a folder."""
    write_site(target, built(site_of(assessed(root), options(audience, lang)), root, kept(root)).artifacts)
    return target
