"""Write a repository of N entities, one file each, with the proportions and texture of a real province.

    python benchmarks/generate.py FOLDER 10000

Same arguments, same bytes. Every reference resolves and every chain is whole, so that a check has work but no findings
to print.
"""

import sys
from pathlib import Path

SHARES = {"unit-kerja": 0.05, "proses-bisnis": 0.16, "layanan": 0.17, "data": 0.14, "aplikasi": 0.2}
SHARES |= {"infrastruktur": 0.1, "keamanan": 0.06, "inisiatif": 0.07, "kesenjangan": 0.05}
THINGS = (
    "izin usaha",
    "pajak daerah",
    "jalan provinsi",
    "rawat jalan",
    "sekolah menengah",
    "hasil tani",
    "arsip surat",
)
VERBS = ("Pengelolaan", "Pelayanan", "Pemantauan", "Pendaftaran", "Pelaporan", "Pembinaan", "Pengawasan")
AGENCY = """format: 1
nama: Provinsi Ukuran Besar
jenis: provinsi
kode_wilayah: "99"
periode: {mulai: 2020, selesai: 2025}
visi: Pelayanan yang cepat dan dapat dipercaya
misi: [Menata layanan, Membuka data]
sasaran:
  - {kode: SS1, nama: Layanan yang menyatu, indikator: Indeks}
"""


def generate(folder: Path, size: int) -> dict[str, int]:
    """Write the files and return how many of each kind there are."""
    base = folder / "architecture"
    base.mkdir(parents=True, exist_ok=True)
    (base / "instansi.yml").write_text(AGENCY, encoding="utf-8")
    counts = {kind: max(1, int(size * share)) for kind, share in SHARES.items()}
    counts["aplikasi"] += size - sum(counts.values())
    for kind, count in counts.items():
        (base / kind).mkdir(exist_ok=True)
        for number in range(count):
            text = WRITERS[kind](number, counts)
            (base / kind / f"{slug(kind, number)}.yml").write_text(text, encoding="utf-8")
    return counts


def slug(kind: str, number: int) -> str:
    """Return the slug of the n-th entity of a kind."""
    return f"{kind.split('-', maxsplit=1)[0]}-{number:05d}"


def some(kind: str, number: int, counts: dict[str, int], many: int = 2) -> str:
    """Return a flow list of slugs near the given number, so that every entity is reached by another."""
    picked = sorted({(number + step * 7) % counts[kind] for step in range(many)})
    return "[" + ", ".join(slug(kind, pick) for pick in picked) + "]"


def name(number: int, what: str) -> str:
    """Return a name nobody else has."""
    return f"{VERBS[number % 7]} {THINGS[number // 7 % 7]} {what} {number}"


def unit(number: int, _counts: dict[str, int]) -> str:
    parent = f"induk: {slug('unit-kerja', number // 10)}\n" if number >= 10 else ""
    return f'nama: Dinas {name(number, "bidang")}\nkode: "2.16.{number}"\njenis: Dinas\n{parent}urusan: ["2.16"]\n'


def process(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: {name(number, 'proses')}\n"
        f"uraian: Proses nomor {number} dari hulu ke hilir, dengan serah terima antarunit yang tercatat.\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        "rab: RAB.09.03.01\nsasaran_strategis: [SS1]\nklasifikasi_proses: inti\nstatus: operasional\nmulai: 2019\n"
    )


def service(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: {name(number, 'layanan')}\n"
        f"uraian: Layanan nomor {number} bagi masyarakat dan pelaku usaha di seluruh kabupaten dan kota.\n"
        "tujuan_layanan: Mempercepat layanan\nfungsi_layanan: Menerima dan memproses permohonan\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        "ral: RAL.01.41.01\ntarget_layanan: [Masyarakat, Pelaku Usaha]\nmetode_layanan: Elektronik\n"
        f"proses_bisnis: {some('proses-bisnis', number, counts)}\n"
        f"data: {some('data', number, counts)}\n"
        "penanggung_jawab: Kepala Bidang\npotensi_manfaat: Waktu tunggu berkurang\nstatus: operasional\nmulai: 2020\n"
    )


def data(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: {name(number, 'data')}\n"
        f"uraian: Kumpulan data nomor {number} yang diperbarui oleh produsen data setiap bulan.\n"
        "tujuan: Dasar keputusan dan layanan\nrad: RAD.09.03.01\nsifat_data: Terbuka\njenis_data: Statistik\n"
        "validitas_data: Bulanan\ninteroperabilitas: Ya\n"
        f"penghasil_data: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        f"penanggung_jawab_data: {slug('unit-kerja', 0)}\n"
        f"proses_bisnis: {some('proses-bisnis', number, counts)}\n"
        f"keamanan: {some('keamanan', number, counts, 1)}\njumlah_record: {number * 13 + 5}\n"
    )


def application(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: {name(number, 'aplikasi')}\n"
        f"uraian: Aplikasi nomor {number} untuk mencatat, memeriksa, dan melaporkan kegiatan pada bidangnya.\n"
        f"fungsi: Mencatat dan melaporkan urusan nomor {number}\nraa: RAA.02.02\nstatus: operasional\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        f"proses_bisnis: {some('proses-bisnis', number, counts)}\n"
        f"layanan: {some('layanan', number, counts)}\n"
        f"data: {some('data', number, counts, 3)}\n"
        f"infrastruktur: {some('infrastruktur', number, counts)}\n"
        f"keamanan: {some('keamanan', number, counts)}\n"
        "integrasi:\n"
        f"  - ke: {slug('aplikasi', (number + 1) % counts['aplikasi'])}\n    arah: kirim\n    kanal: SPLP\n"
        f"    frekuensi: Harian\n    data: {some('data', number, counts, 1)}\n"
        "luaran: Laporan bulanan\nbasis_aplikasi: Web\ntipe_lisensi: Open Source\n"
        "bahasa_pemrograman: [PHP, JavaScript]\n"
        f"basis_data: [PostgreSQL]\njumlah_pengguna: {number % 900 + 10}\ntahun_pembuatan: {2012 + number % 12}\n"
        f"sumber_dana: APBD\nbiaya: {150_000_000 + number * 1000}\nmulai: 2020\n"
    )


def infrastructure(number: int, counts: dict[str, int]) -> str:
    upper = "" if number % 10 == 0 else f"infrastruktur: [{slug('infrastruktur', number - number % 10)}]\n"
    kind = (
        "jenis_objek: fasilitas_komputasi\njenis_fasilitas: Pusat Data\n"
        if number % 10 == 0
        else "jenis_objek: server\n"
    )
    return (
        f"nama: Perangkat {number}\n{kind}"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        f"status_kepemilikan: Milik Sendiri\nlokasi: Ruang {number}\nstatus: operasional\nmulai: 2018\n{upper}"
    )


def security(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: Audit keamanan {number}\njenis_objek: audit_keamanan\nrak: RAK.02.05\njenis_audit: Eksternal\n"
        f"hasil_audit: Memadai\ntanggal: 2025-03-{number % 28 + 1:02d}\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
        f"infrastruktur: {some('infrastruktur', number, counts)}\n"
    )


def initiative(number: int, counts: dict[str, int]) -> str:
    first = 2020 + number % 4
    return (
        f"nama: Inisiatif {name(number, 'tahap')}\nkategori: Aplikasi\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\nsasaran_strategis: [SS1]\n"
        f"kesenjangan: {some('kesenjangan', number, counts, 1)}\n"
        f"meningkatkan: [aplikasi/{slug('aplikasi', number)}]\n"
        f'program: "2.16.03"\nkegiatan: "2.16.03.1.02"\nsub_kegiatan: "2.16.03.1.02.0030"\n'
        f"tahun_awal: {first}\ntahun_akhir: {first + 1}\n"
        f"target_per_tahun: {{{first}: Rancangan selesai, {first + 1}: Berjalan}}\n"
        f"anggaran_per_tahun:\n  {first}: {{APBD: {100_000_000 + number}}}\n  {first + 1}: {{APBD: 50000000}}\n"
    )


def gap(number: int, counts: dict[str, int]) -> str:
    return (
        f"nama: Kesenjangan {name(number, 'temuan')}\ndomain: aplikasi\nstatus: aktif\ndasar_temuan: teramati\n"
        f"objek_as_is: [aplikasi/{slug('aplikasi', number)}]\n"
        f"unit_kerja: {slug('unit-kerja', number % counts['unit-kerja'])}\n"
    )


WRITERS = {
    "unit-kerja": unit,
    "proses-bisnis": process,
    "layanan": service,
    "data": data,
    "aplikasi": application,
    "infrastruktur": infrastructure,
    "keamanan": security,
    "inisiatif": initiative,
    "kesenjangan": gap,
}

if __name__ == "__main__":
    print(generate(Path(sys.argv[1]), int(sys.argv[2])))
