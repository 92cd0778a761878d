"""The rules of a large repository are checked in two processes: together they find what one finds."""

from dataclasses import replace
from datetime import date

import pytest

from spbe_arch.analysis.analysis import Analysis, analyse
from spbe_arch.assessment.assess import broken
from spbe_arch.cli.checking import WORTH_IT, checking
from spbe_arch.model.architecture import gather
from spbe_arch.model.finding import in_order
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


@pytest.mark.parametrize("count", [3, WORTH_IT])
def test_both_processes_find_what_one_finds(count):
    analysis = analysis_of(count)
    found = tuple(checking(analysis)(analysis))
    assert len(found) > count
    assert in_order(found) == in_order(broken(analysis, CHECKS))


def test_a_second_process_that_fails_is_done_without():
    """It meets no entity that it can check; this one is given the analysis as it is."""
    analysis = analysis_of(WORTH_IT)
    worthless = replace(analysis, reference=None)
    assert in_order(checking(worthless)(analysis)) == in_order(broken(analysis, CHECKS))


def test_the_others_do_not_ask_the_gate():
    def found(*_asked: object) -> None:
        raise AssertionError

    assert list(broken(replace(analysis_of(3), found=found), BY_THEMSELVES))
