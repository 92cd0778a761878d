"""S16, Sulawesi Selatan: 2.66 in 2019, 3.08 in 2020, 2.05 under the next instrument - never one line."""

from itertools import pairwise

from .index_scenario import SPBE18, SPBE20, ask, ask_json, assessment, levels, write

SERVICES = {
    "layanan/persuratan.yml": "nama: Layanan kearsipan dinamis\nunit_kerja: diskominfo\nral: RAL.02.01\n",
    "layanan/pengaduan.yml": "nama: Layanan pengaduan\nunit_kerja: diskominfo\nral: RAL.01.01\n",
    "aplikasi/surat.yml": "nama: Surat\nunit_kerja: diskominfo\nstatus: operasional\nlayanan: [persuratan]\n",
    "aplikasi/lapor.yml": "nama: Lapor\nunit_kerja: diskominfo\nstatus: operasional\nlayanan: [pengaduan]\n",
}


def domains(*values):
    return "nilai_domain:\n" + "".join(f'  "{number}": {value}\n' for number, value in enumerate(values, start=1))


FILES = {
    "penilaian/2019-resmi.yml": assessment(2019, "resmi", domains("2.66", "2.66", "2.66"), SPBE18),
    "penilaian/2020-resmi.yml": assessment(2020, "resmi", domains("3.08", "3.08", "3.08"), SPBE18),
    "penilaian/2021-resmi.yml": assessment(2021, "resmi", domains("2.05", "2.05", "2.05", "2.05")),
}


def test_the_index_of_each_year_is_computed_by_its_instrument(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, FILES), "index")["index"]
    assert [(entry["year"], entry["value"], entry["predicate"]) for entry in found] == [
        (2019, 2.66, "Baik"),
        (2020, 3.08, "Baik"),
        (2021, 2.05, "Cukup"),
    ]


def test_a_change_never_crosses_instruments(tmp_path, capsys):
    found = ask_json(capsys, write(tmp_path, FILES), "index")["index"]
    assert [entry["change"] and entry["change"]["value"] for entry in found] == [None, 0.42, None]


def test_the_series_breaks_where_the_instrument_changes(tmp_path, capsys):
    out = ask(capsys, write(tmp_path, FILES), "index")
    places = [out.index("2020-resmi"), out.index("tidak disambung"), out.index("2021-resmi")]
    assert all(first < second for first, second in pairwise(places))


def test_administration_and_public_services_are_two_aspects(tmp_path, capsys):
    values = levels(47, 3, **{f"i{number}": 4 for number in range(42, 48)})
    root = write(tmp_path, {**SERVICES, "penilaian/2022-resmi.yml": assessment(2022, "resmi", values)})
    (entry,) = ask_json(capsys, root, "index", "--instrument", SPBE20)["index"]
    assert {aspect["no"]: aspect["value"] for aspect in entry["aspects"] if aspect["no"] > 6} == {7: 3.0, 8: 4.0}


def test_evidence_for_a_service_is_looked_for_among_its_kind(tmp_path, capsys):
    root = write(tmp_path / "repo", {**SERVICES, "penilaian/2022-resmi.yml": assessment(2022, "resmi", levels(47, 3))})
    ask(capsys, root, "index", "--bukti", tmp_path / "bukti")

    def page(number):
        return (tmp_path / "bukti" / SPBE20 / f"indikator-{number}.md").read_text("utf-8")

    assert "`layanan/persuratan`" in page(37)
    assert "`layanan/pengaduan`" not in page(37)
    assert "`layanan/pengaduan`" in page(42)
