"""Sums agree by every cut, dropping never costs, delaying can be undone, and the parts make up the whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.roadmap.budget import cuts
from spbe_arch.analysis.roadmap.compare import compare
from spbe_arch.analysis.roadmap.coverage import coverage_of
from spbe_arch.analysis.roadmap.whatif import delayed, dropped
from spbe_arch.analysis.roadmap.year import roadmap_of
from spbe_arch.model.kinds import Initiative

from .roadmap_inputs import FIRST, GAPS, INITIATIVES, LAST, UNITS, architecture, objects

FULL = INITIATIVES.filter(bool)


@given(FULL)
@settings(max_examples=150, deadline=None)
def test_every_cut_of_the_budget_adds_up_to_the_total(initiatives):
    roadmap = roadmap_of(architecture({}, initiatives))
    whole = cuts(roadmap.lines)
    for cut in (whole.by_source, whole.by_unit, whole.by_content, whole.by_program):
        assert sum(cut.values()) == whole.total
    assert whole.total == sum(roadmap.year(year).budget.total for year in range(FIRST, LAST))


@given(objects(), FULL, GAPS, st.data())
@settings(max_examples=150, deadline=None)
def test_dropping_never_adds_budget_and_never_closes_a_gap_earlier(things, initiatives, gaps, data):
    plan = architecture(things, initiatives, gaps)
    chosen = data.draw(st.sampled_from(plan.of_kind(Initiative)))
    before, after = roadmap_of(plan), roadmap_of(dropped(plan, chosen))
    for year in range(FIRST, LAST):
        old, new = before.year(year).budget, after.year(year).budget
        assert new.total <= old.total
        for key in ("by_source", "by_unit", "by_content", "by_program"):
            assert all(amount <= getattr(old, key)[name] for name, amount in getattr(new, key).items())
    comparison = compare(before, after)
    assert comparison.freed_total == before.budget().total - after.budget().total >= 0
    assert all(amount > 0 for sources in comparison.freed.values() for amount in sources.values())


@given(objects(), FULL, GAPS, st.integers(-9, 9), st.data())
@settings(max_examples=150, deadline=None)
def test_delaying_and_undelaying_gives_an_equal_architecture(things, initiatives, gaps, years, data):
    coverage = {"kab": {"titik_blank_spot": 9, "penutupan": [{"inisiatif": "a", "tahun": 2022, "titik": 3}]}}
    plan = architecture(things, initiatives, gaps, coverage)
    chosen = data.draw(st.sampled_from(plan.of_kind(Initiative)))
    moved = delayed(plan, chosen, years)
    back = delayed(moved, moved.entities[chosen.id], -years)
    assert back == plan
    assert roadmap_of(back).year(2023) == roadmap_of(plan).year(2023)
    assert compare(roadmap_of(plan), roadmap_of(moved)).freed_total == 0


@given(objects(), FULL, st.integers(0, 5))
@settings(max_examples=100, deadline=None)
def test_a_plan_that_is_moved_as_a_whole_is_the_same_plan_later(things, initiatives, years):
    plan = architecture({name: {"status": thing.get("status")} for name, thing in things.items()}, initiatives)
    moved = plan
    for initiative in plan.of_kind(Initiative):
        moved = delayed(moved, moved.entities[initiative.id], years)
    before, after = roadmap_of(plan), roadmap_of(moved)
    for year in range(FIRST, LAST):
        assert before.timeline.states(year) == after.timeline.states(year + years)
        assert before.year(year).budget == after.year(year + years).budget


@given(objects(), FULL)
@settings(max_examples=100, deadline=None)
def test_nothing_differs_from_itself(things, initiatives):
    roadmap = roadmap_of(architecture(things, initiatives))
    comparison = compare(roadmap, roadmap_of(architecture(things, initiatives)))
    assert comparison == type(comparison)((), (), {}, (), ())


@given(FULL, GAPS)
@settings(max_examples=80, deadline=None)
def test_the_roadmaps_of_the_units_make_up_that_of_the_agency(initiatives, gaps):
    plan = architecture({}, initiatives, gaps)
    whole = roadmap_of(plan)
    parts = [roadmap_of(plan, {unit}) for unit in UNITS]
    owned = [line for line in whole.lines if line.unit != "belum diketahui"]
    assert sum(len(part.lines) for part in parts) == len(owned)
    assert all({gap.id for gap in part.catalogue} <= {gap.id for gap in whole.catalogue} for part in parts)


closings = st.lists(
    st.fixed_dictionaries(
        {"inisiatif": st.sampled_from(("a", "b")), "tahun": st.integers(2020, 2030), "titik": st.integers(0, 50)}
    ),
    max_size=5,
)


@given(st.lists(st.tuples(st.none() | st.integers(0, 100), closings), max_size=3), FULL)
@settings(max_examples=100, deadline=None)
def test_points_closed_and_points_left_agree(regions, initiatives):
    coverage = {
        f"kab-{number}": {"penutupan": planned, **({} if points is None else {"titik_blank_spot": points})}
        for number, (points, planned) in enumerate(regions)
    }
    view = coverage_of(architecture({}, initiatives, coverage=coverage), range(2020, 2026))
    assert sum(view.by_initiative.values()) == sum(view.closed.values()) == sum(one.points for one in view.closings)
    for region in view.regions:
        left = [region.remaining[year] for year in view.years]
        assert (None in left) is (region.points is None and bool(left))
        known = [number for number in left if number is not None]
        assert known == sorted(known, reverse=True)
        if region.points is not None and region.closed_total <= region.points and known:
            assert known[-1] == region.points - region.closed_total
    cancelled = {
        f"inisiatif/{slug}" for slug, one in initiatives.items() if one.get("status_perencanaan") == "dibatalkan"
    }
    assert not cancelled & set(view.by_initiative)
