"""The computed roadmap is what the text of the contract says, also where initiatives contradict each other."""

from itertools import pairwise

from hypothesis import given, settings

from spbe_arch.analysis.roadmap.states import USABLE, State
from spbe_arch.analysis.roadmap.year import roadmap_of

from . import roadmap_oracle as oracle
from .roadmap_inputs import FIRST, GAPS, INITIATIVES, LAST, architecture, consistent, objects

ALLOWED = {
    "absent": {"absent", "building", "as_is", "upgrading"},
    "building": {"building", "as_is", "upgrading", "ending"},
    "as_is": {"as_is", "upgrading", "ending", "ended"},
    "upgrading": {"upgrading", "as_is", "ending", "ended"},
    "ending": {"ending", "ended"},
    "ended": {"ended"},
}


@given(objects(), INITIATIVES)
@settings(max_examples=300, deadline=None)
def test_every_object_has_the_state_of_the_text_in_every_year(things, initiatives):
    roadmap = roadmap_of(architecture(things, initiatives))
    for year in range(FIRST, LAST):
        view = roadmap.year(year)
        expected = {name: oracle.state(name, thing, initiatives, year) for name, thing in things.items()}
        assert {name: state.value for name, state in view.states.items()} == expected
        assert {name: view.states[name].official for name in things} == {
            name: oracle.OFFICIAL.get(state) for name, state in expected.items()
        }
        changed = {
            name: (oracle.state(name, thing, initiatives, year - 1), expected[name])
            for name, thing in things.items()
            if oracle.state(name, thing, initiatives, year - 1) != expected[name]
        }
        assert {change.id: (change.before.value, change.after.value) for change in view.changes} == changed


@given(INITIATIVES, GAPS)
@settings(max_examples=150, deadline=None)
def test_money_and_gaps_are_those_of_the_text(initiatives, gaps):
    roadmap = roadmap_of(architecture({}, initiatives, gaps))
    for year in range(FIRST, LAST):
        view = roadmap.year(year)
        cuts = view.budget
        found = {
            "total": cuts.total,
            "by_source": cuts.by_source,
            "by_unit": cuts.by_unit,
            "by_content": cuts.by_content,
            "by_program": cuts.by_program,
        }
        assert found == oracle.budget(initiatives, year)
        assert {gap_id.partition("/")[2]: state.value for gap_id, state in view.gap_states.items()} == {
            slug: oracle.gap_state(slug, gap, initiatives, year) for slug, gap in gaps.items()
        }
        assert sum(view.gaps.values()) == len(gaps)


@given(consistent())
@settings(max_examples=300, deadline=None)
def test_states_only_move_along_allowed_steps_where_the_plan_can_be_true(made):
    roadmap = roadmap_of(architecture(*made))
    for entity_id, plan in roadmap.timeline.plans.items():
        states = [plan.state(year).value for year in range(FIRST, LAST)]
        for before, after in pairwise(states):
            assert after in ALLOWED[before], (entity_id, states)


@given(objects(), INITIATIVES)
@settings(max_examples=100, deadline=None)
def test_every_way_of_asking_gives_the_same_state(things, initiatives):
    timeline = roadmap_of(architecture(things, initiatives)).timeline
    years = tuple(range(FIRST, LAST))
    (usable,) = timeline.bits(years, USABLE)
    for bit, year in enumerate(years):
        states = timeline.states(year)
        for name in things:
            assert states[name] is timeline.state(name, year)
            assert isinstance(states[name], State)
            assert bool(usable[name] >> bit & 1) is states[name].usable


@given(objects(), INITIATIVES)
@settings(max_examples=100, deadline=None)
def test_those_behind_a_state_work_on_the_object(things, initiatives):
    roadmap = roadmap_of(architecture(things, initiatives))
    for year in range(FIRST, LAST):
        view = roadmap.year(year)
        keys = {"building": "membangun", "upgrading": "meningkatkan", "ending": "menghentikan"}
        for name, state in view.states.items():
            by = view.by.get(name, ())
            assert bool(by) is (state.value in keys)
            assert all(name in initiatives[one.partition("/")[2]][keys[state.value]] for one in by)
