"""A build after a change is a clean build, byte for byte, however little of it is made anew."""

import shutil
from pathlib import Path

import pytest
from site_making import FILES, assessed, options

from spbe_arch.cli import main
from spbe_arch.model.attributes import attributes
from spbe_arch.site.context import Site, site_of
from spbe_arch.site.options import Options
from spbe_arch.site.page_key import OWN, PageKeys
from spbe_arch.site.page_memory import PageMemory
from spbe_arch.site.pages import entity, unit

SIMPEG = FILES["aplikasi/simpeg.yml"]
CHANGES = {
    "text": {"aplikasi/simpeg.yml": SIMPEG.replace("Mengelola data", "Mencatat data")},
    "name": {"aplikasi/simpeg.yml": SIMPEG.replace("nama: Simpeg", "nama: Simpeg Baru")},
    "state": {"aplikasi/simpeg.yml": SIMPEG.replace("status: operasional", "status: pembangunan")},
    "link": {"aplikasi/arsip.yml": FILES["aplikasi/arsip.yml"] + "data: [pegawai]\n"},
    "new": {"aplikasi/lain.yml": "nama: Lain\nraa: RAA.02.02\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n"},
    "gone": {"aplikasi/arsip.yml": ""},
    "unit": {"unit-kerja/bkd.yml": FILES["unit-kerja/bkd.yml"].replace("BKD", "BKPSDM")},
    "agency": {"instansi.yml": FILES["instansi.yml"].replace("Kota Contoh", "Kota Lain")},
    "by hand": {"docs/mulai.md": "# Mulai\n"},
}


def run(root: Path, target: Path) -> dict[str, bytes]:
    assert main(["build", "--repo", str(root), "--output", str(target), "--today", "2025-06-30"]) == 0
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_rebuild_is_a_clean_build(repository, tmp_path, change):
    root = repository()
    before = run(root, tmp_path / "situs")
    for name, text in change.items():
        if not text:
            (root / "architecture" / name).unlink()
    repository(change)
    again = run(root, tmp_path / "situs")
    clean = tmp_path / "bersih"
    shutil.copytree(root, clean, ignore=shutil.ignore_patterns(".spbe"))
    assert again == run(clean, tmp_path / "lain")
    assert again != before


def remembering(root: Path, memory: PageMemory) -> Site:
    plain = options()
    return site_of(assessed(root), Options(plain.audience, plain.lang, plain.picture, memory))


def test_a_changed_text_makes_one_page_anew(repository, tmp_path):
    first = PageMemory(tmp_path / "halaman.txt")
    pages = list(entity.pages(remembering(repository(), first)))
    first.save()
    assert first.misses == len(pages)
    second = PageMemory(tmp_path / "halaman.txt")
    list(entity.pages(remembering(repository(CHANGES["text"]), second)))
    assert second.misses == 1


def test_the_page_of_a_unit_is_made_anew_when_its_numbers_change(repository, tmp_path):
    first = PageMemory(tmp_path / "halaman.txt")
    before = {page.path: page for page in unit.pages(remembering(repository(), first))}
    first.save()
    second = PageMemory(tmp_path / "halaman.txt")
    added = {"aplikasi/simpeg.yml": SIMPEG.replace("uraian: Mengelola data pegawai\n", "")}
    site = remembering(repository(added), second)
    after = {page.path: page for page in unit.pages(site)}
    plain = site_of(assessed(repository(added)), options())
    assert after == {page.path: page for page in unit.pages(plain)}
    changed = sum(before[path] != after[path] for path in after)
    assert 0 < changed <= second.misses <= 2 * changed  # a unit's page, and perhaps the page of its pictures


def test_a_changed_state_makes_every_page_anew(repository, tmp_path):
    root = repository()
    before = PageKeys(remembering(root, PageMemory(tmp_path / "x")))
    after = PageKeys(remembering(repository(CHANGES["state"]), PageMemory(tmp_path / "x")))
    known = before.site.architecture.entities.values()
    assert not {before.of(one) for one in known} & {after.of(one) for one in after.site.architecture.entities.values()}


def test_what_only_its_own_page_shows_is_on_no_other(repository):
    """Every attribute of its own, of every object, changed at once: the others' pages stay what they are."""
    root = repository()
    before = {page.path: page for page in entity.pages(site_of(assessed(root), options("internal")))}
    for name, text in FILES.items():
        kind = name.partition("/")[0]
        found = [one for one in assessed(root).analysis.architecture.entities.values() if one.kind == kind]
        if not found:
            continue
        keys = [one.key for one in attributes(type(found[0])) if one.key in OWN and one.reference is None]
        kept = [line for line in text.splitlines() if line.partition(":")[0] not in keys]
        changed = kept + [f"{key}: penanda" for key in keys if key not in {"reviu", "pengecualian"}]
        site = site_of(assessed(repository({**FILES, name: "\n".join(changed) + "\n"})), options("internal"))
        own = f"{name.removesuffix('.yml')}.html"
        for page in entity.pages(site):
            if page.path != own and site.findings.get(page.path[:-5]) is None:
                assert page == before[page.path], (name, page.path)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"kunci bukan json\n", b'kunci {"path": 1}\n'])
def test_a_damaged_memory_is_as_good_as_none(repository, tmp_path, content):
    (tmp_path / "halaman.txt").write_bytes(content)
    memory = PageMemory(tmp_path / "halaman.txt")
    made = list(entity.pages(remembering(repository(), memory)))
    assert made == list(entity.pages(site_of(assessed(repository()), options())))
