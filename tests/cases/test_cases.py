"""Every rule, run alone over its own cases: the place and the code, exactly. And what rules look at, over all cases."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from spbe_arch.analysis.analysis import Analysis, analyse
from spbe_arch.analysis.gate import LOOKED_AT
from spbe_arch.assessment.assess import assess, broken
from spbe_arch.loading.load import load
from spbe_arch.model.architecture import Architecture
from spbe_arch.reference import load_reference
from spbe_arch.rules import ASKING_THE_GATE, CHECKS, OF_ONE_OBJECT, RULES
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


def _analysis(case: Case, root: Path) -> Analysis:
    _write(case, root / "architecture")
    reference = load_reference()
    return analyse(load(root, reference.national.keys()).architecture, reference, case.today)


class Watched:
    """An architecture of which only single objects, kinds and links that the gate looks at can be asked for."""

    def __init__(self, whole: Architecture) -> None:
        self.agency, self.settings, self.entities, self._whole = whole.agency, whole.settings, self, whole

    def of_kind(self, cls: type) -> tuple:
        assert issubclass(cls, LOOKED_AT)
        return self._whole.of_kind(cls)

    def find(self, cls: type, slug: str) -> object:
        assert issubclass(cls, LOOKED_AT)
        return self._whole.find(cls, slug)

    def outgoing(self, entity_id: str) -> tuple:
        assert self.get(entity_id) or "/" in entity_id
        return self._whole.outgoing(entity_id)

    def get(self, entity_id: str) -> object:
        found = self._whole.entities.get(entity_id)
        assert found is None or isinstance(found, LOOKED_AT)
        return found

    __getitem__ = get


def _look_at_one_object(analysis: Analysis) -> None:
    found, entities = set(broken(analysis, OF_ONE_OBJECT)), analysis.architecture.entities
    each = [broken(analysis.only({entity_id: entities[entity_id]}), OF_ONE_OBJECT) for entity_id in entities]
    assert found == set(broken(analysis.only({}), OF_ONE_OBJECT)).union(*each)
    assert all(other.location.path == one.location.path for one in found for other in one.related)


def _look_at_what_the_gate_looks_at(analysis: Analysis) -> None:
    watched = replace(analysis, architecture=Watched(analysis.architecture))
    assert list(broken(watched, ASKING_THE_GATE)) == list(broken(analysis, ASKING_THE_GATE))


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: book.code)
def test_rules_look_at_what_they_say(book: Casebook, tmp_path: Path) -> None:
    """What is noted of a file, or of the gate, is believed until something changes that it may depend on."""
    for number, case in enumerate((*book.bad, *book.good)):
        analysis = _analysis(case, tmp_path / str(number))
        _look_at_one_object(analysis)
        _look_at_what_the_gate_looks_at(analysis)


def test_rules_look_at_what_they_say_in_the_example() -> None:
    reference = load_reference()
    architecture = load(Path(__file__).parents[2], reference.national.keys()).architecture
    analysis = analyse(architecture, reference, date(2025, 6, 30))
    _look_at_one_object(analysis)
    _look_at_what_the_gate_looks_at(analysis)


def test_every_rule_has_its_cases_and_every_casebook_its_rule() -> None:
    assert {rule.code for rule in RULES} == set(BOOKS)
    assert all(book.bad and book.good for book in BOOKS.values())


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
