"""Scalars become values, findings keep their fingerprint, and the nearest word is the one that was meant."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from spbe_arch.model.finding import Finding, Rule, Severity, in_order
from spbe_arch.model.kinds import Application
from spbe_arch.model.near import nearest
from spbe_arch.model.origin import Location, Origin, Renamed
from spbe_arch.model.types import Budget, Count, Day, Number, Truth, Year

RULE = Rule("XXX001", Severity.ERROR, "Contoh", "Contoh", ("perpres-95-2018",))


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Truth, "Ya", True),
        (Truth, "tidak", False),
        (Day, "2024-02-29", date(2024, 2, 29)),
        (Year, "2024", 2024),
        (Count, "0", 0),
        (Number, "2.50", Decimal("2.50")),
        (Number, "-3", Decimal(-3)),
        (Budget, {"2021": "5"}, {2021: {"": 5}}),
        (Budget, {"2021": {"APBD": "5"}}, {2021: {"APBD": 5}}),
    ],
)
def test_text_becomes_a_value(kind: object, written: object, value: object) -> None:
    assert TypeAdapter(kind).validate_python(written) == value


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Truth, "mungkin"),
        (Day, "2024-02-30"),
        (Day, "30-06-2024"),
        (Day, "2024-6-3"),
        (Year, "99999999999"),
        (Year, "1.900"),
        (Year, "٢٠٢٤"),
        (Count, "-1"),
        (Count, "1_000"),
        (Count, "1e3"),
        (Number, "NaN"),
        (Number, "Infinity"),
        (Number, "-inf"),
        (Number, ".nan"),
        (Number, "1e999"),
        (Number, "2,5"),
        (Number, "1" * 40),
        (Number, ""),
        (Budget, {"2021": "lima"}),
    ],
)
def test_what_is_no_such_value_is_refused(kind: object, written: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("kepegawaiian", ("kepegawaian", "keuangan"), "kepegawaian"),
        ("ss1", ("SS1", "SS2"), "SS1"),
        ("web", ("Desktop", "Web"), "Web"),
        ("bdk", ("bkd", "rsud"), "bkd"),
        ("bxd", ("bkd", "bad"), None),
        ("zzz", ("kepegawaian",), None),
        ("", ("kepegawaian",), None),
        ("kepegawaian", (), None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, candidates: tuple[str, ...], meant: str | None) -> None:
    assert nearest(word, candidates) == meant


def test_a_fingerprint_does_not_depend_on_lines() -> None:
    one, two = (Application(id="aplikasi/a", nama="A", origin=Origin(f"architecture/{n}.yml")) for n in "ab")
    first = RULE.at(one, "layanan", 0, message="x", value="v")
    assert first.fingerprint == RULE.at(two, "layanan", 5, message="lain", value="v").fingerprint
    assert first.fingerprint != RULE.at(one, "layanan", 0, message="x", value="w").fingerprint
    assert first.fingerprint != RULE.at(one, "data", 0, message="x", value="v").fingerprint
    assert first.basis == "perpres-95-2018"


def test_findings_leave_by_place_and_once() -> None:
    places = (Location("b.yml"), Location("a.yml", 10, 1), Location("a.yml", 2, 5))
    findings = [Finding("XXX001", Severity.ERROR, "x", place) for place in places]
    ordered = in_order([*findings, *findings])
    assert [str(finding.location) for finding in ordered] == ["a.yml:2:5", "a.yml:10:1", "b.yml:1:1"]


def test_origin_is_not_content() -> None:
    one, two = (Application(id="aplikasi/a", nama="A", origin=Origin(path)) for path in ("x.yml", "y.yml"))
    assert one == two
    assert Origin("x.yml").at("layanan", 3) == Location("x.yml", 1, 1)


def test_a_mistyped_key_keeps_its_place() -> None:
    class Source:
        """A source that says which keys it was asked for."""

        def locate(self, keys: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
            return (7, 1) if keys == ("layanann", 0) and not key else (1, 1)

    assert Origin("x.yml", Renamed(Source(), {"layanan": "layanann"})).at("layanan", 0).line == 7
