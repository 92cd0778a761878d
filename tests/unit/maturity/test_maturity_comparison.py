"""Agencies are known by their names' variants; published results are computed again and compared."""

from decimal import Decimal

import pytest

from spbe_arch.analysis.maturity.agencies import agency_key, find_agency, suggest_agencies
from spbe_arch.analysis.maturity.comparison import compare, kind_average, national_average, results_of
from spbe_arch.analysis.maturity.grid import exact_indices
from spbe_arch.analysis.maturity.recompute import recompute
from spbe_arch.reference.instruments import instruments
from spbe_arch.reference.published import published

from .maturity_inputs import SPBE20

AGENCIES = [row.agency for row in published().results]


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Pemerintah Provinsi Sulawesi Selatan", "Pemprov Sulsel", "Sulawesi Selatan", "Prov. Sulawesi Selatan"), ""),
        (("Pemerintah Provinsi Jawa Barat", "Pemprov Jabar", "PROVINSI JAWA BARAT", "Pemda Provinsi Jawa Barat"), ""),
        (
            ("Pemerintah D.I. Yogyakarta", "DIY", "Daerah Istimewa Yogyakarta", "Provinsi DI Yogyakarta"),
            "",
        ),
        (("Pemerintah Provinsi DKI Jakarta", "DKI Jakarta", "Daerah Khusus Jakarta"), ""),
        (("Pemerintah Aceh", "Aceh", "Provinsi Aceh", "Pemerintah Daerah Provinsi Aceh"), ""),
        (("Pemerintah Kab. Luwu Utara", "Kabupaten Luwu Utara", "Pemkab Luwu Utara", "Kab.Luwu Utara"), ""),
        (("Pemerintah Kota Denpasar", "Pemkot Denpasar", "Kota Denpasar"), ""),
        (("Pemerintah Provinsi Kep. Bangka Belitung", "Provinsi Kepulauan Bangka Belitung", "Babel"), ""),
        (("Pemerintah Kab. Pangkajene dan Kepulauan", "Kabupaten Pangkajene & Kepulauan", "Pangkep"), ""),
        (("Perpustakaan Nasional RI", "Perpustakaan Nasional Republik Indonesia"), ""),
        (("Badan Siber dan Sandi Negara", "Badan Siber dan Sandi Negara (BSSN)", "BSSN"), ""),
        (("Pemerintah Kab. Polewali Mandar", "Polewali Mandar"), "kabupaten"),
    ],
)
def test_variants_of_a_name_find_the_agency(names, kind):
    for name in names:
        assert find_agency(AGENCIES, name, kind) == (names[0],), name


def test_a_name_that_means_two_agencies_gives_both():
    names = ["Pemerintah Kab. Bogor", "Pemerintah Kota Bogor"]
    assert find_agency(names, "Bogor") == tuple(names)
    assert find_agency(names, "Bogor", "kota") == (names[1],)
    assert find_agency(names, "Kota Bogor") == (names[1],)


def test_papua_is_not_papua_barat():
    assert not agency_key("Provinsi Papua").matches(agency_key("Provinsi Papua Barat"))
    assert agency_key("Kota Yogyakarta") != agency_key("Provinsi Yogyakarta")


@pytest.mark.parametrize("name", ["", " ", "()", "Pemerintah", "Kota", "Pemerintah Daerah", "....", "ß Ünïcode"])
def test_any_name_has_a_key_and_none_finds_nothing(name):
    assert agency_key(name) is not None
    assert find_agency(AGENCIES, name) == ()


def test_a_misspelt_name_is_suggested():
    assert suggest_agencies(AGENCIES, "Pemerintah Kab. Polewali Mandara")[0] == "Pemerintah Kab. Polewali Mandar"
    assert suggest_agencies(AGENCIES, "zzzz") == ()


def test_a_province_in_a_year():
    found = compare(published(), "Pemprov Sulsel", 2024)
    assert found.instrument == SPBE20
    assert found.own.agency == "Pemerintah Provinsi Sulawesi Selatan"
    assert found.national.value == Decimal("3.12")
    assert found.kind.count == 38
    assert "bukan rata-rata resmi" in found.kind.source
    assert {row.province for row in found.members} == {"Sulawesi Selatan"}
    assert found.province.count == len(found.members) - 1
    assert 1 <= found.rank[0] <= found.rank[1] == 38


def test_a_regency_we_have_no_result_of_still_has_its_company():
    found = compare(published(), "Kabupaten Antah Berantah", 2023, "kabupaten", "Sulawesi Barat")
    assert (found.own, found.rank) == (None, None)
    assert (found.kind.value, found.kind.count) == (Decimal("2.59"), None)
    assert {row.province for row in found.members} == {"Sulawesi Barat"}


def test_averages_are_of_one_year_and_instrument():
    assert national_average(published(), 2020).value == Decimal("2.26")
    assert national_average(published(), 2021).value == Decimal("2.24")
    assert len(national_average(published(), 2020).domains) == 3
    assert national_average(published(), 2026) is None
    assert kind_average(published(), "provinsi", 2022) is None


def test_results_of_an_agency_keep_their_instrument_and_kind():
    found = results_of(published(), "Polewali Mandar", "kabupaten")
    assert {(row.year, row.kind) for row in found} >= {(2023, "mandiri"), (2023, "resmi")}
    assert compare(published(), "Polewali Mandar", 2023, "kabupaten").own.kind == "resmi"


def test_every_official_row_is_reproduced_or_named_with_a_reason():
    found = recompute([row for row in published().results if row.domains], instruments())
    unmatched = [item for item in found if not item.matched]
    assert len(found) - len(unmatched) > 600
    assert all(None in item.row.domains and "D1" in item.reason for item in unmatched)
    assert max(item.deviation for item in found if item.matched) <= Decimal("0.01")
    assert all(item.predicate_matched for item in found if item.matched)


def test_a_wrong_row_is_not_matched():
    row = next(row for row in published().results if row.from_report)
    wrong = type(row)(**{**{name: getattr(row, name) for name in row.__slots__}, "index": row.index + Decimal("0.02")})
    (found,) = recompute([wrong], instruments())
    assert not found.matched
    assert found.reason.startswith("menyimpang")


def test_exact_values_behind_a_print_exist_only_on_whole_levels():
    assert exact_indices(instruments()["permenpanrb-8-2026"], [Decimal(3)]) == ()
    assert exact_indices(instruments()[SPBE20], [Decimal(3)]) == ()
    assert exact_indices(instruments()[SPBE20], [Decimal(5)] * 4) == (Decimal(5),)
    assert exact_indices(instruments()[SPBE20], [Decimal("3.05"), *[Decimal(5)] * 3]) == ()
