"""What loading makes of a repository: entities that exist whatever their file says, with places and provenance."""

import json
from pathlib import Path
from typing import Any

import pytest

from spbe_arch.loading.load import load
from spbe_arch.loading.reading import Reading
from spbe_arch.model.finding import Rule, Severity
from spbe_arch.model.kinds import Application, Entity, InfrastructureElement, Initiative, Service
from spbe_arch.model.kinds.infrastructure import Server

from .notebook import Notebook

EXAMPLE = Path(__file__).parents[3]
RULE = Rule("XXX001", Severity.INFO, "Contoh")


def entity_of(repository: Any, path: str, text: str) -> Entity:
    """Return the entity of one file."""
    repository.write({path: text})
    return repository.load().architecture.entities[path.removesuffix(".yml")]


def place(entity: Entity, *keys: str | int, on_key: bool = False) -> tuple[int, int]:
    """Return line and column of a finding at a key path."""
    location = RULE.at(entity, *keys, message="x", on_key=on_key).location
    return location.line, location.column


def test_every_key_and_item_has_its_line_and_column(repository) -> None:
    text = "nama: Surat\nlayanan:\n  - satu\n  - dua\nintegrasi:\n  - {ke: luar/a, arah: kirim}\n  -   ke: luar/b\n"
    entity = entity_of(repository, "aplikasi/surat.yml", text)
    assert place(entity, "nama") == (1, 7)
    assert place(entity, "nama", on_key=True) == (1, 1)
    assert place(entity, "layanan") == (2, 1)
    assert place(entity, "layanan", 1) == (4, 5)
    assert place(entity, "integrasi", 0, "arah") == (6, 24)
    assert place(entity, "integrasi", 1, "ke") == (7, 11)
    assert place(entity, "integrasi", 1, "kanal") == (7, 7)
    assert place(entity, "tidak-ada") == (1, 1)


def test_years_are_found_though_they_are_numbers_to_the_model(repository) -> None:
    text = "nama: A\nanggaran_per_tahun:\n  2021: 500000000\n  2022: {APBD: 1000000}\n"
    entity = entity_of(repository, "inisiatif/a.yml", text)
    assert isinstance(entity, Initiative)
    assert entity.budget == {2021: {"": 500_000_000}, 2022: {"APBD": 1_000_000}}
    assert place(entity, "anggaran_per_tahun", 2021) == (3, 9)
    assert place(entity, "anggaran_per_tahun", 2022, "APBD") == (4, 16)


def test_a_mistyped_key_counts_as_the_one_that_was_meant(repository) -> None:
    entity = entity_of(repository, "aplikasi/surat.yml", "nama_aplikasi: Surat\nlayanann:\n  - persuratan\n")
    assert isinstance(entity, Application)
    assert (entity.name, entity.services) == ("Surat", ("persuratan",))
    assert place(entity, "layanan", 0) == (3, 5)
    assert entity.given("layanan")
    assert repository.found() == [
        "aplikasi/surat.yml:1:1 SKM001",
        "aplikasi/surat.yml:2:1 SKM001",
        "aplikasi/surat.yml:1:1 SKM002",
        "aplikasi/surat.yml:1:1 SKM002",
    ]


@pytest.mark.parametrize(
    ("written", "value", "unknown", "estimated", "source"),
    [
        ("120", 120, None, None, None),
        ("belum diketahui", None, True, False, ""),
        ("Belum Diketahui", None, True, False, ""),
        ("{nilai: 120, dasar: perkiraan}", 120, False, True, "perkiraan"),
        ("{nilai: 120, sumber: LKjIP 2024}", 120, False, False, "LKjIP 2024"),
        ("{nilai: 120}", 120, False, True, ""),
        ("{nilai: belum diketahui, dasar: x}", None, True, False, ""),
    ],
)
def test_a_value_knows_how_sure_it_is(repository, written, value, unknown, estimated, source) -> None:
    entity = entity_of(repository, "aplikasi/surat.yml", f"nama: Surat\njumlah_pengguna: {written}\n")
    assert isinstance(entity, Application)
    assert entity.user_count == value
    said = entity.provenance.get(("jumlah_pengguna",))
    assert (said is None) == (unknown is None)
    if said:
        assert (said.unknown, said.estimated, said.source) == (unknown, estimated, source)


def test_a_list_that_nobody_knows_yet_is_no_list_of_that_word(repository) -> None:
    entity = entity_of(repository, "layanan/surat.yml", "nama: Surat\nproses_bisnis: [belum diketahui]\n")
    assert isinstance(entity, Service)
    assert entity.processes == ()
    assert entity.provenance[("proses_bisnis",)].unknown


def test_a_broken_file_still_has_its_other_keys(repository) -> None:
    text = 'nama: "Surat\nuraian: Persuratan\nlayanan\n  - persuratan\nstatus: operasional: ya\nmulai: 2020\n'
    entity = entity_of(repository, "aplikasi/surat.yml", text)
    assert isinstance(entity, Application)
    assert (entity.name, entity.services, entity.start) == ("Surat", ("persuratan",), 2020)
    assert entity.faulty == {""}
    lines = [line for line in repository.found() if "SIN" in line]
    assert [line.split(":")[1] for line in lines] == ["1", "3", "5"]


def test_an_unreadable_value_leaves_the_rest(repository) -> None:
    text = "nama: Server\njenis_objek: server\nmulai: dua ribu\ndata: [a, {b: c}]\nkapasitas_memori: 32 GB\n"
    entity = entity_of(repository, "infrastruktur/server.yml", text)
    assert isinstance(entity, Server)
    assert (entity.start, entity.data, entity.memory) == (None, ("a",), "32 GB")
    assert entity.faulty == {"mulai", "data"}


def test_an_object_type_nobody_knows_is_read_as_the_nearest(repository) -> None:
    entity = entity_of(repository, "infrastruktur/a.yml", "nama: A\njenis_objek: servr\nkapasitas_memori: 32 GB\n")
    assert isinstance(entity, Server)
    entity = entity_of(repository, "infrastruktur/b.yml", "nama: B\njenis_objek: belum diketahui\nbandwidth: 1 Gbps\n")
    assert type(entity) is InfrastructureElement


def test_what_is_remembered_is_not_changed_by_reading_it(repository) -> None:
    repository.write(
        {
            "aplikasi/a.yml": "nama: A\nurl: belum diketahui\nintegrasi: [{ke: luar/x, arah: , data: [s, t]}]\n",
            "inisiatif/b.yml": "nama: B\nanggaran_per_tahun: {2021: {nilai: 5, dasar: x}, 2022: {APBD: 1}}\n",
        }
    )
    notebook = Notebook()
    cold = load(repository.root, (), Reading(repository.root, notebook))
    warm = load(repository.root, (), Reading(repository.root, notebook))
    assert notebook.kept.keys() > {"architecture/aplikasi/a.yml", "architecture/inisiatif/b.yml"}
    assert [json.dumps(data) for _text, data in notebook.kept.values()] == [
        text for text, _data in notebook.kept.values()
    ]
    assert cold.architecture == warm.architecture
    assert cold.findings == warm.findings


def test_what_is_remembered_makes_the_same_again() -> None:
    notebook = Notebook()
    cold = load(EXAMPLE, (), Reading(EXAMPLE, notebook))
    warm = load(EXAMPLE, (), Reading(EXAMPLE, notebook))
    assert len(notebook.kept) > cold.files * 0.9
    assert cold == warm
    for before, after in zip(cold.architecture.entities.values(), warm.architecture.entities.values(), strict=True):
        assert type(before) is type(after)
        assert before.model_fields_set - {"faulty"} == after.model_fields_set - {"faulty"}
        assert before.origin.path == after.origin.path


def test_what_is_wrong_is_found_again(repository) -> None:
    repository.write(
        {
            "aplikasi/a.yml": "nama: A\nnma: B\n",
            "aplikasi/b.yml": "nama: B\nmulai: besok\n",
            "aplikasi/c.yml": "nama: C\nnama: D\n",
            "aplikasi/d.yml": "uraian: tanpa nama\n",
            "aplikasi/e.yml": "nama: E\nlayanann: [x]\n",
        }
    )
    notebook = Notebook()
    cold = load(repository.root, (), Reading(repository.root, notebook))
    warm = load(repository.root, (), Reading(repository.root, notebook))
    assert [Path(path).stem for path in notebook.kept] == ["a", "b", "d", "e", "instansi"]
    assert len(cold.findings) >= 5
    assert cold == warm
    assert {place(one.architecture.entities["aplikasi/e"], "layanan", 0) for one in (cold, warm)} == {(2, 12)}


def test_places_follow_a_file_that_changed(repository) -> None:
    path = "aplikasi/surat.yml"
    assert place(entity_of(repository, path, "nama: Surat\nmulai: x\n"), "mulai") == (2, 8)
    assert place(entity_of(repository, path, "nama: Surat\n\n\nmulai: x\n"), "mulai") == (4, 8)


def test_line_breaks_of_every_kind_count_alike(repository) -> None:
    endings = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
    for name, end in endings.items():
        text = end.join(("\ufeffnama: Surat", "layanan:", "  - a", "mulai: x", ""))
        entity = entity_of(repository, f"aplikasi/{name}.yml", text)
        assert place(entity, "layanan", 0) == (3, 5)
        assert place(entity, "mulai") == (4, 8)


def test_progress_counts_every_file(repository, tmp_path: Path) -> None:
    repository.write({"aplikasi/a.yml": "nama: A\n", "aplikasi/b.yml": "nama: B\n"})
    seen: list[int] = []
    assert load(tmp_path, (), None, seen.append).files == 3
    assert seen == [1, 2, 3]
