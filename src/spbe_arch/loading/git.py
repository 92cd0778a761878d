"""What git knows of a repository; everything else works without it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=false", "-c", "core.hooksPath=/dev/null")
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


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Return the paths a branch adds or changes since it left ``revision``, uncommitted work included.

    Paths are relative to ``root``, with forward slashes. Raises GitError.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    if not commit:
        raise GitError(f"git tidak mengenal revisi `{revision}`")
    base = _git(root, "merge-base", commit, "HEAD").strip() or commit
    quiet = ("--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "-z", "--name-only", "--diff-filter=d")
    changed = _git(root, "diff", *quiet, base, "--", ".")
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset(path for path in (changed + untracked).split("\0") if path)


def _git(root: Path, *arguments: str) -> str:
    try:
        answer = subprocess.run(  # noqa: S603 - fixed program, arguments never reach a shell
            ("git", *_SAFE, *arguments),  # noqa: S607 - the user's own git
            cwd=root,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("git tidak terpasang di komputer ini") from None
    except subprocess.TimeoutExpired:
        raise GitError("git tidak menjawab") from None
    if answer.returncode not in (0, 1):
        lines = answer.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(lines[-1] if lines else "git gagal")
    return answer.stdout.decode("utf-8", "surrogateescape")
