"""Opening a repository: which folder, which day, and what is to be said about it.

``assessment_of`` is the one way from files to an assessment. What it needs it imports when it runs: `check` has nothing
to assess where nothing changed.
"""

import os
import re
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.cli.failure import Failure

if TYPE_CHECKING:
    from spbe_arch.assessment.assess import Assessment

FOLDER, KEPT = "architecture", ".spbe"
DEPTH = 2
"""So deep below `.spbe/` files are written under names that can be told beforehand."""


def repository(options: Namespace) -> Path:
    """Return the repository of `--repo`, or the nearest one at or above the current folder."""
    start = Path(options.repo or ".")
    try:
        if not start.is_dir():
            raise Failure(f"--repo `{start}` bukan folder yang dapat dibaca")
        here = start.resolve()
        candidates = (here, here.parent) if options.repo else (here, *here.parents)
        found = next((place for place in candidates if (place / FOLDER / "instansi.yml").is_file()), None)
    except OSError as error:
        raise Failure(f"`{start}` tidak dapat dibaca: {error.strerror}") from error
    if found is None:
        where = f"di `{start}`" if options.repo else "di folder ini maupun di atasnya"
        raise Failure(f"tidak ada `architecture/instansi.yml` {where}; `spbe init DIR` membuat repositori baru")
    if link := next(_links(found / KEPT), None):
        place = link.relative_to(found)
        raise Failure(f"`{place}` adalah tautan, padahal alat ini menulis di sana; hapus tautan itu")
    return found


def _links(place: Path, depth: int = DEPTH) -> Iterator[Path]:
    """Yield the links at a place that may have come along with a repository: they could lead to anybody's files."""
    if place.is_symlink():
        yield place
    elif depth and place.is_dir() and os.access(place, os.R_OK | os.X_OK):
        for inner in sorted(place.iterdir()):
            yield from _links(inner, depth - 1)


def today_of(options: Namespace, committed_in: Path | None = None) -> date:
    """Return the day that counts as today: `--today`, SOURCE_DATE_EPOCH, the commit for documents, then the clock."""
    if options.today is not None:
        return _day(options.today)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return _epoch_day(epoch)
    return (committed_in and _commit_day(committed_in)) or datetime.now().astimezone().date()


def assessment_of(root: Path, today: date) -> "Assessment":
    """Read, analyse and assess the repository at ``root``."""
    from spbe_arch.cli.progress import counting
    from spbe_arch.loading.garbage import garbage_paused
    from spbe_arch.loading.memory import FileMemory
    from spbe_arch.loading.reading import Reading

    with counting("memeriksa berkas") as progress, garbage_paused():
        memory = FileMemory(root)
        files = Reading(root, memory)
        # only now: while a second process reads, this one imports what makes something of it
        from spbe_arch.engine.assessing import assessment_from

        return assessment_from(root, files, memory, today, progress)


def answer_anyway(assessment: "Assessment", say: Callable[[str], None]) -> None:
    """Warn that a reading command answers in spite of errors in the repository."""
    from spbe_arch.model.finding import Severity

    if errors := assessment.count(Severity.ERROR):
        say(f"repositori ini punya {errors} kesalahan, jawabannya bisa tidak lengkap; lihat `spbe check`")


def _day(written: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise Failure(f"--today `{written}` bukan tanggal; tulis TTTT-BB-HH, misalnya 2025-06-30")


def _epoch_day(written: str) -> date:
    try:
        return datetime.fromtimestamp(int(written), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise Failure(f"SOURCE_DATE_EPOCH `{written}` bukan jumlah detik sejak 1970") from error


def _commit_day(root: Path) -> date | None:
    import subprocess

    command = ("git", "-c", "core.fsmonitor=false", "log", "-1", "--no-show-signature", "--format=%cs")
    try:
        answer = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True, timeout=10)  # noqa: S603 - fixed
        return date.fromisoformat(answer.stdout.strip())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
