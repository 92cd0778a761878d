"""The rules of a large repository are checked in two processes: together they find what one finds."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from spbe_arch.analysis.analysis import Analysis, analyse
from spbe_arch.assessment.assess import broken
from spbe_arch.engine.checking import WORTH_IT, checking
from spbe_arch.engine.noted import Noted
from spbe_arch.loading.memory import FileMemory
from spbe_arch.model.architecture import gather
from spbe_arch.model.finding import Finding, in_order
from spbe_arch.model.kinds import Agency, Application, DataAsset, Settings
from spbe_arch.reference import load_reference
from spbe_arch.rules import BY_THEMSELVES, CHECKS

DAY = date(2025, 6, 30)


def analysis_of(count: int) -> Analysis:
    """Return many faulty objects, two of which repeat each other."""
    data = (DataAsset(id=f"data/d{number:04}", nama="-", status="operasi") for number in range(count))
    twins = (
        Application(id=f"aplikasi/{slug}", nama="Surat Elektronik", fungsi="Mengelola surat masuk dan surat keluar")
        for slug in ("surat", "surat-baru")
    )
    architecture = gather(Agency(nama="Kota Contoh"), Settings(), (*data, *twins))
    return analyse(architecture, load_reference(), DAY)


@pytest.fixture
def begun(tmp_path: Path) -> Callable[[Analysis], Callable[[Analysis], Iterator[Finding]]]:
    """Begin to check where nothing was noted before."""
    return lambda analysis: checking(analysis, Noted(analysis, tmp_path, FileMemory(tmp_path)))


@pytest.mark.parametrize("count", [3, WORTH_IT])
def test_both_processes_find_what_one_finds(count, begun):
    analysis = analysis_of(count)
    found = tuple(begun(analysis)(analysis))
    assert len(found) > count
    assert in_order(found) == in_order(broken(analysis, CHECKS))


class OnlyHere:
    """Reference data that no other process can use."""

    def __init__(self) -> None:
        self._first, self._reference = os.getpid(), load_reference()

    def __getattr__(self, name: str) -> Any:
        assert os.getpid() == self._first
        return getattr(self._reference, name)


def test_a_second_process_that_fails_is_done_without(begun):
    analysis = analysis_of(WORTH_IT)
    assert in_order(begun(replace(analysis, reference=OnlyHere()))(analysis)) == in_order(broken(analysis, CHECKS))


def test_the_others_do_not_ask_the_gate():
    def found(*_asked: object) -> None:
        raise AssertionError

    assert list(broken(replace(analysis_of(3), found=found), BY_THEMSELVES))
