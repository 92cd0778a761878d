"""The exit codes are a promise: 0 clean or answered, 1 findings, 2 wrong usage or unreadable, 3 our bug."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from spbe_arch import __version__
from spbe_arch.cli import COMMANDS, check, main

DAY = ("--today", "2025-06-30")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 1),
        (["check", "--fail-on", "never"], 0),
        (["check", "--fail-on", "warning"], 1),
        (["check", "--fail-on", "kadang"], 2),
        (["check", "--format", "pdf"], 2),
        (["check", "--foramt", "json"], 2),
        (["check", "tidak-ada.yml"], 2),
        (["check", "--today", "kemarin"], 2),
        (["check", "--today", "2025-02-30"], 2),
        (["impact", "aplikasi/simpeg"], 0),
        (["impact", "aplikasi/simpek"], 2),
        (["impact"], 2),
        (["impact", "aplikasi/simpeg", "--kedalaman", "0"], 2),
        (["impact", "aplikasi/simpeg", "--kedalaman", "dua"], 2),
        (["query", "--jenis", "aplikasi"], 0),
        (["query", "--jenis", "aplikasii"], 2),
        (["query", "--dengan", "statsu=x"], 2),
        (["query", "--dengan", "status"], 2),
        (["query", "--dengan", "jumlah_pengguna>banyak"], 2),
        (["query", "--unit", "tidak-ada"], 2),
        (["query", "--kolom", "namaa"], 2),
        (["explain"], 0),
        (["explain", "REF001"], 0),
        (["explain", "ref001"], 0),
        (["explain", "REF999"], 2),
        (["schema"], 0),
        (["schema", "aplikasi"], 0),
        (["schema", "aplikas"], 2),
        (["perikas"], 2),
        (["--repo", ".", "check"], 2),
        ([], 2),
        (["--help"], 0),
        (["--version"], 0),
        (["check", "--help"], 0),
    ],
)
def test_exit_code(arguments, code, broken, spbe, monkeypatch):
    monkeypatch.chdir(broken)
    answer = spbe(*arguments)
    assert answer.code == code
    if code == 2 and arguments:
        assert answer.out == ""
        assert answer.err.startswith("spbe: ")
        assert answer.err.count("\n") == 1


def test_clean_repository_is_zero(repo, spbe):
    assert spbe("check", "--repo", repo, *DAY).code == 0


def test_no_repository_is_two_and_says_how_to_make_one(tmp_path, spbe, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = spbe("check")
    assert answer.code == 2
    assert "spbe init" in answer.err


def test_repository_is_found_upwards_and_from_inside_its_folder(repo, spbe, monkeypatch):
    monkeypatch.chdir(repo / "architecture/aplikasi")
    assert spbe("check", *DAY).code == 0
    assert spbe("check", "--repo", repo / "architecture", *DAY).code == 0


def test_wrong_word_gets_a_suggestion(spbe):
    assert "`check`" in spbe("chekc").err
    assert "`--format`" in spbe("check", "--fromat", "json").err
    assert "maksudnya `REF0" in spbe("explain", "REF01").err
    assert "`aplikasi`" in spbe("schema", "aplikasii").err


def test_bug_is_three_one_line_and_no_traceback(repo, spbe, monkeypatch):
    monkeypatch.setattr(check, "said", lambda *_: 1 / 0)
    answer = spbe("check", "--repo", repo)
    assert answer.code == 3
    assert "ZeroDivisionError" in answer.err
    assert "SPBE_DEBUG=1" in answer.err
    assert "Traceback" not in answer.err
    monkeypatch.setenv("SPBE_DEBUG", "1")
    assert "Traceback" in spbe("check", "--repo", repo).err


def test_interrupt_is_one_line(repo, spbe, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "said", interrupt)
    answer = spbe("check", "--repo", repo)
    assert (answer.code, answer.err.count("\n")) == (2, 1)


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes streams like this")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_change_nothing_but_what_can_be_read(repo, closed):
    command = f'"{sys.executable}" -m spbe_arch check --repo "{repo}" --format json --fail-on error {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    usual = subprocess.run(["sh", "-c", command.removesuffix(closed)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (usual.returncode, "")
    assert done.stdout == ("" if ">&-" in closed.split() else usual.stdout)


def test_version_and_help_load_nothing_heavy():
    program = (
        "import sys\nfrom spbe_arch.cli import main\nassert main([sys.argv[1]]) == 0\n"
        "heavy = {'pydantic', 'networkx', 'mkdocs', 'yaml', 'argparse', 'rich', 'importlib.metadata'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    for option in ("--version", "--help"):
        done = subprocess.run([sys.executable, "-c", program, option], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert main(["--version"]) == 0


def test_help_lists_every_command_and_version_is_ours(spbe):
    text = spbe("--help").out
    assert all(f"  {name} " in text for name, _summary, _module in COMMANDS)
    assert spbe("--version").out == f"spbe {__version__}\n"


@pytest.mark.parametrize("name", [name for name, _summary, _module in COMMANDS])
def test_every_command_has_the_common_options(name, spbe):
    answer = spbe(name, "--help")
    assert answer.code == 0
    for option in ("--repo", "--format", "--output", "--lang", "--fail-on", "--today"):
        assert option in answer.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["explain"], ["check", "--help"]])
def test_full_disk_is_two_and_quiet(arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "spbe_arch", *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_reader_that_stops_early_is_no_traceback():
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "spbe_arch", "explain"], stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_source_date_epoch_is_the_day(repo, spbe, monkeypatch):
    path = repo / "architecture/aplikasi/simpeg.yml"
    waiver = "pengecualian:\n  - {aturan: REF001, alasan: Uji, sampai: 2024-06-30}\n"
    path.write_text(path.read_text("utf-8").replace("[kepegawaian]", "[hilang]") + waiver, "utf-8")
    for day, waived in (("1719705600", 1), ("1735689600", 0)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        assert json.loads(spbe("check", "--repo", repo, "--format", "json").out)["summary"]["waived"] == waived
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    assert spbe("check", "--repo", repo).code == 2


@pytest.mark.parametrize(
    ("link", "target"),
    [(".spbe", ""), (".spbe/situs", ""), (".spbe/.gitignore", ".gitignore"), (".spbe/cache/berkas.json", ".gitignore")],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_nothing_is_written_through_a_link_of_a_repository(repo, tmp_path, capsys, link, target, command):
    elsewhere = tmp_path / "milik-orang"
    elsewhere.mkdir()
    (elsewhere / ".gitignore").write_text("node_modules\n")
    (repo / link).parent.mkdir(parents=True, exist_ok=True)
    (repo / link).symlink_to(elsewhere / target)
    assert main([command, "--repo", str(repo), *DAY]) == 2
    assert f"`{link}` adalah tautan" in capsys.readouterr().err
    assert [path.name for path in elsewhere.iterdir()] == [".gitignore"]
    assert (elsewhere / ".gitignore").read_text() == "node_modules\n"
