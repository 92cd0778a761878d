"""S4, Sulawesi Tengah: internal policy such as Pergub 52/2022 is an object, linked from what it governs and proves."""

from .index_scenario import SPBE20, ask, ask_json, assessment, levels, write

FILES = {
    "regulasi/pergub-52-2022.yml": (
        "nama: Pergub 52/2022 tentang Arsitektur SPBE\nnomor: '52'\nstatus: berlaku\n"
        "mengatur: [aplikasi/e-office, proses-bisnis/persuratan]\n"
    ),
    "regulasi/pergub-1-2015.yml": "nama: Pergub 1/2015 tentang Arsitektur\nnomor: '1'\nstatus: dicabut\n",
    "proses-bisnis/persuratan.yml": "nama: Persuratan\nunit_kerja: diskominfo\n",
    "aplikasi/e-office.yml": "nama: E-office\nunit_kerja: diskominfo\nstatus: operasional\n",
    "penilaian/2025-mandiri.yml": assessment(
        2025, "mandiri", levels(47, 3) + 'penjelasan:\n  "1":\n    bukti: [regulasi/pergub-52-2022]\n'
    ),
}


def test_policy_is_linked_from_what_it_governs_and_from_index_evidence(tmp_path, capsys):
    answer = ask_json(capsys, write(tmp_path, FILES), "impact", "regulasi/pergub-52-2022", "--kedalaman", "1")
    assert [step["id"] for step in answer["dependents"]] == [
        "proses-bisnis/persuratan",
        "aplikasi/e-office",
        "penilaian/2025-mandiri",
    ]


def test_policy_is_evidence_for_the_indicators_on_policy(tmp_path, capsys):
    root = write(tmp_path / "repo", FILES)
    ask(capsys, root, "index", "--bukti", tmp_path / "bukti")
    page = (tmp_path / "bukti" / SPBE20 / "indikator-01.md").read_text("utf-8")
    assert "`regulasi/pergub-52-2022.html`" in page


def test_only_policy_in_force_counts_for_a_decided_architecture(tmp_path, capsys):
    def missing(files):
        suggestions = ask_json(capsys, write(tmp_path, files), "index")["suggestions"]
        checks = next(found["checks"] for found in suggestions if found["indicator"] == 11)
        return [piece["text"] for check in checks for piece in check["missing"]]

    assert not any("penetapan arsitektur" in text for text in missing(FILES))
    revoked = FILES["regulasi/pergub-52-2022.yml"].replace("status: berlaku", "status: dicabut")
    assert any("penetapan arsitektur" in text for text in missing({"regulasi/pergub-52-2022.yml": revoked}))
