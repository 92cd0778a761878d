"""Evidence from the architecture: suggested levels with reasons and missing pieces, packs, and what units owe."""

from spbe_arch.analysis.maturity.evidence.packs import documents_of, evidence_packs, unit_evidence
from spbe_arch.analysis.maturity.evidence.suggest import CHECKS, suggestions
from spbe_arch.reference.evidence_map import evidence_map
from spbe_arch.reference.instruments import instruments

from .maturity_model import DONE, OLD, RECENT, facts, pieces, suggested

SPBE20, PEMDI = "permenpanrb-59-2020", "permenpanrb-8-2026"
SIX = {
    "proses-bisnis/kepegawaian": {"rab": "RAB.01", "klasifikasi_proses": "inti", "unit_kerja": "bkd"},
    "layanan/cuti": {"nama": "Cuti Pegawai", "ral": "RAL.02", "unit_kerja": "bkd", "proses_bisnis": ["kepegawaian"]},
    "data/pegawai": {"rad": "RAD.01", "unit_kerja": "bkd"},
    "aplikasi/simpeg": {
        "raa": "RAA.02",
        "unit_kerja": "bkd",
        "status": "operasional",
        "layanan": ["cuti"],
        "proses_bisnis": ["kepegawaian"],
        "infrastruktur": ["server"],
    },
    "infrastruktur/server": {
        "jenis_objek": "server",
        "rai": "RAI.03.01.01",
        "unit_kerja": "kominfo",
        "infrastruktur": ["pusat-data"],
    },
    "infrastruktur/pusat-data": {"jenis_objek": "fasilitas_komputasi", "rai": "RAI.01.01", "unit_kerja": "kominfo"},
    "keamanan/standar": {"jenis_objek": "standar_teknis_dan_prosedur", "rak": "RAK.01", "unit_kerja": "kominfo"},
}
DECREE = {"regulasi/pergub-1": {"nama": "Pergub Arsitektur SPBE", "nomor": "1", "status": "berlaku"}}
UPLOAD = {
    "penilaian/2024-mandiri": {
        "instrumen": SPBE20,
        "tahun": 2024,
        "jenis": "mandiri",
        "nilai_indikator": {"11": 3},
        "penjelasan": {
            "11": {
                "fakta": {"dokumen": "Bukti unggah metadata", "halaman": "2", "berkas": "11.a.unggah.pdf"},
                "analisis": "Enam domain lengkap",
                "bukti": ["aplikasi/simpeg", "regulasi/pergub-1"],
            }
        },
    }
}


def but(entities, entity_id, **values):
    return {**entities, entity_id: {**entities[entity_id], **values}}


def test_nothing_there_is_the_lowest_level_and_says_what_is_missing():
    found = suggested({}, 11)
    assert (found.level, found.limited) == (1, False)
    assert pieces(found, 2) == ["entri domain dengan kode referensi"]
    assert found.label.startswith("Saran")


def test_one_domain_is_level_two_and_six_are_three():
    one = suggested({"data/pegawai": SIX["data/pegawai"]}, 11)
    assert one.level == 2
    assert "domain layanan belum berisi" in pieces(one, 3)
    assert suggested(SIX, 11).level == 3


def test_an_entry_without_code_is_owed_by_the_unit_at_the_top():
    found = suggested(but(SIX, "data/pegawai", rad=None, unit_kerja="uptd"), 11)
    assert found.level == 2
    (piece,) = [piece for piece in found.missing if piece.entity]
    assert (piece.entity, piece.unit) == ("data/pegawai", "bkd")


def test_an_agency_code_below_a_national_one_is_valid_and_an_invented_one_is_not():
    parts = {**SIX, **DECREE, **UPLOAD}
    assert suggested(but(parts, "aplikasi/simpeg", raa="RAA.02.01.01"), 11, reviu=[RECENT]).level == 4
    found = suggested(but(parts, "aplikasi/simpeg", raa="RAA.77"), 11, reviu=[RECENT])
    assert found.level == 3
    assert pieces(found, 4) == ["kode `RAA.77` tidak ada pada daftar referensi"]


def test_level_four_needs_a_decree_the_upload_and_a_young_review():
    parts = {**SIX, **DECREE, **UPLOAD}
    assert suggested(parts, 11, reviu=[RECENT]).level == 4
    assert suggested(parts, 11, reviu=[OLD]).level == 3
    without_decree = suggested({**SIX, **UPLOAD}, 11, reviu=[RECENT])
    assert (without_decree.level, len(pieces(without_decree, 4))) == (3, 1)
    draft = but(parts, "regulasi/pergub-1", status="rancangan")
    assert suggested(draft, 11, reviu=[RECENT]).level == 3


def test_what_the_repository_cannot_prove_is_not_suggested():
    plan = {"inisiatif/a": {"meningkatkan": ["aplikasi/simpeg"]}}
    found = suggested({**SIX, **DECREE, **UPLOAD, **plan}, 11, reviu=[DONE])
    assert (found.level, found.limited) == (4, True)
    assert "unggah" in found.still_needs


def test_a_level_above_a_gap_does_not_count():
    plans = {"inisiatif/a": {"kategori": "Aplikasi", "reviu": [DONE]}}
    found = suggested(plans, 12)
    assert found.level == 2
    assert [check.outcome.met for check in found.checks] == [True, False, False, True]


def test_a_roadmap_with_seven_contents_and_three_years_of_money():
    contents = ("Tata Kelola", "Manajemen", "Layanan", "Infrastruktur", "Aplikasi", "Keamanan", "Audit TIK")
    plans = {f"inisiatif/i{number}": {"kategori": content} for number, content in enumerate(contents)}
    assert suggested(plans, 12).level == 3
    paid = but(plans, "inisiatif/i0", anggaran_per_tahun={2023: 1, 2024: 1, 2025: {"APBD": 1}}, reviu=[RECENT])
    assert suggested(paid, 12).level == 4
    assert suggested(but(paid, "inisiatif/i0", status_perencanaan="dibatalkan"), 12).level == 2
    unpaid = suggested(but(paid, "inisiatif/i0", anggaran_per_tahun={2025: 1}), 12)
    assert pieces(unpaid, 4) == ["anggaran inisiatif tahun 2023", "anggaran inisiatif tahun 2024"]


def test_budgets_are_consulted_with_the_unit_that_manages_ict():
    own = {"inisiatif/a": {"unit_kerja": "kominfo", "anggaran_per_tahun": {2025: 5}}}
    other = {"inisiatif/b": {"unit_kerja": "bkd", "anggaran_per_tahun": {2025: 5}}}
    assert suggested({}, 13).level is None
    assert suggested(other, 13).level == 1
    mixed = suggested({**own, **other}, 13)
    assert mixed.level == 2
    assert [(piece.entity, piece.unit) for piece in mixed.missing if piece.entity] == [("inisiatif/b", "bkd")]
    assert suggested(but({**own, **other}, "inisiatif/b", reviu=[RECENT]), 13).level == 4


def test_processes_of_every_unit():
    found = suggested(SIX, 14)
    assert found.level == 1
    assert [piece.unit for piece in found.missing if piece.text == "proses bisnis belum didata"] == ["kominfo"]
    both = {**SIX, "proses-bisnis/tik": {"rab": "RAB.02", "klasifikasi_proses": "pendukung", "unit_kerja": "kominfo"}}
    assert suggested(both, 14).level == 2
    plan = {"inisiatif/a": {"meningkatkan": ["proses-bisnis/kepegawaian"]}}
    assert suggested({**both, **plan}, 14).level == 3
    assert suggested({**but(both, "proses-bisnis/tik", reviu=[RECENT]), **plan}, 14).level == 4


def test_applications_in_control_of_the_unit_that_manages_ict():
    assert suggested(SIX, 15).level == 2
    assert suggested(but(SIX, "aplikasi/simpeg", unit_pengembang="kominfo"), 15).level == 3
    controlled = but(SIX, "aplikasi/simpeg", unit_operasional_teknologi="kominfo", reviu=[RECENT])
    assert suggested(controlled, 15).level == 4
    assert suggested(but(SIX, "aplikasi/simpeg", status=None), 15).level == 1


def test_units_use_the_data_centre_their_applications_stand_on():
    found = suggested(SIX, 16)
    assert found.level == 2
    assert [piece.unit for piece in found.missing if "belum memakai" in piece.text] == ["kominfo"]
    both = {**SIX, "aplikasi/portal": {"unit_kerja": "kominfo", "infrastruktur": ["server"]}}
    assert suggested(both, 16).level == 2
    ruled = but(both, "keamanan/standar", infrastruktur=["pusat-data"])
    assert suggested(ruled, 16).level == 3
    cloud = {
        "infrastruktur/pdn": {"jenis_objek": "komputasi_awan", "status_kepemilikan": "Milik Instansi Pemerintah Lain"}
    }
    assert suggested({**but(ruled, "infrastruktur/pusat-data", reviu=[RECENT]), **cloud}, 16).level == 4


def test_units_use_the_connector_by_the_channel_of_their_integrations():
    connector = {"infrastruktur/splp": {"jenis_objek": "splp"}}
    linked = but(SIX, "aplikasi/simpeg", integrasi=[{"ke": "nasional/siasn", "kanal": "SPLP"}])
    found = suggested({**linked, **connector}, 18)
    assert found.level == 2
    assert any("ke luar lewat SPLP" in text for check in found.checks for text in check.outcome.found)


def test_data_management_names_what_is_absent():
    found = suggested({"data/pegawai": {"nama": "Data induk pegawai", "rad": "RAD.01"}}, 23)
    assert found.level is None
    assert "data referensi belum tercatat" in pieces(found, 3)


def test_a_service_climbs_by_what_its_application_does():
    assert suggested(SIX, 36).level == 1
    assert suggested(but(SIX, "aplikasi/simpeg", fungsi="Mengunduh slip gaji"), 36).level == 2
    asking = but(SIX, "aplikasi/simpeg", fungsi="Pengajuan dan persetujuan cuti")
    assert suggested(asking, 36).level == 3
    linked = but(asking, "aplikasi/simpeg", integrasi=[{"ke": "nasional/siasn"}])
    assert suggested(linked, 36).level == 4
    limited = suggested(but(linked, "layanan/cuti", reviu=[DONE]), 36)
    assert (limited.level, limited.limited) == (4, True)
    assert suggested(but(linked, "aplikasi/simpeg", status="pembangunan"), 36).level is None


def test_a_public_service_is_no_service_of_administration():
    assert suggested(but(SIX, "layanan/cuti", ral="RAL.01.05"), 36).level is None


def test_the_sectors_of_public_services_are_those_furthest_on_unless_named():
    def sector(number, **application):
        return {
            f"layanan/l{number}": {"ral": f"RAL.01.0{number}.01", "unit_kerja": "bkd"},
            f"aplikasi/a{number}": {"status": "operasional", "layanan": [f"l{number}"], **application},
        }

    parts = {**sector(1), **sector(2, fungsi="permohonan izin"), **sector(3, fungsi="unduh formulir")}
    assert [suggested(parts, number).level for number in (45, 46, 47)] == [3, 2, 1]
    named = {
        "penilaian/x": {"instrumen": SPBE20, "tahun": 2024, "penjelasan": {"45": {"bukti": ["layanan/l1"]}}},
    }
    assert [suggested({**parts, **named}, number).level for number in (45, 46, 47)] == [1, 3, 2]
    assert suggested(sector(1), 46).level is None


def test_digital_services_of_the_newest_instrument():
    assert suggested({}, 13, PEMDI).level == 1
    assert suggested(SIX, 13, PEMDI).level == 3
    two = {**SIX, "layanan/izin": {"ral": "RAL.01.01", "unit_kerja": "kominfo", "metode_layanan": "Elektronik"}}
    found = suggested(two, 13, PEMDI)
    assert found.level == 2
    assert [piece.unit for piece in found.missing if piece.entity] == ["kominfo", "kominfo"]
    yearly = [{"tanggal": f"{year}-02-01", "tindak_lanjut": "selesai"} for year in (2023, 2024, 2025)]
    kept = suggested(but(SIX, "aplikasi/simpeg", reviu=yearly), 13, PEMDI)
    assert (kept.level, kept.limited) == (4, True)
    assert suggested(but(SIX, "aplikasi/simpeg", reviu=yearly[1:]), 13, PEMDI).level == 3


def test_every_requirement_of_the_map_has_its_check():
    for name, rules in evidence_map().rules.items():
        numbers = set(instruments()[name].by_number)
        assert set(rules) <= numbers
        for rule in rules.values():
            assert not rule.checks or rule.indicator in CHECKS[name], (name, rule.indicator)
            assert set(rule.kinds) <= set(evidence_map().content_kinds)
        for found in suggestions(facts(SIX), instruments()[name], evidence_map()):
            texts = {piece.text for piece in found.missing}
            assert "tidak dapat diperiksa dari isi arsitektur" not in texts, (name, found.indicator)


def test_a_pack_holds_criteria_documents_and_objects():
    packs = evidence_packs(facts({**SIX, **DECREE, **UPLOAD}), instruments()[SPBE20], evidence_map())
    assert [pack.indicator for pack in packs] == list(range(1, 48))
    pack = packs[10]
    assert [level for level, _, _ in pack.criteria] == [1, 2, 3, 4, 5]
    assert [(found.document, found.page, found.analysis) for found in pack.documents] == [
        ("Bukti unggah metadata", "2", "Enam domain lengkap")
    ]
    by_id = {found.id: found for found in pack.objects}
    assert by_id["aplikasi/simpeg"].kinds == ("aplikasi", "referensi", "keterkaitan", "bukti")
    assert by_id["regulasi/pergub-1"].kinds == ("bukti",)
    assert [found.id for found in packs[0].objects] == ["regulasi/pergub-1"]
    assert packs[24].suggestion is None
    leave = [found.id for found in packs[35].objects]
    assert leave == ["aplikasi/simpeg", "layanan/cuti"]


def test_documents_of_another_agency_are_not_ours():
    foreign = {"penilaian/x": {**UPLOAD["penilaian/2024-mandiri"], "instansi": "Kabupaten Lain"}}
    assert documents_of(facts(foreign), SPBE20, 11) == ()
    assert len(documents_of(facts(UPLOAD), SPBE20, 11)) == 1
    assert documents_of(facts(UPLOAD), "permenpanrb-5-2018", 11) == ()


def test_every_unit_sees_what_it_has_and_owes():
    known = facts(SIX)
    found = unit_evidence(known, evidence_packs(known, instruments()[SPBE20], evidence_map()))
    assert [unit.unit for unit in found] == ["bkd", "kominfo", ""]
    by_unit = {unit.unit: unit for unit in found}
    assert 14 in by_unit["kominfo"].owed_indicators
    assert 14 not in by_unit["bkd"].owed_indicators
    assert dict(by_unit["bkd"].objects)[11] == 4
    assert by_unit[""].name == "Instansi secara keseluruhan"
    assert (12, 2) in {(owed.indicator, owed.level) for owed in by_unit[""].owed}


def test_a_circle_of_units_ends():
    circle = {
        "unit-kerja/a": {"induk": "b"},
        "unit-kerja/b": {"induk": "a"},
        "data/x": {"unit_kerja": "a", "rad": "RAD.01"},
    }
    assert suggested(circle, 11).level == 2
