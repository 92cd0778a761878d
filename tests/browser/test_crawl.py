"""The whole site visited: no link leads nowhere, nothing is asked of the network, no page complains."""

import pytest
from page_types import page_types
from site_html import broken_links, loaded_from_outside, repeated_ids

pytestmark = pytest.mark.browser

HEAVIEST = 60 * 1024
"""So many bytes a page may have that shows no picture, whoever wrote it."""
LINKS = "all => [...new Set(all.map(one => new URL(one.getAttribute('href'), document.baseURI).href))]"


def test_no_link_and_no_anchor_of_the_whole_site_leads_nowhere(example, part):
    for site in (example, part):
        assert list(broken_links(site)) == []
        assert list(loaded_from_outside(site)) == []
        assert list(repeated_ids(site)) == []


def test_no_page_without_pictures_is_heavy(example):
    sizes = {path.relative_to(example).as_posix(): len(path.read_bytes()) for path in example.rglob("*.html")}
    plain = {name: size for name, size in sizes.items() if "<figure" not in (example / name).read_text("utf-8")}
    assert len(plain) > len(sizes) / 4
    assert {name: size for name, size in plain.items() if size > HEAVIEST} == {}


def test_every_type_of_page_opens_without_errors_or_requests(example, visit):
    seen = visit(example, color_scheme="dark")  # in light they are opened by the test of accessibility
    for path in page_types(example):
        assert seen.open(path).locator("h1").count() == 1, path
    seen.page.wait_for_timeout(300)
    assert seen.wrong == []


def test_links_that_scripts_make_lead_somewhere_too(part, visit):
    seen = visit(part)
    for path in page_types(part):
        page = seen.open(path)
        links = page.eval_on_selector_all("a[href]", LINKS)
        for link in links:
            address = link.partition("#")[0]
            if address.startswith(part.as_uri()):
                assert (part / address.removeprefix(f"{part.as_uri()}/")).is_file(), f"{path}: {link}"
    assert seen.wrong == []
