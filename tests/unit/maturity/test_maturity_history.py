"""Series stay within one instrument, agency and kind; what-if replaces values."""

from decimal import Decimal

import pytest

from spbe_arch.analysis.maturity.compute import compute_all
from spbe_arch.analysis.maturity.history import all_series, beside, changes, indicator_differences, repeated
from spbe_arch.analysis.maturity.what_if import parse_setting, what_if
from spbe_arch.reference.instruments import instruments

from .maturity_inputs import PEMDI, SPBE18, SPBE20, everywhere, given


def results(*inputs):
    return compute_all(instruments(), inputs)


def official(year, value, instrument=SPBE20, agency="Pemerintah Kota Contoh", kind="resmi"):
    name = f"penilaian/{year}-{kind}-{agency.split()[-1].lower()}"
    return given(instrument, year=year, kind=kind, name=name, agency=agency, indicators=everywhere(value, instrument))


def test_a_change_is_against_the_year_before_of_the_same_instrument():
    found = changes(results(official(2019, 2, SPBE18), official(2020, 3, SPBE18), official(2021, 2), official(2022, 3)))
    assert [(change.assessment, change.previous_year, change.difference) for change in found] == [
        ("penilaian/2020-resmi-contoh", 2019, Decimal("1.00")),
        ("penilaian/2022-resmi-contoh", 2021, Decimal("1.00")),
    ]


def test_instruments_kinds_and_agencies_are_never_joined():
    listed = results(
        official(2020, 3, SPBE18),
        official(2021, 2),
        official(2022, 3, kind="mandiri"),
        official(2026, 3, PEMDI),
        official(2022, 4, agency="Pemerintah Kota Lain"),
    )
    assert len(all_series(listed)) == 5
    assert changes(listed) == ()


def test_names_of_one_agency_make_one_series():
    listed = results(official(2021, 2, agency="Pemkot Contoh"), official(2022, 3, agency="Pemerintah Kota Contoh"))
    (series,) = all_series(listed)
    assert [point.year for point in series.points] == [2021, 2022]


def test_a_year_without_assessment_is_passed_over_and_named():
    (change,) = changes(results(official(2021, 2), official(2023, 3)))
    assert change.previous_year == 2021


def test_without_a_value_there_is_no_difference():
    incomplete = given(year=2022, kind="resmi", agency="Pemerintah Kota Contoh", indicators={1: 3})
    (change,) = changes(results(official(2021, 2), incomplete))
    assert change.difference is None


def test_own_and_official_values_stand_side_by_side():
    own, other = official(2023, 4, kind="mandiri"), official(2023, 3)
    (pair,) = beside(results(own, other, official(2022, 1)))
    assert (pair.own.kind, pair.other.kind, pair.difference) == ("mandiri", "resmi", Decimal("1.00"))
    assert len(indicator_differences(own, other)) == 47
    assert indicator_differences(own, own) == ()


def test_the_same_assessment_twice_is_found():
    first = given(name="penilaian/a", indicators=everywhere(2))
    second = given(name="penilaian/b", indicators=everywhere(3))
    assert repeated(results(first, second, official(2021, 2))) == (("penilaian/a", "penilaian/b"),)


def test_what_if_replaces_a_value():
    found = what_if(instruments()[SPBE20], given(indicators=everywhere(2)), {"11": Decimal(4)})
    assert (found.before.unrounded, found.after.unrounded) == (2, Decimal("2.05"))
    assert [(change.indicator, change.before, change.after, change.gain) for change in found.changes] == [
        (11, 2, 4, Decimal("0.05"))
    ]


def test_what_if_fills_a_gap_and_refuses_what_is_off_the_scale():
    values = everywhere(2)
    del values[11]
    filled = what_if(instruments()[SPBE20], given(indicators=values), {"11": Decimal(2)})
    assert (filled.before.value, filled.after.value, filled.changes[0].gain) == (None, 2, None)
    refused = what_if(instruments()[SPBE20], given(indicators=values), {"11": Decimal(7), "99": Decimal(1)})
    assert [problem.path[1] for problem in refused.after.problems] == ["11", "99"]
    assert refused.changes == ()


def test_what_if_needs_indicator_values():
    found = what_if(instruments()[SPBE20], given(domains=dict.fromkeys(range(1, 5), 3)), {"11": Decimal(4)})
    assert (found.after, found.changes) == (None, ())
    assert "domain" in found.note


@pytest.mark.parametrize(("text", "pair"), [("11=4", ("11", "4")), (" 3 = 2,5 ", ("3", "2.5")), ("01=0", ("1", "0"))])
def test_a_setting_is_read(text, pair):
    assert parse_setting(text) == (pair[0], Decimal(pair[1]))


@pytest.mark.parametrize("text", ["", "11", "11=", "=4", "a=4", "11=-1", "11=4=5", "11=1e9"])
def test_an_unreadable_setting_is_said(text):
    with pytest.raises(ValueError, match="tulis NOMOR=NILAI"):
        parse_setting(text)
