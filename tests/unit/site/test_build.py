"""A whole site: complete, the same every time, and never half-written."""

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from site_html import broken_links, loaded_from_outside, read, repeated_ids
from site_making import assessed, kept, options

from spbe_arch.cli import main
from spbe_arch.site.context import site_of
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.publish import built
from spbe_arch.site.trouble import SiteError
from spbe_arch.site.writer import MARK, write_site

DOCS = {
    "docs/panduan/mulai.md": "# Mulai\n\nLihat [aplikasi](../aplikasi.html) dan [beranda](../index.md).\n",
    "docs/lampiran/peta.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}
BROKEN = {"aplikasi/simpeg.yml": "nama: Simpeg\nlayanan: [tidak-ada]\n"}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(root: Path, target: Path, *more: str) -> int:
    return main(["build", "--repo", str(root), "--output", str(target), "--today", "2025-06-30", *more])


@pytest.fixture
def site(build_into, tmp_path):
    return build_into(tmp_path / "situs", DOCS)


def test_links_and_anchors_lead_somewhere(site):
    assert list(broken_links(site)) == []


def test_nothing_is_loaded_from_outside(site):
    assert list(loaded_from_outside(site)) == []
    css = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert "url(http" not in css
    assert "url(//" not in css


def test_ids_are_unique(site):
    assert list(repeated_ids(site)) == []


def test_every_page_has_title_skip_link_and_the_banner(site):
    for path in site.rglob("*.html"):
        page = read(path.read_text("utf-8"))
        assert "SPBE" not in "".join(
            text for text in page.texts if text.strip() in {"SPBEJUDUL", "SPBESITUS", "SPBEISI"}
        )
        assert any(attributes.get("class") == "md-skip" for _tag, attributes in page.elements), path
        assert "Contoh rekaan" in page.text, path
        assert sum(tag == "h1" for tag, _attributes in page.elements) == 1, path


def loaded(script: Path) -> list:
    return json.loads(script.read_text("utf-8").partition("=")[2].removesuffix(";\n"))


def test_the_search_and_the_sitemap_know_every_page(site):
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    entries, texts = loaded(site / "search/halaman.js"), loaded(site / "search/teks.js")
    found = {location.partition("#")[0] for location, _title in entries if location}
    assert found <= pages
    assert {"index.html", "aplikasi.html", "aplikasi/simpeg.html", "aturan/ref001.html", "panduan/mulai.html"} <= found
    assert len(entries) == len(texts)
    written = next(text for (location, _), text in zip(entries, texts, strict=True) if location == "panduan/mulai.html")
    assert "aplikasi" in written
    assert "<" not in written
    text = (site / "sitemap.xml").read_text("utf-8")
    assert all(f"<loc>{page}</loc>" in text for page in pages)
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == text


def test_the_index_the_theme_loads_on_every_page_is_empty(site):
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    script = (site / "search/search_index.js").read_text("utf-8")
    assert index["docs"] == []
    assert json.loads(script.removeprefix("var __index = ")) == index


def test_the_tab_and_the_pages_beside_are_marked(site):
    html = (site / "aplikasi/simpeg.html").read_text("utf-8")
    assert html.count("md-tabs__item--active") == 1
    assert '<a href="../aplikasi.html" aria-current="true">' in html


def test_two_builds_in_two_places_are_the_same_bytes(repository, tmp_path):
    root = repository(DOCS)
    other = tmp_path / "lain" / "repo"
    shutil.copytree(root, other)
    assert run(root, tmp_path / "a") == 0
    assert run(other, tmp_path / "b") == 0
    assert run(root, tmp_path / "c") == 0  # from what the generator kept
    first = tree(tmp_path / "a")
    assert first == tree(tmp_path / "b")
    assert first == tree(tmp_path / "c")


def test_a_build_replaces_the_old_site_whole(repository, tmp_path):
    root, target = repository(), tmp_path / "situs"
    assert run(root, target) == 0
    (root / "architecture/aplikasi/arsip.yml").unlink()
    assert run(root, target) == 0
    assert not (target / "aplikasi/arsip.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["repo", "situs"]


def test_a_file_that_says_the_same_keeps_its_date(repository, tmp_path):
    root, target = repository(), tmp_path / "situs"
    assert run(root, target) == 0
    for path in target.rglob("*"):
        os.utime(path, (1, 1))
    (root / "architecture/aplikasi/arsip.yml").unlink()
    assert run(root, target) == 0
    dates = {path.relative_to(target).as_posix(): path.stat().st_mtime for path in target.rglob("*") if path.is_file()}
    assert dates["tentang.html"] == dates["infrastruktur/server.html"] == 1
    assert dates["aplikasi.html"] > 1


def test_a_link_in_the_old_site_is_not_followed(repository, tmp_path):
    target = tmp_path / "situs"
    write_site(target, [Artifact("a.txt", "sama")])
    (tmp_path / "lain").write_text("sama")
    (target / "a.txt").unlink()
    (target / "a.txt").symlink_to(tmp_path / "lain")
    write_site(target, [Artifact("a.txt", "sama")])
    assert not (target / "a.txt").is_symlink()
    assert (tmp_path / "lain").stat().st_nlink == 1


def test_a_failing_check_leaves_the_old_site_alone(repository, tmp_path, capsys):
    root, target = repository(), tmp_path / "situs"
    assert run(root, target) == 0
    before = tree(target)
    repository(BROKEN)
    assert run(root, target) == 1
    assert tree(target) == before
    assert "REF001" in capsys.readouterr().out


def test_json_is_one_document(repository, tmp_path, capsys):
    assert run(repository(BROKEN), tmp_path / "situs", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["summary"]["error"] > 0
    assert not (tmp_path / "situs").exists()


def test_a_folder_of_somebody_else_is_never_replaced(repository, tmp_path, capsys):
    target = tmp_path / "berharga"
    target.mkdir()
    (target / "surat.txt").write_text("penting")
    assert run(repository(), target) == 2
    assert (target / "surat.txt").read_text() == "penting"
    assert "bukan dari spbe build" in capsys.readouterr().err


def test_a_target_below_a_file_is_one_clear_line(repository, tmp_path, capsys):
    (tmp_path / "berkas").write_text("")
    assert run(repository(), tmp_path / "berkas" / "situs") == 2
    message = capsys.readouterr().err.strip().splitlines()[-1]
    assert message.startswith("spbe: ")
    assert "Traceback" not in message


@pytest.mark.parametrize("locked", ["repo", "keluar"])
def test_a_read_only_place_is_one_clear_line(repository, tmp_path, as_anybody, locked):
    root, place = repository(), tmp_path / locked
    place.mkdir(exist_ok=True)
    before = sorted(place.rglob("*"))
    place.chmod(0o555)
    done = as_anybody("build", "--repo", root, "--output", place / "situs", "--today", "2025-06-30")
    place.chmod(0o755)
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"spbe: `{place}/")
    assert line.endswith("`: tidak ada izin")
    assert done.returncode == 2
    assert sorted(place.rglob("*")) == before


def test_a_read_only_repository_is_built_elsewhere(repository, tmp_path, as_anybody):
    root, place = repository(), tmp_path / "keluar"
    before = sorted(root.rglob("*"))
    root.chmod(0o555)
    done = as_anybody("build", "--repo", root, "--output", place, "--today", "2025-06-30")
    root.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert (place / "aplikasi/simpeg.html").exists()
    assert sorted(root.rglob("*")) == before


def test_an_interrupt_leaves_the_old_site_and_no_scraps(tmp_path):
    target = tmp_path / "situs"
    write_site(target, [Artifact("index.html", "lama")])

    def stopped() -> Iterator[Artifact]:
        yield Artifact("index.html", "baru")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_site(target, stopped())
    assert (target / "index.html").read_text() == "lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["situs"]
    assert (target / MARK).is_file()


def test_a_full_disk_leaves_the_old_site_and_no_scraps(tmp_path):
    target = tmp_path / "situs"
    write_site(target, [Artifact("index.html", "lama")])
    with pytest.raises(OSError, match="name too long"):
        write_site(target, [Artifact("index.html", "baru"), Artifact("x" * 300, "tidak muat")])
    assert (target / "index.html").read_text() == "lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["situs"]


def test_what_a_repository_could_run_is_not_run(repository, tmp_path):
    settings = (
        "site_name: Uji & <b>coba</b>\nhooks: [jahat.py]\nplugins: [macros]\ntheme: {custom_dir: jahat}\nrepo_url: x\n"
    )
    root = repository({"mkdocs.yml": settings})
    (root / "jahat.py").write_text("raise SystemExit('dijalankan')")
    made = built(site_of(assessed(root), options()), root, kept(root))
    write_site(tmp_path / "situs", made.artifacts)
    assert made.notes == ("mkdocs.yml: kunci `hooks`, `repo_url` tidak dipakai",)
    html = (tmp_path / "situs/index.html").read_text("utf-8")
    assert "<b>coba" not in html
    assert "Uji &amp; &lt;b&gt;coba" in html


def test_the_navigation_of_the_repository_is_used(repository, tmp_path):
    groups = "[{Aplikasi kami: aplikasi.md}, {Layanan: layanan.md}]"
    nav = f"nav:\n  - Awal: index.md\n  - 'Semua <b>': {groups}\n  - mulai.md\n"
    root = repository({"mkdocs.yml": nav, "docs/mulai.md": "# Mulai\n", "docs/index.md": "# Halo\n\nPengantar.\n"})
    write_site(tmp_path / "situs", built(site_of(assessed(root), options()), root, kept(root)).artifacts)
    home = (tmp_path / "situs/index.html").read_text("utf-8")
    assert "Pengantar." in home
    assert "Apa yang kita miliki?" in home
    assert "Aplikasi kami" in (tmp_path / "situs/layanan.html").read_text("utf-8")
    assert "Semua &lt;b&gt;" in home
    assert list(broken_links(tmp_path / "situs")) == []


def test_the_navigation_speaks_the_language_of_the_site(repository, tmp_path):
    nav = "nav:\n  - index.md\n  - Arsitektur: [aplikasi.md, {Layanan: layanan.md}, {Milik kami: data.md}]\n"
    root = repository({"mkdocs.yml": nav})
    write_site(tmp_path / "situs", built(site_of(assessed(root), options(lang="en")), root, kept(root)).artifacts)
    html = (tmp_path / "situs/temuan.html").read_text("utf-8")
    for title in ("Architecture", "Applications", "Services", "Milik kami"):
        assert title in html
    assert "Arsitektur" not in read(html).text.replace("Arsitektur SPBE", "")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"mkdocs.yml": "nav: [{A: tidak-ada.md}]\n"}, "tidak-ada.md"),
        ({"mkdocs.yml": "nav: satu\n"}, "harus berupa daftar"),
        ({"mkdocs.yml": "nav: [\n"}, "mkdocs.yml:"),
        ({"docs/aplikasi/simpeg.md": "# Bukan\n"}, "docs/aplikasi/simpeg.md"),
    ],
)
def test_a_mistake_in_what_is_written_by_hand_is_one_clear_line(repository, files, message):
    root = repository(files)
    with pytest.raises(SiteError, match=message.replace(".", r"\.")):
        built(site_of(assessed(root), options()), root, kept(root))


def test_the_generator_runs_once_for_unchanged_pages(repository, tmp_path):
    root = repository(DOCS)
    assert run(root, tmp_path / "situs") == 0
    frames = list((root / ".spbe/situs").glob("*/kerangka/index.html"))
    before = [frame.stat().st_mtime_ns for frame in frames]
    (root / "architecture/aplikasi/arsip.yml").unlink()
    assert run(root, tmp_path / "situs") == 0
    assert list((root / ".spbe/situs").glob("*/kerangka/index.html")) == frames
    assert [frame.stat().st_mtime_ns for frame in frames] == before
    assert (root / ".spbe/.gitignore").read_text().strip() == "*"


EXAMPLE = Path(__file__).parents[3]


@pytest.mark.slow
def test_the_example_has_no_broken_link(tmp_path):
    write_site(tmp_path / "situs", built(site_of(assessed(EXAMPLE), options()), EXAMPLE, kept(EXAMPLE)).artifacts)
    assert list(broken_links(tmp_path / "situs")) == []
    assert list(loaded_from_outside(tmp_path / "situs")) == []
    assert list(repeated_ids(tmp_path / "situs")) == []
