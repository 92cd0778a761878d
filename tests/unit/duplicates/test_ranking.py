"""Groups of entries are ranked as entries one by one would be."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.analysis.duplicates.ranking import RARE, Ranking, bits_of

SIZE = 150
words = st.lists(
    st.tuples(st.sets(st.integers(0, SIZE - 1), min_size=1), st.sampled_from([0.5, 1.0, 1.7, 3.1]), st.booleans()),
    max_size=12,
)


@given(words, st.integers(1, 40))
def test_groups_are_ranked_as_single_entries_are(found, most):
    ranking = Ranking()
    naive: dict[int, float] = {}
    for users, gain, only_found in sorted(found, key=lambda word: len(word[0])):
        bits = partial(bits_of, users)
        if only_found:
            ranking.add_to_found(gain, bits)
        else:
            ranking.add(gain, sorted(users), bits)
        for number in users:
            if number in naive or not only_found:
                naive[number] = naive.get(number, 0.0) + gain
        assert len(ranking) == len(naive)
    assert ranking.best(most) == sorted(naive, key=lambda number: (-naive[number], number))[:most]


def test_a_frequent_word_alone_gives_the_first_entries():
    ranking = Ranking()
    users = range(0, 10 * RARE, 2)
    ranking.add(1.0, users, partial(bits_of, users))
    assert ranking.best(3) == [0, 2, 4]


def test_nothing_found_is_nothing():
    assert Ranking().best(5) == []
    assert bits_of(()) == 0
