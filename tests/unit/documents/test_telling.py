"""How values read: numbers, money, days, doubt, codes, and the facts of an entity."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from editions import edition
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.documents import figures
from spbe_arch.documents.entity_facts import facts_of
from spbe_arch.documents.links import complete
from spbe_arch.documents.manuscript import Heading, Manuscript, Mark, Paragraph, Span
from spbe_arch.documents.telling import anchor_of, code_path, coded, linked, plain

FILES = {
    "instansi.yml": "format: 1\nnama: Kota Contoh\nperiode: {mulai: 2020, selesai: 2025}\n",
    "unit-kerja/bkd.yml": "nama: Badan Kepegawaian\nkode: '1'\nurusan: ['5.03']\n",
    "proses-bisnis/mutasi.yml": "nama: Mutasi\nunit_kerja: bkd\nrab: RAB.09.06.03\n",
    "aplikasi/simpeg.yml": (
        "nama: Simpeg\nraa: RAA.02.02\nunit_kerja: bkd\nproses_bisnis: [mutasi]\njumlah_pengguna: belum diketahui\n"
        "biaya: {nilai: 250000000, sumber: LKjIP 2024}\ndasar_hukum: [perpres-95-2018]\n"
        "integrasi: [{ke: nasional/siasn, kanal: SPLP}, {ke: luar/bank, frekuensi: belum diketahui}]\n"
    ),
    "inisiatif/modern.yml": (
        "nama: Modernisasi\nsasaran_strategis: [S1]\nmeningkatkan: [aplikasi/simpeg]\ntahun_awal: 2024\n"
        "anggaran_per_tahun: {2024: {APBD: 1500000000, APBN: 1}, 2025: {nilai: 750000000, dasar: perkiraan}}\n"
        "target_indikator: {'11': {2024: 4}}\n"
    ),
}


@pytest.fixture
def analysis(tmp_path: Path) -> Analysis:
    return edition(tmp_path, FILES).analysis


def told(analysis: Analysis, entity_id: str) -> dict[str, str]:
    found = facts_of(analysis, analysis.architecture.entities[entity_id])
    return {title: " ¶ ".join(plain(part) for part in parts) for title, parts in found.rows}


def test_numbers_money_and_days_are_written_the_indonesian_way() -> None:
    assert figures.rupiah(1_250_000_000) == "Rp1.250.000.000"
    assert figures.short_rupiah(1_250_000_000) == "Rp1,25 miliar"
    assert figures.rupiah_in_full(2_000_000) == "Rp2.000.000 (Rp2 juta)"
    assert figures.rupiah_in_full(900) == "Rp900"
    assert figures.rupiah(-5000) == "-Rp5.000"
    assert figures.day(date(2026, 11, 2)) == "2 November 2026"
    assert figures.index(Decimal("2.665")) == "2,67"
    assert figures.years(2020, 2025) == "2020–2025"
    assert figures.years(2020, 2020) == "2020"
    assert figures.listed(["a", "b", "c"]) == "a, b, dan c"


@given(st.integers(min_value=0, max_value=10**16))
def test_an_amount_in_full_loses_nothing(amount: int) -> None:
    assert int(figures.rupiah(amount).removeprefix("Rp").replace(".", "")) == amount


def test_records_and_mappings_are_flattened_without_loss(analysis: Analysis) -> None:
    facts = told(analysis, "inisiatif/modern")
    money = "2024: Rp1.500.000.000 (APBD); Rp1 (APBN) ¶ 2025: Rp750.000.000 (perkiraan)"
    assert facts["Anggaran indikatif per tahun (rupiah)"] == money
    assert facts["Target indikator indeks"] == "11: 4 (2024)"
    integrations = told(analysis, "aplikasi/simpeg")["Integrasi"]
    assert "Terhubung dengan: bank (di luar instansi); Frekuensi: belum diketahui" in integrations
    assert "(aplikasi nasional); Kanal: SPLP" in integrations


def test_doubt_is_marked(analysis: Analysis) -> None:
    rows = dict(facts_of(analysis, analysis.architecture.entities["aplikasi/simpeg"]).rows)
    assert rows["Jumlah pengguna"] == ((Span("belum diketahui", Mark.UNKNOWN),),)
    cost = (Span("Rp250.000.000", Mark.ESTIMATE), Span(" (sumber: LKjIP 2024)", Mark.NOTE))
    assert rows["Biaya (rupiah)"] == (cost,)


def test_names_stand_for_references_and_who_names_it_is_told(analysis: Analysis) -> None:
    facts = told(analysis, "aplikasi/simpeg")
    assert facts["Unit kerja"] == "Badan Kepegawaian"
    assert facts["Ditingkatkan oleh"] == "Modernisasi"
    assert facts["Dasar hukum"].startswith("Perpres 95/2018 tentang")
    assert "Uraian" in facts["Belum diisi"]


def test_codes_have_name_levels_and_certainty(analysis: Analysis) -> None:
    assert [plain(level).split()[0] for level in code_path(analysis, "RAB.09.06.03")] == [
        "RAB.09",
        "RAB.09.06",
        "RAB.09.06.03",
    ]
    assert plain(coded(analysis, "RAB.99")) == "RAB.99 (tidak ada dalam daftar)"


def test_links_without_a_place_become_plain_text(analysis: Analysis) -> None:
    span = linked(analysis, "aplikasi/simpeg")
    heading = Heading(1, "Simpeg", anchor_of("aplikasi/simpeg"))
    bare = Manuscript("x", "", "", "", (), (Paragraph((span,)),))
    assert complete(bare).chapters == (Paragraph((Span("Simpeg"),)),)
    whole = Manuscript("x", "", "", "", (), (Paragraph((span,)),), (heading,))
    assert complete(whole) == whole
