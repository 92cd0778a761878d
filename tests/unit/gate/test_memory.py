"""A large repository is judged in two processes and remembered: the answer is that of one that knows nothing."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from spbe_arch.analysis.analysis import analyse
from spbe_arch.analysis.duplicates.keeping import plain, restored
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference

from .conftest import ATTENDANCE, LETTERS, ROOMS, application, write

DAY = "2025-06-30"
TOLD = (LETTERS, ATTENDANCE, ROOMS, "Mencatat panen ikan nelayan", "")


def many(count: int = 120) -> dict[str, str]:
    return {
        f"aplikasi/a{number:03}.yml": application(f"Sistem {number}", TOLD[number % len(TOLD)], "operasional")
        for number in range(count)
    }


def gate_of(root: Path):
    reference = load_reference()
    return analyse(load(root, reference.national).architecture, reference, date.fromisoformat(DAY)).gate


def test_what_repeats_is_the_same_with_and_without_the_rest(tmp_path):
    gate = gate_of(write(tmp_path, many(40)))
    for entity_id, whole in gate.judgements.items():
        argued, brief = gate.arguments[entity_id], gate.repetitions[entity_id]
        assert argued.verdict == brief.verdict == whole.verdict
        alike = tuple(found for found in whole.candidates if found.verdict != "unique")
        assert argued.candidates == alike
        assert brief.candidates == tuple(replace(found, against=(), basis=(), would_change=()) for found in alike)


def test_a_changed_state_asks_the_gate_nothing_new(tmp_path):
    told = {"aplikasi/surat.yml": application("Surat", LETTERS, "operasional")}
    before = gate_of(write(tmp_path, many(3) | told)).proposals
    told["aplikasi/surat.yml"] = application("Surat", LETTERS, "pembangunan")
    assert gate_of(write(tmp_path, told)).proposals == before


@pytest.mark.parametrize("depth", ["all", "alike", "brief"])
def test_judgements_survive_being_taken_apart(tmp_path, depth):
    gate = gate_of(write(tmp_path, many(20)))
    found = gate.judge_all(gate.proposals, depth)
    assert any(judgement.candidates for judgement in found.values())
    assert restored(json.loads(json.dumps(plain(found)))) == found


def test_a_second_run_and_a_run_on_one_processor_say_the_same(tmp_path, ask):
    root = write(tmp_path / "two", many())
    first = ask("check", "--repo", root, "--today", DAY)
    assert (root / ".spbe" / "cache" / "gerbang.json").is_file()
    (root / "architecture" / "instansi.yml").touch()
    again = ask("check", "--repo", root, "--today", DAY)
    if hasattr(os, "sched_setaffinity"):
        mine = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(mine)})
    alone = ask("check", "--repo", write(tmp_path / "one", many()), "--today", DAY)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, mine)
    assert first.json == again.json == alone.json
    assert any(found["code"].startswith("DUP") for found in first.json["findings"])


@pytest.mark.parametrize("slug", ["a003", "a118"])
def test_an_application_that_changes_is_judged_anew(tmp_path, ask, slug):
    files = many()
    root = write(tmp_path / "old", files)
    ask("check", "--repo", root, "--today", DAY)
    changed = {**files, f"aplikasi/{slug}.yml": application("Surat Menyurat", LETTERS, "operasional")}
    write(root, {f"aplikasi/{slug}.yml": changed[f"aplikasi/{slug}.yml"]})
    fresh = ask("check", "--repo", write(tmp_path / "new", changed), "--today", DAY)
    assert ask("check", "--repo", root, "--today", DAY).json == fresh.json


def test_a_damaged_memory_is_not_believed(tmp_path, ask):
    root = write(tmp_path, many())
    first = ask("check", "--repo", root, "--today", DAY)
    memory = root / ".spbe" / "cache" / "gerbang.json"
    kept = json.loads(memory.read_text("utf-8"))
    memory.write_text(json.dumps({**kept, "payload": [[], ["x"]]}), "utf-8")
    (root / "architecture" / "instansi.yml").touch()
    assert ask("check", "--repo", root, "--today", DAY).json == first.json
