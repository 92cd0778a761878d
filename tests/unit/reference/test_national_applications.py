"""The catalogue of national applications keeps every field of its source."""

from collections import Counter

from spbe_arch.reference.certainty import Confidence
from spbe_arch.reference.national import LocalPattern, NationalClass, national_applications, national_catalogue


def test_counts():
    entries = national_applications().values()
    assert len(entries) == 100
    assert Counter(entry.klass for entry in entries) == {NationalClass.GENERAL: 27, NationalClass.SHARED: 73}
    assert Counter(entry.local_pattern.value for entry in entries) == {
        "pakai-langsung": 74,
        "integrasi": 22,
        "simpul": 4,
    }
    assert Counter(entry.certainty.value for entry in entries) == {"tinggi": 74, "sedang": 24, "rendah": 2}
    assert sum(len(entry.aliases) for entry in entries) == 215
    assert sum(len(entry.former_names) for entry in entries) == 7
    assert sum(len(entry.legal_basis) for entry in entries) == 182
    assert sum(len(entry.sources) for entry in entries) == 155
    assert sum(bool(entry.boundaries) for entry in entries) == 31
    assert sum(bool(entry.index_indicators) for entry in entries) == 63


def test_one_entry_whole():
    srikandi = national_applications()["srikandi"]
    assert srikandi.entity_id == "nasional/srikandi"
    assert srikandi.owner == "Arsip Nasional Republik Indonesia (ANRI)"
    assert srikandi.klass is NationalClass.GENERAL
    assert srikandi.klass.label == "Aplikasi umum"
    assert srikandi.local_pattern is LocalPattern.USE
    assert srikandi.certainty is Confidence.HIGH
    assert srikandi.index_indicators == (37,)
    assert srikandi.legal_basis[0] == "KepmenPANRB 679/2020"
    assert srikandi.boundaries.startswith("Bukan arsip statis")
    assert srikandi.former_names == ("SIKD ANRI", "SIMAYA")
    assert srikandi.names[:2] == ("SRIKANDI", "Sistem Informasi Kearsipan Dinamis Terintegrasi")
    assert "SIMAYA" in srikandi.names


def test_ids_are_slugs_sorted_and_point_to_named_indicators():
    catalogue = national_catalogue()
    assert list(catalogue.applications) == sorted(catalogue.applications)
    assert set(catalogue.indicators) == set(range(32, 48))
    for slug, entry in catalogue.applications.items():
        assert slug == entry.id == slug.lower().replace(" ", "-")
        assert set(entry.index_indicators) <= set(catalogue.indicators)
        assert len(entry.names) == len(set(entry.names))


def test_how_to_read_the_catalogue_is_kept():
    assert national_catalogue().version == "2026-11"
    assert len(national_catalogue().notes) == 7
    assert any("dipilih tiap daerah" in note for note in national_catalogue().notes)


def test_every_vocabulary_word_is_explained_in_indonesian():
    assert LocalPattern.NODE.advice.startswith("Daerah sah mengelola simpul")
    assert all(pattern.label and pattern.advice for pattern in LocalPattern)
    assert all(level.label and level.explanation for level in Confidence)
