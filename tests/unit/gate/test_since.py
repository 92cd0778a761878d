"""`--since REV`: only what a branch proposes is judged."""

import pytest

from .conftest import FOOD, LETTERS, application, git, write


@pytest.fixture
def branch(tmp_path):
    """A repository of three running applications, and a branch that leaves `main` behind."""
    names = {f"aplikasi/{name}.yml": application(name, FOOD, "operasional") for name in ("satu", "dua", "tiga")}
    root = write(tmp_path / "isi" / "repo", names)
    git(tmp_path / "isi", "init", "-q")
    git(tmp_path / "isi", "checkout", "-q", "-b", "main")
    commit(tmp_path / "isi")
    git(tmp_path / "isi", "checkout", "-q", "-b", "usulan")
    return root


def commit(root):
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "isi")


def test_what_a_branch_adds_and_changes(branch, ask):
    write(branch, {"aplikasi/e-surat.yml": application("e-Surat", LETTERS)})
    path = branch / "architecture/aplikasi/dua.yml"
    path.write_text(path.read_text() + "jumlah_pengguna: 3\n")
    commit(branch)
    answer = ask("duplicates", "--repo", branch, "--since", "main")
    assert set(answer.verdicts) == {"aplikasi/dua", "aplikasi/e-surat"}
    assert answer.verdicts["aplikasi/e-surat"] == "duplicate"


def test_what_is_not_committed_and_what_git_does_not_know_yet(branch, ask):
    write(branch, {"aplikasi/e-surat.yml": application("e-Surat", LETTERS)})
    path = branch / "architecture/aplikasi/dua.yml"
    path.write_text(path.read_text() + "jumlah_pengguna: 3\n")
    git(branch, "add", "architecture/aplikasi/dua.yml")
    assert set(ask("duplicates", "--repo", branch, "--since", "HEAD").verdicts) == {"aplikasi/dua", "aplikasi/e-surat"}


def test_what_happened_on_main_meanwhile_is_not_the_branchs(branch, ask):
    git(branch, "checkout", "-q", "main")
    write(branch, {"aplikasi/e-surat.yml": application("e-Surat", LETTERS)})
    commit(branch)
    git(branch, "checkout", "-q", "usulan")
    write(branch, {"aplikasi/baru.yml": application("Baru", FOOD)})
    commit(branch)
    assert set(ask("duplicates", "--repo", branch, "--since", "main").verdicts) == {"aplikasi/baru"}


def test_a_renamed_application_is_a_new_one_and_a_removed_one_is_gone(branch, ask):
    git(branch, "mv", "architecture/aplikasi/satu.yml", "architecture/aplikasi/bernama-lain.yml")
    git(branch, "rm", "-q", "architecture/aplikasi/tiga.yml")
    commit(branch)
    assert set(ask("duplicates", "--repo", branch, "--since", "main").verdicts) == {"aplikasi/bernama-lain"}


def test_nothing_proposed_passes(branch, ask):
    answer = ask("duplicates", "--repo", branch, "--since", "main")
    assert (answer.code, answer.verdicts) == (0, {})
    assert "tidak ada yang dinilai" in ask("duplicates", "--repo", branch, "--since", "main", form="markdown").out


def test_the_new_one_is_still_held_against_the_old(branch, ask):
    write(branch, {"aplikasi/empat.yml": application("empat", FOOD)})
    found = ask("duplicates", "--repo", branch, "--since", "main").json["duplicates"]
    assert [item["proposal"] for item in found] == ["aplikasi/empat"]
    assert {item["id"] for item in found[0]["candidates"] if item["scope"] == "own"} >= {"aplikasi/satu"}


@pytest.mark.parametrize(
    "revision", ["tidak-ada", "-x", "--output=../berkas", "main..usulan", "HEAD:architecture", "a\nb"]
)
def test_an_unknown_revision_is_wrong_usage(branch, ask, revision):
    answer = ask("duplicates", "--repo", branch, f"--since={revision}")
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.strip().splitlines()) == 1
    assert not (branch.parent / "berkas").exists()


def test_a_revision_that_looks_like_an_option(branch, ask):
    assert ask("duplicates", "--repo", branch, "--since", "-x").code == 2


def test_before_the_first_commit_everything_is_new(tmp_path, ask):
    root = write(tmp_path, {"aplikasi/baru.yml": application("Baru", FOOD)})
    git(root, "init", "-q")
    assert set(ask("duplicates", "--repo", root, "--since", "HEAD").verdicts) == {"aplikasi/baru"}
    assert ask("duplicates", "--repo", root, "--since", "main~1").code == 2


def test_a_folder_without_git(tmp_path, ask, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    answer = ask("duplicates", "--repo", write(tmp_path, {}), "--since", "main")
    assert answer.code == 2
    assert "bukan repositori git" in answer.err


def test_inside_a_hook_of_another_repository(branch, ask, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "lain"))
    write(branch, {"aplikasi/baru.yml": application("Baru", FOOD)})
    assert set(ask("duplicates", "--repo", branch, "--since", "main").verdicts) == {"aplikasi/baru"}


def test_a_filter_of_the_repository_is_not_asked_about_differences(branch, ask, tmp_path):
    (branch / ".gitattributes").write_text("*.yml diff=jahat\n")
    git(branch, "config", "diff.jahat.command", f"touch {tmp_path / 'dijalankan'}")
    git(branch, "config", "diff.jahat.textconv", f"touch {tmp_path / 'dijalankan'}")
    git(branch, "config", "core.fsmonitor", f"touch {tmp_path / 'dijalankan'}")
    write(branch, {"aplikasi/baru.yml": application("Baru", FOOD)})
    assert "aplikasi/baru" in ask("duplicates", "--repo", branch, "--since", "main").verdicts
    assert not (tmp_path / "dijalankan").exists()


def test_not_together_with_a_list(branch, ask, tmp_path):
    listed = tmp_path / "usulan.csv"
    listed.write_text("id,nama\n1,A\n")
    assert ask("duplicates", "--repo", branch, "--since", "main", "--proposals", listed).code == 2
