"""Projections: targets count from their year, contributions add up, the cheapest step comes first."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from spbe_arch.analysis.maturity.contribution import shares
from spbe_arch.analysis.maturity.next_steps import cheapest_steps, level_steps
from spbe_arch.analysis.maturity.projection import project, project_own_targets
from spbe_arch.analysis.maturity.targets import InitiativePlan
from spbe_arch.reference.instruments import instruments

from .maturity_inputs import PEMDI, SPBE20, everywhere, given

SPBE = instruments()[SPBE20]
BASE = given(indicators=everywhere(2))


def plan(name, targets, budget=None):
    decimals = {str(no): {year: Decimal(str(level)) for year, level in by.items()} for no, by in targets.items()}
    return InitiativePlan(f"inisiatif/{name}", decimals, {year: Decimal(sum_) for year, sum_ in (budget or {}).items()})


def test_a_target_counts_from_its_year():
    found = project(SPBE, BASE, [plan("a", {11: {2024: 3, 2026: 4}, 12: {2025: 3}})], [2024, 2025, 2026])
    assert [(year.year, year.result.unrounded) for year in found.years] == [
        (2024, Decimal("2.025")),
        (2025, Decimal("2.05")),
        (2026, Decimal("2.075")),
    ]
    assert found.label.startswith("Proyeksi")
    assert [year.instrument_in_force for year in found.years] == [True, True, False]


def test_contributions_add_up_and_rises_are_shared():
    """Both raise 11 to 3 (shared); `b` alone goes on to 5. `c` raises nothing."""
    plans = [plan("a", {11: {2024: 3}}), plan("b", {11: {2024: 5}}), plan("c", {11: {2024: 2}})]
    (year,) = project(SPBE, BASE, plans, [2024]).years
    assert [(part.initiative, part.gain) for part in year.contributions] == [
        ("inisiatif/b", Fraction(25, 1000) * Fraction(5, 2)),
        ("inisiatif/a", Fraction(25, 1000) * Fraction(1, 2)),
    ]
    assert sum(part.gain for part in year.contributions) == Fraction(year.gain)
    assert year.raised[0].initiatives == ("inisiatif/a", "inisiatif/b", "inisiatif/c")


@settings(max_examples=80, deadline=None)
@for_all(st.integers(1, 5), st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 5), max_size=6))
def test_shares_always_add_up_to_the_rise(base, levels):
    found = shares(Decimal(base), {name: Decimal(level) for name, level in levels.items()})
    assert sum(found.values()) == max([base, *levels.values()]) - base
    for first, second in ((x, y) for x in found for y in found if levels[x] == levels[y]):
        assert found[first] == found[second]


def test_targets_that_do_not_count_are_named_with_the_reason():
    plans = [plan("a", {11: {2022: 3, 2023: 2}, 99: {2024: 3}, 12: {2024: 7}})]
    found = project(SPBE, BASE, plans, [2024])
    reasons = {(target.indicator, target.year): target.reason for target in found.ignored}
    assert "belum tercapai" in reasons["11", 2022]
    assert reasons["11", 2023].endswith("target tercapai")
    assert "tidak ada pada" in reasons["99", 2024]
    assert "di luar skala" in reasons["12", 2024]
    assert found.years[0].gain == 0


def test_a_target_never_lowers_what_was_assessed():
    (year,) = project(SPBE, BASE, [plan("a", {11: {2024: 1}})], [2024]).years
    assert (year.result.unrounded, year.raised, year.contributions) == (2, (), ())


def test_a_gap_in_the_base_is_not_guessed():
    values = everywhere(2)
    del values[11], values[12]
    found = project(SPBE, given(indicators=values), [plan("a", {11: {2024: 4}})], [2024])
    (year,) = found.years
    assert (year.result.value, year.result.missing, year.gain) == (None, (12,), None)
    assert (year.raised[0].before, year.contributions) == (None, ())


def test_without_indicator_values_nothing_is_projected():
    found = project(SPBE, given(domains=dict.fromkeys(range(1, 5), 3)), [plan("a", {11: {2024: 4}})], [2024])
    assert found.years == ()
    assert "nilai per indikator" in found.note
    assert cheapest_steps(SPBE, given(domains=dict.fromkeys(range(1, 5), 3)), [plan("a", {3: {2024: 4}})]) == ()
    assert level_steps(SPBE, given(domains=dict.fromkeys(range(1, 5), 3))) == ()


def test_the_order_of_the_initiatives_does_not_matter():
    plans = [plan("a", {11: {2024: 3}}), plan("b", {11: {2024: 4}, 12: {2024: 3}})]
    assert project(SPBE, BASE, plans, [2024]) == project(SPBE, BASE, plans[::-1], [2024])
    assert cheapest_steps(SPBE, BASE, plans) == cheapest_steps(SPBE, BASE, plans[::-1])


def test_own_targets_of_the_assessment():
    base = given(indicators=everywhere(2), targets={11: {2024: 3, 2025: 4}})
    assert [year.result.unrounded for year in project_own_targets(SPBE, base).years] == [
        Decimal("2.025"),
        Decimal("2.05"),
    ]


def test_the_cheapest_gain_comes_first_and_unknown_cost_last():
    """What was paid until the year of the assessment no longer counts."""
    plans = [
        plan("dear", {42: {2024: 3}}, {2024: 3_000_000_000}),
        plan("cheap", {11: {2024: 3}}, {2023: 700_000_000, 2024: 500_000_000, 2025: 500_000_000}),
        plan("unknown", {43: {2024: 5}}),
        plan("free", {1: {2024: 3}}, {2024: 0}),
        plan("useless", {12: {2024: 2}}, {2024: 1}),
    ]
    steps = cheapest_steps(SPBE, BASE, plans)
    assert [step.initiative.split("/")[1] for step in steps] == ["free", "cheap", "dear", "unknown"]
    assert steps[1].per_billion == Fraction(25, 1000)
    assert steps[2].per_billion == Fraction(1, 100)
    assert (steps[0].per_billion, steps[3].cost) == (None, None)


def test_a_step_after_another_adds_only_what_is_left():
    plans = [
        plan("first", {11: {2024: 4}}, {2024: 1_000_000_000}),
        plan("second", {11: {2024: 3}, 12: {2024: 3}}, {2024: 2_000_000_000}),
    ]
    first, second = cheapest_steps(SPBE, BASE, plans)
    assert first.gain == first.extra == Fraction(5, 100)
    assert (second.gain, second.extra) == (Fraction(5, 100), Fraction(25, 1000))


def test_the_next_level_of_an_indicator_is_worth_its_weight():
    steps = level_steps(SPBE, given(indicators=everywhere(5, SPBE20, i1=2, i42=4)))
    assert [(step.indicator, step.after, step.gain) for step in steps] == [
        (42, 5, Fraction(3, 100)),
        (1, 3, Fraction(13, 1000)),
    ]
    pemdi = level_steps(instruments()[PEMDI], given(PEMDI, indicators=everywhere(5, PEMDI, i20="3.2")))
    assert [(step.after, step.gain) for step in pemdi] == [(Decimal("3.5"), Fraction(45, 1000))]
