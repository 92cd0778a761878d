"""The rules over time survive any architecture, say each thing once, and are silent about plans that can be true."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.analysis import analyse
from spbe_arch.analysis.roadmap.order import circles
from spbe_arch.reference import load_reference
from spbe_arch.rules import CHECKS

from .roadmap_inputs import GAPS, INITIATIVES, OBJECTS, architecture, consistent, objects

OVER_TIME = [check for check in CHECKS if check.RULE.code.startswith("WKT")]
CONTRADICTIONS = {"WKT005", "WKT014", "WKT015", "WKT016", "WKT017"}
SLUGS = [name.partition("/")[2] for name in OBJECTS]
NAMES = ("a", "b", "c", "d")


def found(made):
    analysis = analyse(made, load_reference(), date(2026, 6, 30))
    return [finding for check in OVER_TIME for finding in check.check(analysis)]


@st.composite
def linked(draw):
    """Objects and initiatives with links between them, circles and references to nowhere included."""
    things, initiatives = draw(objects()), draw(INITIATIVES)
    some = st.lists(st.sampled_from(SLUGS), max_size=2, unique=True)
    for thing in things.values():
        thing["aplikasi"] = draw(some)
        thing["integrasi"] = [
            {"ke": slug, "arah": draw(st.sampled_from((None, "kirim", "terima")))} for slug in draw(some)
        ]
        thing["aplikasi_pendahulu"] = draw(st.sampled_from((None, *SLUGS)))
    for one in initiatives.values():
        one["bergantung_pada"] = draw(st.lists(st.sampled_from((*NAMES, "tidak-ada")), max_size=2))
        pairs = st.tuples(st.sampled_from(OBJECTS), st.sampled_from(OBJECTS))
        one["menggantikan"] = [{"lama": old, "baru": new} for old, new in draw(st.lists(pairs, max_size=2))]
        one["sub_kegiatan"] = draw(st.sampled_from((None, "2.16.03.1.02.0007", "2.16", "portal", "X.XX.01.2.09.0010")))
    return things, initiatives


@given(linked(), GAPS)
@settings(max_examples=150, deadline=None)
def test_rules_survive_anything_and_repeat_nothing(made, gaps):
    coverage = {"kab": {"titik_blank_spot": 3, "penutupan": [{"inisiatif": "a", "tahun": 2022, "titik": 5}]}}
    findings = found(architecture(*made, gaps, coverage))
    places = [(finding.code, finding.entity, finding.keys, finding.value) for finding in findings]
    assert len(places) == len(set(places))
    assert all(finding.message and "\n" not in finding.message for finding in findings)


@given(consistent())
@settings(max_examples=200, deadline=None)
def test_a_plan_that_can_be_true_has_no_contradiction(made):
    codes = {finding.code for finding in found(architecture(*made))}
    assert not codes & CONTRADICTIONS


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3), min_size=1))
@settings(max_examples=150, deadline=None)
def test_circles_are_those_that_a_walk_finds(waiting):
    initiatives = {name: {"bergantung_pada": waiting.get(name, [])} for name in NAMES}
    reaches = {name: {other for other in waiting.get(name, []) if other != name} for name in NAMES}
    for _round in NAMES:
        for name in NAMES:
            reaches[name] |= {far for near in reaches[name] for far in reaches[near]}
    knots = {frozenset(other for other in NAMES if other in reaches[name] and name in reaches[other]) for name in NAMES}
    found_circles = circles(architecture({}, initiatives))
    assert len(found_circles) == len([knot for knot in knots if len(knot) > 1])
    assert all(any({one.partition("/")[2] for one in circle} <= knot for knot in knots) for circle in found_circles)
