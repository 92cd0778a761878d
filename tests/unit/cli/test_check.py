"""`spbe check`: what it reports, where it writes, and that nothing is written by halves."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from spbe_arch.reports import REPORTS

DAY = ("--today", "2025-06-30")
PLACE = "architecture/aplikasi/simpeg.yml"


def _codes(text: str) -> list[str]:
    return [finding["code"] for finding in json.loads(text)["findings"] if finding["severity"] == "error"]


def test_misspelt_reference_is_reported_with_place_line_caret_and_help(broken, spbe):
    lines = spbe("check", "--repo", broken, *DAY).out.splitlines()
    start = next(index for index, line in enumerate(lines) if " error " in line)
    assert lines[start].startswith(f"{PLACE}:6:11: error REF001 ")
    assert lines[start + 1 : start + 4] == [
        "    6 | layanan: [kepegawaiann]",
        "      |           ^",
        "      = bantuan: maksudnya `kepegawaian`?",
    ]


def test_paths_limit_what_is_shown_but_not_what_is_read(broken, spbe, monkeypatch):
    monkeypatch.chdir(broken / "architecture")
    assert _codes(spbe("check", "aplikasi", "--format", "json", *DAY).out) == ["REF001"]
    assert _codes(spbe("check", "aplikasi/simpeg.yml", "--format", "json", *DAY).out) == ["REF001"]
    assert _codes(spbe("check", ".", "--format", "json", *DAY).out) == ["REF001"]
    answer = spbe("check", "layanan", "aplikasi/arsip.yml", "--format", "json", *DAY)
    assert (answer.code, _codes(answer.out)) == (0, [])
    assert json.loads(answer.out)["summary"]["entities"] == 11


def test_path_outside_the_repository_is_wrong_usage(repo, spbe, tmp_path):
    answer = spbe("check", "--repo", repo, tmp_path)
    assert answer.code == 2
    assert "di luar" in answer.err


@pytest.mark.parametrize("form", REPORTS)
def test_output_is_a_file_and_standard_output_stays_empty(form, broken, spbe, tmp_path):
    target = tmp_path / "laporan" / "hasil"
    answer = spbe("check", "--repo", broken, "--format", form, "--output", target, *DAY)
    assert answer.code == 1
    assert answer.out == ""
    assert target.read_text("utf-8") == spbe("check", "--repo", broken, "--format", form, *DAY).out
    assert [path.name for path in target.parent.iterdir()] == ["hasil"]


def test_two_runs_give_the_same_bytes(broken, spbe):
    for form in REPORTS:
        runs = {spbe("check", "--repo", broken, "--format", form, *DAY).out for _ in range(2)}
        assert len(runs) == 1


def test_output_that_is_a_folder_is_refused(repo, spbe, tmp_path):
    answer = spbe("check", "--repo", repo, "--output", tmp_path)
    assert answer.code == 2
    assert "folder" in answer.err


def test_failed_write_leaves_the_old_report(broken, tmp_path):
    target = tmp_path / "hasil.json"
    target.write_text("lama", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "spbe_arch", "check", "--repo", broken, "--format", "sarif", "--output", target],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert target.read_text("utf-8") == "lama"
    assert {path.name for path in tmp_path.iterdir()} == {"repo", "hasil.json"}


def test_link_out_of_the_repository_is_reported_but_not_quoted(repo, spbe, tmp_path):
    (tmp_path / "rahasia.yml").write_text("sandi: jangan-tampil\n", "utf-8")
    (repo / "architecture/aplikasi/tautan.yml").symlink_to(tmp_path / "rahasia.yml")
    out = spbe("check", "--repo", repo, *DAY).out
    assert "architecture/aplikasi/tautan.yml:1:1" in out
    assert "jangan-tampil" not in out


def test_pipe_in_the_repository_does_not_hang(repo, spbe):
    os.mkfifo(repo / "architecture/aplikasi/pipa.yml")
    assert spbe("check", "--repo", repo, *DAY).code == 1


def test_english_frame(broken, spbe):
    out = spbe("check", "--repo", broken, "--lang", "en", *DAY).out
    assert "= help:" in out
    assert "1 errors" in out


def test_repository_that_cannot_be_read_is_one_line(spbe, tmp_path):
    (tmp_path / "architecture").mkdir()
    (tmp_path / "architecture/instansi.yml").mkdir()
    answer = spbe("check", "--repo", tmp_path)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert spbe("check", "--repo", Path("/tidak/ada")).code == 2


@pytest.mark.parametrize("form", ["github", "gitlab"])
def test_annotations_are_placed_from_the_top_of_the_git_working_tree(broken, spbe, form):
    def said() -> str:
        return spbe("check", "--repo", broken, "--format", form, *DAY).out

    assert f"repo/{PLACE}" not in said()
    subprocess.run(["git", "init", "-q", broken.parent], check=True)
    assert f"repo/{PLACE}" in said()
    subprocess.run(["git", "init", "-q", broken], check=True)
    assert f"repo/{PLACE}" not in said()
    assert PLACE in said()
