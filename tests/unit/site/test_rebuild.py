"""A build after a change is a clean build, byte for byte, however little of it is made anew."""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path

import pytest
from site_making import FILES, assessed, options

from spbe_arch.assessment.assess import Assessment
from spbe_arch.assessment.audience import Audience
from spbe_arch.cli import main
from spbe_arch.model.architecture import gather
from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import Entity, Review
from spbe_arch.model.kinds.base import Waiver
from spbe_arch.site.context import Site, site_of
from spbe_arch.site.drafts.draft import OWN, Draft, Piece, made
from spbe_arch.site.drafts.page_memory import PageMemory
from spbe_arch.site.options import Language, Options
from spbe_arch.site.page_key import PageKeys, pieces
from spbe_arch.site.pages import drafts, entity, lists, maps, unit
from spbe_arch.site.pictures import drawer

SIMPEG = FILES["aplikasi/simpeg.yml"]
BEFORE = {
    "keputusan/simpeg.yml": (
        "nama: Simpeg tetap\naplikasi: simpeg\nkandidat: nasional/siasn\nputusan: integrasi\nalasan: melengkapi\n"
        "oleh: Sekretaris Daerah\ndokumen: BA 7\nsampai: 2027-12-31\n"
    ),
    "pengaturan.yml": "tanggal_acuan: 2025-06-01\n",
    "penilaian/2024.yml": (
        "nama: Penilaian 2024\ninstrumen: permenpanrb-59-2020\ntahun: 2024\njenis: resmi\n"
        "nilai_indikator: {'1': 2, '2': 3}\n"
    ),
}
CHANGES = {
    "text": {"aplikasi/simpeg.yml": SIMPEG.replace("Mengelola data", "Mencatat data")},
    "name": {"aplikasi/simpeg.yml": SIMPEG.replace("nama: Simpeg", "nama: Simpeg Baru")},
    "number": {"aplikasi/simpeg.yml": SIMPEG.replace("nilai: 1200", "nilai: 1300")},
    "money": {"inisiatif/modern.yml": FILES["inisiatif/modern.yml"].replace("750000000", "760000000")},
    "decision": {"keputusan/simpeg.yml": BEFORE["keputusan/simpeg.yml"].replace("BA 7", "BA 8")},
    "setting": {"pengaturan.yml": "tanggal_acuan: 2025-06-02\n"},
    "assessment": {"penilaian/2024.yml": BEFORE["penilaian/2024.yml"].replace("'1': 2", "'1': 3")},
    "name of a unit": {"unit-kerja/bkd.yml": FILES["unit-kerja/bkd.yml"].replace("nama: Badan", "nama: Kantor")},
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
    root = repository(BEFORE)
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


def remembering(root: Path, memory: PageMemory | None = None, audience: str = "public") -> Site:
    plain = options(audience)
    return site_of(assessed(root), Options(plain.audience, plain.lang, plain.picture, memory))


def paths(made: Iterable[Draft], site: Site) -> dict[str, Piece]:
    return {piece.path: piece for draft in made for piece in pieces(site, draft)}


def test_a_changed_text_makes_one_page_of_an_object_anew(repository, tmp_path):
    first = PageMemory(tmp_path / "halaman.txt")
    site = remembering(repository(), first)
    found = paths(entity.drafts(site), site)
    first.save()
    assert first.misses == len(found)
    second = PageMemory(tmp_path / "halaman.txt")
    site = remembering(repository(CHANGES["text"]), second)
    paths(entity.drafts(site), site)
    assert second.misses == 1


def test_the_page_of_a_unit_is_made_anew_when_its_numbers_change(repository, tmp_path):
    first = PageMemory(tmp_path / "halaman.txt")
    site = remembering(repository(), first)
    before = paths(unit.drafts(site), site)
    first.save()
    second = PageMemory(tmp_path / "halaman.txt")
    added = {"aplikasi/simpeg.yml": SIMPEG.replace("uraian: Mengelola data pegawai\n", "")}
    site = remembering(repository(added), second)
    after = paths(unit.drafts(site), site)
    plain = remembering(repository(added))
    assert after == paths(unit.drafts(plain), plain)
    changed = sum(before[path] != after[path] for path in after)
    assert 0 < changed == second.misses


def keyed(site: Site) -> dict[str, Draft]:
    keys = PageKeys(site)
    return {keys.of(draft): draft for found in drafts(site) for draft in with_parts(found)}


def with_parts(draft: Draft) -> Iterator[Draft]:
    yield draft
    yield from (part for part in draft.make() if isinstance(part, Draft))


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_what_a_draft_does_not_name_does_not_show(repository, audience):
    """An attribute of every object changed at once: drafts with the same digest as before are what they were."""
    plain, chosen = (
        assessed(repository()),
        Options(Audience(audience), Language.INDONESIAN, drawer(Language.INDONESIAN, {})),
    )
    before = keyed(site_of(plain, chosen))
    first = {digest: list(made(draft)) for digest, draft in before.items()}
    others = {key: changed_everywhere(plain, key) for key in sorted(OWN)}
    others["temuan"] = replace(plain, findings=plain.findings[::2], waived=plain.findings[1::2])
    for key, other in others.items():
        after = keyed(site_of(other, chosen))
        for digest in first.keys() & after.keys():
            assert list(made(after[digest])) == first[digest], (key, before[digest].name)


def changed_everywhere(plain: Assessment, key: str) -> Assessment:
    architecture = plain.analysis.architecture
    changed = [changed_in(one, key) for one in architecture.entities.values()]
    other = gather(architecture.agency, architecture.settings, changed, plain.analysis.reference.national)
    return replace(plain, analysis=replace(plain.analysis, architecture=other))


def changed_in(one: Entity, key: str) -> Entity:
    """Return an object that says something else under a key, if its kind has it."""
    field = next((found for found in attributes(type(one)) if found.key == key), None)
    if field is None:
        return one
    value = getattr(one, field.name)
    records = {
        "reviu": Review(tanggal=date(2025, 6, 1), oleh="penanda", catatan="penanda"),
        "pengecualian": Waiver(aturan="APL002", alasan="penanda", sampai=date(2025, 7, 30), oleh="penanda"),
    }
    new: object = None if field.reference and value else "penanda"
    if field.many:
        new = (*value, records.get(key, "penanda"))
    elif isinstance(value, int | Decimal) or "str" not in str(type(one).model_fields[field.name].annotation):
        new = (value or 0) + 1
    return one.model_copy(update={field.name: new})


def of_objects(site: Site) -> Iterator[Draft]:
    for group in (lists.drafts, entity.drafts, unit.drafts, maps.drafts):
        yield from group(site)


def changed_files(name: str) -> Iterator[str]:
    """Yield a file with another name of its object, and then without one of its lines after the other."""
    yield FILES[name].replace("nama: ", "nama: Aaa ", 1)
    lines = FILES[name].splitlines(keepends=True)
    yield from ("".join(lines[:at] + lines[at + 1 :]) for at in range(1, len(lines)))


@pytest.mark.parametrize("name", [name for name in FILES if "/" in name])
def test_what_changes_shows_wherever_it_did(repository, tmp_path, name):
    """Every line of every object in turn: what is remembered of the others' pages is what would be made."""
    first = PageMemory(tmp_path / "halaman.txt")
    site = remembering(repository(), first, "internal")
    before = paths(of_objects(site), site)
    first.save()
    for changed in changed_files(name):
        second = PageMemory(tmp_path / "halaman.txt")
        root = repository({name: changed})
        site, plain = (remembering(root, memory, "internal") for memory in (second, None))
        again = paths(of_objects(site), site)
        assert again == paths(of_objects(plain), plain), changed
        assert again != before
        assert second.misses < len(again)


@pytest.mark.parametrize("name", [name for name in FILES if "/" in name])
def test_what_changes_shows_in_every_overview(repository, tmp_path, name):
    """The same for all pages there are, with fewer changes: making all of them takes long."""
    first = PageMemory(tmp_path / "halaman.txt")
    site = remembering(repository(BEFORE), first)
    paths(drafts(site), site)
    first.save()
    for changed in islice(changed_files(name), 0, None, 3):
        second = PageMemory(tmp_path / "halaman.txt")
        root = repository({name: changed})
        site, plain = (remembering(root, memory) for memory in (second, None))
        assert paths(drafts(site), site) == paths(drafts(plain), plain), changed


def test_what_a_page_asks_for_does_not_depend_on_what_was_made_before(repository):
    """A name kept from one page for another would be asked for once, and missed when it changes."""
    asked = []
    for turned in (1, -1):
        site = remembering(repository(), audience="internal")
        wanted = [part for draft in drafts(site) for part in with_parts(draft) if part.asks][::turned]
        asked.append({draft.name: site.questions.noting(lambda draft=draft: list(made(draft)))[1] for draft in wanted})
    assert asked[0] == asked[1]
    assert any(len(names) > 1 for names in asked[0].values())


DAMAGED = (b"", b"\xff\xfe", b"bukan json\n", b"[0, 1]\n", b"[" * 100_000, b'[9, {"kunci": [{}, []]}]\nkurang')


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_memory_is_as_good_as_none(repository, tmp_path, content):
    (tmp_path / "halaman.txt").write_bytes(content)
    memory = PageMemory(tmp_path / "halaman.txt")
    site, plain = remembering(repository(), memory), remembering(repository())
    assert paths(entity.drafts(site), site) == paths(entity.drafts(plain), plain)


@pytest.mark.parametrize("told", [[], [1], ["x.html", "a", "b"], ["x.html", 0, 1.5], {}, 7])
def test_a_memory_of_something_else_is_as_good_as_none(repository, tmp_path, told):
    path = tmp_path / "halaman.txt"
    site = remembering(repository())
    known = {key: [{}, [told]] for key, draft in keyed(site).items() if draft.name.startswith("aplikasi/")}
    path.write_bytes(json.dumps([3, known]).encode() + b"\nabc")
    memory = PageMemory(path)
    site, plain = remembering(repository(), memory), remembering(repository())
    assert paths(entity.drafts(site), site) == paths(entity.drafts(plain), plain)
    assert memory.misses
