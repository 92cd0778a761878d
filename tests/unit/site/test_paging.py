"""A list too long for a page: nothing is lost, and every page stays small."""

import json
import re

import pytest
from site_html import broken_links, read
from site_making import assessed, kept, options

from spbe_arch.site.context import site_of
from spbe_arch.site.dividing.paging import divided
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.options import Language
from spbe_arch.site.pages import lists
from spbe_arch.site.publish import built
from spbe_arch.site.words import words
from spbe_arch.site.writer import write_site

MANY = 240
FRAME = 26_000
NASTY = 'Aplikasi <script>alert(1)</script> "nomor"'


def applications(count: int) -> dict[str, str]:
    text = "uraian: Mencatat kegiatan\nraa: RAA.02.02\nstatus: operasional\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"
    return {f"aplikasi/a{n:03}.yml": f"nama: '{NASTY} {n:03}'\n{text}" for n in range(count)}


@pytest.fixture
def parts(repository):
    root = repository(applications(MANY))
    site = site_of(assessed(root), options())
    page = next(page for draft in lists.drafts(site) for page in draft.make() if page.path == "aplikasi.html")
    return page, list(divided(page, site.words))


def rows_of(script: Artifact) -> list[str]:
    data = json.loads(script.content.partition("]=")[2].removesuffix(";\n"))
    return ["".join(data["cells"][number] for number in row) for row in data["rows"]]


def names(html: str) -> list[str]:
    return re.findall(r"nomor&#34; (\d+)", html)


def test_the_pages_of_a_list_hold_every_row_once_in_order(parts):
    whole, made = parts
    pages = [one for one in made if isinstance(one, Page)]
    assert len(pages) > 2
    assert [name for page in pages for name in names(page.body)] == names(whole.body)


def test_the_script_of_a_list_holds_every_cell_of_every_row(parts):
    whole, made = parts
    script = next(one for one in made if isinstance(one, Artifact))
    written = re.findall(r"<tr>(<td.*?)</tr>", whole.body)
    assert rows_of(script) == written
    assert "<" not in script.content


def test_every_page_of_a_long_list_is_small(parts):
    assert all(len(one.body.encode()) + FRAME < 61_000 for one in parts[1] if isinstance(one, Page))


def test_a_list_that_fits_is_left_as_it_is():
    page = Page("a.html", "A", "", "<p>pendek</p>")
    assert list(divided(page, words(Language.INDONESIAN))) == [page]


def test_pages_that_follow_are_linked_and_not_found_by_the_search(repository, tmp_path):
    root = repository(applications(MANY))
    write_site(tmp_path / "situs", built(site_of(assessed(root), options()), root, kept(root)).artifacts)
    assert list(broken_links(tmp_path / "situs")) == []
    assert "-hal-" not in (tmp_path / "situs/search/halaman.js").read_text("utf-8")
    second = read((tmp_path / "situs/aplikasi-hal-2.html").read_text("utf-8"))
    assert sum(tag == "h1" for tag, _attributes in second.elements) == 1
    assert "Halaman 2 dari" in second.text
