"""Regulations, rules for the software and document outlines."""

from collections import Counter

import pytest

from spbe_arch.reference import load_reference
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.documents import document_reference
from spbe_arch.reference.regulations import (
    find_regulation,
    general_application_fields,
    listed_regulations,
    regulation_label,
    rules_for_the_software,
)


def test_regulations_and_their_certainty():
    entries = listed_regulations()
    assert Counter(entry.certainty.value for entry in entries.values()) == {"confirmed": 18, "single-source": 14}
    assert list(entries) == sorted(entries)
    assert all(entry.id.endswith(f"-{entry.year}") for entry in entries.values())
    assert entries["perpres-95-2018"].citation == "Perpres 95/2018 tentang Sistem Pemerintahan Berbasis Elektronik"


def test_status_is_known_in_force_or_not():
    entries = listed_regulations()
    assert entries["perpres-95-2018"].in_force is True
    assert entries["permenpanrb-59-2020"].in_force is False
    assert entries["permenpanrb-59-2020"].status == "dicabut dengan PermenPANRB 8/2026"
    assert [entry.id for entry in entries.values() if entry.in_force is None] == [
        "bmkg-9-2023",
        "permenpanrb-5-2020",
        "se-menpanrb-18-2022",
    ]


@pytest.mark.parametrize(
    ("regulation", "label"),
    [
        ("uu-23-2014", "UU 23/2014"),
        ("pp-71-2019", "PP 71/2019"),
        ("perpres-95-2018", "Perpres 95/2018"),
        ("permenpanrb-59-2020", "PermenPANRB 59/2020"),
        ("se-menpanrb-18-2022", "SE MenPANRB 18/2022"),
        ("kepmenpanrb-679-2020", "KepmenPANRB 679/2020"),
        ("permendagri-90-2019", "Permendagri 90/2019"),
        ("permen-ppn-16-2020", "Permen PPN 16/2020"),
        ("permenkominfo-16-2022", "Permenkominfo 16/2022"),
        ("permenkomdigi-6-2025", "Permenkomdigi 6/2025"),
        ("bssn-4-2021", "Peraturan BSSN 4/2021"),
        ("brin-1-2024", "Peraturan BRIN 1/2024"),
        ("bmkg-9-2023", "Peraturan BMKG 9/2023"),
        ("permenkes-24-2022", "Permenkes 24/2022"),
        ("pergub tentang SPBE", "pergub tentang SPBE"),
    ],
)
def test_labels(regulation, label):
    assert regulation_label(regulation) == label


def test_a_citation_finds_its_regulation():
    assert find_regulation("UU 23/2014 Pasal 391").id == "uu-23-2014"
    assert find_regulation("Perpres 95/2018").id == "perpres-95-2018"
    assert find_regulation("Perpres 95/20181") is None
    assert find_regulation("PP 1/1900") is None


def test_every_listed_regulation_is_found_by_its_label():
    assert all(find_regulation(entry.label) == entry for entry in listed_regulations().values())


def test_rules_for_the_software():
    rules = {rule.id: rule for rule in rules_for_the_software()}
    assert len(rules) == 11
    assert rules["khusus-follows-architecture"].regulations == ("perpres-95-2018", "permenpanrb-59-2020")
    assert {name for rule in rules.values() for name in rule.regulations} <= set(listed_regulations())
    assert [known.name for known in rules["bidang-aplikasi-umum"].known_applications] == [
        "SRIKANDI",
        "SP4N-LAPOR!",
        "SPSE",
        "SI-ASN",
        "SIPD",
    ]
    assert rules["life-cycle"].certainty is Certainty.SINGLE_SOURCE


def test_eight_fields_of_general_applications():
    assert len(general_application_fields()) == 8
    assert general_application_fields()[0] == "perencanaan"
    assert general_application_fields()[-1] == "pengaduan pelayanan publik"


def test_outlines():
    outlines = document_reference().outlines
    assert len(outlines) == 9
    architecture, roadmap = outlines["arsitektur_spbe_pemda"], outlines["peta_rencana_spbe_pemda"]
    assert [chapter.number for chapter in architecture.outline.chapters] == [
        *("-", "I", "II", "III", "IV", "V", "VI", "VII", "Lampiran"),
    ]
    assert architecture.outline.certainty is Certainty.SINGLE_SOURCE
    assert (architecture.alternative.chapters[1].number, architecture.alternative.chapters[1].title) == (
        "II",
        "Data dan Informasi",
    )
    assert architecture.alternative.chapters[-1].title == "Penutup"
    assert architecture.validity.text == "5 tahun"
    assert {trigger.certainty for trigger in architecture.review_triggers} == {Certainty.INFERRED}
    assert len(roadmap.must_contain) == 7
    assert len(roadmap.each_initiative_has) == 8
    assert len(outlines["katalog_gap"].origin_classes) == 3
    assert outlines["katalog_gap"].outline is None


def test_evidence_and_successor():
    facts = document_reference()
    assert set(facts.evidence.evidence_8_2026) == {"I1", "I13", "I14", "I15", "I18"}
    assert facts.evidence.indicators_59_2020[12] == "Peta Rencana SPBE"
    assert len(facts.evidence.rejected_8_2026) == 4
    assert facts.successor.certainty is Certainty.SINGLE_SOURCE
    assert len(facts.successor.facts) == 5
    assert len(facts.method) == 4


def test_the_bundle_holds_everything():
    reference = load_reference()
    assert len(reference.national) == 100
    assert len(reference.urusan) == 49
    assert len(reference.regulations) == 32
    assert set(reference.codes) == {"rab", "ral", "rad", "raa", "rai", "rak"}
