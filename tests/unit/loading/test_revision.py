"""An earlier revision, taken out of git: what was committed, and nothing that leads elsewhere."""

import subprocess
from pathlib import Path

import pytest

from spbe_arch.loading.git import GitError
from spbe_arch.loading.load import load
from spbe_arch.loading.revision import taken_out

AGENCY = "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\n"


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.id", "-c", "commit.gpgsign=false")
    done = subprocess.run(("git", *who, *arguments), cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository in a folder of a git repository, with one commit."""
    root = tmp_path / "git" / "arsitektur-kita"
    (root / "architecture/aplikasi").mkdir(parents=True)
    (root / "architecture/instansi.yml").write_text(AGENCY, "utf-8")
    (root / "architecture/aplikasi/surat.yml").write_text("nama: Surat\n", "utf-8")
    _git(tmp_path / "git", "init", "-q")
    _commit(root)
    return root


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "x")


def test_the_files_of_a_revision_are_read_as_they_were(root: Path) -> None:
    (root / "architecture/aplikasi/surat.yml").write_text("nama: Lain\n", "utf-8")
    (root / "architecture/aplikasi/baru.yml").write_text("nama: Baru\n", "utf-8")
    with taken_out(root, "HEAD") as folder:
        found = load(folder).architecture.entities
        assert {entity.name for entity in found.values()} == {"Surat"}
    assert not folder.exists()


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=x", "HEAD~9", ""])
def test_a_revision_that_is_none_is_said(root: Path, revision: str) -> None:
    with pytest.raises(GitError, match="revisi ini tidak ada"), taken_out(root, revision):
        pass


def test_links_are_not_followed(root: Path) -> None:
    (root / "architecture/aplikasi/jahat.yml").symlink_to("/etc/hostname")
    _commit(root)
    with pytest.raises(GitError, match="tautan"), taken_out(root, "HEAD"):
        pass


def test_what_is_too_large_or_oddly_named_stays_behind(root: Path) -> None:
    folder = root / "architecture/aplikasi"
    (folder / "besar.yml").write_bytes(b"#" * 1_100_000)
    (folder / "nama aneh\n.yml").write_text("nama: X\n", "utf-8")
    (folder / "dalam").mkdir()
    (folder / "dalam/lagi.yml").write_text("nama: X\n", "utf-8")
    _commit(root)
    with taken_out(root, "HEAD") as taken:
        names = sorted(path.relative_to(taken).as_posix() for path in taken.rglob("*") if path.is_file())
    assert names == ["architecture/aplikasi/surat.yml", "architecture/instansi.yml"]


def test_a_revision_without_an_architecture_is_said(root: Path) -> None:
    _git(root, "rm", "-q", "architecture/instansi.yml")
    _commit(root)
    with pytest.raises(GitError, match="belum memuat"), taken_out(root, "HEAD"):
        pass
