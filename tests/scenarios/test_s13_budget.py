"""S13, Sulawesi Barat: plan and budget - per year, source, programme, OPD; every rupiah tied to what it is for."""

import csv
import io

from .roadmap_scenario import EXAMPLE, ask, ask_json, write

FILES = {
    "proses-bisnis/izin.yml": "nama: Perizinan\nunit_kerja: diskominfo\nsasaran_strategis: [S1]\n",
    "layanan/izin.yml": "nama: Izin\nunit_kerja: diskominfo\nproses_bisnis: [izin]\n",
    "aplikasi/izin.yml": "nama: Izin daring\nunit_kerja: diskominfo\nlayanan: [izin]\ninfrastruktur: [server]\n",
    "infrastruktur/server.yml": "nama: Server\njenis_objek: server\nunit_kerja: uptd-data\ninfrastruktur: [ups]\n",
    "infrastruktur/ups.yml": "nama: UPS\njenis_objek: periferal\nunit_kerja: uptd-data\n",
    "kesenjangan/lambat.yml": "nama: Izin lambat\n",
    "inisiatif/izin.yml": (
        "nama: Izin cepat\nkategori: Aplikasi\nunit_kerja: diskominfo\nprogram: 2.16.03\nkesenjangan: [lambat]\n"
        "meningkatkan: [aplikasi/izin]\ntahun_awal: 2022\ntahun_akhir: 2023\nsasaran_strategis: [S1]\n"
        "anggaran_per_tahun: {2022: {APBD: 100000000, APBN: 50000000}, 2023: 25000000}\n"
    ),
    "inisiatif/ups.yml": (
        "nama: UPS baru\nkategori: Infrastruktur\nunit_kerja: uptd-data\nkesenjangan: [lambat]\n"
        "meningkatkan: [infrastruktur/ups]\ntahun_awal: 2022\nanggaran_per_tahun: {2022: 7}\nsumber_dana: APBD\n"
    ),
    "inisiatif/rapat.yml": "nama: Rapat\ntahun_awal: 2022\nanggaran_per_tahun: {2022: 9000000}\nsumber_dana: APBD\n",
    "inisiatif/batal.yml": (
        "nama: Batal\nstatus_perencanaan: dibatalkan\nkesenjangan: [lambat]\ntahun_awal: 2022\n"
        "anggaran_per_tahun: {2022: 999}\n"
    ),
}


def test_budget_by_year_source_programme_unit_and_content_in_whole_rupiah(tmp_path, capsys):
    years = {found["year"]: found["budget"] for found in ask_json(capsys, write(tmp_path, FILES))["years"]}
    assert years[2022] == {
        "total": 159000007,
        "by_source": {"APBD": 109000007, "APBN": 50000000},
        "by_unit": {"belum diketahui": 9000000, "unit-kerja/diskominfo": 150000000, "unit-kerja/uptd-data": 7},
        "by_content": {"Aplikasi": 150000000, "Infrastruktur": 7, "belum diketahui": 9000000},
        "by_program": {"2.16.03": 150000000, "belum diketahui": 9000007},
    }
    assert years[2023]["by_source"] == {"belum diketahui": 25000000}


def test_every_rupiah_is_traced_and_the_lost_ones_are_named(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, FILES))["traces"]
    traces = {trace["initiative"].partition("/")[2]: trace for trace in found["initiatives"]}
    assert traces["izin"] == {
        "initiative": "inisiatif/izin",
        "total": 175000000,
        "gaps": ["kesenjangan/lambat"],
        "objects": ["aplikasi/izin"],
        "services": ["layanan/izin"],
        "processes": ["proses-bisnis/izin"],
        "objectives": ["S1"],
        "missing": [],
    }
    assert traces["ups"]["missing"] == [], "what carries the server carries the service"
    assert traces["rapat"]["missing"] == ["kesenjangan", "objek", "layanan", "proses-bisnis", "sasaran"]
    assert "batal" not in traces
    assert (found["total"], found["arrived"]) == (184000007, 175000007)
    assert "inisiatif/rapat" in ask(capsys, tmp_path).split("sampai pada sasaran strategis")[1]


def test_a_unit_sees_its_own_money_and_that_of_the_units_below(tmp_path, capsys):
    root = write(tmp_path, FILES)
    own = ask_json(capsys, root, "--year", "2022", "--unit", "diskominfo")["budget"]
    assert own["by_unit"] == {"unit-kerja/diskominfo": 150000000, "unit-kerja/uptd-data": 7}
    below = ask_json(capsys, root, "--year", "2022", "--unit", "unit-kerja/uptd-data")
    assert below["budget"]["total"] == 7
    assert [one["id"] for one in below["states"]] == ["infrastruktur/server", "infrastruktur/ups"]


def test_the_table_for_a_spreadsheet_adds_up_and_computes_nothing(tmp_path, capsys):
    evil = FILES["inisiatif/ups.yml"].replace("sumber_dana: APBD", "sumber_dana: '=1+1'")
    root = write(tmp_path, {**FILES, "inisiatif/ups.yml": evil})
    rows = list(csv.DictReader(io.StringIO(ask(capsys, root, "--year", "2022", "--format", "csv"))))
    total = next(int(row["nilai"]) for row in rows if row["id"] == "total")
    for part in ("sumber", "unit", "muatan", "program"):
        assert sum(int(row["nilai"]) for row in rows if row["bagian"] == f"anggaran menurut {part}") == total
    assert "'=1+1" in {row["id"] for row in rows}


def test_the_example_adds_up_by_every_cut_in_every_year(capsys):
    for period in ("2020-2025", "2026-2030"):
        for year in ask_json(capsys, EXAMPLE, "--period", period)["years"]:
            budget = year["budget"]
            assert all(sum(cut.values()) == budget["total"] for cut in budget.values() if isinstance(cut, dict))
    traces = ask_json(capsys, EXAMPLE)["traces"]
    assert traces["arrived"] > traces["total"] * 0.9
