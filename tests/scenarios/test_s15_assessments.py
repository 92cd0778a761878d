"""S15, Sulawesi Barat: monitoring of the province and six kabupaten; the team and what it costs."""

from .index_scenario import ask, ask_json, assessment, levels, write

KABUPATEN = ("Mamuju", "Majene", "Polewali Mandar", "Mamasa", "Pasangkayu", "Mamuju Tengah")


def domains(value):
    return "nilai_domain:\n" + "".join(f'  "{number}": {value}\n' for number in range(1, 5))


def files():
    found = {
        "unit-kerja/tim-spbe.yml": "nama: Tim Koordinasi SPBE\njenis: Tim\n",
        "inisiatif/tim-spbe.yml": (
            "nama: Kerja Tim Koordinasi SPBE\nunit_kerja: tim-spbe\nkategori: Tata Kelola\nsasaran_strategis: [S1]\n"
            "tahun_awal: 2024\ntahun_akhir: 2025\nanggaran_per_tahun: {2024: 90000000, 2025: 110000000}\n"
            "meningkatkan: [proses-bisnis/monev]\n"
        ),
        "proses-bisnis/monev.yml": "nama: Pemantauan dan evaluasi SPBE\nunit_kerja: diskominfo\n",
        "penilaian/provinsi-2024-resmi.yml": assessment(2024, "resmi", levels(47, 3)),
        "penilaian/provinsi-2024-mandiri.yml": assessment(2024, "mandiri", levels(47, 4)),
    }
    for number, name in enumerate(KABUPATEN):
        for year in (2023, 2024):
            slug = name.lower().replace(" ", "-")
            text = assessment(year, "resmi", domains(f"2.{number}{year - 2020}"), more=f"instansi: Kabupaten {name}\n")
            found[f"penilaian/{slug}-{year}-resmi.yml"] = text
    return found


def test_every_agency_and_year_has_its_assessment(tmp_path, capsys):
    listed = ask_json(capsys, write(tmp_path, files()), "index")["index"]
    agencies = {entry["agency"] for entry in listed}
    assert agencies == {"Pemerintah Provinsi Contoh", *(f"Kabupaten {name}" for name in KABUPATEN)}
    found = next(entry for entry in listed if entry["assessment"] == "penilaian/mamasa-2024-resmi")
    assert (found["value"], found["change"]["year"], found["change"]["value"]) == (2.34, 2023, 0.01)


def test_self_assessed_stands_beside_official_and_is_not_mixed(tmp_path, capsys):
    out = ask(capsys, write(tmp_path, files()), "index", "--year", "2024")
    rows = {line.split()[0]: line for line in out.splitlines() if line.startswith("provinsi-2024")}
    assert "+1.00 dari resmi" in rows["provinsi-2024-mandiri"]
    assert "3.00" in rows["provinsi-2024-resmi"]
    assert "Kabupaten Majene" in out


def test_the_team_is_a_unit_with_its_budget_line(tmp_path, capsys):
    root = write(tmp_path, files())
    found = ask_json(
        capsys, root, "query", "--jenis", "inisiatif", "--unit", "tim-spbe", "--kolom", "id,anggaran_per_tahun.2025"
    )
    assert [entity["id"] for entity in found["entities"]] == ["inisiatif/tim-spbe"]
    assert "110000000" in str(found["entities"][0])
