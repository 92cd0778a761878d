"""What git knows of a repository; everything else works without it."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_SAFE = (
    "--no-optional-locks",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotepath=false",
    "-c",
    "core.hooksPath=/dev/null",
)
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_CONFIG_PARAMETERS")
"""What git tells its hooks would make it look at another folder than the one asked about."""
TIMEOUT = 60


class GitError(Exception):
    """Git is missing, this is no git repository, or it does not know the revision; the text says which."""


@dataclass(frozen=True, slots=True)
class Head:
    """The commit that is checked out, and whether files were changed since."""

    commit: str
    changed: bool


def head_of(root: Path, folder: str) -> Head:
    """Return the commit of a repository and whether a folder in it holds uncommitted work. Raises GitError."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "HEAD").strip()
    if not commit:
        raise GitError("belum ada commit")
    quiet = ("--porcelain", "--untracked-files=normal", "--no-renames", "-z")
    return Head(commit, bool(_git(root, "--no-optional-locks", "status", *quiet, "--", folder)))


def folder_in_tree(root: Path) -> str:
    """Return where a folder lies in its git working tree, as `sub/folder/`; nothing at its top or without git."""
    try:
        return _git(root, "rev-parse", "--show-prefix").rstrip("\n")
    except GitError:
        return ""


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Return the paths a branch adds or changes since it left ``revision``, uncommitted work included.

    Paths are relative to ``root``, with forward slashes. Before the first commit everything is new since HEAD.
    Raises GitError.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    if not commit and revision == "HEAD" and _git(root, "rev-parse", "--is-inside-work-tree").strip() == "true":
        return _paths(_git(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", "."))
    if not commit:
        raise GitError("revisi ini tidak ada; pada salinan dangkal (CI) ambil dulu seluruh riwayatnya")
    base = _git(root, "merge-base", commit, "HEAD").strip() or commit
    quiet = ("--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "-z", "--name-only", "--diff-filter=d")
    changed = _git(root, "diff", *quiet, base, "--", ".")
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return _paths(changed + untracked)


def _paths(listed: str) -> frozenset[str]:
    return frozenset(path for path in listed.split("\0") if path)


def _git(root: Path, *arguments: str) -> str:
    return run_git(root, *arguments).decode("utf-8", "surrogateescape")


def run_git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git answers, told ``given`` on its standard input. Raises GitError."""
    try:
        answer = subprocess.run(  # noqa: S603 - fixed program, arguments never reach a shell
            ("git", *_SAFE, *arguments),  # noqa: S607 - the user's own git
            cwd=root,
            input=given,
            env={**{key: value for key, value in os.environ.items() if key not in _ELSEWHERE}, "LC_ALL": "C"},
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("git tidak terpasang di komputer ini") from None
    except subprocess.TimeoutExpired:
        raise GitError("git tidak menjawab") from None
    if answer.returncode not in (0, 1):
        raise GitError(_reason(answer.stderr.decode("utf-8", "replace")))
    return answer.stdout


def _reason(told: str) -> str:
    """Say in Indonesian why git refused, where the reason is a usual one."""
    if "not a git repository" in told:
        return "folder ini bukan repositori git"
    if "dubious ownership" in told:
        return "git menolak folder milik pengguna lain; tambahkan ke `safe.directory`"
    lines = told.strip().splitlines()
    return lines[-1] if lines else "git gagal"
