"""The catalogue of gaps and the two matrices: what is there is told, what is not recorded is said."""

from spbe_arch.documents import katalog_kesenjangan, matriks_integrasi, matriks_keselarasan
from spbe_arch.documents.figures import rupiah
from spbe_arch.documents.manuscript import Table, flat

from .editions import PLAN, UNITS, check, edition, read

EXCHANGES = {
    **UNITS,
    "data/warga.yml": "nama: Data Warga\nunit_kerja: diskominfo\n",
    "aplikasi/a.yml": (
        "nama: Aplikasi Alfa\nunit_kerja: diskominfo\nstatus: operasional\nintegrasi:\n"
        "  - {ke: b, data: [warga], arah: kirim, kanal: SPLP, frekuensi: Harian}\n"
        "  - {ke: nasional/srikandi, arah: terima, kanal: API langsung, frekuensi: Realtime}\n"
        "  - {ke: luar/bpjs-kesehatan, arah: dua-arah, kanal: Berkas}\n"
    ),
    "aplikasi/b.yml": "nama: Aplikasi Beta\nunit_kerja: dinkes\nstatus: operasional\n",
    "aplikasi/c.yml": "nama: Aplikasi Ceria\nunit_kerja: dinkes\nintegrasi: [{ke: b}]\n",
}


def rows_of(made, caption):
    table = next(block for block in flat(made.chapters) if isinstance(block, Table) and caption in block.caption)
    return [
        [" / ".join("".join(span.text for span in text) for text in cell) for cell in row.cells] for row in table.rows
    ]


def test_every_gap_with_its_pair(tmp_path):
    made = katalog_kesenjangan.manuscript(edition(tmp_path))
    check(made)
    rows = {row[1].partition(" / ")[0]: row for row in rows_of(made, "penutup")}
    assert set(rows) == {"Izin terlalu lambat", "Portal tidak dipakai", "Arsip lama belum dipindai"}
    lambat = rows["Izin terlalu lambat"]
    assert lambat[3] == "Izin Daring (objek inisiatif penutup)"
    assert lambat[4] == "Izin Sehari Selesai (2022–2023)"
    assert lambat[7] == "S1 Layanan yang cepat"
    assert rows["Portal tidak dipakai"][4] == "belum ada inisiatif yang menutup"
    assert rows["Arsip lama belum dipindai"][4] == "-", "postponed: kept, and nothing is asked of it"
    assert "1 kesenjangan ditunda dan tetap dicantumkan: Arsip lama belum dipindai." in read(made)


def test_a_catalogue_without_gaps_says_so(tmp_path):
    made = katalog_kesenjangan.manuscript(edition(tmp_path, UNITS))
    check(made)
    assert "belum memuat satu pun kesenjangan" in read(made)


def test_alignment_from_initiative_to_budget_line(tmp_path):
    made = matriks_keselarasan.manuscript(edition(tmp_path))
    check(made)
    rows = {row[1]: row for row in rows_of(made, "Keselarasan")}
    izin = rows["Izin Sehari Selesai"]
    assert izin[2] == "S1 Layanan yang cepat"
    assert izin[3] == "tidak dicatat model"
    assert izin[5] == "2.16.03 / 2.16.03.1.02 / 2.16.03.1.02.0011"
    known = f"2022, APBD: {rupiah(100000001)} / 2022, APBN: {rupiah(50000002)}"
    assert izin[6] == f"{known} / 2023, belum diketahui: {rupiah(25000003)}"
    assert rows["Awan Bersama"][2] == "tidak dicatat model"
    assert "S2 Data yang dipercaya belum didukung inisiatif periode 2020–2025." in read(made)
    assert "Model tidak memuat naskah Renstra dan Renja" in read(made)


def test_exchanges_in_the_direction_of_their_data(tmp_path):
    made = matriks_integrasi.manuscript(edition(tmp_path, EXCHANGES))
    check(made)
    rows = [row[1:] for row in rows_of(made, "antaraplikasi")]
    assert rows == [
        ["Aplikasi Alfa", "Aplikasi Beta", "Data Warga", "satu arah", "Harian", "SPLP", "operasional", "-"],
        [
            *("Aplikasi Alfa", "bpjs-kesehatan (di luar instansi)", "belum diketahui", "dua arah", "belum diketahui"),
            *("Berkas", "operasional", "berkas atau manual"),
        ],
        [
            *("Aplikasi Ceria", "Aplikasi Beta", "belum diketahui", "belum diketahui", "belum diketahui"),
            *("belum diketahui", "belum diketahui", "-"),
        ],
        [
            *("SRIKANDI (aplikasi nasional)", "Aplikasi Alfa", "belum diketahui", "satu arah", "Realtime"),
            *("API langsung", "operasional", "tidak lewat SPLP"),
        ],
    ]


def test_exchanges_of_one_unit_are_those_with_an_end_there(tmp_path):
    made = matriks_integrasi.manuscript(edition(tmp_path, EXCHANGES, unit="unit-kerja/dinkes"))
    assert [row[1] for row in rows_of(made, "antaraplikasi")] == ["Aplikasi Alfa", "Aplikasi Ceria"]


def test_no_exchanges_no_empty_chapter(tmp_path):
    made = matriks_integrasi.manuscript(edition(tmp_path, UNITS))
    check(made)
    assert "belum mencatat pertukaran data antaraplikasi" in read(made)
    empty = matriks_keselarasan.manuscript(edition(tmp_path / "b", UNITS))
    check(empty)
    assert "Belum ada inisiatif" in read(empty)


def test_hostile_names_stay_text(tmp_path):
    files = {**PLAN, "kesenjangan/sepi.yml": "nama: '=cmd|x {{isi}} #let'\nstatus: aktif\n"}
    assert "=cmd|x {{isi}} #let" in read(katalog_kesenjangan.manuscript(edition(tmp_path, files)))
