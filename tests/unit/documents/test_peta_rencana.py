"""Peta Rencana SPBE: every initiative, gap, constraint, code and rupiah is in it, and what is missing is said."""

from spbe_arch.assessment.audience import Audience
from spbe_arch.documents.figures import rupiah
from spbe_arch.documents.manuscript import Heading, Landscape, Signature, Table, flat
from spbe_arch.documents.peta_rencana import manuscript

from .editions import PLAN, UNITS, check, edition, read


def headings(made, level=1):
    return [block.text for block in flat(made.chapters) if isinstance(block, Heading) and block.level == level]


def test_everything_of_the_plan_is_in_the_document(tmp_path):
    made = manuscript(edition(tmp_path))
    check(made)
    text = read(made)
    for name in (
        *("Izin Sehari Selesai", "Awan Bersama", "Gudang Data Kelak", "Portal Gagal"),
        *("Izin terlalu lambat", "Portal tidak dipakai", "Arsip lama belum dipindai"),
        *("Pengembang hanya dua orang", "Pagu turun", "Kabupaten Utara", "Cakupan Utara"),
        *("2.16.03.1.02.0011", "Seluruh izin daring", "Satu hari kerja"),
    ):
        assert name in text, name
    for amount in (100000001, 50000002, 25000003, 7000000, 9000000, 31000000, 77000000):
        assert rupiah(amount) in text, amount
    assert rupiah(100000001 + 50000002 + 25000003 + 7000000) in text, "the sum of the period"


def test_chapters_follow_the_reference_after_a_summary_and_have_names(tmp_path):
    made = manuscript(edition(tmp_path))
    assert headings(made) == [
        "Ringkasan untuk pimpinan",
        "Pendahuluan",
        "Kondisi saat ini dan kesenjangan",
        "Arah kebijakan dan strategi",
        "Target",
        "Program dan kegiatan prioritas",
        "Anggaran indikatif",
        "Pemantauan, evaluasi, reviu",
        "Penutup",
    ]
    assert all(block.anchor for block in made.chapters if isinstance(block, Heading) and block.level == 1)
    inside = [block for part in made.chapters if isinstance(part, Landscape) for block in part.blocks]
    assert not [block for block in inside if isinstance(block, Heading) and block.level == 1]


def test_the_seven_contents_come_in_their_order_also_when_empty(tmp_path):
    groups = [text for text in headings(manuscript(edition(tmp_path)), 2) if text[1:3] == ". "]
    assert [text[0] for text in groups] == list("ABCDEFG")
    assert "Belum ada inisiatif periode 2020–2025 pada muatan ini." in read(manuscript(edition(tmp_path)))


def test_what_waits_for_the_leader_is_counted(tmp_path):
    text = read(manuscript(edition(tmp_path)))
    assert "1 kesenjangan belum mempunyai inisiatif penutup" in text
    assert "1 kendala aktif tanpa inisiatif yang menghilangkannya" in text
    assert "1 target tingkat indikator tidak tercapai menurut hasil resmi" in text, "3 was wanted, 2 came of it"
    assert "3 (2)" in text


def test_unstated_sources_contents_and_units_are_said(tmp_path):
    text = read(manuscript(edition(tmp_path)))
    assert "Sumber belum disebut" in text
    assert "tahun belum" not in text or "tahun belum disebut" in text
    bare = {**UNITS, "inisiatif/x.yml": "nama: Tanpa Apa-apa\n"}
    text = read(manuscript(edition(tmp_path / "bare", bare)))
    assert "Muatan belum disebut" in text
    assert "1 inisiatif belum menyebut anggaran dan 1 inisiatif belum menyebut unit penanggung jawab" in text


def test_money_that_leads_nowhere_is_named(tmp_path):
    text = read(manuscript(edition(tmp_path)))
    assert "Inisiatif yang anggarannya belum sampai pada sasaran strategis" in text
    assert rupiah(175000006) in text, "what arrives"


def test_one_year(tmp_path):
    made = manuscript(edition(tmp_path, year=2022))
    check(made)
    text = read(made)
    assert made.subtitle == "Tahun 2022"
    assert f"anggaran indikatif {rupiah(150000003)} (Rp150 juta)" in text
    assert "Awan Bersama" in text, "as an initiative of another year"


def test_another_period(tmp_path):
    made = manuscript(edition(tmp_path, period=(2026, 2030)))
    check(made)
    text = read(made)
    assert f"anggaran indikatif {rupiah(40000000)}" in text


def test_many_years_go_down_the_table_of_money(tmp_path):
    made = manuscript(edition(tmp_path, period=(2020, 2030)))
    check(made)
    tables = (block for block in flat(made.chapters) if isinstance(block, Table))
    table = next(block for block in tables if block.caption == "Anggaran indikatif per muatan dan tahun")
    assert [column.heading for column in table.columns][:2] == ["Tahun", "A. Tata Kelola SPBE"]
    assert len(table.rows) == 12
    total = ["".join(span.text for text in cell for span in text) for cell in table.rows[-1].cells]
    assert total[-1] == rupiah(175000006 + 7000000 + 9000000 + 31000000)


def test_one_unit_with_those_below_it(tmp_path):
    made = manuscript(edition(tmp_path, unit="unit-kerja/diskominfo"))
    check(made)
    text = read(made)
    assert "Awan Bersama" in text
    assert "Portal tidak dipakai" not in text, "a gap of another unit"
    assert made.subtitle.endswith("Dinas Komunikasi")


def test_a_repository_without_a_roadmap_says_so(tmp_path):
    made = manuscript(edition(tmp_path, UNITS))
    check(made)
    text = read(made)
    assert "belum memuat inisiatif untuk periode 2020–2025" in text
    assert "Belum ada anggaran indikatif yang tercatat" in text
    assert not made.annexes


def test_hostile_names_stay_text(tmp_path):
    hostile = "=HYPERLINK(1) #show <w:p> {{isi}} \\textbf"
    files = {**PLAN, "inisiatif/izin.yml": PLAN["inisiatif/izin.yml"].replace("Izin Sehari Selesai", f"'{hostile}'")}
    made = manuscript(edition(tmp_path, files))
    check(made)
    assert hostile in read(made)


def test_the_head_of_the_region_signs_as_a_post(tmp_path):
    made = manuscript(edition(tmp_path))
    assert [block.posts for block in made.chapters if isinstance(block, Signature)] == [("Gubernur",)]


def test_equal_editions_give_equal_documents(tmp_path):
    assert manuscript(edition(tmp_path / "a")) == manuscript(edition(tmp_path / "b"))


def test_a_circle_of_initiatives_and_a_start_too_early_are_told(tmp_path):
    files = {
        **UNITS,
        "inisiatif/a.yml": "nama: Alfa\ntahun_awal: 2021\ntahun_akhir: 2023\nbergantung_pada: [b]\n",
        "inisiatif/b.yml": "nama: Beta\ntahun_awal: 2021\ntahun_akhir: 2024\nbergantung_pada: [a]\n",
    }
    text = read(manuscript(edition(tmp_path, files)))
    assert "dimulai sebelum yang ditunggu selesai" in text
    assert "Alfa → Beta" in text or "Beta → Alfa" in text


def test_the_public_sees_neither_what_is_internal_nor_that_it_is_missing(tmp_path):
    files = {
        **PLAN,
        "keamanan/tembok.yml": "nama: Tembok Rahasia\njenis: standar\nunit_kerja: diskominfo\naplikasi: [izin]\n",
        "inisiatif/izin.yml": PLAN["inisiatif/izin.yml"] + "membangun: [keamanan/tembok]\n",
        "inisiatif/awan.yml": PLAN["inisiatif/awan.yml"] + "akses: internal\n",
    }
    made = manuscript(edition(tmp_path, files, audience=Audience.PUBLIC))
    check(made)
    text = read(made)
    assert "Tembok Rahasia" not in text
    assert "Awan Bersama" not in text
    assert "tidak diterbitkan" in made.banner
    assert "Izin Sehari Selesai" in text
