"""Urusan and the codes proposed from them: always proposals, with reason and certainty."""

from collections import Counter

import pytest

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.codes import code_lists
from spbe_arch.reference.perangkat_daerah import budget_nomenclature, regional_units, spbe_roles
from spbe_arch.reference.security_objects import security_objects
from spbe_arch.reference.urusan import ral_to_rad, suggest_rab, suggest_rad, suggest_ral, urusan_list, urusan_of


def codes(suggestions):
    return [suggestion.code for suggestion in suggestions]


def test_counts_are_those_of_the_source():
    entries = urusan_list().values()
    assert sum(entry.is_urusan for entry in entries) == 32
    groups = Counter(entry.group for entry in entries)
    assert (groups["wajib_dasar"], groups["wajib_non_dasar"], groups["pilihan"]) == (6, 18, 8)
    assert sum(not entry.is_urusan for entry in entries) == 17
    assert list(urusan_list()) == sorted(urusan_list())


def test_every_crosswalk_exists_and_a_level_3_one_is_inferred():
    rab = code_lists()["rab"].entries
    for urusan in urusan_list().values():
        for target in urusan.rab:
            assert target.code in rab
            assert rab[target.code].level == 2 or target.certainty is Certainty.INFERRED


@pytest.mark.parametrize(
    ("urusan", "expected"),
    [
        (["1.02"], ["RAB.04.01"]),
        (["2.16"], ["RAB.09.03", "RAB.09.04"]),
        (["2.16.03.2.02.0034"], ["RAB.09.03", "RAB.09.04"]),
        (["2.16", "1.02"], ["RAB.04.01", "RAB.09.03", "RAB.09.04"]),
        (["5.06"], []),
        (["9.99", "kesehatan"], []),
    ],
)
def test_rab_is_proposed_from_urusan(urusan, expected):
    assert codes(suggest_rab(urusan)) == expected


def test_a_proposal_says_so_with_reason_and_certainty():
    (health,) = suggest_rab(["1.02"])
    assert health.certainty is Certainty.CONFIRMED
    assert health.label == "RAB.04.01 Kesehatan (usulan, terkonfirmasi: padanan urusan 1.02 Kesehatan)"
    works = {suggestion.code: suggestion.certainty for suggestion in suggest_rab(["1.03"])}
    assert works == {"RAB.03.01": Certainty.CONFIRMED, "RAB.03.06.01": Certainty.INFERRED}


def test_one_code_from_two_urusan_is_proposed_once_with_both_reasons():
    population = next(found for found in suggest_rab(["2.12", "2.14"]) if found.code == "RAB.03.07")
    assert "2.12" in population.reason
    assert "2.14" in population.reason


@pytest.mark.parametrize(
    ("rab", "ral", "rad"),
    [
        ("RAB.04.01", ["RAL.01.25"], ["RAD.04.01"]),
        ("RAB.04.01.04", ["RAL.01.25.04"], ["RAD.04.01.04"]),
        ("RAB.04.01.04.07", ["RAL.01.25.04"], ["RAD.04.01.04"]),
        ("RAB.03.04.01", ["RAL.01.20.01"], ["RAD.03.04.07"]),
        ("RAB.09.03.08", ["RAL.01.43"], ["RAD.09.03.08"]),
        ("RAB.04", [], []),
        ("RAB.99.01", [], []),
    ],
)
def test_ral_and_rad_are_proposed_from_rab(rab, ral, rad):
    assert codes(suggest_ral(rab)) == ral
    assert codes(suggest_rad(rab)) == rad
    assert all(found.certainty is Certainty.INFERRED for found in (*suggest_ral(rab), *suggest_rad(rab)))


def test_rad_is_proposed_from_ral_by_urusan_or_by_the_fallback_of_one_regency():
    assert codes(suggest_rad("RAL.01.25")) == ["RAD.04.01"]
    assert codes(suggest_rad("RAL.01.20.01")) == ["RAD.03.04.07"]
    (fallback,) = suggest_rad("RAL.02.09")
    assert (fallback.code, fallback.certainty) == ("RAD.09.03", Certainty.SINGLE_SOURCE)
    assert suggest_rad("RAL.01") == ()
    assert len(ral_to_rad()) == 8
    assert all(target.code in code_lists()["rad"].entries for target in ral_to_rad().values())


def test_urusan_details():
    assert urusan_of("2.08").aliases == ("Pemberdayaan Perempuan dan Perlindungan Anak",)
    assert urusan_of("2.08").group_name == "Urusan wajib bukan pelayanan dasar"
    assert urusan_of("2.10").common_unit == "sering digabung dengan PUPR atau Perkim"
    assert urusan_of("4.01").letter == ""
    assert urusan_of("2") is None


def test_regional_units_roles_and_budget_codes():
    assert len(regional_units().kinds) == 6
    assert len(regional_units().example["biro"]) == 7
    assert set(regional_units().example) == {"sekretariat", "biro", "dinas", "badan", "lainnya"}
    assert len(spbe_roles()) == 12
    budget = budget_nomenclature()
    assert len(budget.codes) == 18
    assert budget.codes["2.16.03"].certainty is Certainty.CONFIRMED
    assert budget.fund_sources == ("APBD", "APBN", "Lainnya")
    assert "edisinya" in budget.edition_note


def test_security_objects_lead_to_rak():
    rak = code_lists()["rak"].entries
    assert len(security_objects()) == 7
    assert all(found.suggested_rak in rak for found in security_objects())
    assert {found.suggestion_certainty for found in security_objects()} == {Certainty.INFERRED}
