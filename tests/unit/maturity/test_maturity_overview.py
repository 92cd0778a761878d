"""The view of one agency's index, and the answer to a question about it."""

from datetime import date
from decimal import Decimal

from spbe_arch.analysis.maturity.answer import Answer, Question, setting_problem
from spbe_arch.analysis.maturity.overview import Maturity
from spbe_arch.reference import load_reference
from spbe_arch.reference.instruments import instruments

from .maturity_inputs import PEMDI, SPBE18, SPBE20, everywhere
from .maturity_model import architecture

TODAY = date(2025, 6, 1)


def values(level, instrument=SPBE20, **changes):
    return {str(number): value for number, value in everywhere(level, instrument, **changes).items()}


def assessment(year, kind="mandiri", level=3, instrument=SPBE20, **more):
    stated = {"nilai_indikator": values(level, instrument)} if "nilai_domain" not in more else {}
    return {"instrumen": instrument, "tahun": year, "jenis": kind, **stated, **more}


def maturity(entities, **agency):
    return Maturity(architecture(entities, **agency), load_reference(), TODAY)


def test_an_agency_is_known_by_any_of_its_names():
    found = maturity(
        {
            "penilaian/a": assessment(2023, "resmi", instansi="Pemkot Contoh"),
            "penilaian/b": assessment(2024, "resmi", instansi="Kabupaten Contoh"),
        }
    )
    assert [found.is_own(result) for result in found.results] == [True, False]
    assert found.base().id == "penilaian/a"


def test_an_assessment_of_ours_that_names_us_gives_its_documents():
    fact = {"fakta": {"dokumen": "Perwal 1/2023"}, "bukti": ["regulasi/perwal"]}
    found = maturity(
        {
            "regulasi/perwal": {"nama": "Perwal 1/2023"},
            "penilaian/a": assessment(2023, instansi="Kota Contoh", penjelasan={"21": fact}),
            "penilaian/b": assessment(2023, instansi="Kota Lain", penjelasan={"21": fact}),
        }
    )
    pack = found.packs(SPBE20)[20]
    assert [document.assessment for document in pack.documents] == ["penilaian/a"]
    assert "regulasi/perwal" in [item.id for item in pack.objects]


def test_numbers_of_another_instrument_prove_nothing():
    """The upload for indicator 11 of 59/2020 is not proved by an explanation of indicator 11 of 8/2026."""
    uploaded = {"11": {"fakta": {"dokumen": "Bukti unggah metadata"}}}

    def missing(instrument):
        found = maturity({"penilaian/a": assessment(2025, instrument=instrument, penjelasan=uploaded)})
        return [piece.text for piece in found.packs(SPBE20)[10].suggestion.missing]

    assert any("unggah" in text for text in missing(PEMDI))
    assert not any("unggah" in text for text in missing(SPBE20))


def test_a_projection_has_every_year_up_to_the_last_target():
    found = maturity(
        {"penilaian/a": assessment(2022), "inisiatif/a": {"target_indikator": {"11": {2025: 4}, "12": {2023: 4}}}}
    )
    years = found.projection(found.base()).years
    assert [year.year for year in years] == [2023, 2024, 2025]
    assert [year.gain for year in years] == [Decimal("0.025"), Decimal("0.025"), Decimal("0.05")]


def test_targets_may_be_decimals():
    found = maturity(
        {
            "penilaian/a": assessment(2026, level="3.2", instrument=PEMDI),
            "inisiatif/a": {"target_indikator": {"20": {2027: "3.75"}}},
        }
    )
    (year,) = found.projection(found.base()).years
    assert year.result.unrounded == Decimal("3.2") + Decimal("0.55") * 15 / 100


def test_the_answer_is_about_what_was_asked():
    found = maturity(
        {
            "penilaian/a": assessment(2020, "resmi", instrument=SPBE18),
            "penilaian/b": assessment(2023, "mandiri"),
            "penilaian/c": assessment(2023, "resmi"),
            "penilaian/d": assessment(2024, "resmi", nilai_domain={"1": 3}),
        }
    )
    everything = Answer(found, Question())
    assert (len(everything.results), everything.base.id, everything.instrument.id) == (4, "penilaian/c", SPBE20)
    old = Answer(found, Question(instrument=SPBE18))
    assert ([result.assessment for result in old.results], old.instrument.id) == (["penilaian/a"], SPBE18)
    none = Answer(found, Question(instrument=PEMDI))
    assert (none.results, none.base, none.projection, none.instrument.id) == ((), None, None, PEMDI)
    tried = Answer(found, Question(year=2023, settings={"11": Decimal(5)})).what_ifs
    assert {name: one.after.unrounded for name, one in tried.items()} == {
        "penilaian/b": Decimal("3.05"),
        "penilaian/c": Decimal("3.05"),
    }


def test_what_a_projected_year_brought_is_the_official_result_alone():
    found = maturity(
        {
            "penilaian/a": assessment(2022, "resmi"),
            "penilaian/b": assessment(2023, "interviu"),
            "penilaian/c": assessment(2024, "resmi"),
            "penilaian/d": assessment(2024, "resmi", instansi="Kota Lain"),
        }
    )
    answer = Answer(found, Question(year=2022))
    assert answer.reached(2023) is None
    assert answer.reached(2024).assessment == "penilaian/c"


def test_a_unit_without_evidence_is_still_answered():
    (unit,) = Answer(maturity({}), Question(unit="tim-spbe")).units
    assert (unit.name, unit.objects, unit.owed) == ("Tim Koordinasi SPBE", (), ())


def test_a_value_to_be_tried_must_be_one_the_agency_could_give_itself():
    spbe, pemdi = instruments()[SPBE20], instruments()[PEMDI]
    assert setting_problem(spbe, "11", Decimal(4)) == ""
    assert "di luar skala" in setting_problem(spbe, "11", Decimal(0))
    assert "di antara tingkat" in setting_problem(spbe, "11", Decimal("3.5"))
    assert "tidak ada pada" in setting_problem(pemdi, "21", Decimal(3))
    assert setting_problem(pemdi, "20", Decimal("3.456")) == ""


def test_our_place_among_published_results():
    found = maturity({}, nama="Pemerintah Provinsi Jawa Barat", jenis="provinsi").comparison(2023)
    assert found.own is not None
    assert found.kind is not None
    assert found.national is not None
