"""The architecture as a document: everything of the model is in it, nothing leads nowhere, no chapter is empty."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from editions import check, edition, read

from spbe_arch.assessment.audience import Audience
from spbe_arch.documents.arsitektur import manuscript
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import rupiah
from spbe_arch.documents.manuscript import Figure, Heading, Table, flat

HOSTILE = "#set page(<b>); {=1+1} \\input [x](http://a.example)"
AGENCY = (
    "format: 1\nnama: Kota Contoh\njenis: kota\ncontoh: Ya\nperiode: {mulai: 2020, selesai: 2025}\n"
    "periode_lain: [{mulai: 2026, selesai: 2030}]\nvisi: Kota yang melayani\n"
    "sasaran: [{kode: S1, nama: Layanan yang cepat, indikator: Indeks layanan}]\n"
)
FILES = {
    "instansi.yml": AGENCY,
    "unit-kerja/bkd.yml": "nama: Badan Kepegawaian\nkode: '1'\nsingkatan: BKD\nurusan: ['5.03']\n",
    "unit-kerja/kominfo.yml": "nama: Dinas Kominfo\nkode: '2'\n",
    "unit-kerja/uptd.yml": "nama: UPTD Data\nkode: '3'\ninduk: kominfo\n",
    "proses-bisnis/mutasi.yml": "nama: Mutasi ASN\nunit_kerja: bkd\nrab: RAB.09.06.03\nklasifikasi_proses: inti\n",
    "layanan/pangkat.yml": (
        "nama: Kenaikan pangkat\nunit_kerja: bkd\nral: RAL.02.04.03\nproses_bisnis: [mutasi]\n"
        "target_layanan: [Pemerintah]\n"
    ),
    "data/pegawai.yml": (
        "nama: Data pegawai\nunit_kerja: bkd\nrad: RAD.09.06.03\ntujuan: Pangkat\nproses_bisnis: [mutasi]\n"
        "penghasil_data: bkd\nsifat_data: Tertutup\njumlah_record: belum diketahui\n"
    ),
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nuraian: Mengelola data pegawai\nraa: RAA.02.02\nstatus: operasional\nunit_kerja: bkd\n"
        "proses_bisnis: [mutasi]\nlayanan: [pangkat]\ndata: [pegawai]\ninfrastruktur: [server]\nkeamanan: [audit]\n"
        "jumlah_pengguna: {nilai: 1200, dasar: perkiraan}\nbiaya: {nilai: 250000000, sumber: LKjIP 2024}\n"
        "integrasi: [{ke: nasional/siasn, arah: kirim, kanal: SPLP}, {ke: luar/bank-daerah, arah: terima}]\n"
        "pengecualian: [{aturan: HKM002, alasan: Bank daerah, sampai: 2030-12-31, oleh: Kepala Badan}]\n"
    ),
    "aplikasi/baru.yml": (
        "nama: Portal karier\nraa: RAA.02.02\nstatus: pembangunan\nunit_kerja: kominfo\nproses_bisnis: [mutasi]\n"
    ),
    "infrastruktur/server.yml": "nama: Server utama\njenis_objek: server\nrai: RAI.03.01\nunit_kerja: uptd\n",
    "keamanan/audit.yml": (
        "nama: Audit Simpeg\njenis_objek: audit_keamanan\nrak: RAK.02.05\nunit_kerja: kominfo\ntanggal: 2024-03-01\n"
    ),
    "inisiatif/karier.yml": (
        "nama: Membangun portal karier\nunit_kerja: kominfo\nsasaran_strategis: [S1]\nmembangun: [aplikasi/baru]\n"
        "meningkatkan: [aplikasi/simpeg]\nkesenjangan: [tersebar]\ntahun_awal: 2024\ntahun_akhir: 2025\n"
        "anggaran_per_tahun: {2024: {APBD: 1500000000, APBN: 123456789}, 2025: 750000000}\nkategori: Aplikasi\n"
    ),
    "kesenjangan/tersebar.yml": "nama: Karier tersebar\ndomain: aplikasi\nstatus: aktif\nunit_kerja: bkd\n",
    "kesenjangan/tunda.yml": "nama: Arsip lama\nstatus: ditunda\nuraian: Menunggu gedung\nunit_kerja: bkd\n",
    "kendala/dana.yml": "nama: Dana terbatas\nkelompok: pendanaan\nunit_kerja: kominfo\n",
    "regulasi/perwal.yml": "nama: Perwal 1/2023\njenis: Peraturan Wali Kota\nstatus: berlaku\nunit_kerja: kominfo\n",
}
MONEY = (1_500_000_000, 123_456_789, 750_000_000, 250_000_000)
Make = Callable[..., Edition]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(more: Mapping[str, str] = {}, **fields: object) -> Edition:
        files = {name: content for name, content in {**FILES, **more}.items() if content}
        return edition(tmp_path, files, **fields)

    return made


def test_every_name_code_and_rupiah_of_the_model_is_in_the_text(make: Make) -> None:
    made = make()
    text = read(manuscript(made))
    for entity in made.architecture.entities.values():
        assert entity.name in text
        code = getattr(entity, "code", None)
        assert code is None or code in text
    assert all(rupiah(amount) in text for amount in MONEY)


def test_every_reference_leads_somewhere_in_every_edition(make: Make) -> None:
    for fields in ({"unit": "unit-kerja/kominfo"}, {"audience": Audience.PUBLIC}, {"year": 2021}):
        check(manuscript(make(**fields)))


@pytest.mark.parametrize("more", [{}, dict.fromkeys(set(FILES) - {"instansi.yml"}, "")])
def test_no_chapter_is_empty_even_where_nothing_is_recorded(make: Make, more: Mapping[str, str]) -> None:
    check(manuscript(make(more)))


def test_gaps_and_budget_are_named_at_the_very_beginning(make: Make) -> None:
    first = next(iter(flat(manuscript(make()).chapters[1:])))
    assert {span.target for span in getattr(first, "text", ())} >= {"bab-kesenjangan", "bab-anggaran"}


def test_unknown_estimated_and_sourced_values_show_as_such(make: Make) -> None:
    text = read(manuscript(make()))
    assert "belum diketahui" in text
    assert "1.200 (perkiraan)" in text
    assert "Rp250.000.000 (sumber: LKjIP 2024)" in text
    assert "usulan alat, bukan keputusan" in text or "Tidak ada usulan aplikasi" in text


def test_one_unit_alone_has_its_objects_and_only_names_its_neighbours(make: Make) -> None:
    made = manuscript(make(unit="unit-kerja/kominfo"))
    rows = [row for block in flat(made.annexes) if isinstance(block, Table) for row in block.rows if row.anchor]
    own = {row.cells[0][0][0].text for row in rows}
    assert {"Dinas Kominfo", "UPTD Data", "Portal karier", "Server utama", "Audit Simpeg"} <= own
    assert not own & {"Simpeg", "Badan Kepegawaian", "Data pegawai", "Kenaikan pangkat"}
    chapters = [block.text for block in flat(made.chapters) if isinstance(block, Heading) and block.level == 1]
    assert "Proses bisnis" in chapters
    assert "Dinas Kominfo" in made.subtitle


def test_each_unit_has_its_process_map_and_those_without_processes_are_named(make: Make) -> None:
    text = read(manuscript(make()))
    assert "Peta proses bisnis tiap perangkat daerah" in text
    assert "1 perangkat daerah belum mencatat proses bisnis: Dinas Kominfo." in text


def test_the_public_reads_how_much_is_left_out_and_nothing_of_it(make: Make) -> None:
    made = manuscript(make(audience=Audience.PUBLIC))
    text = read(made)
    assert "Data pegawai" not in text
    assert "Audit Simpeg" not in text
    assert "2 objek pada model instansi tidak dicantumkan" in text
    assert made.banner


def test_hostile_text_stays_as_it_is(make: Make) -> None:
    text = read(manuscript(make({"kendala/x.yml": f"nama: '{HOSTILE}'\nkelompok: sdm\nunit_kerja: bkd\n"})))
    assert HOSTILE in text


def test_the_year_that_was_asked_for_is_the_year_of_the_as_is(make: Make) -> None:
    assert "keadaan tahun 2021, tahun yang diminta" in read(manuscript(make(year=2021)))
    assert "keadaan tahun 2025, tahun dokumen ini" in read(manuscript(make()))


def test_pictures_are_those_the_edition_draws(make: Make) -> None:
    drawn = replace(make(unit="unit-kerja/bkd"), draw=lambda view: f"<svg><title>{view.title}</title></svg>")
    figures = [block for block in flat(manuscript(drawn).chapters) if isinstance(block, Figure)]
    assert any(re.search("proses", figure.caption, re.IGNORECASE) for figure in figures)
    assert all(figure.sentence for figure in figures)


def test_the_same_model_gives_the_same_document(make: Make) -> None:
    assert manuscript(make()) == manuscript(make())


def test_a_ministry_is_not_told_of_a_head_of_region(make: Make) -> None:
    made = manuscript(make({"instansi.yml": AGENCY.replace("jenis: kota", "jenis: kementerian")}))
    assert "Peta proses bisnis tiap unit kerja" in read(made)
    assert "ditetapkan kepala daerah" not in read(made)
    assert "Bentuk hukum" not in dict(made.identity)


def test_short_names_of_units_are_explained_also_those_of_two_words(make: Make) -> None:
    made = manuscript(make({"unit-kerja/biro.yml": "nama: Biro Hukum Daerah\nkode: '4'\nsingkatan: Biro Hkm\n"}))
    assert ("BKD", "Badan Kepegawaian") in made.abbreviations
    assert ("Biro Hkm", "Biro Hukum Daerah") in made.abbreviations
