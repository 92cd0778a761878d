"""S1, Sulawesi Tengah: admin SPBE in every OPD gather index data, and type nothing twice."""

import csv
import io

from python_calamine import CalamineWorkbook

from .index_scenario import SPBE20, ask, ask_json, assessment, levels, write

FILES = {
    "layanan/rujukan.yml": "nama: Layanan rujukan pasien\nunit_kerja: dinkes\nmetode_layanan: Elektronik\n",
    "aplikasi/simrs.yml": (
        "nama: SIMRS\nunit_kerja: uptd-rsud\nstatus: operasional\nlayanan: [rujukan]\n"
        "fungsi: Pengajuan dan verifikasi rujukan\n"
    ),
    "aplikasi/portal.yml": "nama: Portal\nunit_kerja: diskominfo\nstatus: operasional\nraa: RAA.01.01\n",
    "penilaian/2025-mandiri.yml": assessment(
        2025,
        "mandiri",
        levels(47, 3) + 'penjelasan:\n  "15":\n    fakta: {dokumen: Pergub 12/2021, pasal: Pasal 8, halaman: "6"}\n'
        "    bukti: [aplikasi/simrs]\n",
    ),
}


def test_every_opd_sees_what_it_still_owes_by_indicator(tmp_path, capsys):
    root = write(tmp_path, FILES)
    units = {unit["unit"]: unit for unit in ask_json(capsys, root, "index")["units"]}
    assert set(units) == {"unit-kerja/diskominfo", "unit-kerja/dinkes", None}
    assert 15 in units["unit-kerja/dinkes"]["owing"]
    assert 15 in units["unit-kerja/diskominfo"]["complete"]


def test_what_is_owed_leaves_as_a_list_for_the_opd(tmp_path, capsys):
    root = write(tmp_path, FILES)
    rows = list(csv.DictReader(io.StringIO(ask(capsys, root, "index", "--unit", "dinkes", "--format", "csv"))))
    consult = [row for row in rows if row["indikator"] == "15" and "konsultasi" in row["belum_ada"]]
    assert [row["objek"] for row in consult] == ["aplikasi/simrs"]


def test_the_evidence_of_an_indicator_is_a_page_and_a_workbook(tmp_path, capsys):
    root = write(tmp_path / "repo", FILES)
    ask(capsys, root, "index", "--bukti", tmp_path / "bukti")
    page = (tmp_path / "bukti" / SPBE20 / "indikator-15.md").read_text("utf-8")
    assert "`aplikasi/simrs.html`" in page
    assert "Pasal 8" in page
    book = CalamineWorkbook.from_path(tmp_path / "bukti" / SPBE20 / "bukti.xlsx")
    documents = book.get_sheet_by_name("Dokumen").to_python()
    assert documents[1][:5] == [15, "penilaian/2025-mandiri", "Pergub 12/2021", "Pasal 8", "6"]
    objects = book.get_sheet_by_name("Objek").to_python()
    assert [15, "aplikasi/simrs", "SIMRS", "dinkes"] in [row[:4] for row in objects]


def test_what_the_opd_mends_in_the_repository_is_mended_in_the_list(tmp_path, capsys):
    root = write(tmp_path, FILES)
    write(root, {"aplikasi/simrs.yml": FILES["aplikasi/simrs.yml"] + "unit_operasional: diskominfo\n"})
    units = {unit["unit"]: unit for unit in ask_json(capsys, root, "index")["units"]}
    assert 15 in units["unit-kerja/dinkes"]["complete"]
