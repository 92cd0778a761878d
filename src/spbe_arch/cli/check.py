"""`spbe check`: load all, report all, or only what concerns some paths.

Where nothing changed since the last run, what it said is said again: that way must stay short, so whatever makes a
report is imported only when one is made.
"""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from spbe_arch.cli import FOUND, OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import STDOUT, publish
from spbe_arch.cli.said import Answer, Looks, remember, said
from spbe_arch.cli.session import repository, today_of
from spbe_arch.loading.cache import snapshot
from spbe_arch.loading.garbage import garbage_paused
from spbe_arch.reports import REPORTS

FORMATS = tuple(REPORTS)
ON_SERVERS = ("github", "gitlab")


def configure(arguments: Arguments) -> None:
    """Add the paths to report on."""
    arguments.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder yang temuannya ditampilkan")


def run(options: Namespace) -> int:
    """Check the repository and report; every file is read, whichever paths are shown."""
    root = repository(options)
    paths = tuple(_within(root, options.paths))
    looks = Looks(options.format, options.lang, options.fail_on, _colour(options), _below(root, options), paths)
    answer = _answer(root, today_of(options), looks)
    publish(answer.text, options)
    return FOUND if answer.failed else OK


def _answer(root: Path, today: date, looks: Looks) -> Answer:
    now = snapshot(root, key=today.isoformat())
    answer = said(root, now, looks)
    if answer is None:
        with garbage_paused():
            from spbe_arch.cli.reporting import answer_anew

            answer = answer_anew(root, today, now, looks)
            gc.freeze()  # the collector need not look through all of it for the little that is left to do
        remember(root, now, looks, answer)
    return answer


def _within(root: Path, paths: list[str]) -> Iterator[str]:
    """Yield each path as findings write it: relative to the repository, with forward slashes."""
    for path in paths:
        if not os.path.lexists(path):
            raise Failure(f"`{path}` tidak ada")
        # the last part is not resolved: a symbolic link is itself what a finding is about
        place = Path(path).absolute()
        place = place.resolve() if place.name in ("", "..") else place.parent.resolve() / place.name
        if place != root and root not in place.parents:
            raise Failure(f"`{path}` berada di luar repositori `{root}`")
        yield place.relative_to(root).as_posix()


def _colour(options: Namespace) -> bool:
    to_screen = not options.output or options.output == STDOUT
    return to_screen and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _below(root: Path, options: Namespace) -> str:
    """Return where the repository lies in its git working tree, for the reports that need to know."""
    if options.format not in ON_SERVERS:
        return ""
    from spbe_arch.loading.git import folder_in_tree

    return folder_in_tree(root)
