"""Whatever a user writes is shown and never runs."""

from functools import cache

import pytest
from site_hostile import NASTY, hostile_entities
from site_html import dangers, read
from site_making import TODAY, options

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.loading.build import build
from spbe_arch.model.architecture import gather
from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import Agency, Settings
from spbe_arch.model.origin import Origin
from spbe_arch.reference import load_reference
from spbe_arch.site.context import site_of
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.pages import all_pages


@cache
def hostile_pages(audience: str) -> tuple[Page, ...]:
    entities = [
        build(kind, kind if kind == slug else f"{kind}/{slug}", data, Origin(f"architecture/{kind}/{slug}.yml")).entity
        for kind, slug, data in hostile_entities()
    ]
    agency = next(entity for entity in entities if isinstance(entity, Agency))
    settings = next(entity for entity in entities if isinstance(entity, Settings))
    rest = [entity for entity in entities if not isinstance(entity, Agency | Settings)]
    reference = load_reference()
    architecture = gather(agency, settings, rest, reference.national)
    assessment = assess(analyse(architecture, reference, TODAY))
    return tuple(all_pages(site_of(assessment, options(audience))))


def test_most_text_fields_are_covered():
    filled = sum(len(data) for _kind, _slug, data in hostile_entities())
    assert filled > 300


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_nothing_runs(audience):
    found = [f"{page.path}: {danger}" for page in hostile_pages(audience) for danger in dangers(page.head + page.body)]
    assert found == []


def test_the_text_is_shown():
    for page in hostile_pages("internal"):
        if "/jahat-" in page.path:
            assert "<script>window.hacked=1</script>" in read(page.head + page.body).text, page.path


def test_nothing_is_evaluated_by_the_template():
    assert all(
        "49" not in page.title and "{{ 7*7 }}" in page.title
        for page in hostile_pages("internal")
        if "/jahat-" in page.path
    )


def test_table_of_contents_is_safe():
    for page in hostile_pages("internal"):
        assert all("<" not in heading.text for heading in page.headings), page.path


def test_an_address_is_a_link_only_when_it_is_one(page):
    base = "nama: X\nraa: RAA.02.02\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"
    html = page("aplikasi/x.html", {"aplikasi/x.yml": base + "url: javascript:alert(1)\n"})
    assert list(dangers(html)) == []
    assert 'href="https://x.example"' in page("aplikasi/y.html", {"aplikasi/y.yml": base + "url: https://x.example\n"})


def test_hostile_data_reaches_every_kind():
    for _kind, _slug, data in hostile_entities():
        assert any(NASTY in str(value) for value in data.values())
    assert "nama" in attribute_by_key(Agency)
