"""`spbe index`: the contract, what narrows it, what is refused, and what is said beside the figures."""

import csv
import io
import json
from decimal import Decimal
from itertools import pairwise

import pytest
from openpyxl import load_workbook

from .conftest import write

SPBE20, SPBE18, PEMDI = "permenpanrb-59-2020", "permenpanrb-5-2018", "permenpanrb-8-2026"
DAY = ("--today", "2025-06-30")
CONTRACT = [
    *("assessment", "agency", "instrument", "year", "kind", "value", "unrounded", "predicate"),
    *("predicate_rounded", "predicate_edge", "domains", "aspects", "missing"),
]


def levels(count, level, **changes):
    values = {**dict.fromkeys(range(1, count + 1), level), **{int(key[1:]): value for key, value in changes.items()}}
    return "".join(f'  "{number}": {value}\n' for number, value in values.items())


def assessment(year, kind, values, instrument=SPBE20, key="nilai_indikator", more=""):
    return f"instrumen: {instrument}\ntahun: {year}\njenis: {kind}\n{more}{key}:\n{values}"


@pytest.fixture
def measured(repo):
    """Three instruments, self-assessed and official, a regency at an edge, and an initiative with a target."""
    files = {
        "penilaian/2020-resmi.yml": assessment(2020, "resmi", levels(35, 3), SPBE18),
        "penilaian/2022-resmi.yml": assessment(2022, "resmi", levels(47, 2)),
        "penilaian/2023-mandiri.yml": assessment(2023, "mandiri", levels(47, 4)),
        "penilaian/2023-resmi.yml": assessment(2023, "resmi", levels(47, 3)),
        "penilaian/2023-kab-ambang.yml": assessment(
            *(2023, "resmi", '  "1": 2.5985\n  "2": 2.5985\n  "3": 2.5985\n  "4": 2.5985\n'),
            key="nilai_domain",
            more="instansi: Kabupaten Ambang\n",
        ),
        "penilaian/2025-mandiri.yml": assessment(2025, "mandiri", levels(20, "3.2"), PEMDI),
        "inisiatif/arsitektur.yml": (
            'nama: Arsitektur\ntarget_indikator:\n  "11": {2024: 4}\n  "12": {2024: 5}\n'
            "anggaran_per_tahun: {2023: 700000000, 2024: 500000000}\n"
        ),
    }
    return write(repo, files)


def entries(answer):
    return {entry["assessment"]: entry for entry in json.loads(answer.out)["index"]}


def test_every_assessment_is_listed_by_id_with_the_keys_of_the_contract(measured, spbe):
    answer = spbe("index", "--repo", measured, "--format", "json", *DAY)
    listed = json.loads(answer.out)["index"]
    assert answer.code == 0
    assert [entry["assessment"] for entry in listed] == sorted(entry["assessment"] for entry in listed)
    assert len(listed) == 6
    assert all(list(entry)[: len(CONTRACT)] == CONTRACT for entry in listed)
    assert entries(answer)["penilaian/2023-resmi"]["agency"] == "Contoh"


def test_figures_are_written_digit_for_digit(measured, spbe):
    answer = spbe("index", "--repo", measured, "--format", "json", "--year", "2023", *DAY)
    assert '"value": 2.60,' in answer.out
    assert '"unrounded": 2.5985,' in answer.out
    edge = entries(answer)["penilaian/2023-kab-ambang"]
    assert (edge["predicate"], edge["predicate_rounded"], edge["predicate_edge"]) == ("Cukup", "Baik", True)
    assert json.loads(answer.out, parse_float=Decimal)["index"][0]["domains"][3] == {"no": 4, "value": Decimal("2.60")}


def test_a_missing_indicator_leaves_the_index_open(repo, spbe):
    values = "".join(f'  "{number}": 3\n' for number in range(1, 48) if number not in (3, 7))
    write(repo, {"penilaian/a.yml": assessment(2023, "mandiri", values + '  "7": belum diketahui\n')})
    entry = entries(spbe("index", "--repo", repo, "--format", "json", *DAY))["penilaian/a"]
    assert [entry[key] for key in ("value", "unrounded", "predicate", "predicate_rounded")] == [None] * 4
    assert (entry["missing"], entry["predicate_edge"]) == ([3, 7], False)
    assert entry["domains"][1]["value"] == 3
    assert "belum ada nilai indikator 3, 7; indeks tidak dihitung" in spbe("index", "--repo", repo, *DAY).out
    assert spbe("check", "--repo", repo, *DAY).code == 0


def test_a_value_off_the_scale_is_not_computed_with(repo, spbe):
    write(repo, {"penilaian/a.yml": assessment(2023, "mandiri", levels(47, 3, i11=7, i12="2.5"))})
    entry = entries(spbe("index", "--repo", repo, "--format", "json", *DAY))["penilaian/a"]
    assert (entry["value"], entry["missing"]) == (None, [11, 12])
    assert [problem["keys"] for problem in entry["problems"]] == [["nilai_indikator", "11"], ["nilai_indikator", "12"]]


def test_an_unknown_instrument_in_a_file_and_an_unreadable_file_are_still_listed(repo, spbe):
    write(repo, {"penilaian/a.yml": assessment(2023, "mandiri", levels(3, 3), "permenpanrb-60-2020")})
    write(repo, {"penilaian/b.yml": "instrumen: [\n"})
    answer = spbe("index", "--repo", repo, "--format", "json", *DAY)
    assert answer.code == 0
    assert [(entry["value"], entry["year"]) for entry in entries(answer).values()] == [(None, 2023), (None, None)]
    assert "kesalahan" in answer.err


def test_instrument_and_year_narrow_the_answer(measured, spbe):
    answer = spbe("index", "--repo", measured, "--format", "json", "--instrument", SPBE20, "--year", "2023", *DAY)
    assert list(entries(answer)) == [f"penilaian/2023-{name}" for name in ("kab-ambang", "mandiri", "resmi")]


def test_change_is_against_the_year_before_in_the_same_instrument_and_kind(measured, spbe):
    found = entries(spbe("index", "--repo", measured, "--format", "json", *DAY))
    assert found["penilaian/2023-resmi"]["change"]["value"] == 1
    assert found["penilaian/2023-resmi"]["change"]["previous"] == "penilaian/2022-resmi"
    assert found["penilaian/2022-resmi"]["change"] is None
    assert found["penilaian/2023-mandiri"]["beside"] == [
        {"assessment": "penilaian/2023-resmi", "kind": "resmi", "value": 3.0, "difference": 1.0}
    ]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--instrument", "permenpanrb-59-2021"), "maksudnya `permenpanrb-59-2020`?"),
        (("--year", "2024"), "maksudnya `2025`?; yang ada: 2020, 2022, 2023, 2025"),
        (("--year", "2020", "--instrument", SPBE20), "tidak ada penilaian dengan permenpanrb-59-2020 untuk tahun 2020"),
        (("--year", "kemarin"), "--year tidak dapat membaca"),
        (("--set", "11"), "tulis NOMOR=NILAI"),
        (("--set", "11=tinggi"), "tulis NOMOR=NILAI"),
        (("--set", "21=3"), "pakai nomor 1 sampai 20"),
        (("--set", "11=5.5"), "di luar skala 1.0 sampai 5.0"),
        (("--instrument", SPBE20, "--set", "11=2.5"), "di antara tingkat"),
        (("--instrument", SPBE20, "--set", "11=0"), "di luar skala 1 sampai 5"),
        (("--set", "11=3", "--set", "11=4"), "lebih dari sekali"),
        (("--unit", "diskominf"), "maksudnya `diskominfo`?"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_way_out(options, says, measured, spbe):
    answer = spbe("index", "--repo", measured, *options, *DAY)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert len(answer.err.splitlines()) == 1


def test_values_are_tried_beside_the_real_ones(measured, spbe):
    options = ("--instrument", SPBE20, "--year", "2023", "--set", "11=4", "--set", "42=5")
    found = entries(spbe("index", "--repo", measured, "--format", "json", *options, *DAY))
    official = found["penilaian/2023-resmi"]
    assert official["value"] == 3
    assert (official["what_if"]["value"], official["what_if"]["unrounded"]) == (3.09, 3.085)
    assert official["what_if"]["set"] == {"11": 4, "42": 5}
    assert [change["gain"] for change in official["what_if"]["changes"]] == [0.025, 0.06]
    assert "what_if" not in found["penilaian/2023-kab-ambang"]


def test_values_are_tried_on_one_instrument_only(measured, spbe):
    answer = spbe("index", "--repo", measured, "--format", "json", "--set", "11=4", *DAY)
    tried = [name for name, entry in entries(answer).items() if "what_if" in entry]
    assert tried == ["penilaian/2025-mandiri"]
    assert "dicoba pada instrumen permenpanrb-8-2026" in answer.err


def test_nothing_to_try_values_on(measured, spbe):
    (measured / "architecture/penilaian/2023-resmi.yml").unlink()
    (measured / "architecture/penilaian/2023-mandiri.yml").unlink()
    answer = spbe("index", "--repo", measured, "--year", "2023", "--set", "11=4", *DAY)
    assert answer.code == 2
    assert "nilai per indikator" in answer.err


def test_without_assessments_the_architecture_still_says_what_it_supports(repo, spbe):
    answer = spbe("index", "--repo", repo, "--format", "json", *DAY)
    document = json.loads(answer.out)
    assert (answer.code, document["index"], document["projection"]) == (0, [], None)
    assert document["instrument"] == SPBE20
    assert document["suggestions"][0]["label"].startswith("Saran")
    assert "belum ada penilaian" in spbe("index", "--repo", repo, *DAY).out
    ahead = spbe("index", "--repo", repo, "--instrument", PEMDI, *DAY)
    assert (ahead.code, "PermenPANRB 8/2026" in ahead.out) == (0, True)


def test_findings_elsewhere_do_not_stop_the_answer(broken, spbe):
    answer = spbe("index", "--repo", broken, "--format", "json", *DAY)
    assert answer.code == 0
    assert json.loads(answer.out)["index"] == []
    assert "jawabannya bisa tidak lengkap" in answer.err


def test_text_breaks_between_instruments_and_marks_what_is_no_result(measured, spbe):
    out = spbe("index", "--repo", measured, *DAY).out
    titles = [out.index(f"({name})") for name in (SPBE18, SPBE20, PEMDI)]
    assert titles == sorted(titles)
    assert all("tidak disambung" in out[start:end] for start, end in pairwise(titles))
    assert "+1.00 dari resmi" in out
    assert "Cukup (dibulatkan: Baik)" in out
    assert "Instansi lain" in out
    assert "Saran dari isi arsitektur, bukan nilai resmi" in out
    assert "Proyeksi, bukan hasil penilaian" in out


def test_projection_starts_at_the_chosen_year_and_stands_beside_what_came(measured, spbe):
    write(measured, {"penilaian/2024-resmi.yml": assessment(2024, "resmi", levels(47, 4))})
    answer = spbe("index", "--repo", measured, "--year", "2023", "--instrument", SPBE20, "--format", "json", *DAY)
    projection = json.loads(answer.out)["projection"]
    assert (projection["label"], projection["base"]) == ("Proyeksi, bukan hasil penilaian", "penilaian/2023-resmi")
    (year,) = projection["years"]
    assert (year["year"], year["value"], year["gain"], year["official"]) == (2024, 3.08, 0.075, 4)
    assert year["contributions"] == [{"initiative": "inisiatif/arsitektur", "gain": 0.075, "indicators": [11, 12]}]
    (step,) = projection["next_steps"]
    assert (step["cost"], step["budget"], step["gain_per_billion"]) == (500000000, 1200000000, 0.15)
    text = spbe("index", "--repo", measured, "--year", "2023", "--instrument", SPBE20, *DAY).out
    assert "Rp500.000.000" in text
    assert "Langkah termurah berikutnya (proyeksi)" in text


def test_csv_has_a_row_for_each_assessment_and_no_formula(measured, spbe):
    path = measured / "architecture/penilaian/2023-kab-ambang.yml"
    path.write_text(path.read_text("utf-8").replace("Kabupaten Ambang", "=HYPERLINK(1)"), "utf-8")
    rows = list(csv.DictReader(io.StringIO(spbe("index", "--repo", measured, "--format", "csv", *DAY).out)))
    assert len(rows) == 6
    edge = next(row for row in rows if row["penilaian"] == "penilaian/2023-kab-ambang")
    assert (edge["instansi"], edge["indeks"], edge["tanpa_pembulatan"]) == ("'=HYPERLINK(1)", "2.60", "2.5985")
    assert (edge["di_ambang"], edge["domain_4"], edge["aspek_1"]) == ("ya", "2.60", "")


def test_a_unit_sees_what_it_has_and_owes(measured, spbe):
    out = spbe("index", "--repo", measured, "--unit", "bkd", "--instrument", SPBE20, *DAY).out
    assert out.startswith("BKD: bukti PermenPANRB 59/2020; saran dari isi arsitektur, bukan nilai resmi\n")
    assert "aplikasi/simpeg" in out
    assert "arsip" not in out.replace("kearsipan", "")
    csv_rows = list(
        csv.DictReader(io.StringIO(spbe("index", "--repo", measured, "--unit", "bkd", "--format", "csv", *DAY).out))
    )
    assert {row["unit_kerja"] for row in csv_rows} == {"bkd"}
    (unit,) = json.loads(spbe("index", "--repo", measured, "--unit", "bkd", "--format", "json", *DAY).out)["units"]
    assert (unit["unit"], len(unit["owed"])) == ("unit-kerja/bkd", unit["owed_count"])


def test_a_unit_below_another_answers_at_the_top_and_the_agency_for_itself(measured, spbe):
    answer = spbe("index", "--repo", measured, "--unit", "uptd-data", *DAY)
    assert answer.out.startswith("Diskominfo: ")
    assert "unit induknya, `diskominfo`" in answer.err
    assert spbe("index", "--repo", measured, "--unit", "instansi", *DAY).out.startswith("Instansi secara keseluruhan")


def test_evidence_is_written_as_markdown_and_as_a_workbook(measured, spbe, tmp_path):
    target = tmp_path / "bukti"
    options = ("--repo", measured, "--instrument", SPBE20, "--bukti", target, "--format", "json", *DAY)
    answer = spbe("index", *options)
    assert answer.code == 0
    json.loads(answer.out)
    folder = target / SPBE20
    assert len(list(folder.glob("indikator-*.md"))) == 47
    page = (folder / "indikator-15.md").read_text("utf-8")
    assert "`aplikasi/simpeg.html`" in page
    assert "bukan nilai resmi" in page
    assert "Commit: tidak ada" in page
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    spbe("index", *options)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_no_cell_of_the_workbook_is_a_formula(measured, spbe, tmp_path):
    spbe("index", "--repo", measured, "--instrument", SPBE20, "--bukti", tmp_path / "bukti", *DAY)
    book = load_workbook(tmp_path / "bukti" / SPBE20 / "bukti.xlsx")
    assert book.sheetnames == ["Keterangan", "Ringkasan", "Objek", "Dokumen", "Belum ada", "Unit kerja"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    named = [cell for cell in cells if cell.value == "=Arsip"]
    assert named
    assert all(cell.quotePrefix for cell in named)


def test_evidence_needs_a_folder(measured, spbe, tmp_path):
    (tmp_path / "berkas").write_text("ada", "utf-8")
    answer = spbe("index", "--repo", measured, "--bukti", tmp_path / "berkas", *DAY)
    assert (answer.code, answer.out) == (2, "")
    assert "bukan folder" in answer.err
    assert (tmp_path / "berkas").read_text("utf-8") == "ada"


def test_an_assessment_without_year_or_instrument_is_listed_and_compared_with_nothing(measured, spbe):
    write(measured, {"penilaian/a.yml": "jenis: mandiri\n"})
    write(measured, {"penilaian/b.yml": assessment("tahun lalu", "resmi", levels(47, 2))})
    found = entries(spbe("index", "--repo", measured, "--format", "json", *DAY))
    assert (found["penilaian/b"]["year"], found["penilaian/b"]["value"]) == (None, 2)
    assert found["penilaian/2022-resmi"]["change"] is None
    out = spbe("index", "--repo", measured, *DAY).out
    assert "Tanpa instrumen" in out
    assert "instrumen belum disebut" in out
