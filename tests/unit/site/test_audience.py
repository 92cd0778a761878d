"""What the public does not see is nowhere in the public site: no page, picture, search index or source of a page."""

from pathlib import Path

import pytest

SECRETS = {
    "keamanan/uji-zirkon.yml": (
        "nama: Uji Penetrasi Zirkon\nuraian: lubang turmalin pada halaman masuk\njenis_objek: identifikasi_kerentanan\n"
        "unit_kerja: kominfo\naplikasi: [simpeg]\n"
    ),
    "keamanan/audit-safir.yml": (
        "nama: Audit Safir\njenis_objek: audit_keamanan\nhasil_audit: Tidak Memadai\naplikasi: [simpeg]\n"
    ),
    "data/intel-rubi.yml": (
        "nama: Data Rubi\nunit_kerja: bkd\nrad: RAD.09.06.03\ntujuan: kecubung\nproses_bisnis: [mutasi]\n"
        "sifat_data: Tertutup\npenghasil_data: bkd\npenanggung_jawab_data: kominfo\n"
    ),
    "aplikasi/pantau-opal.yml": (
        "nama: Pantau Opal\nuraian: giok\nakses: internal\nraa: RAA.02.02\nstatus: usulan\nunit_kerja: bkd\n"
        "proses_bisnis: [mutasi]\ndata: [intel-rubi]\nalias: [Mata Topas]\n"
    ),
    "keputusan/tentang-opal.yml": (
        "nama: Keputusan akik\naplikasi: pantau-opal\nkandidat: nasional/siasn\nputusan: kecualikan\nalasan: pirus\n"
        "oleh: Sekda\nsampai: 2025-09-01\n"
    ),
    "aplikasi/terbuka.yml": (
        "nama: Terbuka\nraa: RAA.02.02\nstatus: operasional\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"
        "layanan: [kepegawaian]\ndata: [intel-rubi, pegawai]\nkeamanan: [uji-zirkon]\ninfrastruktur: [server]\n"
        "integrasi: [{ke: pantau-opal, arah: kirim, data: [intel-rubi]},"
        " {ke: simpeg, arah: kirim, data: [intel-rubi]}]\n"
        "pengecualian: [{aturan: RTI010, alasan: belum ada pelindung malakit, sampai: 2026-01-01, oleh: Kadis}]\n"
    ),
    "inisiatif/rahasia.yml": (
        "nama: Perluasan\nunit_kerja: bkd\nsasaran_strategis: [S1]\nmembangun: [aplikasi/pantau-opal]\n"
        "menggantikan: [{lama: aplikasi/arsip, baru: aplikasi/pantau-opal}]\ntahun_awal: 2024\ntahun_akhir: 2025\n"
    ),
    "infrastruktur/pusat.yml": (
        "nama: Pusat data\njenis_objek: fasilitas_komputasi\nunit_kerja: kominfo\nsistem_pengamanan: kunci berlian\n"
    ),
}
WORDS = (
    *(
        "zirkon",
        "turmalin",
        "safir",
        "rubi",
        "kecubung",
        "opal",
        "giok",
        "topas",
        "akik",
        "pirus",
        "malakit",
        "berlian",
    ),
    *("berlian", "uji-zirkon", "audit-safir", "intel-rubi", "pantau-opal", "tentang-opal"),
)


@pytest.fixture
def contents(build_into, tmp_path):
    def read(audience: str) -> dict[str, str]:
        folder = build_into(tmp_path / f"situs-{audience}", SECRETS, audience)
        files = (path for path in folder.rglob("*") if path.is_file() and "assets" not in path.parts)
        return {path.relative_to(folder).as_posix(): _text(path) for path in files}

    return read


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").lower()


def test_the_public_site_keeps_every_secret(contents):
    built = contents("public")
    leaks = [f"{path}: {word}" for path, text in built.items() for word in WORDS if word in text]
    assert leaks == []
    assert not any(word in path for path in built for word in WORDS)


def test_the_internal_site_shows_them(contents):
    built = contents("internal")
    everything = "\n".join(built.values())
    assert [word for word in WORDS if word not in everything] == []
    assert 'content="noindex"' in built["index.html"]


def test_the_public_learns_how_many_there_are(contents):
    page = contents("public")["keamanan.html"]
    assert "2 objek keamanan tercatat" in page
    assert "identifikasi kerentanan 1" in page


def test_links_to_what_is_left_out_are_left_out_and_others_stay(contents):
    page = contents("public")["aplikasi/terbuka.html"]
    assert "../aplikasi/simpeg.html" in page
    assert "../data/pegawai.html" in page


def test_findings_about_protection_are_for_the_agency_alone(contents):
    assert "rti010" not in contents("public")["temuan.html"].replace("aturan/rti010.html", "")
    assert "rti010" in contents("internal")["temuan.html"]
