"""The six national code lists: complete, consistent, and honest about what is not certain."""

from collections import Counter

import pytest

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.codes import DOMAINS, code_lists, domain_of

# As stated under `counts` in the sources; RAD states 364, one of which its source says not to ship.
LEVELS = {
    "rab": {1: 9, 2: 45, 3: 304},
    "ral": {1: 2, 2: 53, 3: 302},
    "rad": {1: 10, 2: 49, 3: 305},
    "raa": {1: 2, 2: 4},
    "rai": {1: 3, 2: 7, 3: 14},
    "rak": {1: 3, 2: 8},
}
CERTAINTIES = {
    "rab": {"confirmed": 64, "single-source": 294},
    "ral": {"confirmed": 55, "single-source": 302},
    "rad": {"confirmed": 59, "single-source": 305},
    "raa": {"confirmed": 6},
    "rai": {"confirmed": 6, "inferred": 11, "single-source": 7},
    "rak": {"confirmed": 3, "inferred": 5, "single-source": 3},
}


@pytest.mark.parametrize("domain", DOMAINS)
def test_counts_are_those_of_the_source(domain):
    codes = code_lists()[domain]
    everything = (*codes.entries.values(), *codes.withheld)
    assert Counter(code.level for code in everything) == LEVELS[domain]
    assert Counter(code.certainty.value for code in everything) == CERTAINTIES[domain]


@pytest.mark.parametrize("domain", DOMAINS)
def test_parents_exist_and_levels_follow_from_the_code(domain):
    codes = code_lists()[domain]
    for code in codes.entries.values():
        assert code.level == code.code.count(".")
        assert code.parent == (code.code.rpartition(".")[0] if code.level > 1 else None)
        assert code.parent is None or code.parent in codes.entries
        assert domain_of(code.code) == code.domain == domain


@pytest.mark.parametrize("domain", DOMAINS)
def test_crosswalks_lead_to_existing_rab_codes(domain):
    rab = code_lists()["rab"].entries
    assert all(code.rab in rab for code in code_lists()[domain].entries.values() if code.rab)


def test_each_area_with_a_crosswalk_has_another_urusan():
    for domain in ("ral", "rad"):
        targets = [code.rab for code in code_lists()[domain].entries.values() if code.rab]
        assert len(targets) == len(set(targets)) == 45


@pytest.mark.parametrize("domain", DOMAINS)
def test_entries_are_sorted(domain):
    assert list(code_lists()[domain].entries) == sorted(code_lists()[domain].entries)


def test_an_inferred_code_is_never_official():
    entries = [code for codes in code_lists().values() for code in codes.entries.values()]
    inferred = [code for code in entries if code.certainty is Certainty.INFERRED]
    assert len(inferred) == 16
    assert not any(code.is_official for code in inferred)
    assert all("disimpulkan" in code.label for code in inferred)
    assert all(code.is_official for code in entries if code not in inferred)


def test_certainty_note_and_alias_are_kept():
    centre = code_lists()["rai"].entries["RAI.01.01"]
    assert centre.certainty is Certainty.INFERRED
    assert centre.aliases == ("Pusat Data",)
    assert centre.note == "nama terkonfirmasi dua sumber, nomor disimpulkan dari urutan"
    assert centre.label == "RAI.01.01 Pusat Data Nasional (disimpulkan)"
    assert code_lists()["rab"].entries["RAB.04.01"].label == "RAB.04.01 Kesehatan"


def test_template_spelling_is_kept_for_matching_exports():
    rab = code_lists()["rab"].entries.values()
    assert sum(code.template_spelling is not None for code in rab) == 10


def test_a_row_that_is_probably_not_national_is_withheld():
    rad = code_lists()["rad"]
    assert [code.code for code in rad.withheld] == ["RAD.10.03.01"]
    assert rad.get("RAD.10.03.01") is None
    assert rad.is_leaf("RAD.10.03")


def test_upper_levels_follow_from_the_deepest_code():
    rab = code_lists()["rab"]
    assert [code.code for code in rab.ancestors("RAB.04.01.03")] == ["RAB.04", "RAB.04.01"]
    assert [code.code for code in rab.path("RAB.04.01.03.99")] == ["RAB.04", "RAB.04.01", "RAB.04.01.03"]
    assert rab.path("RAB.77.01") == ()
    assert rab.path("RAB") == rab.path("") == ()


def test_leaves_and_deepest_levels():
    ral = code_lists()["ral"]
    assert ral.is_leaf("RAL.01.03")
    assert not ral.is_leaf("RAL.01.25")
    assert not ral.is_leaf("RAL.99")
    assert (ral.deepest_level("RAL.01.03"), ral.deepest_level("RAL.01.25"), ral.deepest_level("RAL.99")) == (2, 3, 0)
    assert [code.code for code in ral.roots()] == ["RAL.01", "RAL.02"]
    assert len(ral.children("RAL.01")) == 44
    assert ral.children("") == ()


def test_levels_and_source_of_a_list():
    lists = code_lists()
    assert lists["rab"].fixed_levels == (1, 2, 3)
    assert lists["raa"].agency_levels == (3, 4)
    assert lists["rak"].fixed_levels == (1, 2)
    assert lists["rak"].strict_levels == (1,)
    assert lists["rab"].strict_levels == (1, 2, 3)
    assert lists["rab"].source.level_names[2] == "Urusan Pemerintahan"
    assert len(lists["rab"].source.conflicts) == 4
    assert all(codes.source.how_verified and codes.source.regulation for codes in lists.values())
