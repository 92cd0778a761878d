"""Matrices and tiles say who shares, what is protected and what there is."""

from spbe_arch.diagrams.views import By, data_sharing_matrix, landscape, security_coverage

from .diagram_inputs import CHAIN, analysis, chain


def test_makers_meet_users():
    matrix = data_sharing_matrix(chain())
    cell = matrix.at("unit-kerja/dinkes", "unit-kerja/kominfo")
    assert cell is not None
    assert cell.ids == ("data/pelaku",)
    assert matrix.at("unit-kerja/kominfo", "unit-kerja/dinkes") is None
    assert matrix.sentence == "1 data Provinsi Contoh dipakai oleh 1 unit selain penghasilnya."


def test_a_unit_sees_its_own_data_sets():
    matrix = data_sharing_matrix(chain(), "unit-kerja/dinkes")
    assert [head.id for head in matrix.rows] == ["data/pelaku"]
    assert data_sharing_matrix(chain(), "unit-kerja/kominfo").is_empty


def test_coverage_counts_applications_by_unit():
    matrix = security_coverage(chain())
    cell = matrix.at("unit-kerja/kominfo", "audit_keamanan")
    assert (cell.count, cell.of, cell.mark) == (1, 1, "semua")
    assert matrix.at("unit-kerja/dinkes", "audit_keamanan") is None
    assert len(matrix.columns) == 7
    assert matrix.sentence == "1 dari 2 objek Provinsi Contoh memiliki pengamanan yang tercatat, 1 belum."


def test_coverage_of_a_unit_names_what_protects():
    matrix = security_coverage(chain(), "unit-kerja/kominfo")
    assert matrix.at("aplikasi/izin", "audit_keamanan").ids == ("keamanan/audit",)
    assert [head.id for head in matrix.rows] == ["data/pelaku", "aplikasi/izin"]


def test_without_security_objects_there_is_no_matrix():
    seen = {key: value for key, value in CHAIN.items() if not key.startswith("keamanan/")}
    assert security_coverage(analysis(seen)).is_empty


def test_tiles_stand_together_by_unit_and_by_code():
    tiles = landscape(chain(), "aplikasi", By.UNIT)
    assert [(patch.label, [tile.label for tile in patch.tiles]) for patch in tiles.patches] == [
        ("Dinas Kesehatan", ["Sehat"]),
        ("Dinas Kominfo", ["SI Izin"]),
    ]
    assert tiles.patches[1].states == {"operasional": 1}
    coded = CHAIN["aplikasi/izin"] | {"raa": "RAA.02.01"}
    by_code = landscape(analysis(CHAIN | {"aplikasi/izin": coded}), "aplikasi")
    assert {patch.label for patch in by_code.patches} > {"Tanpa kode"}
    assert landscape(analysis({"unit-kerja/x": {}}), "data").patches == ()
