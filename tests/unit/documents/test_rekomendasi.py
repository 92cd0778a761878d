"""The decision pack: what exists already and whose it is, what it costs, where it stands, and who decides."""

import pytest

from spbe_arch.documents.kinds import UnknownSubject
from spbe_arch.documents.manuscript import Figure, Signature, flat
from spbe_arch.documents.rekomendasi import manuscript

from .editions import PLAN, check, edition, read

FILES = {
    **PLAN,
    "aplikasi/surat.yml": (
        "nama: Si Kilat\nuraian: Surat masuk dan surat keluar dinas, disposisi pimpinan, dan arsip naskah dinas\n"
        "fungsi: Mengelola surat dinas\nstatus: usulan\nunit_kerja: dinkes\nproses_bisnis: [izin]\n"
        "biaya: {nilai: 150000000, dasar: perkiraan}\nsumber_dana: APBD\n"
    ),
    "aplikasi/kolam.yml": (
        "nama: Kolam Renang\nuraian: Jadwal kolam renang\nstatus: usulan\nunit_kerja: dinkes\n"
        "dokumen: [Laporan uji fungsi]\nluaran: Jadwal\n"
    ),
    "inisiatif/kolam.yml": (
        "nama: Kolam Daring\nkategori: Aplikasi\nunit_kerja: dinkes\nmembangun: [aplikasi/kolam]\nkesenjangan: [sepi]\n"
        "tahun_awal: 2023\ntahun_akhir: 2024\nbergantung_pada: [izin]\nanggaran_per_tahun: {2023: {APBD: 12345678}}\n"
        "target_indikator: {'11': {2024: 4}}\nsasaran_strategis: [S2]\n"
    ),
}


def pack(tmp_path, subject, files=None, **fields):
    made = manuscript(edition(tmp_path, files or FILES, **fields), subject)
    check(made)
    assert made.compact
    return made, read(made)


def test_a_duplicate_names_the_national_application_its_owner_and_legal_basis(tmp_path):
    made, text = pack(tmp_path, "aplikasi/surat")
    assert "Usul alat: tolak, karena mengulang SRIKANDI" in text
    assert "Arsip Nasional Republik Indonesia" in text
    assert "Perpres 95/2018" in text
    assert "surat dinas" in text, "the terms that matched"
    assert "Bukan arsip statis" in text, "the boundary of the national application"
    assert "aplikasi_nasional: srikandi" in text, "what would change the verdict"
    assert "belum diputuskan" in text
    assert "Rp150.000.000" in text
    assert "perkiraan" in text
    assert "Tidak ada inisiatif pada peta rencana" in text
    assert made.kind == "rekomendasi-aplikasi-surat"


def test_a_recorded_decision_is_told_as_one(tmp_path):
    files = {
        **FILES,
        "keputusan/surat.yml": (
            "nama: Surat\naplikasi: surat\nkandidat: nasional/srikandi\nputusan: pakai-ulang\nalasan: Ada\n"
            "oleh: Sekretaris Daerah\ndokumen: Berita acara 7\nsampai: 2027-12-31\n"
        ),
    }
    _made, text = pack(tmp_path, "surat", files)
    assert "Usul alat: tolak, karena sudah diputuskan untuk memakai ulang SRIKANDI" in text
    assert "Sekretaris Daerah, Berita acara 7, sampai 31 Desember 2027" in text


def test_that_another_gives_way_refuses_nothing(tmp_path):
    files = {
        **FILES,
        "aplikasi/renang.yml": (
            "nama: Jadwal Renang\nuraian: Jadwal kolam renang\nstatus: operasional\nunit_kerja: diskominfo\n"
        ),
        "keputusan/renang.yml": (
            "nama: Renang\naplikasi: renang\nkandidat: kolam\nputusan: pakai-ulang\nalasan: Satu saja\n"
            "oleh: Sekretaris Daerah\nsampai: 2027-12-31\n"
        ),
    }
    _made, text = pack(tmp_path, "aplikasi/kolam", files)
    assert "Usul alat: setuju dengan syarat" in text
    assert "keputusan tentang Jadwal Renang dan Kolam Renang" in text
    _made, text = pack(tmp_path / "other", "aplikasi/renang", files)
    assert "Usul alat: tolak, karena sudah diputuskan untuk memakai ulang Kolam Renang" in text


def test_what_is_over_leaves_nothing_to_propose(tmp_path):
    _made, text = pack(tmp_path, "inisiatif/izin")
    assert "Inisiatif ini berstatus selesai, sehingga tidak ada usul keputusan baru" in text
    assert "Usul alat" not in text
    _made, text = pack(tmp_path / "running", "aplikasi/izin")
    assert "Aplikasi ini sudah operasional; usul di atas tentang kelanjutannya." in text


def test_an_initiative_with_costs_dependencies_and_index(tmp_path):
    _made, text = pack(tmp_path, "inisiatif/kolam")
    assert "Rp12.345.678" in text
    assert "Izin Sehari Selesai (2022–2023), siap 2024; belum selesai ketika inisiatif ini dimulai" in text
    assert "Portal tidak dipakai" in text
    assert "S2 Data yang dipercaya" in text
    assert "indikator 11 (2024: 4)" in text
    assert "+0,050 pada indeks PermenPANRB 59/2020 tahun 2024" in text, "two levels of 2.5 per cent"
    assert "(proyeksi, bukan hasil penilaian)" in text


def test_the_place_in_the_roadmap_is_found_from_the_application(tmp_path):
    _made, text = pack(tmp_path, "aplikasi/kolam")
    assert "Kolam Daring, 2023–2024" in text
    assert "tidak mengulang aplikasi yang dikenal" in text
    assert "Usul alat: setuju dengan syarat" in text


def test_conditions_claim_nothing_the_model_does_not_hold(tmp_path):
    _made, text = pack(tmp_path, "aplikasi/kolam")
    assert "tercatat: luaran; belum tercatat: dasar hukum dan SOP" in text
    assert "tercatat: Laporan uji fungsi; kelengkapannya perlu diperiksa" in text
    assert "persetujuan walidata tidak tercatat" in text
    assert "Syarat menurut Perpres 95/2018, Permenkomdigi 6/2025, dan peraturan daerah setempat." in text
    assert "tidak ada katalog instansi lain yang dibandingkan" in text


def test_a_decision_concerns_the_agency_whatever_unit_the_edition_is_of(tmp_path):
    _made, text = pack(tmp_path, "inisiatif/izin", unit="unit-kerja/dinkes")
    assert "Izin terlalu lambat" in text, "the gap, which is of another unit"


def test_posts_decide_and_never_persons(tmp_path):
    made, _text = pack(tmp_path, "aplikasi/kolam")
    signature = next(block for block in made.chapters if isinstance(block, Signature))
    assert signature.posts == ("Pimpinan Dinas Kesehatan", "Koordinator SPBE")
    assert signature.choices[0] == "Setuju"
    assert signature.choices[-1] == "Tolak"


def test_a_picture_where_it_can_be_drawn(tmp_path):
    made, _text = pack(tmp_path, "aplikasi/kolam", draw=lambda view: "<svg/>")
    assert [block.svg for block in flat(made.chapters) if isinstance(block, Figure)] == ["<svg/>"]


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("layanan/izin", "`layanan/izin` adalah layanan; rekomendasi hanya dibuat untuk aplikasi atau inisiatif"),
        ("izin", "`izin` dapat berarti `aplikasi/izin` atau `inisiatif/izin`; tulis lengkap dengan jenisnya"),
        ("aplikasi/kolm", "tidak ada aplikasi atau inisiatif `aplikasi/kolm`; maksudnya `aplikasi/kolam`?"),
        ("", "sebut aplikasi atau inisiatif yang diusulkan, misalnya `rekomendasi aplikasi/x`"),
    ],
)
def test_what_is_no_subject_is_said(tmp_path, subject, said):
    with pytest.raises(UnknownSubject) as raised:
        manuscript(edition(tmp_path, FILES), subject)
    assert str(raised.value) == said


def test_hostile_names_stay_text(tmp_path):
    files = {**FILES, "aplikasi/kolam.yml": "nama: '#eval(1) <w:t> {{x}}'\nstatus: usulan\nunit_kerja: dinkes\n"}
    _made, text = pack(tmp_path, "aplikasi/kolam", files)
    assert "#eval(1) <w:t> {{x}}" in text
