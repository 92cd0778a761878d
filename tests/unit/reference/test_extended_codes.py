"""An agency extends the national lists in its own copy, and everything it adds is marked as its own."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.reference import load_reference
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.codes import agency_code, code_lists, extended, unattached

RAB = code_lists()["rab"]
RAI = code_lists()["rai"]
PARENTS = st.sampled_from(sorted(RAI.entries))
SUFFIXES = st.lists(st.integers(1, 99).map("{:02d}".format), min_size=0, max_size=3)
EXTRA = st.builds(
    lambda parent, suffix, name: agency_code(".".join([parent, *suffix]), name),
    PARENTS,
    SUFFIXES,
    st.text(min_size=1, max_size=8),
)


@given(st.lists(EXTRA, max_size=8))
def test_extending_keeps_the_national_list_and_attaches_what_has_a_parent(extra):
    result = extended(RAI, extra)
    left_out = unattached(RAI, extra)
    given_codes = {code.code for code in extra}
    assert list(result.entries) == sorted(result.entries)
    assert set(RAI.entries) <= set(result.entries)
    assert set(result.entries) - set(RAI.entries) <= given_codes
    assert all(code.code in result.entries for code in extra if code not in left_out)
    for code in result.entries.values():
        assert code.parent is None or code.parent in result.entries
        assert code.parent is None or code in result.children(code.parent)
        assert (code.source == "instansi") == (code.code in given_codes)
        assert code.source == "nasional" or (code.certainty is Certainty.AGENCY and not code.is_official)


@given(st.lists(EXTRA, max_size=6, unique_by=lambda code: code.code), st.randoms())
def test_order_does_not_matter_and_twice_is_once(extra, random):
    shuffled = random.sample(extra, len(extra))
    assert extended(RAI, shuffled) == extended(RAI, extra)
    assert extended(extended(RAI, extra), extra) == extended(RAI, extra)


def test_extending_with_nothing_changes_nothing():
    assert extended(RAB, ()) == RAB


def test_an_agency_level_deepens_a_branch_but_not_its_national_depth():
    own = agency_code("RAB.04.01.03.01", "Kalibrasi alat puskesmas")
    result = extended(RAB, [own])
    assert result.entries["RAB.04.01.03.01"] == own
    assert (result.deepest_level("RAB.04.01.03"), result.deepest_fixed_level("RAB.04.01.03")) == (4, 3)
    assert not result.is_leaf("RAB.04.01.03")
    assert [code.code for code in result.ancestors("RAB.04.01.03.01")] == ["RAB.04", "RAB.04.01", "RAB.04.01.03"]


def test_an_override_is_marked_and_keeps_what_it_replaces():
    ral = extended(code_lists()["ral"], [agency_code("RAL.01.25", "Kesehatan dan Gizi")])
    entry = ral.entries["RAL.01.25"]
    assert (entry.name, entry.source, entry.overrides, entry.rab) == (
        "Kesehatan dan Gizi",
        "instansi",
        "Kesehatan",
        "RAB.04.01",
    )
    assert code_lists()["ral"].entries["RAL.01.25"].name == "Kesehatan"


def test_codes_without_a_parent_or_of_another_list_are_left_out():
    orphan = agency_code("RAB.88.01", "Tanpa induk")
    root = agency_code("RAB.88", "Sektor baru")
    foreign = agency_code("RAL.01.25.99", "Layanan lain")
    astray = replace(agency_code("RAB.04.01", "Kesehatan"), parent="RAB.04.01")
    wrong = {orphan, root, foreign, astray}
    assert set(unattached(RAB, wrong)) == wrong
    assert extended(RAB, wrong) == RAB


def test_a_code_of_no_list_cannot_be_made():
    with pytest.raises(ValueError, match="XYZ"):
        agency_code("XYZ.01", "Bukan kode")


def test_the_bundle_gives_each_code_to_its_list():
    reference = load_reference().with_agency_codes(
        [agency_code("RAB.04.01.03.01", "Kalibrasi"), agency_code("RAA.02.01.01", "Kesehatan")]
    )
    assert reference.codes["rab"].entries["RAB.04.01.03.01"].name == "Kalibrasi"
    assert reference.codes["raa"].entries["RAA.02.01.01"].level == 3
    assert "RAB.04.01.03.01" not in load_reference().codes["rab"].entries
    assert reference.national is load_reference().national
