"""S12, Sulawesi Selatan: 560 blank spots, 131 of them outside 3T, in 24 kabupaten and kota - who closes them, when."""

from .roadmap_scenario import EXAMPLE, ask, ask_json, write

REGIONS, POINTS, OUTSIDE = 24, 560, 131


def spread(total: int) -> list[int]:
    """Share a total over the regions as evenly as whole numbers allow."""
    return [total // REGIONS + (number < total % REGIONS) for number in range(REGIONS)]


def files():
    made = {
        "inisiatif/menara.yml": (
            "nama: Menara\nkategori: Infrastruktur\nunit_kerja: diskominfo\ntahun_awal: 2021\ntahun_akhir: 2023\n"
        ),
        "inisiatif/satelit.yml": "nama: Satelit\nkategori: Infrastruktur\nstatus_perencanaan: dibatalkan\n",
    }
    for number, (points, outside) in enumerate(zip(spread(POINTS), spread(OUTSIDE), strict=True)):
        made[f"cakupan/kab-{number:02d}.yml"] = (
            f"nama: Kabupaten {number}\nkode_wilayah: '73.{number:02d}'\nunit_kerja: diskominfo\n"
            f"titik_blank_spot: {points}\ntitik_3t: {points - outside}\ntitik_non_3t: {outside}\n"
            "penutupan:\n  - {inisiatif: menara, tahun: 2021, titik: 2}\n"
            "  - {inisiatif: menara, tahun: 2023, titik: 3}\n  - {inisiatif: satelit, tahun: 2022, titik: 9}\n"
        )
    return made


def test_totals_of_the_survey_and_what_remains_each_year(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, files()))["coverage"]
    assert (found["points"], found["not_remote"], found["remote"], len(found["regions"])) == (560, 131, 429, 24)
    assert {year: count for year, count in found["closed"].items() if count} == {"2021": 48, "2023": 72}
    assert (found["remaining"]["2020"], found["remaining"]["2021"], found["remaining"]["2025"]) == (560, 512, 440)


def test_who_closes_how_many_where_and_when(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, files()))["coverage"]
    assert found["by_initiative"] == {"inisiatif/menara": 120}, "what is cancelled closes nothing"
    assert found["closings"][0] == {
        "region": "cakupan/kab-00",
        "initiative": "inisiatif/menara",
        "year": 2021,
        "points": 2,
    }


def test_a_number_nobody_knows_is_not_zero(tmp_path, capsys):
    root = write(tmp_path, {"cakupan/kab.yml": "nama: Kabupaten\ntitik_blank_spot: belum diketahui\n"})
    found = ask_json(capsys, root)["coverage"]
    assert found["uncounted"] == ["cakupan/kab"]
    assert found["regions"][0]["points"] is None
    assert "?" in ask(capsys, root)


def test_delaying_what_closes_them_delays_the_closing(tmp_path, capsys):
    root = write(tmp_path, files())
    found = ask_json(capsys, root, "--what-if", "delay=menara:1")["coverage"]
    assert {year: count for year, count in found["closed"].items() if count} == {"2022": 48, "2024": 72}
    assert ask_json(capsys, root, "--what-if", "drop=menara")["coverage"]["closed"]["2021"] == 0


def test_the_example_province(capsys):
    found = ask_json(capsys, EXAMPLE)["coverage"]
    assert found["points"] == sum(region["points"] for region in found["regions"]) == 263
    assert sum(found["by_initiative"].values()) == sum(found["closed"].values())
    assert min(found["remaining"].values()) == 263 - sum(found["closed"].values())
    assert "Kabupaten Pulau Karang" in ask(capsys, EXAMPLE)
