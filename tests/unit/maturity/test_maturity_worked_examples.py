"""Worked examples of the sources, as small numbers: exact from indicators, within 0.01 from printed parts."""

from decimal import Decimal

import pytest

from spbe_arch.analysis.maturity.compute import compute
from spbe_arch.analysis.maturity.conversion import combine_components, convert_external
from spbe_arch.analysis.maturity.grid import exact_indices
from spbe_arch.reference.instruments import instruments
from spbe_arch.reference.published import published

from .maturity_inputs import PEMDI, SPBE18, SPBE20, everywhere, given

DENPASAR_2018 = tuple(map(int, "11132332111333133132332231444343232"))


def index_of(instrument, **values):
    return compute(instruments()[instrument], given(instrument, **values))


def printed(groups):
    return [None if group.value is None else str(group.value) for group in groups]


def test_an_official_result_of_2018_from_its_35_indicators():
    result = index_of(SPBE18, indicators=dict(enumerate(DENPASAR_2018, start=1)))
    assert printed(result.aspects) == ["2.00", "2.10", "2.00", "2.50", "2.33", "3.29", "2.50"]
    assert printed(result.domains) == ["2.06", "2.29", "3.00"]
    assert (result.value, result.unrounded) == (Decimal("2.64"), Decimal("2.64"))
    assert (result.predicate, result.predicate_edge) == ("Baik", False)


def test_the_aspect_of_the_annex():
    result = index_of(SPBE20, indicators={11: 3, 12: 4, 13: 3, 14: 2})
    assert printed(result.aspects)[1] == "3.00"
    assert result.value is None


def test_the_domain_of_the_annex():
    result = index_of(SPBE20, aspects={2: 3, 3: 4, 4: 3})
    assert printed(result.domains) == [None, "3.40", None, None]


def test_the_index_of_the_annex():
    result = index_of(SPBE20, domains={1: 3.7, 2: 3.4, 3: 3.0, 4: 3.2})
    assert result.unrounded == Decimal("3.282")
    assert result.value == Decimal("3.28")


def test_a_result_on_the_level_of_aspects():
    result = index_of(SPBE20, aspects={1: 4.7, 2: 4.0, 3: 5.0, 4: 4.0, 5: 1.88, 6: 1.0, 7: 4.3, 8: 4.67})
    assert printed(result.domains) == ["4.70", "4.40", "1.64", "4.45"]
    assert (result.value, result.predicate) == (Decimal("4.00"), "Sangat Baik")


def test_a_result_on_the_level_of_domains():
    result = index_of(SPBE20, domains={1: 3.1, 2: 2.3, 3: 2.18, 4: 3.51})
    assert (result.value, result.unrounded, result.predicate) == (Decimal("2.93"), Decimal("2.93475"), "Baik")


def test_printed_averages_follow_the_formula():
    for average in published().averages:
        by_aspects = index_of(average.instrument, aspects=average.aspects)
        by_domains = index_of(average.instrument, domains=average.domains)
        assert abs(by_domains.unrounded - average.index) <= Decimal("0.01"), average.name
        for group in by_aspects.domains:
            assert abs(group.value - average.domains[str(group.number)]) <= Decimal("0.01"), average.name


@pytest.mark.parametrize(
    ("domains", "before", "after", "exact"),
    [
        ((1.9, 1.6, 1.0, 2.17), "Kurang", "Cukup", "1.7995"),
        ((4.7, 3.0, 2.09, 3.94), "Baik", "Sangat Baik", "3.4985"),
    ],
)
def test_at_an_edge_both_predicates_are_given(domains, before, after, exact):
    result = index_of(SPBE20, domains=dict(enumerate(domains, start=1)))
    assert (result.predicate, result.predicate_rounded, result.predicate_edge) == (before, after, True)
    possible = exact_indices(instruments()[SPBE20], [Decimal(str(value)) for value in domains])
    assert Decimal(exact) in possible


@pytest.mark.parametrize(
    ("value", "before", "after"),
    [
        ("1.795", "Kurang", "Cukup"),
        ("1.7949", "Kurang", "Kurang"),
        ("1.8", "Cukup", "Cukup"),
        ("2.595", "Cukup", "Baik"),
        ("2.5949", "Cukup", "Cukup"),
        ("2.6", "Baik", "Baik"),
        ("3.4985", "Baik", "Sangat Baik"),
        ("4.195", "Sangat Baik", "Memuaskan"),
        ("4.2", "Memuaskan", "Memuaskan"),
        ("5", "Memuaskan", "Memuaskan"),
    ],
)
def test_predicates_at_the_bounds(value, before, after):
    result = index_of(SPBE20, domains=dict.fromkeys(range(1, 5), value))
    assert (result.predicate, result.predicate_rounded) == (before, after)
    assert result.predicate_edge == (before != after)


def test_the_example_of_the_contract():
    result = index_of(SPBE20, domains=dict.fromkeys(range(1, 5), "2.5985"))
    assert (result.value, result.unrounded) == (Decimal("2.60"), Decimal("2.5985"))
    assert (result.predicate, result.predicate_rounded, result.predicate_edge) == ("Cukup", "Baik", True)


def test_pemdi_aspect_and_index():
    assert printed(index_of(PEMDI, indicators={1: 3.5, 2: 3.0}).aspects)[0] == "3.25"
    result = index_of(PEMDI, indicators=everywhere(2, PEMDI, i20=4))
    assert (result.value, result.domains) == (Decimal("2.30"), ())
    assert result.predicate == "Cukup"


@pytest.mark.parametrize(
    ("sdi", "value"),
    [("25", "2"), ("68.75", "3.75"), ("12.5", "1.5"), ("37.5", "2.5"), ("62.5", "3.5"), ("75", "4"), ("100", "5")],
)
def test_the_data_index_becomes_a_value(sdi, value):
    external = instruments()[PEMDI].by_number[5].external
    assert convert_external(external, Decimal(sdi)).value == Decimal(value)


def test_what_is_not_known_of_a_conversion_is_not_guessed():
    by_number = instruments()[PEMDI].by_number
    assert convert_external(by_number[5].external, Decimal(101)).value is None
    statistics = convert_external(by_number[7].external, Decimal("2.7"))
    assert (statistics.value, statistics.level) == (None, 3)
    assert convert_external(by_number[18].external, Decimal(50)).value is None


def test_parts_of_an_indicator_are_combined_only_where_rounding_is_no_question():
    assert combine_components([Decimal(1), Decimal(3), Decimal(3)]).value == 2
    assert combine_components([Decimal(4)] * 3).value == 4
    unsure = combine_components([Decimal(2), Decimal(3), Decimal(3)])
    assert (unsure.value, unsure.possible) == (None, (Decimal(2), Decimal(3)))
    assert combine_components([]).value is None
