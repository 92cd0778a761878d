"""Exact JSON says the same as any JSON, with every digit of its decimals."""

import json
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.reports.exact_json import dumped

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.text())
DOCUMENTS = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@settings(deadline=None)
@given(DOCUMENTS)
def test_it_is_what_the_library_writes(document):
    assert dumped(document) == json.dumps(document, ensure_ascii=False, indent=1) + "\n"


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**6), max_value=10**6, places=12))
def test_decimals_come_back_with_all_their_digits(value):
    read = json.loads(dumped({"nilai": value}), parse_float=Decimal, parse_int=Decimal)["nilai"]
    assert read.as_tuple() == value.as_tuple()


def test_two_digits_stay_two_digits():
    assert dumped([Decimal("2.60"), Decimal("1E+1"), ()]) == "[\n 2.60,\n 10,\n []\n]\n"
