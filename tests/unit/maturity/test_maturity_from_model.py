"""Assessments and initiatives of an architecture become plain inputs; results become the JSON contract."""

import json
from decimal import Decimal

from spbe_arch.analysis.maturity.compute import compute, compute_all
from spbe_arch.analysis.maturity.contract import index_document, index_entry
from spbe_arch.analysis.maturity.from_model import inputs_of, plans_of, projection_base
from spbe_arch.analysis.maturity.projection import project
from spbe_arch.reference.instruments import instrument_of_year, instruments

from .maturity_inputs import SPBE20, everywhere, given
from .maturity_model import architecture

PEMDI = "permenpanrb-8-2026"


def assessment(year, kind="mandiri", instrument=SPBE20, **values):
    return {"instrumen": instrument, "tahun": year, "jenis": kind, **values}


def test_assessments_become_inputs():
    found = inputs_of(
        architecture(
            {
                "penilaian/b": assessment(2023, "resmi", nilai_domain={"1": "3.1"}, instansi="Kabupaten Lain"),
                "penilaian/a": assessment(2023, nilai_indikator={"11": 3}, target={"11": {2024: 4}}),
            }
        )
    )
    assert [(one.id, one.agency, one.year, one.kind) for one in found] == [
        ("penilaian/a", "Pemerintah Kota Contoh", 2023, "mandiri"),
        ("penilaian/b", "Kabupaten Lain", 2023, "resmi"),
    ]
    assert found[0].indicator_values == {"11": Decimal(3)}
    assert found[0].targets == {"11": {2024: Decimal(4)}}
    assert found[1].domain_values == {"1": Decimal("3.1")}


def test_an_assessment_with_missing_keys_is_still_listed():
    (result,) = compute_all(instruments(), inputs_of(architecture({"penilaian/a": {}})))
    assert (result.assessment, result.value, result.year) == ("penilaian/a", None, 0)


def test_initiatives_become_plans_and_cancelled_ones_do_not():
    built = architecture(
        {
            "inisiatif/a": {
                "target_indikator": {"11": {2024: 4}},
                "anggaran_per_tahun": {2024: {"APBD": 3, "APBN": 4}},
            },
            "inisiatif/b": {"target_indikator": {"11": {2024: 5}}, "status_perencanaan": "dibatalkan"},
            "inisiatif/c": {"anggaran_per_tahun": {2024: 5}},
        }
    )
    (plan,) = plans_of(built, instruments()[SPBE20], instruments())
    assert (plan.id, plan.targets, plan.cost) == ("inisiatif/a", {"11": {2024: Decimal(4)}}, Decimal(7))


def test_a_target_belongs_to_the_instrument_of_its_year_once_that_is_used():
    plans = {"inisiatif/a": {"target_indikator": {"11": {2025: 4, 2027: 5}}}}
    before = architecture({**plans, "penilaian/a": assessment(2024)})
    assert plans_of(before, instruments()[SPBE20], instruments())[0].targets["11"] == {2025: 4, 2027: 5}
    after = architecture({**plans, "penilaian/a": assessment(2024), "penilaian/b": assessment(2026, instrument=PEMDI)})
    assert plans_of(after, instruments()[SPBE20], instruments())[0].targets["11"] == {2025: 4}
    assert plans_of(after, instruments()[PEMDI], instruments())[0].targets["11"] == {2027: 5}


def test_instruments_follow_each_other():
    found = [instrument_of_year(instruments(), year) for year in (2017, 2020, 2021, 2025, 2026, 2030)]
    names = [one.id if one else None for one in found]
    assert names == [None, "permenpanrb-5-2018", SPBE20, SPBE20, PEMDI, PEMDI]


def test_a_projection_starts_from_the_last_own_assessment_with_indicators_official_first():
    values = {"nilai_indikator": {"11": 3}}
    built = architecture(
        {
            "penilaian/a": assessment(2022, "resmi", **values),
            "penilaian/b": assessment(2023, "mandiri", **values),
            "penilaian/c": assessment(2023, "resmi", **values),
            "penilaian/d": assessment(2024, "resmi", nilai_domain={"1": 3}),
            "penilaian/e": assessment(2024, "resmi", instansi="Kota Lain", **values),
        }
    )
    found = projection_base(inputs_of(built), "Pemkot Contoh")
    assert found.id == "penilaian/c"
    assert projection_base(inputs_of(built), "Pemkot Contoh", PEMDI) is None


def test_from_the_architecture_to_the_projected_year():
    values = {str(number): level for number, level in everywhere(2).items()}
    built = architecture(
        {
            "penilaian/a": assessment(2023, nilai_indikator=values),
            "inisiatif/a": {"target_indikator": {"11": {2024: 4}}},
        }
    )
    base = projection_base(inputs_of(built), built.agency.name)
    found = project(instruments()[SPBE20], base, plans_of(built, instruments()[SPBE20], instruments()), [2024])
    assert found.years[0].result.unrounded == Decimal("2.05")


def test_the_contract():
    entry = index_entry(compute(instruments()[SPBE20], given(domains=dict.fromkeys(range(1, 5), "2.5985"))))
    assert list(entry) == [
        *("assessment", "agency", "instrument", "year", "kind", "value", "unrounded", "predicate"),
        *("predicate_rounded", "predicate_edge", "domains", "aspects", "missing"),
    ]
    assert (str(entry["value"]), str(entry["unrounded"]), entry["predicate_edge"]) == ("2.60", "2.5985", True)
    assert (entry["domains"][0]["no"], str(entry["domains"][0]["value"])) == (1, "2.60")
    missing = index_entry(compute(instruments()[SPBE20], given(indicators={1: 3})))
    assert (missing["value"], missing["predicate"], missing["missing"][:2]) == (None, None, [2, 3])
    assert missing["predicate_edge"] is False


def test_the_document_lists_every_assessment_by_id():
    results = compute_all(instruments(), [given(name="penilaian/b"), given(name="penilaian/a")])
    document = json.loads(json.dumps(index_document(reversed(results))))
    assert [entry["assessment"] for entry in document["index"]] == ["penilaian/a", "penilaian/b"]
