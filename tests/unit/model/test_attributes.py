"""An attribute is declared once: what follows from the declaration is right for every class."""

import pytest

from spbe_arch.model.attributes import attribute_by_key, attributes
from spbe_arch.model.kinds import (
    INFRASTRUCTURE_TYPES,
    KINDS,
    SECURITY_TYPES,
    SINGLE_FILES,
    Application,
    BusinessProcess,
    Decision,
    Initiative,
    Service,
)
from spbe_arch.model.places import FILES, FOLDERS

CLASSES = (*KINDS.values(), *SINGLE_FILES.values(), *INFRASTRUCTURE_TYPES, *SECURITY_TYPES)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_attribute_has_a_key_and_a_title_of_its_own(cls: type) -> None:
    declared = attributes(cls)
    assert len({attribute.key for attribute in declared}) == len(declared)
    assert all(attribute.title and attribute.key == attribute.key.lower() for attribute in declared)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_references_lead_to_kinds_that_exist(cls: type) -> None:
    for attribute in attributes(cls):
        for part in (attribute, *attribute.parts):
            for kind in part.reference.kinds if part.reference else ():
                assert kind in KINDS or kind == "nasional"


def test_what_an_attribute_is_follows_from_its_type() -> None:
    application = attribute_by_key(Application)
    assert application["layanan"].many
    assert application["layanan"].reference is not None
    assert application["layanan"].reference.kinds == ("layanan",)
    assert not application["layanan"].reference.qualified
    assert application["nama"].required
    assert application["nama"].reference is None
    assert [part.key for part in application["integrasi"].parts] == ["ke", "data", "arah", "kanal", "frekuensi"]
    assert attribute_by_key(Initiative)["anggaran_per_tahun"].keyed
    assert attribute_by_key(Initiative)["membangun"].reference.qualified
    assert attribute_by_key(Decision)["kandidat"].reference.outside


def test_a_reference_says_which_id_it_means() -> None:
    one = attribute_by_key(Service)["proses_bisnis"].reference
    several = attribute_by_key(Initiative)["membangun"].reference
    assert one.target("izin") == "proses-bisnis/izin"
    assert several.target("aplikasi/izin") == "aplikasi/izin"


def test_the_common_attributes_are_everywhere() -> None:
    for cls in KINDS.values():
        assert {"nama", "uraian", "unit_kerja", "pengecualian", "reviu", "adopsi_dari"} <= attribute_by_key(cls).keys()
    for cls in (BusinessProcess, Application, *INFRASTRUCTURE_TYPES, *SECURITY_TYPES):
        assert {"status", "mulai", "selesai", "integrasi", "keamanan"} <= attribute_by_key(cls).keys()


def test_every_kind_has_its_place() -> None:
    assert tuple(KINDS) == FOLDERS
    assert tuple(SINGLE_FILES) == FILES
