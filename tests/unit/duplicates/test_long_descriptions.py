"""Descriptions of two or three sentences: what a later clause mentions is not what the application is for."""

import pytest

from spbe_arch.analysis.duplicates import Detector, Proposal

INCIDENTAL = (
    (
        "GTK Tirta",
        (
            "Usul penugasan dan pemerataan guru antarsekolah, tunjangan khusus, serta pemetaan kebutuhan guru per"
            " mata pelajaran. Data pegawai diambil dari SIASN setiap malam; keputusan mutasi tetap terbit di sana"
        ),
        "siasn",
    ),
    (
        "Legalisasi Ijazah",
        (
            "Sekolah mencari nomor ijazah pada buku induk lalu menerbitkan legalisasi berkode QR dan surat "
            "pengganti. Pemohon mengambil berkas tanpa datang ke dinas"
        ),
        "inlislite",
    ),
    (
        "Izin Kapal",
        (
            "Permohonan izin kapal perikanan sampai 30 GT, jadwal cek fisik, dan buku kapal elektronik. Nakhoda "
            "membaca buku kapal lewat ponsel. Menerbitkan izin kapal perikanan"
        ),
        "ipusnas",
    ),
    (
        "Laporan Kewaspadaan Dini",
        (
            "Laporan mingguan forum kewaspadaan dini dari kabupaten/kota dengan tingkat kerawanan wilayah. "
            "Kejadian yang menyangkut ormas atau partai ditandai. Mengumpulkan laporan kewaspadaan"
        ),
        "siormas",
    ),
    (
        "Nilai Koperasi",
        (
            "Kertas kerja penilaian kesehatan koperasi dan jadwal rapat anggota. Data pokok koperasi mengikuti "
            "ODS; koperasi sekolah dan koperasi guru dinilai terpisah"
        ),
        "dapodik",
    ),
    (
        "SIMPEG Tirta",
        (
            "Riwayat kepegawaian sebelum aplikasi pusat tersedia. Masih dipakai untuk lampiran lokal dan data "
            "guru yang belum bersih. Sekolah mengirim daftar siswa magang"
        ),
        "dapodik",
    ),
    (
        "Pemantauan Jaringan Intra",
        (
            "Pemantauan perangkat jaringan dan tautan 40 kantor; peringatan dikirim ke grup jaga. Setiap "
            "perangkat diberi nomor aset dan lokasi gedung. Memantau ketersediaan jaringan"
        ),
        "e-bmd",
    ),
    (
        "Retribusi Nontunai",
        (
            "Kode bayar QR untuk retribusi terminal, laboratorium, pelabuhan, dan sewa. Penyewa memindai QR aset "
            "daerah yang disewa lalu membayar. Menerima retribusi nontunai"
        ),
        "e-bmd",
    ),
    (
        "Dasbor Ruang Kendali Pimpinan",
        (
            "Layar ruang kendali gubernur: aduan, bencana, harga, pendapatan, dan kemacetan dalam satu halaman. "
            "Angka realisasi anggaran dibaca dari dasbor keuangan"
        ),
        "sipd-ri",
    ),
    (
        "Wasnaker Tirta",
        (
            "Rencana pemeriksaan perusahaan, nota, dan catatan kecelakaan kerja. Pengawas menindaklanjuti temuan "
            "sampai perusahaan memperbaiki. Mengelola pengawasan ketenagakerjaan"
        ),
        "simwas-apip",
    ),
    (
        "Aplikasi Bidang",
        ("Dipakai bidang perkebunan; tidak ada dokumen dan pembuatnya sudah pindah tugas"),
        "siasn",
    ),
    (
        "Arsip Digital BPKAD",
        ("Usulan penyimpanan arsip SP2D dan dokumen kas. Menyimpan arsip keuangan"),
        "sipd-ri",
    ),
    (
        "e-Harmonis",
        (
            "Pengajuan rancangan produk hukum, catatan harmonisasi, dan paraf koordinasi perangkat daerah. Surat "
            "pengantar dan disposisi berjalan seperti biasa. Mengelola proses harmonisasi rancangan"
        ),
        "srikandi",
    ),
    (
        "Tirta Smart",
        (
            "Aplikasi kota cerdas yang diluncurkan 2019 dengan 31 menu; kontrak rekanan selesai dan tidak ada "
            "pemakai sejak 2022. Menggabungkan tautan layanan"
        ),
        "spse",
    ),
    (
        "Jadwal Ambulans",
        (
            "Pengaturan giliran ambulans dan sopir antar-rumah sakit. Sopir yang dimutasi diganti pegawai lain. "
            "Kendaraan tercatat sebagai aset dinas"
        ),
        "siasn",
    ),
    (
        "Pantau Hama",
        (
            "Petugas mencatat serangan hama per petak sawah. Peringatan dikirim ke kelompok tani; petani dapat "
            "menyampaikan keluhan harga pupuk. Data penduduk desa dipakai sebagai pembagi"
        ),
        "dwh-dukcapil",
    ),
    (
        "Peta Sumur",
        (
            "Pendataan sumur bor dan debit airnya. Pengembangnya rekanan yang menang lelang 2019, dibangun dengan"
            " kontrak pengadaan langsung"
        ),
        "spse",
    ),
)

STILL_DUPLICATE = (
    (
        "Naskah Setda",
        (
            "Aplikasi milik sekretariat daerah yang dipakai sejak 2019. Mengelola surat masuk, surat keluar, dan "
            "disposisi pimpinan. Pegawai memakai ponsel"
        ),
        "srikandi",
    ),
    (
        "Sahabat Warga",
        (
            "Kanal bagi warga kota untuk menyampaikan keluhan layanan pemerintah; petugas meneruskannya ke dinas."
            " Warga memantau tindak lanjut aduannya"
        ),
        "sp4n-lapor",
    ),
    (
        "Barangku",
        (
            "Pembukuan barang milik daerah pada semua perangkat daerah. Mencatat mutasi, penyusutan, dan "
            "penghapusan. Pengurus barang di sekolah juga memakainya"
        ),
        "e-bmd",
    ),
    (
        "Karier Aparatur",
        (
            "Usulan kenaikan pangkat, pensiun, dan mutasi pegawai negeri. Berkas diunggah oleh pegawai lalu "
            "diverifikasi. Data sekolah dipakai untuk guru"
        ),
        "siasn",
    ),
)

ALSO = {"SIMPEG Tirta": {"nasional/siasn"}, "Arsip Digital BPKAD": {"nasional/srikandi"}}


def verdict_on(gate: Detector, name: str, description: str, national: str) -> str:
    judgement = gate.judge(Proposal("usulan/uji", name, description))
    return next((item.verdict for item in judgement.candidates if item.id == f"nasional/{national}"), "unique")


@pytest.mark.parametrize(("name", "description", "national"), INCIDENTAL, ids=[case[0] for case in INCIDENTAL])
def test_what_is_only_mentioned_is_no_duplicate(gate: Detector, name: str, description: str, national: str) -> None:
    assert verdict_on(gate, name, description, national) != "duplicate"


@pytest.mark.parametrize(
    ("name", "description", "national"), STILL_DUPLICATE, ids=[case[0] for case in STILL_DUPLICATE]
)
def test_the_main_function_is_still_found(gate: Detector, name: str, description: str, national: str) -> None:
    assert verdict_on(gate, name, description, national) == "duplicate"


@pytest.mark.parametrize(("name", "description", "national"), INCIDENTAL, ids=[case[0] for case in INCIDENTAL])
def test_a_long_description_repeats_nothing_else_either(
    gate: Detector, name: str, description: str, national: str
) -> None:
    found = gate.judge(Proposal("usulan/uji", name, description)).candidates
    expected = ALSO.get(name, set())
    assert {item.id for item in found if item.verdict == "duplicate"} <= expected
