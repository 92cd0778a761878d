"""Entities together: every link is resolved or kept as unresolved, with what was probably meant."""

from spbe_arch.model.architecture import gather
from spbe_arch.model.kinds import Agency, Application, BusinessProcess, Initiative, OrganisationUnit, Service, Settings
from spbe_arch.model.kinds.base import Integration

NATIONAL = ("siasn", "srikandi")


def together(*entities: object):
    return gather(Agency(id="instansi", nama="Contoh"), Settings(id="pengaturan"), entities, NATIONAL)


def application(slug: str, **given: object) -> Application:
    return Application(id=f"aplikasi/{slug}", nama=slug, **given)


def test_a_bare_slug_leads_to_the_kind_of_its_key() -> None:
    architecture = together(application("simpeg", layanan=["cuti"]), Service(id="layanan/cuti", nama="Cuti"))
    (edge,) = architecture.edges
    assert (edge.source, edge.target, edge.keys) == ("aplikasi/simpeg", "layanan/cuti", ("layanan", 0))
    assert architecture.outgoing("aplikasi/simpeg") == architecture.incoming("layanan/cuti") == (edge,)
    assert architecture.outgoing("layanan/cuti") == ()


def test_references_inside_records_are_found_with_their_place() -> None:
    integrations = (Integration(ke="presensi", data=["pegawai"]), Integration(ke="nasional/siasn"))
    architecture = together(application("simpeg", integrasi=integrations), application("presensi"))
    assert [(edge.target, edge.keys) for edge in architecture.edges] == [
        ("aplikasi/presensi", ("integrasi", 0, "ke")),
        ("nasional/siasn", ("integrasi", 1, "ke")),
    ]
    (missing,) = architecture.unresolved
    assert (missing.written, missing.keys) == ("pegawai", ("integrasi", 0, "data", 0))


def test_what_lies_outside_is_a_target_without_being_an_entity() -> None:
    ends = (Integration(ke="luar/bank-daerah"), Integration(ke="nasional/tidak-ada"), Integration(ke="luar/"))
    architecture = together(application("simpeg", integrasi=ends))
    assert [edge.target for edge in architecture.edges] == ["luar/bank-daerah"]
    assert [missing.written for missing in architecture.unresolved] == ["nasional/tidak-ada", "luar/"]
    assert architecture.name_of("luar/bank-daerah") == "bank-daerah"


def test_plain_text_where_text_is_allowed_is_no_reference() -> None:
    architecture = together(
        application("simpeg", unit_pengembang="penyedia jasa", unit_operasional_teknologi="bkd"),
        OrganisationUnit(id="unit-kerja/bkd", nama="BKD"),
    )
    assert [edge.target for edge in architecture.edges] == ["unit-kerja/bkd"]
    assert architecture.unresolved == ()


def test_a_slip_of_the_pen_names_what_was_meant() -> None:
    architecture = together(
        application("simpeg", layanan=["kepegawaiian", "tidak-mirip-apa-pun"], unit_kerja="Badan Kepegawaian"),
        Service(id="layanan/kepegawaian", nama="Kepegawaian"),
        OrganisationUnit(id="unit-kerja/bkd", nama="badan kepegawaian"),
    )
    assert {missing.written: missing.probable for missing in architecture.unresolved} == {
        "kepegawaiian": "layanan/kepegawaian",
        "tidak-mirip-apa-pun": None,
        "Badan Kepegawaian": "unit-kerja/bkd",
    }
    assert architecture.meant("layanan/kepegawaian")
    assert not architecture.meant("aplikasi/simpeg")


def test_a_kind_that_is_not_allowed_is_unresolved() -> None:
    initiative = Initiative(id="inisiatif/x", nama="X", membangun=["unit-kerja/bkd", "simpeg", "aplikasi/simpeg"])
    architecture = together(initiative, application("simpeg"), OrganisationUnit(id="unit-kerja/bkd", nama="BKD"))
    assert [edge.target for edge in architecture.edges] == ["aplikasi/simpeg"]
    assert [missing.written for missing in architecture.unresolved] == ["unit-kerja/bkd", "simpeg"]


def test_equal_entities_in_any_order_give_equal_architectures() -> None:
    one, two = application("a", layanan=["b"]), Service(id="layanan/b", nama="B")
    assert together(one, two) == together(two, one)
    assert list(together(two, one).entities) == ["aplikasi/a", "layanan/b"]


def test_entities_are_found_by_class() -> None:
    architecture = together(application("a"), BusinessProcess(id="proses-bisnis/p", nama="P"))
    assert architecture.find(Application, "a") is not None
    assert architecture.find(Application, "p") is None
    assert [entity.id for entity in architecture.of_kind(BusinessProcess)] == ["proses-bisnis/p"]
    assert architecture.of_kind(Service) == ()
