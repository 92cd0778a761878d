"""An unchanged repository is answered from memory: word for word what a run that remembers nothing would say."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from spbe_arch.loading.cache import SETTLED_NS
from spbe_arch.reports import REPORTS

DAY = ("--today", "2025-06-30")
MEMORY = ".spbe/cache"


@pytest.fixture
def settled(broken: Path) -> Path:
    """A repository with an error, old enough to be remembered."""
    _wait()
    return broken


def _wait() -> None:
    time.sleep(3 * SETTLED_NS / 1e9)


def _forgetting(root: Path) -> Path:
    shutil.rmtree(root / MEMORY, ignore_errors=True)
    return root


@pytest.mark.parametrize("form", REPORTS)
def test_what_is_remembered_is_what_a_new_run_says(form, settled, spbe):
    asked = ("check", "--repo", settled, "--format", form, *DAY)
    first, again = spbe(*asked), spbe(*asked)
    assert (settled / MEMORY / f"jawaban-{form}.json").is_file()
    assert first == again == spbe("check", "--repo", _forgetting(settled), "--format", form, *DAY)


def test_every_option_and_every_order_of_them_is_told_apart(settled, spbe, monkeypatch):
    monkeypatch.chdir(settled)
    choices = (
        (),
        ("--lang", "en"),
        ("--fail-on", "never"),
        ("--fail-on", "info"),
        ("architecture/layanan",),
        ("architecture/aplikasi", "architecture/layanan"),
        ("--today", "2031-01-01"),
        (),
    )
    for form in ("text", "junit"):
        asked = [("check", *DAY, "--format", form, *choice) for choice in choices]
        kept = [spbe(*arguments) for arguments in asked]
        for arguments, answer in zip(asked, kept, strict=True):
            _forgetting(settled)
            assert spbe(*arguments) == answer


def test_a_change_that_only_moves_lines_is_seen(settled, spbe):
    before = spbe("check", "--repo", settled, *DAY)
    changed = settled / "architecture/aplikasi/simpeg.yml"
    changed.write_text(f"# catatan\n{changed.read_text('utf-8')}", "utf-8")
    _wait()
    after = spbe("check", "--repo", settled, *DAY)
    assert ":6:11: error" in before.out
    assert ":7:11: error" in after.out


def test_a_change_of_the_same_length_and_time_is_seen(settled, spbe):
    changed = settled / "architecture/aplikasi/simpeg.yml"
    status = changed.stat()
    spbe("check", "--repo", settled, *DAY)
    changed.write_text(changed.read_text("utf-8").replace("kepegawaiann", "kepegawaianx"), "utf-8")
    os.utime(changed, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "kepegawaianx" in spbe("check", "--repo", settled, *DAY).out


@pytest.mark.parametrize("path", ["aplikasi/baru.yml", "aplikasi/catatan.txt", "asing/x.yml"])
def test_a_file_that_comes_or_goes_is_seen(path, settled, spbe):
    def said() -> str:
        return spbe("check", "--repo", settled, *DAY).out

    before = said()
    extra = settled / "architecture" / path
    extra.parent.mkdir(exist_ok=True)
    extra.write_text("nama: [\n", "utf-8")
    assert f"architecture/{path.split('/')[0]}" in said()
    assert said() != before
    extra.unlink()
    if not any(extra.parent.iterdir()):
        extra.parent.rmdir()
    assert said() == before


def test_nothing_is_remembered_of_a_file_that_may_still_change(broken, spbe):
    late = time.time_ns() + 10**9
    os.utime(broken / "architecture/instansi.yml", ns=(late, late))
    spbe("check", "--repo", broken, *DAY)
    assert not (broken / MEMORY / "jawaban-text.json").exists()


@pytest.mark.parametrize("payload", [None, [], ["x"], [1, True], {"text": "x", "failed": False}, "ab", 7])
def test_a_damaged_memory_is_not_believed(payload, settled, spbe):
    first = spbe("check", "--repo", settled, *DAY)
    memory = settled / MEMORY / "jawaban-text.json"
    memory.write_text(json.dumps({**json.loads(memory.read_text("utf-8")), "payload": payload}), "utf-8")
    assert spbe("check", "--repo", settled, *DAY) == first
    memory.write_text("{", "utf-8")
    assert spbe("check", "--repo", settled, *DAY) == first


def test_what_is_remembered_needs_no_model_and_no_parser(settled, spbe):
    spbe("check", "--repo", settled, *DAY)
    program = (
        "import sys\nfrom spbe_arch.cli import main\nassert main(sys.argv[1:]) == 1\n"
        "heavy = {'pydantic', 'yaml', 'rapidfuzz', 'dataclasses', 'subprocess', 'tempfile', 'spbe_arch.model'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    command = [sys.executable, "-c", program, "check", "--repo", str(settled), *DAY]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "REF001" in done.stdout
