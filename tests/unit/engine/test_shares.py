"""Work that processes share is done once, whoever does it."""

import pytest

from spbe_arch.engine.shares import Shares
from spbe_arch.loading.beside import beside


@pytest.mark.parametrize("count", [0, 1, 256])
def test_each_number_is_taken_once(count: int) -> None:
    shares = Shares(count)
    answer = beside(lambda: list(shares.taken()))
    mine = list(shares.taken())
    theirs = answer() if answer else []
    assert sorted([*mine, *theirs]) == list(range(count))


def test_numbers_come_in_order() -> None:
    assert list(Shares(5).taken()) == [0, 1, 2, 3, 4]
