"""S8, Sulawesi Barat: the roadmap 2020-2025 from one model, for any year and any period."""

from .roadmap_scenario import EXAMPLE, ask, ask_json, run, write

FILES = {
    "aplikasi/portal.yml": "nama: Portal layanan\nstatus: pembangunan\nunit_kerja: diskominfo\n",
    "aplikasi/lama.yml": "nama: Portal lama\nstatus: operasional\nunit_kerja: diskominfo\n",
    "kesenjangan/berserak.yml": "nama: Layanan berserak\nstatus: aktif\n",
    "inisiatif/portal.yml": (
        "nama: Portal layanan terpadu\nkategori: Layanan\nunit_kerja: diskominfo\nsasaran_strategis: [S1]\n"
        "kesenjangan: [berserak]\nmembangun: [aplikasi/portal]\nmenghentikan: [aplikasi/lama]\n"
        "menggantikan: [{lama: aplikasi/lama, baru: aplikasi/portal}]\ntahun_awal: 2021\ntahun_akhir: 2022\n"
        "selesai_dibangun: 2022\nprogram: 2.16.03\n"
        "anggaran_per_tahun: {2021: {APBD: 300000000, APBN: 200000000}, 2022: 700000000}\nsumber_dana: APBD\n"
    ),
}


def test_every_year_is_a_view_of_the_same_model(tmp_path, capsys):
    years = {found["year"]: found for found in ask_json(capsys, write(tmp_path, FILES))["years"]}
    assert list(years) == [2020, 2021, 2022, 2023, 2024, 2025]

    def states(year):
        return {one["id"]: one["state"] for one in years[year]["states"]}

    assert states(2020) == {"aplikasi/lama": "as_is", "aplikasi/portal": "absent"}
    assert states(2021) == {"aplikasi/lama": "ending", "aplikasi/portal": "building"}
    assert states(2022) == {"aplikasi/lama": "ending", "aplikasi/portal": "as_is"}
    assert states(2023) == {"aplikasi/lama": "ended", "aplikasi/portal": "as_is"}
    assert [years[year]["gaps"]["closing"] for year in (2020, 2021, 2022, 2023)] == [0, 1, 1, 0]
    assert years[2023]["gaps"] == {"open": 0, "closing": 0, "closed": 1, "postponed": 0}


def test_one_year_answers_exactly_as_the_contract_says(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, FILES), "--year", "2021")
    assert list(found)[:6] == ["period", "year", "states", "budget", "changes", "gaps"]
    assert found["period"] == {"start": 2020, "end": 2025}
    assert found["states"][1] == {
        "id": "aplikasi/portal",
        "state": "building",
        "official": "to_be_new",
        "by": ["inisiatif/portal"],
    }
    assert {key: found["budget"][key] for key in ("total", "by_source", "by_unit", "by_content")} == {
        "total": 500000000,
        "by_source": {"APBD": 300000000, "APBN": 200000000},
        "by_unit": {"unit-kerja/diskominfo": 500000000},
        "by_content": {"Layanan": 500000000},
    }
    assert found["changes"] == [
        {"id": "aplikasi/lama", "from": "as_is", "to": "ending", "by": ["inisiatif/portal"]},
        {"id": "aplikasi/portal", "from": "absent", "to": "building", "by": ["inisiatif/portal"]},
    ]


def test_any_period_can_be_asked_and_a_year_of_none_is_refused(tmp_path, capsys):
    root = write(tmp_path, FILES)
    found = ask_json(capsys, root, "--period", "2026-2030")
    assert found["period"] == {"start": 2026, "end": 2030}
    assert [year["year"] for year in found["years"]] == [2026, 2027, 2028, 2029, 2030]
    across = ask_json(capsys, root, "--period", "2024-2027")["years"]
    assert [year["period"]["start"] for year in across] == [2020, 2020, 2026, 2026]
    code, out, err = run(capsys, root, "--year", "2019")
    assert (code, out) == (2, "")
    assert "2020-2025, 2026-2030" in err


def test_what_if_an_initiative_came_later(tmp_path, capsys):
    root = write(
        tmp_path,
        {
            **FILES,
            "inisiatif/aduan.yml": (
                "nama: Aduan\nkategori: Layanan\nbergantung_pada: [portal]\ntahun_awal: 2023\ntahun_akhir: 2023\n"
            ),
        },
    )
    found = ask_json(capsys, root, "--year", "2022", "--what-if", "delay=inisiatif/portal:2")
    assert found["budget"]["total"] == 0
    tried = found["what_if"]
    assert [one["code"] for one in tried["breaks"]] == ["WKT012"]
    assert tried["freed"] == {
        "total": 0,
        "by_year": {
            "2021": {"APBD": 300000000, "APBN": 200000000},
            "2022": {"APBD": 700000000},
            "2023": {"APBD": -300000000, "APBN": -200000000},
            "2024": {"APBD": -700000000},
        },
    }
    assert {"id": "kesenjangan/berserak", "planned": 2023, "year": 2025} in tried["gaps"]
    assert not tried["left_open"]


def test_what_if_an_initiative_were_dropped(tmp_path, capsys):
    root = write(tmp_path, FILES)
    found = ask_json(capsys, root, "--what-if", "drop=portal")
    tried = found["what_if"]
    assert tried["left_open"] == ["kesenjangan/berserak"]
    assert tried["freed"]["total"] == 1200000000
    assert tried["undelivered"] == [{"id": "aplikasi/portal", "needed_by": []}]
    assert sum(year["budget"]["total"] for year in found["years"]) == 0
    out = ask(capsys, root, "--what-if", "drop=portal")
    assert "Anggaran yang bebas: Rp 1.200.000.000" in out


def test_the_example_shows_both_its_periods(capsys):
    main, later = ask_json(capsys, EXAMPLE), ask_json(capsys, EXAMPLE, "--period", "2026-2030")
    ids = {one["id"] for one in main["years"][0]["states"]}
    assert all({one["id"] for one in year["states"]} == ids for year in (*main["years"], *later["years"]))
    last, first = main["years"][-1], later["years"][0]
    moved = {one["id"] for one in first["changes"]}
    before, after = ({one["id"]: one["state"] for one in year["states"]} for year in (last, first))
    assert moved == {key for key in ids if before[key] != after[key]}
    assert "Rp 13.363.000.000" in ask(capsys, EXAMPLE, "--year", "2023")
