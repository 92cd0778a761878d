"""The shipped instruments are consistent, a fourth is a file, and a wrong one is refused with all its reasons."""

import json
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
from derive_instruments import derived, render

from spbe_arch.reference.instruments import InstrumentError, instruments, load_instruments, parse_instrument
from spbe_arch.reference.published import published

FOLDER = files("spbe_arch.reference").joinpath("data", "instruments")
SOURCES = Path(__file__).parents[3] / "../shared/reference/index"
NEWEST = "permenpanrb-59-2020"


def text_of(name: str = NEWEST) -> str:
    return FOLDER.joinpath(f"{name}.json").read_text(encoding="utf-8")


def changed(change) -> str:
    data = json.loads(text_of())
    change(data)
    return json.dumps(data)


def test_three_instruments_are_shipped():
    assert {name: len(found.indicators) for name, found in instruments().items()} == {
        "permenpanrb-5-2018": 35,
        "permenpanrb-59-2020": 47,
        "permenpanrb-8-2026": 20,
    }


@pytest.mark.parametrize("name", ["permenpanrb-5-2018", "permenpanrb-59-2020", "permenpanrb-8-2026"])
def test_weights_add_up_exactly(name):
    found = instruments()[name]
    assert sum(part.weight for part in found.indicators) == Decimal(100)
    assert sum(part.weight for part in found.aspects) == Decimal(100)
    assert not found.domains or sum(part.weight for part in found.domains) == Decimal(100)


def test_scales_differ():
    scales = {name: found.scale for name, found in instruments().items()}
    assert scales["permenpanrb-5-2018"].minimum == 0
    assert (scales[NEWEST].minimum, scales[NEWEST].unfilled) == (1, 0)
    assert scales["permenpanrb-8-2026"].step is None


def test_predicates_belong_to_the_instrument():
    spbe, pemdi = instruments()[NEWEST], instruments()["permenpanrb-8-2026"]
    value = Decimal("2.55")
    assert (spbe.predicate(value).name, pemdi.predicate(value).name) == ("Cukup", "Baik")
    value = Decimal("4.05")
    assert (spbe.predicate(value).name, pemdi.predicate(value).name) == ("Sangat Baik", "Memuaskan")


@pytest.mark.parametrize(
    ("value", "level"), [("1.0", 1), ("1.49", 1), ("1.5", 2), ("3.5", 4), ("3.99", 4), ("4.0", 5), ("5", 5)]
)
def test_a_continuous_value_has_the_level_of_its_band(value, level):
    assert instruments()["permenpanrb-8-2026"].scale.level_of(Decimal(value)) == level


def test_a_fourth_instrument_is_a_file(tmp_path):
    for name in ("permenpanrb-59-2020", "permenpanrb-99-2030"):
        (tmp_path / f"{name}.json").write_text(text_of(), encoding="utf-8")
    assert list(load_instruments(tmp_path)) == ["permenpanrb-59-2020", "permenpanrb-99-2030"]


def test_a_wrong_weight_is_refused():
    text = changed(lambda data: data["indicators"][41].update(weight=3.5))
    with pytest.raises(InstrumentError, match=r"jumlah bobot indikator 100\.5, seharusnya tepat 100") as caught:
        parse_instrument("permenpanrb-99-2030", text)
    assert "`permenpanrb-99-2030`" in str(caught.value)
    assert "bobot aspek 8 adalah 18.0, tetapi jumlah bobot indikatornya 18.5" in caught.value.problems


def test_a_tiny_error_of_a_weight_is_refused():
    text = text_of().replace('"weight": 1.3,', '"weight": 1.30000000000000001,', 1)
    with pytest.raises(InstrumentError, match=r"100\.00000000000000001"):
        parse_instrument("x", text)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda d: d["aspects"][0].update(domain=2), "bobot domain 1 adalah 13.0, tetapi jumlah bobot aspeknya 0"),
        (lambda d: d["aspects"][0].update(domain=9), "aspek 1 menunjuk domain 9, yang tidak ada"),
        (lambda d: d["indicators"][0].update(aspect=9), "indikator 1 menunjuk aspek 9, yang tidak ada"),
        (lambda d: d["indicators"][1].update(no=1), "nomor indikator 1 dipakai 2 kali"),
        (lambda d: d["scale"].update(step=3), "langkah 3 tidak membagi habis skala 1 sampai 5"),
        (lambda d: d["predicates"][0].update(min=4.3), "ambang predikat berlubang"),
        (lambda d: d["predicates"].pop(0), "predikat tertinggi tidak mencapai"),
        (lambda d: d["predicates"].pop(), "predikat terendah tidak mencapai"),
        (lambda d: d["indicators"][0]["levels"].pop("3"), "kriteria indikator 1 harus memuat tingkat 1 sampai 5"),
        (lambda d: d["rounding"].update(mode="up"), "cara membulatkan `up` tidak dikenal"),
        (lambda d: d["indicators"].clear(), "tidak memuat aspek atau indikator"),
        (lambda d: d.pop("scale"), "isinya tidak terbaca"),
    ],
)
def test_what_contradicts_itself_is_refused(change, reason):
    with pytest.raises(InstrumentError) as caught:
        parse_instrument("x", changed(change))
    assert any(problem.startswith(reason) for problem in caught.value.problems), caught.value.problems


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"scale": 3}'])
def test_any_text_is_refused_with_a_message(text):
    with pytest.raises(InstrumentError, match="isinya tidak terbaca"):
        parse_instrument("x", text)


def test_every_published_result_names_its_source_and_a_known_instrument():
    for row in published().results:
        assert row.source
        assert row.certainty
        assert row.instrument in instruments()
        assert len(row.domains) in (0, len(instruments()[row.instrument].domains))


def test_a_damaged_cell_is_none_and_the_note_says_so():
    damaged = [row for row in published().results if None in row.domains]
    assert damaged
    assert all("D1" in row.note for row in damaged)


def test_shipped_files_are_fresh():
    if not SOURCES.is_dir():
        pytest.skip("the sources are not beside this repository")
    for name, content in derived(SOURCES).items():
        shipped = files("spbe_arch.reference").joinpath("data", *name.split("/")).read_text(encoding="utf-8")
        assert shipped == render(content) + "\n", name
