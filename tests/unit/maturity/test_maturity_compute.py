"""The index holds what a weighted mean must hold, misses nothing silently, and refuses what is off the scale."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from spbe_arch.analysis.maturity.checks import value_problems
from spbe_arch.analysis.maturity.compute import compute, compute_all
from spbe_arch.analysis.maturity.values import Basis, ProblemKind
from spbe_arch.reference.instruments import instruments

from .maturity_inputs import PEMDI, SPBE18, SPBE20, everywhere, given

NAMES = st.sampled_from(sorted(instruments()))


@st.composite
def complete(draw):
    """Give an instrument and a value for each of its indicators."""
    instrument = instruments()[draw(NAMES)]
    scale = instrument.scale
    values = st.integers(int(scale.minimum), int(scale.maximum)).map(Decimal)
    if scale.step is None:
        values = st.decimals(scale.minimum, scale.maximum, places=2, allow_nan=False)
    return instrument, {part.number: draw(values) for part in instrument.indicators}


@settings(max_examples=60, deadline=None)
@for_all(complete())
def test_the_index_is_the_weighted_mean_exactly(case):
    instrument, values = case
    result = compute(instrument, given(instrument.id, indicators=values))
    expected = sum(Fraction(part.weight) * Fraction(values[part.number]) for part in instrument.indicators) / 100
    assert Fraction(result.unrounded) == expected
    for groups in (result.aspects, result.domains):
        parts = sum((Fraction(group.weight) * group.exact for group in groups), Fraction())
        assert not groups or parts / 100 == expected
    assert abs(result.value - result.unrounded) <= Decimal("0.005")
    assert result.problems == ()
    assert result.missing == ()


@settings(max_examples=40, deadline=None)
@for_all(complete(), st.data())
def test_raising_an_indicator_raises_the_index_by_its_weight(case, data):
    instrument, values = case
    low = [part.number for part in instrument.indicators if values[part.number] < instrument.scale.maximum]
    if not low:
        return
    number = data.draw(st.sampled_from(low))
    higher = {**values, number: instrument.scale.maximum}
    before = compute(instrument, given(instrument.id, indicators=values)).unrounded
    after = compute(instrument, given(instrument.id, indicators=higher)).unrounded
    rise = instrument.scale.maximum - values[number]
    assert after - before == instrument.by_number[number].weight * rise / 100
    assert after > before


@pytest.mark.parametrize("name", [SPBE18, SPBE20, PEMDI])
@pytest.mark.parametrize("value", [1, 2, 3, 4, 5])
def test_equal_values_give_that_index(name, value):
    instrument = instruments()[name]
    by_indicators = compute(instrument, given(name, indicators=everywhere(value, name)))
    by_aspects = compute(instrument, given(name, aspects={part.number: value for part in instrument.aspects}))
    assert by_indicators.unrounded == by_aspects.unrounded == value
    assert {group.value for group in (*by_indicators.aspects, *by_indicators.domains)} == {value}


def test_nothing_is_rounded_on_the_way():
    """Aspect 8 is four thirds; the index is made of the thirds, not of 1.33."""
    values = everywhere(1, SPBE20, i42=2, i43=2)
    result = compute(instruments()[SPBE20], given(indicators=values))
    assert result.aspects[7].exact == Fraction(4, 3)
    assert result.unrounded == Decimal("1.06")


def test_missing_indicators_are_listed_and_nothing_is_guessed():
    values = everywhere(3)
    del values[11]
    values[30] = None
    result = compute(instruments()[SPBE20], given(indicators=values))
    assert result.missing == (11, 30)
    assert (result.value, result.unrounded, result.predicate, result.predicate_rounded) == (None,) * 4
    assert result.predicate_edge is False
    assert [group.number for group in result.aspects if group.value is None] == [2, 6]
    assert [group.number for group in result.domains if group.value is None] == [2, 3]
    assert result.domains[0].value == 3


def test_a_missing_domain_or_aspect_leaves_its_indicators_uncovered():
    by_domains = compute(instruments()[SPBE20], given(domains={1: 3, 2: 3, 4: 3}))
    assert (by_domains.value, by_domains.missing_groups) == (None, (3,))
    assert by_domains.missing == tuple(range(21, 32))
    by_aspects = compute(instruments()[SPBE20], given(aspects={1: 3}))
    assert by_aspects.missing_groups == (2, 3, 4, 5, 6, 7, 8)
    assert by_aspects.domains[0].value == 3


def test_an_empty_assessment_misses_everything():
    result = compute(instruments()[SPBE20], given())
    assert (result.basis, result.value, len(result.missing)) == (Basis.NOTHING, None, 47)
    assert [problem.kind for problem in result.problems] == [ProblemKind.NOTHING]


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        (SPBE20, "6", ProblemKind.SCALE),
        (SPBE20, "0", ProblemKind.SCALE),
        (SPBE20, "-1", ProblemKind.SCALE),
        (SPBE20, "2.5", ProblemKind.STEP),
        (SPBE18, "5.5", ProblemKind.SCALE),
        (SPBE18, "0.5", ProblemKind.STEP),
        (PEMDI, "0.99", ProblemKind.SCALE),
        (PEMDI, "5.01", ProblemKind.SCALE),
        (SPBE20, "NaN", ProblemKind.NOT_A_NUMBER),
        (SPBE20, "sNaN", ProblemKind.NOT_A_NUMBER),
        (SPBE20, "Infinity", ProblemKind.NOT_A_NUMBER),
        (SPBE20, "3." + "3" * 40, ProblemKind.NOT_A_NUMBER),
        (PEMDI, "1e999999", ProblemKind.SCALE),
    ],
)
def test_a_value_that_is_none_is_found_at_its_key_and_not_used(name, value, kind):
    result = compute(instruments()[name], given(name, indicators=everywhere(3, name, i7=value)))
    (problem,) = result.problems
    assert (problem.path, problem.kind, problem.usable) == (("nilai_indikator", "7"), kind, False)
    assert (result.value, result.missing) == (None, (7,))


@pytest.mark.parametrize("value", ["0", "3", "5"])
def test_the_first_instrument_begins_at_zero(value):
    assert compute(instruments()[SPBE18], given(SPBE18, indicators=everywhere(value, SPBE18))).unrounded == int(value)


def test_a_continuous_value_may_be_finer_than_it_is_written():
    result = compute(instruments()[PEMDI], given(PEMDI, indicators=everywhere(2, PEMDI, i1="1.1667")))
    assert [problem.kind for problem in result.problems] == [ProblemKind.FINE]
    assert result.unrounded == Decimal("1.958335")


def test_an_official_domain_below_the_scale_is_an_unfilled_one():
    domains = {1: "3.0", 2: "2.0", 3: "1.0", 4: "0.30"}
    official = compute(instruments()[SPBE20], given(kind="resmi", domains=domains))
    assert [problem.kind for problem in official.problems] == [ProblemKind.UNFILLED]
    assert official.value == Decimal("1.19")
    own = compute(instruments()[SPBE20], given(kind="mandiri", domains=domains))
    assert (own.value, [problem.kind for problem in own.problems]) == (None, [ProblemKind.SCALE])


def test_unknown_numbers_and_two_kinds_of_values_are_found():
    mixed = given(indicators={48: 3, "abc": 3, "01": 3, 1: 3}, domains={1: 3}, targets={99: {2024: 3}})
    found = value_problems(instruments()[SPBE20], mixed)
    assert [(problem.path, problem.kind) for problem in found] == [
        (("nilai_domain",), ProblemKind.SEVERAL),
        (("nilai_indikator", "48"), ProblemKind.UNKNOWN),
        (("nilai_indikator", "abc"), ProblemKind.UNKNOWN),
        (("nilai_indikator", "01"), ProblemKind.UNKNOWN),
        (("target", "99"), ProblemKind.UNKNOWN),
    ]


def test_targets_are_on_the_scale():
    (problem,) = value_problems(
        instruments()[SPBE20], given(indicators=everywhere(3), targets={11: {2024: 6, 2025: 4}})
    )
    assert (problem.path, problem.kind) == (("target", "11", 2024), ProblemKind.SCALE)


def test_an_instrument_without_domains_has_no_domain_values():
    result = compute(instruments()[PEMDI], given(PEMDI, domains={1: 3}))
    assert result.value is None
    assert "tidak memakai domain" in result.problems[0].message


def test_all_are_listed_by_id_and_an_unknown_instrument_is_said():
    listed = compute_all(
        instruments(), [given(name="penilaian/b", indicators=everywhere(2)), given("lain", name="penilaian/a")]
    )
    assert [result.assessment for result in listed] == ["penilaian/a", "penilaian/b"]
    assert listed[0].problems[0].path == ("instrumen",)
    assert listed[1].value == 2


@settings(max_examples=60, deadline=None)
@for_all(
    st.dictionaries(st.text(max_size=3), st.none() | st.decimals(), max_size=5),
    st.dictionaries(st.sampled_from([str(n) for n in range(50)]), st.none() | st.decimals(), max_size=50),
    NAMES,
)
def test_any_values_whatever_give_a_result(odd, usual, name):
    result = compute(instruments()[name], given(name, indicators={**usual, **odd}))
    assert (result.value is None) == bool(result.missing)
