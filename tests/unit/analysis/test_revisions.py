"""Two revisions side by side: what was added, removed, renamed and changed."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.revisions import Changes, compare
from spbe_arch.model.architecture import Architecture, gather
from spbe_arch.model.kinds import (
    Agency,
    Application,
    Entity,
    Initiative,
    OrganisationUnit,
    Provenance,
    Service,
    Settings,
)

AGENCY = Agency.model_validate({"nama": "Kota", "format": "1"})


def made(*entities: Entity, agency: Agency = AGENCY) -> Architecture:
    return gather(agency, Settings.model_validate({}), entities)


def app(slug: str, **keys: object) -> Application:
    return Application.model_validate({"id": f"aplikasi/{slug}", "nama": slug, **keys})


def test_what_came_and_went_is_told_by_id() -> None:
    found = compare(made(app("a"), app("b")), made(app("b"), app("c", nama="Lain")))
    assert found == Changes(added=("aplikasi/c",), removed=("aplikasi/a",))


def test_a_changed_attribute_has_both_values_and_the_items_that_moved() -> None:
    before, after = app("a", layanan=["x", "y"], fungsi="Lama"), app("a", layanan=["y", "z"], fungsi="Baru")
    (changed,) = compare(made(before), made(after)).changed
    assert (changed.before, changed.after) == ("aplikasi/a", "aplikasi/a")
    by_key = {found.attribute.key: found for found in changed.attributes}
    assert (by_key["fungsi"].before, by_key["fungsi"].after) == ("Lama", "Baru")
    assert (by_key["layanan"].gone, by_key["layanan"].come) == (("x",), ("z",))


def test_an_estimate_that_became_known_has_changed() -> None:
    estimated = app("a", jumlah_pengguna=5).model_copy(
        update={"provenance": {("jumlah_pengguna",): Provenance(estimated=True)}}
    )
    (changed,) = compare(made(estimated), made(app("a", jumlah_pengguna=5))).changed
    assert [found.attribute.key for found in changed.attributes] == ["jumlah_pengguna"]


def test_a_renamed_file_is_one_renaming_and_references_follow_it() -> None:
    unit, renamed = (OrganisationUnit.model_validate({"id": f"unit-kerja/{s}", "nama": "Dinas"}) for s in ("x", "y"))
    task = {"id": "inisiatif/i", "nama": "I", "membangun": ["aplikasi/a"]}
    before = made(unit, app("a", unit_kerja="x", nama="Surat"), Initiative.model_validate(task))
    task = {**task, "membangun": ["aplikasi/b"]}
    after = made(renamed, app("b", unit_kerja="y", nama="Surat"), Initiative.model_validate(task))
    found = compare(before, after)
    assert found.renamed == (("aplikasi/a", "aplikasi/b"), ("unit-kerja/x", "unit-kerja/y"))
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_the_same_content_under_another_name_is_a_renaming_too() -> None:
    keys = {"uraian": "Izin usaha", "fungsi": "Izin", "raa": "RAA.02", "url": "https://a.example"}
    found = compare(made(app("lama", **keys)), made(app("baru", **keys)))
    assert found.renamed == (("aplikasi/lama", "aplikasi/baru"),)
    assert [item.attribute.key for item in found.changed[0].attributes] == ["nama"]


def test_the_agency_itself_may_change() -> None:
    other = AGENCY.model_copy(update={"vision": "Maju"})
    (changed,) = compare(made(), made(agency=other)).changed
    assert changed.after == "instansi"


_names = st.sampled_from(("Surat", "Izin", "Pajak", "Arsip"))
_services = st.sampled_from("xyz")
_keys: st.SearchStrategy[Mapping[str, object]] = st.fixed_dictionaries(
    {
        "nama": _names,
        "fungsi": st.sampled_from((None, "f", "g")),
        "layanan": st.lists(st.sampled_from("xyz"), max_size=2),
    }
)


@st.composite
def architectures(draw: st.DrawFn) -> Architecture:
    slugs = draw(st.sets(st.sampled_from("abcdef"), max_size=5))
    apps = [app(slug, **draw(_keys)) for slug in sorted(slugs)]
    services = [
        Service.model_validate({"id": f"layanan/{slug}", "nama": slug})
        for slug in draw(st.sets(st.sampled_from("xyz")))
    ]
    return made(*apps, *services)


@given(architectures())
def test_nothing_changes_against_itself(architecture: Architecture) -> None:
    assert not compare(architecture, architecture)


@given(architectures(), architectures())
@settings(max_examples=60)
def test_the_other_way_round_what_came_has_gone(one: Architecture, other: Architecture) -> None:
    there, back = compare(one, other), compare(other, one)
    assert (there.added, there.removed) == (back.removed, back.added)
    assert {pair[::-1] for pair in there.renamed} == set(back.renamed)
    assert {(item.before, item.after) for item in there.changed} == {(item.after, item.before) for item in back.changed}
