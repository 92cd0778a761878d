"""Every rule, run alone over its own cases: the place and the code, exactly."""

from pathlib import Path

import pytest

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference
from spbe_arch.rules import CHECKS, RULES
from spbe_arch.rules.casebook import Case, Casebook, casebooks

BOOKS = {book.code: book for book in casebooks()}


def _cases(good: bool) -> list:
    return [
        pytest.param(book, case, id=f"{book.code}-{case.name}")
        for book in BOOKS.values()
        for case in (book.good if good else book.bad)
    ]


def _write(case: Case, folder: Path) -> None:
    for path in (*case.files, *case.links):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
    for path, content in case.files.items():
        (folder / path).write_bytes(content)
    for path, target in case.links.items():
        (folder / path).symlink_to(target)


def _found(book: Casebook, case: Case, root: Path) -> list[str]:
    _write(case, root / "architecture")
    reference = load_reference()
    loaded = load(root, reference.national.keys())
    checks = [check for check in CHECKS if check.RULE.code == book.code]
    if book.code.startswith("PGC"):
        checks = list(CHECKS)
    assessment = assess(analyse(loaded.architecture, reference, case.today), loaded.findings, checks)
    return [f"{f.location} {f.code}".removeprefix("architecture/") for f in assessment.findings if f.code == book.code]


@pytest.mark.parametrize(("book", "case"), _cases(good=False))
def test_bad_case_is_found_where_it_stands(book: Casebook, case: Case, tmp_path: Path) -> None:
    assert case.expect, "a bad case says what must be found"
    assert _found(book, case, tmp_path) == list(case.expect)


@pytest.mark.parametrize(("book", "case"), _cases(good=True))
def test_good_case_is_left_alone(book: Casebook, case: Case, tmp_path: Path) -> None:
    assert _found(book, case, tmp_path) == []


def test_every_rule_has_its_cases_and_every_casebook_its_rule() -> None:
    assert {rule.code for rule in RULES} == set(BOOKS)
    assert all(book.bad and book.good for book in BOOKS.values())


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
