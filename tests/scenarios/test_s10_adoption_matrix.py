"""S10, Sulawesi Barat: who uses which national application, who plans to, who does not, and who built their own."""

from datetime import date

from spbe_arch.analysis.adoption import AGENCY, AdoptionMatrix, Use, adoption_of, clusters_of
from spbe_arch.analysis.analysis import Analysis, analyse
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference

from .index_scenario import write

LETTERS = "uraian: Surat masuk dan surat keluar dinas, disposisi, dan arsip naskah dinas\n"
FILES = {
    "unit-kerja/setda.yml": "nama: Sekretariat Daerah\njenis: Sekretariat Daerah\n",
    "unit-kerja/biro-umum.yml": "nama: Biro Umum\njenis: Biro/Bagian\ninduk: setda\n",
    "unit-kerja/bkd.yml": "nama: Badan Kepegawaian Daerah\nsingkatan: BKD\n",
    "unit-kerja/dinsos.yml": "nama: Dinas Sosial\nsingkatan: Dinsos\n",
    "layanan/persuratan.yml": "nama: Persuratan\nunit_kerja: diskominfo\n",
    "aplikasi/srikandi.yml": (
        "nama: SRIKANDI\nstatus: operasional\nunit_kerja: biro-umum\n"
        "aplikasi_nasional: srikandi\nlayanan: [persuratan]\n"
    ),
    "aplikasi/siasn.yml": "nama: SIASN\nstatus: usulan\nunit_kerja: bkd\naplikasi_nasional: siasn\n",
    "aplikasi/simrs.yml": (
        "nama: SIMRS\nuraian: Pendaftaran dan rekam medis pasien\nstatus: operasional\nunit_kerja: uptd-rsud\n"
        "integrasi: [{ke: nasional/satusehat, arah: kirim, kanal: SPLP}]\n"
    ),
    "aplikasi/e-surat.yml": f"nama: e-Surat\n{LETTERS}status: operasional\nunit_kerja: dinkes\nbiaya: 150000000\n",
    "aplikasi/e-office.yml": f"nama: e-Office\n{LETTERS}status: usulan\nunit_kerja: bkd\nbiaya: 90000000\n",
    "inisiatif/siasn.yml": "nama: Penerapan SIASN\nunit_kerja: bkd\nmembangun: [aplikasi/siasn]\ntahun_awal: 2025\n",
}


def analysed(root, files=FILES) -> Analysis:
    reference = load_reference()
    loaded = load(write(root, files), reference.national.keys())
    return analyse(loaded.architecture, reference, date(2025, 6, 30))


def matrix_of(analysis: Analysis) -> AdoptionMatrix:
    return adoption_of(analysis.architecture, analysis.gate)


def test_every_cell_says_how_far_adoption_is(tmp_path):
    matrix = matrix_of(analysed(tmp_path))
    uses = {(cell.unit, cell.national): cell.use for cell in matrix.cells.values()}
    assert uses["unit-kerja/setda", "nasional/srikandi"] is Use.USED
    assert uses["unit-kerja/diskominfo", "nasional/srikandi"] is Use.USED, "its service runs on it"
    assert uses["unit-kerja/dinkes", "nasional/srikandi"] is Use.BUILT
    assert uses["unit-kerja/bkd", "nasional/siasn"] is Use.PLANNED
    assert uses["unit-kerja/dinkes", "nasional/satusehat"] is Use.CONNECTED, "the hospital counts with its department"
    assert uses["unit-kerja/dinsos", "nasional/siks-ng"] is Use.MISSING
    assert matrix.cell("unit-kerja/dinsos", "nasional/srikandi").use is Use.NONE


def test_a_cell_names_what_it_follows_from(tmp_path):
    matrix = matrix_of(analysed(tmp_path))
    built = matrix.cell("unit-kerja/dinkes", "nasional/srikandi").built
    assert [(found.application, found.proposed, found.decision) for found in built] == [("aplikasi/e-surat", False, "")]
    planned = matrix.cell("unit-kerja/bkd", "nasional/siasn")
    assert (planned.entries, planned.initiatives) == (("aplikasi/siasn",), ("inisiatif/siasn",))
    assert matrix.cell("unit-kerja/dinkes", "nasional/satusehat").connected == ("aplikasi/simrs",)


def test_the_agency_as_a_whole(tmp_path):
    matrix = matrix_of(analysed(tmp_path))
    letters = matrix.cell(AGENCY, "nasional/srikandi")
    assert letters.use is Use.USED
    assert {found.application for found in letters.built} == {"aplikasi/e-surat", "aplikasi/e-office"}
    assert matrix.cell(AGENCY, "nasional/sipd-ri").use is Use.MISSING
    assert matrix.total[Use.USED] == 1
    assert "unit-kerja/uptd-rsud" not in matrix.units
    assert matrix.cell(AGENCY, "nasional/siskeudes").use is Use.NONE, "villages are not this agency"


def test_a_decision_to_reuse_turns_a_proposal_into_a_plan(tmp_path):
    decided = {
        "keputusan/e-office.yml": (
            "nama: K\naplikasi: e-office\nkandidat: nasional/srikandi\nputusan: pakai-ulang\nalasan: x\n"
            "oleh: Sekretaris Daerah\nsampai: 2026-12-31\n"
        )
    }
    cell = matrix_of(analysed(tmp_path, {**FILES, **decided})).cell("unit-kerja/bkd", "nasional/srikandi")
    assert (cell.use, cell.built, cell.decisions) == (Use.PLANNED, (), ("keputusan/e-office",))


def test_similar_applications_across_opds_and_what_merging_saves(tmp_path):
    analysis = analysed(tmp_path)
    [cluster] = clusters_of(analysis.architecture, analysis.gate)
    assert cluster.members == ("aplikasi/e-office", "aplikasi/e-surat")
    assert cluster.units == ("unit-kerja/bkd", "unit-kerja/dinkes")
    assert (cluster.national, cluster.keep) == ("nasional/srikandi", "nasional/srikandi")
    assert (cluster.saving.cost, cluster.saving.avoidable, cluster.saving.unknown) == (150_000_000, 90_000_000, 0)
    assert not cluster.settled
