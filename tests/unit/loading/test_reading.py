"""Many files are read in two processes: what comes out is what one process reads, broken files included."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from spbe_arch.loading.discover import Found
from spbe_arch.loading.load import Loaded, load
from spbe_arch.loading.memory import FileMemory
from spbe_arch.loading.reading import Reading

COUNT = 1_100
needs_two = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2, reason="satu prosesor saja"
)


def repository(root: Path) -> Path:
    folder = root / "architecture"
    (folder / "data").mkdir(parents=True)
    (folder / "instansi.yml").write_text("format: 1\nnama: Kota Contoh\nperiode: {mulai: 2020, selesai: 2025}\n")
    for number in range(COUNT):
        text = f"nama: Data {number}\nuraian: |\n  baris satu\n  baris dua\n"
        if number % 100 == 99:
            text += "nama: dua kali\n"
        if number % 100 == 98:
            text = f'nama: "Data {number}\n'
        (folder / "data" / f"d{number:04}.yml").write_text(text)
    (folder / "data" / "d1.yaml").write_text("nama: A\n")
    (folder / "aplikasi-lama").mkdir()
    return root


def read_alone(root: Path) -> Loaded:
    """Return what one process reads."""
    mine = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(mine)})
    try:
        return load(root)
    finally:
        os.sched_setaffinity(0, mine)


def told(loaded: Loaded) -> object:
    return loaded.findings, {entity.id: entity.model_dump() for entity in loaded.architecture.entities.values()}


@needs_two
def test_two_processes_read_what_one_reads(tmp_path):
    root = repository(tmp_path)
    together = load(root)
    alone = read_alone(root)
    assert len(together.architecture.entities) == COUNT
    assert together.findings
    assert told(together) == told(alone)


class Failing:
    """A memory that lets the second process down half-way."""

    def __init__(self) -> None:
        self.first = os.getpid()

    def recall(self, found: Found) -> None:
        if found.slug == "d0700" and os.getpid() != self.first:
            raise OSError

    def begin(self, found: Found, kept: object) -> None:
        """Keep nothing."""

    keep = begin


@needs_two
def test_where_the_second_process_fails_the_first_goes_on(tmp_path):
    root = repository(tmp_path)
    assert told(load(root, (), Reading(root, Failing()))) == told(read_alone(root))


@needs_two
def test_what_the_second_process_read_is_remembered(tmp_path):
    root = repository(tmp_path)
    time.sleep(0.1)
    first = FileMemory(root)
    cold = load(root, (), Reading(root, first))
    assert first.worth_saving
    first.note("architecture/data/d0000.yml", "hari ini", ["x"])
    first.save()
    memory = FileMemory(root)
    known = [read.found for read in Reading(root) if isinstance(read.found, Found) and memory.recall(read.found)]
    assert len(known) == COUNT - COUNT // 100 * 2 + 1
    assert told(load(root, (), Reading(root, memory))) == told(cold)
    assert not memory.worth_saving
    assert memory.noted("architecture/data/d0000.yml", "hari ini") == ["x"]
    assert memory.noted("architecture/data/d0000.yml", "besok") is None
    assert memory.noted("architecture/data/d0001.yml", "hari ini") is None
    assert memory.noted("architecture/data/d0099.yml", "hari ini") is None


def test_what_was_written_a_moment_ago_is_not_remembered(tmp_path):
    root = repository(tmp_path)
    os.utime(root / "architecture/data/d0000.yml", ns=(0, time.time_ns() + 10**9))
    memory = FileMemory(root)
    load(root, (), Reading(root, memory))
    assert memory.stamp("architecture/data/d0000.yml") is None


class Confused(Failing):
    """A memory whose pages say something else than what was kept."""

    def __init__(self, page: object) -> None:
        self.page = page

    def recall(self, _found: Found) -> object:
        return self.page


GOOD = ["", {"nama": "A"}, [], [], {}]


@pytest.mark.parametrize(
    "kept",
    [
        *(None, 5, "x", {}, [], [GOOD], [GOOD, [["x"]]], [GOOD, {"a": 1}], [GOOD, None]),
        *([["", {"nama": {}}, [], [], {}], []], [["server", {}, [], [], {}], []], [["", [], [], [], {}], []]),
        *([["", {"nama": "A"}, [[5]], [], {}], []], [["", {"nama": "A"}, [], 5, {}], []]),
        [["", {"nama": "A"}, [], [], 5], []],
    ],
    ids=str,
)
def test_a_page_that_says_something_else_is_not_believed(tmp_path, kept):
    (tmp_path / "architecture/data").mkdir(parents=True)
    (tmp_path / "architecture/instansi.yml").write_text("format: 1\nnama: Kota Contoh\n")
    (tmp_path / "architecture/data/a.yml").write_text("nama: B\nnma: C\n")
    assert told(load(tmp_path, (), Reading(tmp_path, Confused([kept, "", None])))) == told(load(tmp_path))


def beside_in_a_process_of_its_own(work: str) -> str:
    """Return what comes back of some work; here other tests may have left threads, and then nothing is done beside."""
    program = f"from spbe_arch.loading.beside import beside; print(ascii(beside(lambda: {work})()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@needs_two
def test_what_fails_beside_answers_nothing():
    assert beside_in_a_process_of_its_own("1 // 0") == "None"


@needs_two
@pytest.mark.parametrize("plain", [[{"nama": "x\ud800"}, None, ["é", 1]], b"PDF", {"a": 1.5}])
def test_what_is_done_beside_comes_back_as_it_was(plain):
    assert beside_in_a_process_of_its_own(ascii(plain)) == ascii(plain)
